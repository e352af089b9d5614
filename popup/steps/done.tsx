import type { Journey } from '../../src/journey/journey.ts';
import { STACKONE_APP_ORIGIN } from '../../src/stackone/hosts.ts';
import { CopyButton } from '../../src/ui/components/copy-button.tsx';
import { Heading } from '../../src/ui/components/heading.tsx';
import { LiveRegion } from '../../src/ui/components/live-region.tsx';
import { TOKEN_ACCESS_LABELS } from '../../src/ui/i18n/labels.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { act } from '../background-client.ts';
import { IdentityFacts } from '../parts/identity-facts.tsx';
import { LeftoverTokenNote } from '../parts/leftover-token.tsx';
import { OutcomeUnknownNote } from '../parts/outcome-unknown.tsx';
import { SuccessMark } from '../parts/success-mark.tsx';

/** Where StackOne lists linked accounts; for those who may sign in there. */
const ACCOUNTS = `${STACKONE_APP_ORIGIN}/accounts`;

/** Step 4: done. Without StackOne's own answer, which has the account's id, a page says so, and nobody can check that. */
export function DoneStep({ session, state }: Journey<'done'>) {
  const { identity, accountId } = state;
  const facts = [identity.workspace, identity.person, t(TOKEN_ACCESS_LABELS[identity.access])];
  const confirmation = () => (accountId ? t('confirmation', ...facts, accountId) : t('confirmation_hub', ...facts));
  return (
    <>
      {accountId && <SuccessMark />}
      <Heading>{t(accountId ? 'done_title' : 'done_title_hub')}</Heading>
      <p>{t(accountId ? 'done_text' : 'done_text_hub')}</p>
      <IdentityFacts identity={identity} accountId={accountId} />
      <LiveRegion>
        {session.outcomeUnknown && <OutcomeUnknownNote linked />}
        <LeftoverTokenNote {...session} />
      </LiveRegion>
      <div class="buttons">
        <button type="button" class="main" onClick={() => act('finish')}>
          {t('done_button')}
        </button>
        <CopyButton label={t('done_copy')} copied={t('done_copied')} read={confirmation} look="plain" />
      </div>
      <a href={ACCOUNTS} target="_blank" rel="noreferrer">
        {t('done_see')}
      </a>
    </>
  );
}
