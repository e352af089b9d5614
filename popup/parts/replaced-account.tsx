import type { Journey } from '../../src/journey/journey.ts';
import { t } from '../../src/ui/i18n/text.ts';

/** Characters of the new token that are shown, as many as the Hub shows of the old one. */
const ENDING = 4;

/** What an update takes the place of, and what comes instead. The Hub may tell little of it, or nothing. */
export function ReplacedAccount({ session, state }: Journey<'question'>) {
  const { link } = session;
  const before = link.status === 'ready' ? link.connector.edits : null;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{t('replaced_now')}</dt>
          <dd>{describeToken(before?.workspace, before?.ending) || t('replaced_unknown')}</dd>
        </div>
        <div>
          <dt>{t('replaced_then')}</dt>
          <dd>{describeToken(state.identity.workspace, state.token.text.slice(-ENDING))}</dd>
        </div>
      </dl>
      <p class="hint">{t('replaced_old_unnamed')}</p>
    </>
  );
}

const describeToken = (workspace = '', ending = '') =>
  [workspace, ending && t('token_ending', ending)].filter(Boolean).join(' · ');
