import { once } from 'node:events';
import { connect as connectHttp2 } from 'node:http2';
import { connect } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const host = 'api.stackone.com';

/** Makes a connect session, an act whose happening can be seen from its number. */
function act(init: RequestInit = {}): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${sandbox.stackone.apiKey}:`).toString('base64')}`;
  const body = JSON.stringify({ origin_owner_id: 'o', origin_owner_name: 'O' });
  return sandbox.fetch(`https://${host}/connect_sessions`, {
    method: 'POST',
    headers: { authorization },
    body,
    ...init,
  });
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const statuses = () => sandbox.requests.map(({ status }) => status);

describe('faults of the sandbox', () => {
  it('answers raw in place of the service, as often as told', async () => {
    const kind = { status: 502, headers: { 'x-from': 'gateway' }, body: '<h1>Bad gateway</h1>' };
    sandbox.fault({ host, path: '/connect_sessions', kind, times: 2 });
    const first = await act();
    expect([first.status, first.headers.get('x-from'), await first.text()]).toEqual([502, 'gateway', kind.body]);
    await act();
    expect((await act()).status).toBe(201);
    expect(statuses()).toEqual([502, 502, 201]);
  });

  it('hits only the host, method and path it names, and can be taken back', async () => {
    sandbox.fault({ host: 'api.app.shortcut.com', path: '/', kind: { status: 500 } });
    sandbox.fault({ host, method: 'GET', path: '/', kind: { status: 500 } });
    const takeBack = sandbox.fault({ host, path: /sessions$/, kind: { status: 500, body: { statusCode: 500 } } });
    takeBack();
    expect((await act()).status).toBe(201);
  });

  it('leaves preflights alone unless they are named', async () => {
    sandbox.fault({ host, path: '/hub', kind: { status: 500 } });
    const preflight = () => sandbox.fetch(`https://${host}/hub/settings`, { method: 'OPTIONS' });
    expect((await preflight()).status).toBe(204);
    sandbox.fault({ host, method: 'OPTIONS', path: '/hub', kind: { status: 500 } });
    expect((await preflight()).status).toBe(500);
  });

  it('dies before the service acted', async () => {
    sandbox.fault({ host, path: '/connect_sessions', kind: 'drop-before' });
    await expect(act()).rejects.toThrow();
    expect(statuses()).toEqual([0]);
  });

  it.each(['drop-before', 'drop-after'] as const)('%s: links an account or not, and never answers', async (kind) => {
    const { token } = sandbox.stackone.createSession();
    const headers = { 'x-hub-session-token': token };
    const list = await sandbox.fetch(`https://${host}/hub/connectors`, { headers });
    const integration_id = /"integration_id":"([^"]+)"/.exec(await list.text())?.[1];
    const credentials = { apiKey: sandbox.shortcut.createToken({ name: 'a', access: 'ro' }) };
    sandbox.fault({ host, path: '/hub/accounts', kind });
    const body = JSON.stringify({ integration_id, credentials });
    await expect(sandbox.fetch(`https://${host}/hub/accounts`, { method: 'POST', headers, body })).rejects.toThrow();
    expect(sandbox.stackone.accounts()).toHaveLength(kind === 'drop-after' ? 1 : 0);
  });

  it('answers half of the JSON', async () => {
    sandbox.fault({ host, path: '/connect_sessions', kind: 'truncate' });
    const answer = await act();
    expect(answer.status).toBe(201);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  it('never answers', async () => {
    sandbox.fault({ host, path: '/connect_sessions', kind: 'hang' });
    const giveUp = new AbortController();
    const asked = expect(act({ signal: giveUp.signal })).rejects.toThrow();
    await expect
      .poll(statuses, { timeout: 10_000 })
      .toEqual([0])
      .finally(() => giveUp.abort());
    await asked;
  });

  it.each([{ delay: 80 }, { delayAfter: 80 }])('waits %o', async (kind) => {
    sandbox.fault({ host, path: '/connect_sessions', kind });
    expect(await milliseconds(act)).toBeGreaterThanOrEqual(79);
    expect(statuses()).toEqual([201]);
  });

  it('makes everything slower by the latency, until reset', async () => {
    sandbox.latency(500);
    expect(await milliseconds(act)).toBeGreaterThanOrEqual(499);
    sandbox.reset();
    expect(await milliseconds(act)).toBeLessThan(499);
  });

  it('forgets sessions, tokens and the log on reset', async () => {
    const token = sandbox.shortcut.createToken({ name: 'a', access: 'ro' });
    await act();
    sandbox.reset();
    expect(sandbox.requests).toEqual([]);
    const answer = await sandbox.fetch('https://api.app.shortcut.com/api/v3/member', {
      headers: { 'shortcut-token': token },
    });
    expect(answer.status).toBe(401);
  });
});

/** The protocol a browser would get. */
function negotiated({ port, ca }: Sandbox): Promise<string | false | null> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, ca, servername: host, ALPNProtocols: ['h2', 'http/1.1'] }, () => {
      resolve(socket.alpnProtocol);
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

describe('protocols of the sandbox', () => {
  it('speaks HTTP/2, or HTTP/1.1 only when told', async () => {
    expect(await negotiated(sandbox)).toBe('h2');
    const older = await startSandbox({ http2: false });
    expect(await negotiated(older)).toBe('http/1.1');
    await older.close();
  });

  it('serves on over a connection of which one request was taken back', async () => {
    const session = connectHttp2(`https://${host}`, {
      createConnection: () => connect({ port: sandbox.port, ca: sandbox.ca, servername: host, ALPNProtocols: ['h2'] }),
    });
    const status = async () => (await once(session.request({ ':path': '/hub/settings' }), 'response'))[0][':status'];
    const upload = session.request({ ':method': 'POST', ':path': '/hub/accounts' });
    upload.write('{');
    // Requests of one connection arrive in order: once this is answered, the upload has begun.
    expect(await status()).toBe(401);
    // Not `close`, which would end the body first.
    upload.destroy();
    await once(upload, 'close');
    expect(await status()).toBe(401);
    expect(sandbox.requests).toHaveLength(2);
    session.destroy();
  });
});
