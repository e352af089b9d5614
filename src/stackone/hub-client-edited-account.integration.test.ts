/** A session that edits an account: what the Hub tells of it. */
import { describe, expect, it } from 'vitest';
import { always, hubClientInSandbox } from '../../test/helpers/hub-client.ts';
import type { FaultKind } from '../../test/sandbox/index.ts';
import { linkAccount } from './hub-client.ts';

const { network, make, session, fail, connectorOf, problemOf, opened } = hubClientInSandbox();

describe('a connect session', () => {
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
});
