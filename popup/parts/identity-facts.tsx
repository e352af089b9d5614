import type { Session } from '../../src/journey/session.ts';
import type { Identity } from '../../src/journey/types.ts';
import { Claim } from '../../src/ui/components/claim.tsx';
import { NameValueList } from '../../src/ui/components/name-value-list.tsx';
import { TOKEN_ACCESS_LABELS } from '../../src/ui/i18n/labels.ts';
import { t } from '../../src/ui/i18n/text.ts';

/** Whose token, where, and what it allows; with the account's id once there is one. Names are whatever somebody called it. */
export function IdentityFacts({ identity, accountId = '' }: { identity: Identity; accountId?: string }) {
  const names: [string, string][] = [
    [t('fact_workspace'), identity.workspace],
    [t('fact_person'), identity.person],
    [t('fact_account'), accountId],
  ];
  return (
    <>
      <Claim by="account">
        <NameValueList rows={accountId ? names : names.slice(0, -1)} />
      </Claim>
      <NameValueList rows={[[t('fact_access'), t(TOKEN_ACCESS_LABELS[identity.access])]]} />
    </>
  );
}

/** Before anything is connected: which account, which access, and what is and isn't known of who gets it. */
export function Consent({ identity, link }: { identity: Identity; link: Session['link'] }) {
  return (
    <>
      <IdentityFacts identity={identity} />
      <p class="hint">{t(link.status === 'none' ? 'consent_page' : 'consent_link')}</p>
    </>
  );
}
