import type { Identity } from '../../src/journey/state.ts';
import { Rows } from '../../src/ui/components/name-value-list.tsx';
import { t } from '../../src/ui/i18n/text.ts';

/** Whose token, where, and what it allows; with the account's id once there is one. */
export function Facts({ identity, accountId = '' }: { identity: Identity; accountId?: string }) {
  const facts: [string, string][] = [
    [t('fact_workspace'), identity.workspace],
    [t('fact_person'), identity.person],
    [t('fact_access'), t(`token_access_${identity.access}`)],
    [t('fact_account'), accountId],
  ];
  return <Rows rows={accountId ? facts : facts.slice(0, -1)} />;
}
