/** StackOne's client against the sandbox: sessions to open, ways to fail, and what came of them. */
import type { Connector } from '../../src/journey/connector.ts';
import { linkAccount, openSession } from '../../src/stackone/hub-client.ts';
import type { FaultKind } from '../sandbox/index.ts';
import { fetchFromSandbox, STACKONE } from './sandbox-fetch.ts';

/** For `fail`: every time. */
export const always = Number.POSITIVE_INFINITY;

/** Call it at the top of a test file. */
export function hubClientInSandbox() {
  const network = fetchFromSandbox();
  const make = () => network.sandbox.shortcut.createToken({ name: 'a', access: 'ro' });
  const session = (options = {}) => network.sandbox.stackone.createSession(options).token;
  const fail = (path: string | RegExp, kind: FaultKind, times = 1) =>
    network.sandbox.fault({ host: STACKONE, path, kind, times });

  async function connectorOf(token: string): Promise<Connector> {
    const opened = await openSession(token);
    if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.problem)}`);
    return opened.connector;
  }

  async function problemOf(token: string) {
    const opened = await openSession(token);
    if (opened.ok) throw new Error('not refused');
    return opened.problem;
  }

  /** A session that is open, with the log cleared. */
  async function opened(options = {}) {
    const token = session(options);
    const connector = await connectorOf(token);
    network.sandbox.clearRequests();
    return { token, connector };
  }

  /** What came of linking, when it came to nothing good. */
  async function linkProblem(kind: FaultKind) {
    const { token, connector } = await opened();
    fail('/hub/accounts', kind);
    const outcome = await linkAccount(token, connector, make());
    if (outcome.ok) throw new Error('linked');
    return outcome.problem;
  }

  return { network, make, session, fail, connectorOf, problemOf, opened, linkProblem };
}
