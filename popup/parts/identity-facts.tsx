import type { Identity } from '../../src/journey/types.ts';
import { NameValueList } from '../../src/ui/components/name-value-list.tsx';
import { TOKEN_ACCESS_LABELS } from '../../src/ui/i18n/labels.ts';
import { t } from '../../src/ui/i18n/text.ts';

/** Whose token, where, and what it allows; with the account's id once there is one. */
export function IdentityFacts({ identity, accountId = '' }: { identity: Identity; accountId?: string }) {
  const facts: [string, string][] = [
    [t('fact_workspace'), identity.workspace],
    [t('fact_person'), identity.person],
    [t('fact_access'), t(TOKEN_ACCESS_LABELS[identity.access])],
    [t('fact_account'), accountId],
  ];
  return <NameValueList rows={accountId ? facts : facts.slice(0, -1)} />;
}
