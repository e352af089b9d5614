import type { Session } from '../../src/journey/session.ts';
import type { Identity } from '../../src/journey/types.ts';
import { t } from '../../src/ui/i18n/text.ts';
import { IdentityFacts } from './identity-facts.tsx';

/** Before anything is connected: which account, which access, and what is and isn't known of who gets it. */
export function Consent({ identity, link }: { identity: Identity; link: Session['link'] }) {
  return (
    <>
      <IdentityFacts identity={identity} />
      <p class="hint">{t(link.status === 'none' ? 'consent_page' : 'consent_link')}</p>
    </>
  );
}
