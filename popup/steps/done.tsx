import type { Journey } from '../../src/journey/state.ts';
import { STACKONE_APP_ORIGIN } from '../../src/stackone/hosts.ts';
import { CopyButton } from '../../src/ui/components/copy-button.tsx';
import { Heading } from '../../src/ui/components/heading.tsx';
import { Live } from '../../src/ui/components/live-region.tsx';
import { t } from '../../src/ui/i18n/text.ts';
import { act } from '../background-client.ts';
import { Facts } from '../parts/identity-facts.tsx';
import { ToDelete } from '../parts/leftover-token.tsx';
import { Unsure } from '../parts/outcome-unknown.tsx';
import { Seal } from '../parts/success-mark.tsx';

/** Where StackOne lists linked accounts; for those who may sign in there. */
const ACCOUNTS = `${STACKONE_APP_ORIGIN}/accounts`;

/** Step 4: done. */
export function DoneStep({ journey }: { journey: Journey & { step: 'done' } }) {
  const { identity, accountId } = journey;
  const facts = [identity.workspace, identity.person, t(`token_access_${identity.access}`)];
  const confirmation = () => (accountId ? t('confirmation', ...facts, accountId) : t('confirmation_hub', ...facts));
  return (
    <>
      <Seal />
      <Heading>{t('done_title')}</Heading>
      <p>{t(accountId ? 'done_text' : 'done_text_hub')}</p>
      <Facts identity={identity} accountId={accountId} />
      <Live>
        {journey.unsure && <Unsure linked />}
        <ToDelete {...journey} />
      </Live>
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
