/** What keeps a session from being opened, and how it is told. */
import { describe, expect, it, vi } from 'vitest';
import { always, hubClientInSandbox } from '../../test/helpers/hub-client.ts';
import { afterClientTime } from '../../test/helpers/sandbox-fetch.ts';
import type { FaultKind } from '../../test/sandbox/index.ts';
import { openSession } from './hub-client.ts';

const { network, make, session, fail, problemOf } = hubClientInSandbox();

describe('a connect session', () => {
  it('unknown or expired is refused', async () => {
    const token = session();
    network.sandbox.stackone.expire(token);
    expect(await problemOf(token)).toEqual({ code: 'session-refused', status: 401 });
    expect(await problemOf('nobody')).toEqual({ code: 'session-refused', status: 401 });
  });

  it.each(['/hub/settings', '/hub/connectors?', /connectors\/./])('refused with 403 at %s is refused', async (path) => {
    fail(path, { status: 403, body: {} });
    expect(await problemOf(session())).toEqual({ code: 'session-refused', status: 403 });
  });

  it('whose settings fail is not taken for a new link', async () => {
    const id = network.sandbox.stackone.linkAccount(make());
    for (const kind of [{ status: 500 }, { status: 200, body: '<p>Hello</p>' }, 'truncate'] as const) {
      fail('/hub/settings', kind);
      expect(await problemOf(session({ account_id: id }))).toMatchObject({ code: 'stackone-unexpected' });
    }
  });

  it.each<[string, FaultKind]>([
    ['HTML', { status: 200, body: '<!doctype html>' }],
    ['half of the JSON', 'truncate'],
    ['an empty object', { status: 200, body: {} }],
    ['null', { status: 200, body: 'null' }],
  ])('answered with %s is unexpected, not unsupported', async (_, kind) => {
    for (const path of ['/hub/connectors?', /connectors\/./]) {
      fail(path, kind);
      expect(await problemOf(session())).toEqual({ code: 'stackone-unexpected', status: 200 });
    }
  });

  it('answered with an error is unexpected, whatever comes along', async () => {
    fail('/hub/connectors?', { status: 500, body: { integrations: [] } });
    expect(await problemOf(session())).toEqual({ code: 'stackone-unexpected', status: 500 });
  });

  it('asked to wait says until when', async () => {
    fail('/hub/connectors', { status: 429, headers: { 'retry-after': '5' } });
    const before = Date.now();
    const problem = await problemOf(session());
    expect(problem).toMatchObject({ code: 'stackone-rate-limited', status: 429 });
    expect(problem.retryAt).toBeGreaterThanOrEqual(before + 5000);
    expect(problem.retryAt).toBeLessThanOrEqual(Date.now() + 5000);
  });

  it('behind a gateway that stumbles once is asked again', async () => {
    fail('/hub/settings', { status: 502, body: '<h1>Bad gateway</h1>' });
    expect(await openSession(session())).toMatchObject({ ok: true });
    fail('/hub/settings', { status: 502 }, always);
    expect(await problemOf(session())).toEqual({ code: 'stackone-unexpected', status: 502 });
  });

  it('behind a dead connection is unreachable', async () => {
    fail('/hub/settings', 'drop-before', always);
    expect(await problemOf(session())).toEqual({ code: 'stackone-unreachable' });
  });

  it('without an answer is unreachable after ten seconds', async () => {
    const token = session();
    fail('/hub', 'hang', 2);
    const problem = await afterClientTime(
      () => problemOf(token),
      () => network.arrived().length === 2,
      10_000,
    );
    expect(problem).toEqual({ code: 'stackone-unreachable', detail: 'timeout' });
  });

  it('is not asked about offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await problemOf(session())).toEqual({ code: 'stackone-unreachable', detail: 'offline' });
    expect(network.arrived()).toEqual([]);
  });
});
