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
  ];
  if (accountId) names.push([t('fact_account'), accountId]);
  return (
    <>
      <Claim by="account">
        <NameValueList rows={names} />
      </Claim>
      <NameValueList rows={[[t('fact_access'), t(TOKEN_ACCESS_LABELS[identity.access])]]} />
    </>
  );
}
