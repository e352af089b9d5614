import { describe, expect, it, vi } from 'vitest';
import { afterClientTime, fetchFromSandbox, headersOf, SHORTCUT } from '../../../test/helpers/sandbox-fetch.ts';
import type { FaultKind } from '../../../test/sandbox/index.ts';
import { checkToken } from './api-client.ts';

const network = fetchFromSandbox();
const make = (access: 'ro' | 'rw', more = {}) => network.sandbox.shortcut.createToken({ name: 'a', access, ...more });

const V3 = '/api/v3/member';
const V4 = '/api/v4/whoami';
const fail = (path: string, kind: FaultKind, times = 1) => network.sandbox.fault({ host: SHORTCUT, path, kind, times });

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

describe('a good token tells who, where and how much', () => {
  it('read-only', async () => {
    const token = make('ro', { workspace: 'globex' });
    expect(await identityOf(token)).toEqual({
      person: 'Robin Doe',
      role: 'member',
      workspace: 'Globex',
      slug: 'globex',
      access: 'read',
    });
  });

  it('read and write, of an Observer', async () => {
    const token = make('rw', { role: 'observer', memberName: 'Kim Roe' });
    expect(await identityOf(token)).toMatchObject({ person: 'Kim Roe', role: 'observer', access: 'write' });
  });

  it('an older one that v4 refuses: the access is unknown, the token is good', async () => {
    expect(await identityOf(make('rw', { legacy: true }))).toMatchObject({ workspace: 'Acme', access: 'unknown' });
  });

  it('an older one whose scopes are null: unknown as well', async () => {
    const token = make('ro', { legacy: true, v4: 'null-scopes' });
    expect(await identityOf(token)).toMatchObject({ access: 'unknown' });
  });

  it('a newer one that v4 refuses: what the token itself says', async () => {
    expect(await identityOf(make('rw', { v4: 'refuse' }))).toMatchObject({ access: 'write' });
    expect(await identityOf(make('ro', { v4: 'refuse' }))).toMatchObject({ access: 'read' });
  });

  it.each([
    [['read'], 'read'],
    [['read', 'write'], 'write'],
    [['admin'], 'write'],
    [['read', 'story-write'], 'part'],
    [['comment-write'], 'part'],
    [['something-new'], 'write'],
    [[], 'write'],
  ])('scopes %j of an sct_rw_ token mean %s', async (scopes, access) => {
    fail(V4, { status: 200, body: { entity: { authorization: { scopes } } } });
    expect(await identityOf(make('rw'))).toMatchObject({ access });
  });

  it('believes the scopes more than the beginning of the token', async () => {
    fail(V4, { status: 200, body: { entity: { authorization: { scopes: ['read'] } } } });
    expect(await identityOf(make('rw'))).toMatchObject({ access: 'read' });
    fail(V4, { status: 200, body: { entity: { authorization: { scopes: ['admin'] } } } });
    expect(await identityOf(make('ro'))).toMatchObject({ access: 'write' });
  });

  it.each<[string, FaultKind]>([
    ['is empty', { status: 200, body: {} }],
    ['has no authorization', { status: 200, body: { entity: {} } }],
    ['has odd scopes', { status: 200, body: { entity: { authorization: { scopes: 'read' } } } }],
    ['is HTML', { status: 200, body: '<h1>Hello</h1>' }],
    ['is cut off', 'truncate'],
    ['is an error', { status: 500, body: 'oops' }],
    ['is an error with scopes', { status: 500, body: { entity: { authorization: { scopes: ['write'] } } } }],
    ['asks to wait', { status: 429 }],
  ])('does without v4 when its answer %s', async (_, kind) => {
    fail(V4, kind);
    expect(await identityOf(make('ro'))).toMatchObject({ person: 'Robin Doe', access: 'read' });
  });

  it('does without fields it can do without, and does not mind new ones', async () => {
    const body = { name: 'Robin Doe', workspace2: { name: 'Acme', plan: 'x' }, role: null, future: [1] };
    fail(V3, { status: 200, body });
    expect(await identityOf(make('ro'))).toMatchObject({ person: 'Robin Doe', role: '', workspace: 'Acme' });
  });
});

describe('a token that is not accepted', () => {
  it('unknown or revoked', async () => {
    const token = make('ro');
    network.sandbox.shortcut.revoke(token);
    expect(await problemOf(token)).toEqual({ code: 'token-refused', status: 401 });
    expect(await problemOf('sct_ro_nobody')).toEqual({ code: 'token-refused', status: 401 });
  });

  it.each(['feature', 'entitlement'] as const)('forbidden: %s', async (forbidden) => {
    expect(await problemOf(make('ro', { forbidden }))).toEqual({ code: 'token-forbidden', status: 403 });
  });

  it('is asked about once', async () => {
    await problemOf('sct_ro_nobody');
    expect(network.arrived().sort()).toEqual([`GET ${V3}`, `GET ${V4}`]);
  });
});

describe('organization2_missing', () => {
  const body = {
    message: 'Sorry, the organization context for this request is missing...',
    tag: 'organization2_missing',
  };

  it('is gone on the second try', async () => {
    fail(V3, { status: 401, body });
    expect(await identityOf(make('ro'))).toMatchObject({ person: 'Robin Doe' });
    expect(network.arrived().filter((request) => request === `GET ${V3}`)).toHaveLength(2);
  });

  it('is a refusal when it stays, and is not tried a third time', async () => {
    fail(V3, { status: 401, body }, Number.POSITIVE_INFINITY);
    expect(await problemOf(make('ro'))).toEqual({ code: 'token-refused', status: 401 });
    expect(network.arrived().filter((request) => request === `GET ${V3}`)).toHaveLength(2);
  });
});

describe('Shortcut asks to wait', () => {
  it('a minute, when it does not say how long', async () => {
    network.sandbox.shortcut.setRateLimit(0);
    const before = Date.now();
    const problem = await problemOf(make('ro'));
    expect(problem).toMatchObject({ code: 'shortcut-rate-limited', status: 429 });
    expect(problem.retryAt).toBeGreaterThanOrEqual(before + 60_000);
    expect(problem.retryAt).toBeLessThanOrEqual(Date.now() + 60_000);
    expect(network.arrived()).toHaveLength(2);
  });

  it('as long as it says', async () => {
    fail(V3, { status: 429, headers: { 'retry-after': '7' } });
    const before = Date.now();
    const { retryAt } = await problemOf(make('ro'));
    expect(retryAt).toBeGreaterThanOrEqual(before + 7000);
    expect(retryAt).toBeLessThanOrEqual(Date.now() + 7000);
  });
});

describe('no proper answer', () => {
  it('offline: nothing is sent', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await problemOf(make('ro'))).toEqual({ code: 'shortcut-unreachable', detail: 'offline' });
    expect(network.arrived()).toEqual([]);
  });

  it('the connection dies: asked once more, since reading does no harm', async () => {
    fail(V3, 'drop-before');
    expect(await identityOf(make('ro'))).toMatchObject({ person: 'Robin Doe' });
    fail(V3, 'drop-before', Number.POSITIVE_INFINITY);
    network.sandbox.clearRequests();
    expect(await problemOf(make('ro'))).toEqual({ code: 'shortcut-unreachable' });
    expect(network.arrived().filter((request) => request === `GET ${V3}`)).toHaveLength(2);
  });

  it('silence: the person hears of it after ten seconds', async () => {
    const token = make('ro');
    fail('/api', 'hang', 2);
    const problem = await afterClientTime(
      () => problemOf(token),
      () => network.arrived().length === 2,
      10_000,
    );
    expect(problem).toEqual({ code: 'shortcut-unreachable', detail: 'timeout' });
    expect(network.arrived()).toHaveLength(2);
  });

  it('silence of v4 alone does not stop a good token', async () => {
    const token = make('ro');
    fail(V4, 'hang');
    const identity = await afterClientTime(
      () => identityOf(token),
      () => network.arrived().length === 2,
      10_000,
    );
    expect(identity).toMatchObject({ person: 'Robin Doe', access: 'read' });
  });

  it.each<[string, FaultKind, number]>([
    ['HTML', { status: 200, body: '<!doctype html><title>Maintenance</title>' }, 200],
    ['half of the JSON', 'truncate', 200],
    ['nothing', { status: 200, body: '' }, 200],
    ['null', { status: 200, body: 'null' }, 200],
    ['a member without a workspace', { status: 200, body: { name: 'Robin' } }, 200],
    ['a page that is gone', { status: 404, body: {} }, 404],
    ['a member from a broken server', { status: 500, body: { name: 'Robin', workspace2: { name: 'Acme' } } }, 500],
    ['a broken server', { status: 500, body: '<h1>500</h1>' }, 500],
  ])('%s', async (_, kind, status) => {
    fail(V3, kind);
    expect(await problemOf(make('ro'))).toEqual({ code: 'shortcut-unexpected', status });
  });
});

describe('what is sent', () => {
  it('is two reading requests, each with the token in its one header', async () => {
    const token = make('ro');
    await checkToken(token);
    const [v3, v4] = network.sandbox.requests.toSorted((a, b) => a.path.localeCompare(b.path));
    expect(v3).toMatchObject({ host: SHORTCUT, method: 'GET', path: V3, body: '' });
    expect(headersOf(v3?.headers ?? {})).toEqual({ 'shortcut-token': token });
    expect(v4).toMatchObject({ host: SHORTCUT, method: 'GET', path: V4, body: '' });
    expect(headersOf(v4?.headers ?? {})).toEqual({ authorization: `Bearer ${token}` });
  });

  it('carries no cookie, leaves no cache and follows no redirect', async () => {
    await checkToken(make('ro'));
    expect(network.sent).toHaveLength(2);
    for (const { credentials, cache, redirect, referrerPolicy } of network.sent) {
      expect({ credentials, cache, redirect, referrerPolicy }).toEqual({
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
    }
  });

  it('goes out side by side, neither waiting for the other', async () => {
    const token = make('ro');
    fail('/api', 'hang', 2);
    await afterClientTime(
      () => checkToken(token),
      () => network.arrived().length === 2,
      10_000,
    );
    expect(network.arrived().sort()).toEqual([`GET ${V3}`, `GET ${V4}`]);
  });
});
