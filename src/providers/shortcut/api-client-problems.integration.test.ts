/** What keeps a token from being checked, and how it is told. */
import { describe, expect, it, vi } from 'vitest';
import { afterClientTime } from '../../../test/helpers/sandbox-fetch.ts';
import { shortcutClientInSandbox, V3, V4 } from '../../../test/helpers/shortcut-client.ts';
import type { FaultKind } from '../../../test/sandbox/index.ts';

const { network, make, fail, identityOf, problemOf } = shortcutClientInSandbox();

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
