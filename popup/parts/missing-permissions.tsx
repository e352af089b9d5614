import type { Session } from '../../src/journey/session.ts';
import type { Host } from '../../src/journey/types.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { SHORTCUT_API_HOST, SHORTCUT_APP_HOST } from '../../src/providers/shortcut/hosts.ts';
import { STACKONE_API_HOST } from '../../src/stackone/hosts.ts';
import { Alert } from '../../src/ui/components/alert.tsx';
import { describeAlert, t } from '../../src/ui/i18n/text.ts';
import { allowHosts } from '../background-client.ts';

const REASONS = {
  [SHORTCUT_APP_HOST]: 'withheld_page',
  [SHORTCUT_API_HOST]: 'withheld_shortcut',
  [STACKONE_API_HOST]: 'withheld_stackone',
} as const;

/** The browser lets people withdraw hosts; said before anything fails for it. */
export function MissingPermissions({ hosts }: { hosts: Host[] }) {
  if (hosts.length === 0) return null;
  return (
    <Alert code="permission-missing" copy={describeAlert('permission-missing')}>
      <ul class="hosts">
        {hosts.map((host) => (
          <li key={host}>
            <strong>{host}</strong> {t(REASONS[host])}
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="button" class="main" onClick={() => void allowHosts(hosts)}>
          {t('withheld_allow')}
        </button>
      </div>
      <p class="hint">{t('withheld_hint')}</p>
    </Alert>
  );
}

/** Does the alert above ask for it already, for all hosts at once? */
export const isAskedAbove = ({ code }: Problem, { withheldHosts }: Session): boolean =>
  code === 'permission-missing' && withheldHosts.length > 0;
