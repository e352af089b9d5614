/** The link request: what came of it. */
import { describe, expect, it, vi } from 'vitest';
import { hubClientInSandbox } from '../../test/helpers/hub-client.ts';
import { afterClientTime } from '../../test/helpers/sandbox-fetch.ts';
import type { FaultKind } from '../../test/sandbox/index.ts';
import { linkAccount } from './hub-client.ts';

const { network, make, fail, opened, linkProblem } = hubClientInSandbox();

describe('linking', () => {
  const unreadable = (status: number) => ({ code: 'outcome-unknown', detail: 'answer-unreadable', status });

  it('saves the token under the connector’s key and answers with the account’s id', async () => {
    const { token, connector } = await opened();
    const apiToken = make();
    const outcome = await linkAccount(token, connector, apiToken);
    const [account] = network.sandbox.stackone.accounts();
    expect(outcome).toEqual({ ok: true, accountId: account?.id });
    expect(account).toMatchObject({ provider: 'shortcut_pm', credentials: { apiKey: apiToken } });
    expect(network.arrived()).toEqual(['POST /hub/accounts']);
  });

  it.each(['empty', 'account'] as const)('an edit keeps the account, its answer being %s', async (answer) => {
    const id = network.sandbox.stackone.linkAccount(make());
    network.sandbox.stackone.setPatchAnswer(answer);
    const { token, connector } = await opened({ account_id: id });
    const apiToken = make();
    expect(await linkAccount(token, connector, apiToken)).toEqual({ ok: true, accountId: id });
    expect(network.arrived()).toEqual([`PATCH /hub/accounts/${id}`]);
    expect(network.sandbox.stackone.accounts()).toMatchObject([{ id, credentials: { apiKey: apiToken } }]);
  });

  it('with a session that expired in between saves nothing and says so, also for an edit', async () => {
    const id = network.sandbox.stackone.linkAccount('sct_ro_old');
    for (const options of [{ origin_owner_id: 'other' }, { account_id: id }]) {
      const { token, connector } = await opened(options);
      network.sandbox.stackone.expire(token);
      const problem = { code: 'session-refused', status: 401 };
      expect(await linkAccount(token, connector, make())).toEqual({ ok: false, problem });
    }
    expect(network.sandbox.stackone.accounts()).toMatchObject([{ credentials: { apiKey: 'sct_ro_old' } }]);
  });

  it('with a token that Shortcut refuses is a refusal of the token, whose raw words go nowhere', async () => {
    const { token, connector } = await opened();
    const outcome = await linkAccount(token, connector, 'sct_ro_nobody');
    expect(outcome).toEqual({ ok: false, problem: { code: 'stackone-refused', status: 400 } });
  });

  const nested = {
    message: JSON.stringify({ message: 'Request failed', provider_response: '{"tag":"unauthorized"}' }),
  };

  it.each<[number, string | object, object]>([
    [400, { message: 'Missing', statusCode: 400 }, { code: 'stackone-refused' }],
    [400, '<h1>Bad request</h1>', { code: 'stackone-refused' }],
    [401, nested, { code: 'stackone-refused' }],
    [300, {}, { code: 'outcome-unknown' }],
    [403, {}, { code: 'session-refused' }],
    [403, { message: JSON.stringify({ message: 'Forbidden' }) }, { code: 'session-refused' }],
    [404, {}, { code: 'stackone-unexpected' }],
    [408, {}, { code: 'outcome-unknown' }],
    [409, {}, { code: 'account-exists-refused' }],
    [412, {}, { code: 'stackone-refused' }],
    [418, {}, { code: 'stackone-unexpected' }],
    [422, {}, { code: 'stackone-refused' }],
    [500, { message: 'Internal' }, { code: 'outcome-unknown' }],
    [501, {}, { code: 'stackone-unexpected' }],
    [502, '<h1>Bad gateway</h1>', { code: 'outcome-unknown' }],
    [503, '', { code: 'outcome-unknown' }],
    [504, '', { code: 'outcome-unknown' }],
  ])('answered with %i %j', async (status, body, problem) => {
    expect(await linkProblem({ status, body })).toEqual({ ...problem, status });
    expect(network.arrived()).toEqual(['POST /hub/accounts']);
  });

  it.each<[string, () => Record<string, string>, number]>([
    ['without saying how long', () => ({}), 30],
    ['for seconds', () => ({ 'retry-after': '9' }), 9],
    ['until a date', () => ({ 'retry-after': new Date(Date.now() + 90_000).toUTCString() }), 90],
    ['for a day, which nobody waits', () => ({ 'retry-after': '86400' }), 600],
  ])('asked to wait %s', async (_, headers, seconds) => {
    const begun = Date.now();
    // Also when StackOne passes on that Shortcut asked for it: that is no fault of the token.
    const problem = await linkProblem({ status: 429, headers: headers(), body: nested });
    expect(problem).toMatchObject({ code: 'stackone-rate-limited', status: 429 });
    // A date has no fractions of a second.
    expect(problem.retryAt).toBeGreaterThan(begun + seconds * 1000 - 1000);
    expect(problem.retryAt).toBeLessThanOrEqual(Date.now() + seconds * 1000);
    expect(network.arrived()).toEqual(['POST /hub/accounts']);
  });

  it.each<[string, FaultKind, object]>([
    ['a connection that dies before', 'drop-before', { code: 'outcome-unknown' }],
    ['a connection that dies after', 'drop-after', { code: 'outcome-unknown' }],
    ['half an answer', 'truncate', unreadable(201)],
    ['no id', { status: 201, body: {} }, unreadable(201)],
    ['an empty id', { status: 201, body: { id: '' } }, unreadable(201)],
    ['an empty answer', { status: 201 }, unreadable(201)],
    ['an id that is none', { status: 201, body: { id: 'a\u202eb' } }, unreadable(201)],
    ['an id without end', { status: 201, body: { id: 'a'.repeat(201) } }, unreadable(201)],
    ['a failure that calls itself a success', { status: 200, body: { statusCode: 401, id: '7' } }, unreadable(200)],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://evil.example/' } },
      { code: 'outcome-unknown', status: 302 },
    ],
    ['HTML', { status: 200, body: '<p>ok' }, unreadable(200)],
  ])('answered with %s has an unknown outcome and is sent once', async (_, kind, problem) => {
    expect(await linkProblem(kind)).toEqual(problem);
    expect(network.arrived()).toEqual(['POST /hub/accounts']);
  });

  it('without an answer has an unknown outcome after 25 seconds and is sent once', async () => {
    const { token, connector } = await opened();
    const apiToken = make();
    fail('/hub/accounts', 'hang');
    const outcome = await afterClientTime(
      () => linkAccount(token, connector, apiToken),
      () => network.arrived().length === 1,
      25_000,
    );
    expect(outcome).toEqual({ ok: false, problem: { code: 'outcome-unknown' } });
    expect(network.arrived()).toEqual(['POST /hub/accounts']);
  });

  it('offline was never sent, so the outcome is known', async () => {
    const { token, connector } = await opened();
    vi.stubGlobal('navigator', { onLine: false });
    const problem = { code: 'stackone-unreachable', detail: 'offline' };
    expect(await linkAccount(token, connector, make())).toEqual({ ok: false, problem });
    expect(network.arrived()).toEqual([]);
  });

  it.each<[string, FaultKind]>([
    ['a page, as of a sign-in', { status: 200, body: '<h1>Hello</h1>' }],
    ['a failure that calls itself a success', { status: 200, body: { statusCode: 401, message: 'Unauthorized' } }],
    ['another account', { status: 200, body: { id: 'another', provider: 'shortcut_pm' } }],
  ])('an edit answered with %s has an unknown outcome, never a good one', async (_, kind) => {
    const id = network.sandbox.stackone.linkAccount(make());
    const { token, connector } = await opened({ account_id: id });
    fail('/hub/accounts', kind);
    expect(await linkAccount(token, connector, make())).toEqual({ ok: false, problem: unreadable(200) });
  });
});
