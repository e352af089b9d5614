/** Shortcut's client against the sandbox: tokens to make, ways to fail, and what came of them. */
import { checkToken } from '../../src/providers/shortcut/api-client.ts';
import type { FaultKind } from '../sandbox/index.ts';
import { fetchFromSandbox, SHORTCUT } from './sandbox-fetch.ts';

export const V3 = '/api/v3/member';
export const V4 = '/api/v4/whoami';

/** Call it at the top of a test file. */
export function shortcutClientInSandbox() {
  const network = fetchFromSandbox();
  const make = (access: 'ro' | 'rw', more = {}) => network.sandbox.shortcut.createToken({ name: 'a', access, ...more });
  const fail = (path: string, kind: FaultKind, times = 1) =>
    network.sandbox.fault({ host: SHORTCUT, path, kind, times });

  async function identityOf(token: string) {
    const check = await checkToken(token);
    if (!check.ok) throw new Error(`refused: ${check.problem.code}`);
    return check.identity;
  }

  async function problemOf(token: string) {
    const check = await checkToken(token);
    if (check.ok) throw new Error('not refused');
    return check.problem;
  }

  return { network, make, fail, identityOf, problemOf };
}
