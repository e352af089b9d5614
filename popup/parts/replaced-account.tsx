import type { Journey } from '../../src/journey/journey.ts';
import { Claim } from '../../src/ui/components/claim.tsx';
import { NameValueList } from '../../src/ui/components/name-value-list.tsx';
import { t } from '../../src/ui/i18n/text.ts';

/** Characters of the new token that are shown, as many as the Hub shows of the old one. */
const ENDING = 4;

/** What an update takes the place of, and what comes instead. The Hub may tell little of it, or nothing. */
export function ReplacedAccount({ session, state }: Journey<'question'>) {
  const { link } = session;
  const before = link.status === 'ready' ? link.connector.edits : null;
  return (
    <>
      <Claim by="replaced">
        <NameValueList
          rows={[
            [t('replaced_now'), describeToken(before?.workspace, before?.ending) || t('replaced_unknown')],
            [t('replaced_then'), describeToken(state.identity.workspace, state.token.text.slice(-ENDING))],
          ]}
        />
      </Claim>
      <p class="hint">{t('replaced_old_unnamed')}</p>
    </>
  );
}

const describeToken = (workspace = '', ending = '') =>
  [workspace, ending && t('token_ending', ending)].filter(Boolean).join(' · ');
