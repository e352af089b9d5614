import { describe, expect, it, vi } from 'vitest';
import { afterClientTime, fetchFromSandbox, headersOf, STACKONE } from '../../test/helpers/sandbox-fetch.ts';
import type { ConnectorSettings, FaultKind } from '../../test/sandbox/index.ts';
import type { Connector } from '../journey/connector.ts';
import { linkAccount, openSession } from './hub-client.ts';

const network = fetchFromSandbox();
const make = () => network.sandbox.shortcut.createToken({ name: 'a', access: 'ro' });
const session = (options = {}) => network.sandbox.stackone.createSession(options).token;
const fail = (path: string | RegExp, kind: FaultKind, times = 1) =>
  network.sandbox.fault({ host: STACKONE, path, kind, times });
const always = Number.POSITIVE_INFINITY;

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

describe('a connect session', () => {
  it.each(['falcon', 'legacy'] as const)('is read with a %s connector, the key taken from its form', async (shape) => {
    const key = { falcon: 'the_falcon_key', legacy: 'the.legacy.key' };
    const connector = await connectorOf(session({ connector: { shape, key } }));
    expect(connector).toEqual({
      integrationId: expect.stringMatching(/./),
      credentialKey: key[shape],
      presets: {},
      fields: [],
      notices: [],
      edits: null,
    });
  });

  it('that is bound to no provider finds Shortcut among others', async () => {
    const bound = await connectorOf(session());
    expect(await connectorOf(session({ provider: null }))).toEqual(bound);
  });

  it('that edits an account says which', async () => {
    const old = make();
    const id = network.sandbox.stackone.linkAccount(old);
    const edits = { id, ending: old.slice(-4), workspace: '' };
    expect(await connectorOf(session({ account_id: id }))).toMatchObject({ edits });
    expect(await connectorOf(session({ account_id: id, connector: { shape: 'legacy' } }))).toMatchObject({
      edits: { id },
    });
  });

  it.each<[string, object, object]>([
    ['nothing but its provider', { provider: 'shortcut_pm' }, {}],
    ['odd things', { setupInformation: 7, secrets: [1], integrationId: {} }, {}],
    ['a secret with no mark', { secrets: { apiKey: 'sct_ro_acme_whole' } }, {}],
    ['a mark without an ending', { secrets: { apiKey: '__secretvalue:**redacted**' } }, {}],
    [
      'a long ending, which is cut',
      { secrets: { apiKey: '__secretvalue:**redacted**123456789' } },
      { ending: '23456789' },
    ],
    ['its workspace', { setupInformation: { workspaceSlug: 'acme' } }, { workspace: 'acme' }],
  ])('that edits an account tells of it only what the Hub tells: %s', async (_, body, told) => {
    fail('/hub/accounts', { status: 200, body });
    const id = network.sandbox.stackone.linkAccount(make());
    const { edits } = await connectorOf(session({ account_id: id }));
    expect(edits).toEqual({ id, ending: '', workspace: '', ...told });
  });

  it('that edits an account goes on when the Hub can’t tell of it, and updates that account', async () => {
    for (const kind of [{ status: 404 }, { status: 500 }, { status: 200, body: '<p>' }, 'truncate'] as const) {
      fail('/hub/accounts', kind);
      const id = network.sandbox.stackone.linkAccount(make());
      expect((await connectorOf(session({ account_id: id }))).edits).toEqual({ id, ending: '', workspace: '' });
    }
  });

  it.each<[FaultKind, object]>([
    [{ status: 401 }, { code: 'session-refused', status: 401 }],
    [{ status: 429 }, { code: 'stackone-rate-limited', status: 429 }],
    ['drop-before', { code: 'stackone-unreachable' }],
    [{ status: 200, body: { provider: 'jira' } }, { code: 'shortcut-not-offered' }],
  ])('that edits an account is refused when the Hub answers for it with %j', async (kind, problem) => {
    fail('/hub/accounts', kind, always);
    const id = network.sandbox.stackone.linkAccount(make());
    expect(await problemOf(session({ account_id: id }))).toMatchObject(problem);
  });

  it('that edits an account keeps what else that has, without asking', async () => {
    const { stackone } = network.sandbox;
    const id = stackone.linkAccount(make(), { credentials: { workspace_slug: 'acme' } });
    const { token, connector } = await opened({ account_id: id, connector: { fields: 'extra-required' } });
    expect(connector.fields).toEqual([]);
    const apiToken = make();
    expect(await linkAccount(token, connector, apiToken)).toEqual({ ok: true, accountId: id });
    expect(stackone.accounts()[0]?.credentials).toMatchObject({ workspace_slug: 'acme', apiKey: apiToken });
  });

  it.each<[string, Partial<ConnectorSettings>, object]>([
    ['does not offer Shortcut', { offered: false }, { code: 'shortcut-not-offered' }],
    ['has Shortcut switched off', { active: false }, { code: 'shortcut-not-offered' }],
    ['signs in with OAuth', { auth: 'oauth2' }, { code: 'hub-unsupported', detail: 'oauth', status: 200 }],
  ])('of a project that %s is refused before a token is made', async (_, connector, problem) => {
    expect(await problemOf(session({ connector }))).toEqual(problem);
    expect(await problemOf(session({ connector: { shape: 'legacy', ...connector } }))).toEqual(problem);
  });

  it('leaves out what is optional', async () => {
    const { token, connector } = await opened({ connector: { fields: 'extra-optional' } });
    const apiToken = make();
    expect(await linkAccount(token, connector, apiToken)).toMatchObject({ ok: true });
    expect(network.sandbox.stackone.accounts()[0]?.credentials).toEqual({ apiKey: apiToken });
  });

  it.each(['falcon', 'legacy'] as const)(
    'asks for what a %s connector needs besides, in its own words',
    async (shape) => {
      const { token, connector } = await opened({ connector: { shape, fields: 'several' } });
      expect(connector.fields).toMatchObject([
        { key: 'workspace_slug', label: 'Workspace Slug', type: 'text', placeholder: 'acme', pattern: '^[a-z0-9-]+$' },
        { key: 'region', label: 'Region', type: 'select', options: [{ value: 'us' }, { value: 'eu' }] },
      ]);
      const answers = { workspace_slug: 'acme', region: 'eu' };
      expect(await linkAccount(token, connector, make(), answers)).toMatchObject({ ok: true });
      expect(network.sandbox.stackone.accounts()[0]?.credentials).toMatchObject(answers);
    },
  );

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

  it('finds Shortcut beside other providers and beside entries that make no sense', async () => {
    const shortcut = { integration_id: 'int-9', provider: 'shortcut_pm', active: true };
    const integrations = [
      7,
      { provider: 'shortcut_pm' },
      { ...shortcut, integration_id: 'int-1', provider: 'jira' },
      shortcut,
    ];
    fail('/hub/connectors?', { status: 200, body: { integrations } });
    fail(/connectors\/./, {
      status: 200,
      body: { config: { configFields: [{ key: 'k', secret: true, required: true }] } },
    });
    expect(await connectorOf(session())).toMatchObject({ integrationId: 'int-9', credentialKey: 'k' });
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

describe('a connector’s form', () => {
  const field = (label: string, key: string, more = {}) => ({ label, key, required: true, secret: true, ...more });
  const optional = { required: false };

  /** Opens a session whose connector has this config. */
  function withConfig(config: object) {
    fail(/connectors\/./, { status: 200, body: { config, hub_settings: {} } });
    return openSession(session());
  }

  it.each<[string, object[], string]>([
    ['the one that is labelled', [field('Webhook Secret', 'w', optional), field('API Token', 't')], 't'],
    ['the labelled one, even if it is optional', [field('Key', 'k', optional), field('API token', 't', optional)], 't'],
    ['the labelled one, in one word', [field('ApiToken', 't', optional), field('Key', 'k', optional)], 't'],
    ['the only required one, whatever its label', [field('Key', 'k'), field('Other', 'o', optional)], 'k'],
    ['one that is a password only by its type', [field('Key', 'k', { secret: false, type: 'password' })], 'k'],
  ])('takes of its secrets %s', async (_, configFields, credentialKey) => {
    expect(await withConfig({ type: 'custom', configFields })).toMatchObject({
      ok: true,
      connector: { credentialKey },
    });
  });

  it.each<[string, object[]]>([
    ['two unnamed secrets are required', [field('Key', 'k'), field('Secret', 's')]],
    ['it needs a kind of field we don’t know', [field('API Token', 't'), field('File', 'f', { type: 'file' })]],
    ['it needs a field that is hidden', [field('API Token', 't'), field('Id', 'i', { display: false })]],
    ['there is nothing to choose from', [field('API Token', 't'), field('Region', 'r', { type: 'select' })]],
    ['nothing is secret', [field('Name', 'n', { secret: false, type: 'text' })]],
    ['there are no fields', []],
  ])('is left to the Hub when %s', async (_, configFields) => {
    const problem = { code: 'hub-unsupported', detail: 'extra-fields', status: 200 };
    expect(await withConfig({ type: 'custom', configFields })).toEqual({ ok: false, problem });
  });

  it('asks for a second secret, masked', async () => {
    const configFields = [field('API Token', 't'), field('Webhook Secret', 'w')];
    const reading = await withConfig({ type: 'custom', configFields });
    expect(reading).toMatchObject({ connector: { fields: [{ key: 'w', type: 'secret' }] } });
  });

  it('says how a field is filled in, in text that can do nothing else', async () => {
    const more = {
      secret: false,
      type: 'text_area',
      description: 'plain',
      guide: { description: 'a\u202eb '.repeat(300) },
      validation: { type: 'domain', pattern: 'acme', error: 'Yours only' },
    };
    const reading = await withConfig({
      type: 'custom',
      configFields: [field('API Token', 't'), field('Page', 'p', more)],
    });
    const [asked] = reading.ok ? reading.connector.fields : [];
    expect(asked).toMatchObject({ type: 'long-text', pattern: 'acme\\.com', complaint: 'Yours only' });
    expect(asked?.description).toMatch(/^a b a b .{100,391}…$/);
  });

  it.each<[string, unknown]>([
    ['a pattern that is none', { type: 'html-pattern', pattern: '(' }],
    ['a kind that we don’t know', { type: 'checksum', pattern: '1' }],
    ['something odd', 'odd'],
    ['nothing', null],
  ])('asks nothing of a text for %s', async (_, validation) => {
    const more = { secret: false, validation, options: 7, placeholder: 7 };
    const reading = await withConfig({
      type: 'custom',
      configFields: [field('API Token', 't'), field('Slug', 's', more)],
    });
    expect(reading).toMatchObject({
      connector: { fields: [{ key: 's', pattern: '', complaint: '', placeholder: '' }] },
    });
  });

  it('has its notices shown, a few of them, as text', async () => {
    const configNotices = Array.from({ length: 9 }, (_, key) => ({
      key,
      type: 'info',
      description: `<b>${key}</b>\n`,
    }));
    const reading = await withConfig({ type: 'custom', configFields: [field('API Token', 't')], configNotices });
    expect(reading.ok && reading.connector.notices).toEqual([0, 1, 2, 3, 4].map((key) => `<b>${key}</b>`));
    const odd = await withConfig({ type: 'custom', configFields: [field('API Token', 't')], configNotices: 'soon' });
    expect(odd.ok && odd.connector.notices).toEqual([]);
  });

  it('has its own values sent along, and asks for nothing that depends on other answers', async () => {
    const configFields = [
      field('Region', 'region', { secret: false, type: 'select', value: 'us' }),
      field('Beta', 'beta', { secret: false, value: false }),
      field('Note', 'note', { required: false, secret: false, value: '' }),
      field('More', 'more', { required: false, secret: false, value: null }),
      field('Certificate', 'cert', { condition: "{{credentials.mode === 'x'}}" }),
      field('API Token', 't'),
    ];
    const reading = await withConfig({ type: 'custom', configFields });
    expect(reading).toMatchObject({ ok: true, connector: { credentialKey: 't' } });
    expect(reading.ok && reading.connector.presets).toEqual({ region: 'us', beta: false });
  });

  it('of the legacy shape does not mind what other ways to sign in look like', async () => {
    const authentication = {
      api_key: { production: { type: 'custom', fields: [field('API Token', 't')] }, sandbox: 'soon' },
      oauth: { production: { fields: [{ odd: true }] } },
    };
    expect(await withConfig({ authentication })).toMatchObject({ ok: true, connector: { credentialKey: 't' } });
  });

  it('that says nothing of itself is left to the Hub', async () => {
    const problem = { code: 'hub-unsupported', detail: 'extra-fields', status: 200 };
    expect(await withConfig({ type: null, configFields: null })).toEqual({ ok: false, problem });
  });

  it('of the legacy shape without the integration’s own way is unexpected', async () => {
    const authentication = { oauth: { production: { type: 'custom', fields: [field('API Token', 't')] } } };
    expect(await withConfig({ authentication })).toMatchObject({ problem: { code: 'stackone-unexpected' } });
  });
});

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

describe('what is sent', () => {
  const hub = (token: string) => ({ 'x-hub-session-token': token, 'x-hub-version': '1.11.4' });

  it('are the Hub’s own requests with the Hub’s own headers, and the link request has a body', async () => {
    const { token, connector } = await opened();
    const reading = network.sent.splice(0);
    expect(reading.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
      `GET https://${STACKONE}/hub/connectors/${connector.integrationId}`,
      `GET https://${STACKONE}/hub/connectors?provider=shortcut_pm`,
      `GET https://${STACKONE}/hub/settings`,
    ]);
    for (const { headers } of reading) expect(Object.fromEntries(headers)).toEqual(hub(token));
    const apiToken = make();
    await linkAccount(token, connector, apiToken);
    const [request] = network.sandbox.requests;
    expect(headersOf(request?.headers ?? {})).toEqual({ ...hub(token), 'content-type': 'application/json' });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      integration_id: connector.integrationId,
      credentials: { apiKey: apiToken },
    });
  });

  it('carries no cookie, leaves no cache and follows no redirect', async () => {
    const { token, connector } = await opened();
    await linkAccount(token, connector, make());
    expect(network.sent).toHaveLength(4);
    for (const { credentials, cache, redirect, referrerPolicy } of network.sent) {
      expect({ credentials, cache, redirect, referrerPolicy }).toEqual({
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
    }
  });

  it('asks for settings and connectors side by side, neither waiting for the other', async () => {
    const token = session();
    fail('/hub', 'hang', 2);
    await afterClientTime(
      () => openSession(token),
      () => network.arrived().length === 2,
      10_000,
    );
    expect(network.arrived().sort()).toEqual(['GET /hub/connectors?provider=shortcut_pm', 'GET /hub/settings']);
  });
});
