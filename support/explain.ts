/** From a report to what support staff say. Every problem has its words, and so has every place without one. */

import { supportCopyOf } from '../src/problems/alert.ts';
import type { Report } from '../src/report/read-report.ts';
import type { TimelineEntry } from '../src/report/timeline.ts';
import { resolveCopy, t } from '../src/ui/i18n/text.ts';
import { PLACE_COPY } from './place.ts';
import { EVENT_KEYS, FACT_KEYS } from './report-words.ts';

type Stuck = Pick<Report, 'problem' | 'place' | 'unsure'>;

/** Why the customer is stuck, as far as the report tells. */
export function causeFor({ problem }: Stuck): string {
  if (problem === 'unknown') return t('report_unknown_problem');
  return problem ? t(supportCopyOf(problem).cause) : t('report_fine');
}

/** A sentence to send or to read out as it stands. Nobody is told to try again while it may be linked already. */
export function answerFor({ problem, place, unsure }: Stuck): string {
  if (problem === 'unknown') return t('report_ask_again');
  if (unsure) return t(supportCopyOf('outcome-unknown').answer);
  return problem ? t(supportCopyOf(problem).answer) : resolveCopy(PLACE_COPY[place]).text;
}

/** How the helper knows. */
export function factFor({ problem, place }: Stuck): string {
  return problem && problem !== 'unknown' ? t(supportCopyOf(problem).fact) : resolveCopy(PLACE_COPY[place]).title;
}

/** A fact of a report; by its name there, where that is not known. */
export function nameOf(fact: string): string {
  const key = FACT_KEYS.get(fact);
  return key ? t(key) : fact;
}

/** What happened, and the codes that go with it. A line of another version stays as it is. */
export function eventOf({ what }: TimelineEntry): { event: string; codes: string } {
  const [first = '', ...codes] = what.split(' ');
  const key = EVENT_KEYS.get(first);
  return key ? { event: t(key), codes: codes.join(' ') } : { event: '', codes: what };
}
