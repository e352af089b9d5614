/** What a session tells of its connector. */
import { describe, expect, it } from 'vitest';
import { hubClientInSandbox } from '../../test/helpers/hub-client.ts';
import type { ConnectorSettings } from '../../test/sandbox/index.ts';
import { linkAccount } from './hub-client.ts';

const { network, make, session, fail, connectorOf, problemOf, opened } = hubClientInSandbox();

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
        { key: 'workspace_slug', label: 'Workspace Slug', type: 'text', placeholder: 'acme' },
        { key: 'region', label: 'Region', type: 'select', options: [{ value: 'us' }, { value: 'eu' }] },
      ]);
      const answers = { workspace_slug: 'acme', region: 'eu' };
      expect(await linkAccount(token, connector, make(), answers)).toMatchObject({ ok: true });
      expect(network.sandbox.stackone.accounts()[0]?.credentials).toMatchObject(answers);
    },
  );

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
});
