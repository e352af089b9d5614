import { useState } from 'preact/hooks';
import { boundText } from '../../src/journey/text-limit.ts';
import { type Report as ParsedReport, type ReportReading, readReport } from '../../src/report/read-report.ts';
import type { TimelineEntry } from '../../src/report/timeline.ts';
import { CopyButton } from '../../src/ui/components/copy-button.tsx';
import { NameValueList } from '../../src/ui/components/name-value-list.tsx';
import type { MessageKey } from '../../src/ui/i18n/message-key.ts';
import { describePlace, resolveCopy, t } from '../../src/ui/i18n/text.ts';
import { answerFor, causeFor, eventOf, factFor, nameOf } from '../explain.ts';
import { PLACE_COPY } from '../place.ts';

const WRONG: Record<Exclude<(ReportReading & { ok: false })['reason'], 'empty'>, MessageKey> = {
  'no-report': 'report_none',
  newer: 'report_newer',
  'too-long': 'too_long',
};

const HEALTH: Record<ParsedReport['health'], MessageKey> = {
  whole: 'report_whole',
  cut: 'report_cut',
  changed: 'report_changed',
};

/** What the customer copied, read out: where they are, why, and what to answer. */
export function Report() {
  const [text, setText] = useState('');
  const reading = readReport(text);
  return (
    <>
      <p>{t('report_intro')}</p>
      <div class="field">
        <label for="report-text">{t('report_label')}</label>
        <textarea
          id="report-text"
          rows={6}
          value={text}
          onInput={({ currentTarget }) => setText(boundText(currentTarget.value))}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="report-state"
        />
        <p id="report-state" class="hint" role="status">
          {stateOf(reading)}
        </p>
      </div>
      {reading.ok && <Reading {...reading.report} />}
    </>
  );
}

function stateOf(reading: ReportReading): string {
  if (reading.ok) return t(HEALTH[reading.report.health]);
  return reading.reason === 'empty' ? '' : t(WRONG[reading.reason]);
}

function Reading(report: ParsedReport) {
  const answer = answerFor(report);
  return (
    <div class="reading">
      <section>
        <h2>{t('report_stuck')}</h2>
        <p class="where">
          <strong>{describePlace(report.place)}</strong>{' '}
          <a href={`#script-${report.place}`}>{resolveCopy(PLACE_COPY[report.place]).title}</a>
        </p>
        {report.unsure && <p class="alert">{t('report_unsure')}</p>}
        <h2>{t('report_cause')}</h2>
        <p>{causeFor(report)}</p>
        <h2>{t('report_answer')}</h2>
        <blockquote>{answer}</blockquote>
        <CopyButton label={t('report_copy_answer')} copied={t('setup_copied')} read={() => answer} look="main" />
      </section>
      <section>
        <h2>{t('report_facts')}</h2>
        <p>{factFor(report)}</p>
        <NameValueList rows={notableFacts(report)} />
        <h2>{t('report_lines')}</h2>
        <Timeline {...report} />
      </section>
    </div>
  );
}

/** Without what is as it always is. */
const notableFacts = ({ helper, browser, facts }: ParsedReport): [string, string][] =>
  [['helper', helper] as const, ['browser', browser] as const, ...facts]
    .filter(([, value]) => value !== 'none' && value !== 'no')
    .map(([name, value]) => [nameOf(name), value]);

function Timeline({ timeline }: ParsedReport) {
  if (timeline.length === 0) return <p>{t('report_no_lines')}</p>;
  return <ol class="lines">{timeline.map((entry) => timelineItem(entry))}</ol>;
}

function timelineItem(entry: TimelineEntry) {
  const { event, codes } = eventOf(entry);
  return (
    <li>
      <time>{entry.time}</time>
      <span>
        {event} {codes && <code>{codes}</code>}
      </span>
    </li>
  );
}
