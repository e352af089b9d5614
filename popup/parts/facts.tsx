import type { Identity } from '../../src/journey/state.ts';
import { t } from '../text.ts';

/** Whose token, where, and what it allows; with the account's id once there is one. */
export function Facts({ identity, accountId }: { identity: Identity; accountId?: string }) {
  const facts = [
    [t('fact_workspace'), identity.workspace],
    [t('fact_person'), identity.person],
    [t('fact_access'), t(`token_access_${identity.access}`)],
    ...(accountId ? [[t('fact_account'), accountId]] : []),
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
