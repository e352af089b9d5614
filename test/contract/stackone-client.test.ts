import { StackOne } from '@stackone/stackone-client-ts';
import { HTTPClient } from '@stackone/stackone-client-ts/lib/http.js';
import { UnauthorizedResponse } from '@stackone/stackone-client-ts/sdk/models/errors/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

function client(username = sandbox.stackone.apiKey) {
  const httpClient = new HTTPClient({ fetcher: (input, init) => sandbox.fetch(input, init) });
  return new StackOne({ security: { username, password: '' }, httpClient });
}

function linkAccount(owner: string): string {
  const token = sandbox.shortcut.createToken({ name: owner, access: 'ro' });
  return sandbox.stackone.linkAccount(token, { origin_owner_id: owner });
}

describe('the real @stackone/stackone-client-ts against the sandbox', () => {
  it('makes a connect session whose auth link carries its token', async () => {
    const answer = await client().connectSessions.createConnectSession({
      originOwnerId: 'customer-7',
      originOwnerName: 'Initech',
      provider: 'shortcut_pm',
    });
    const session = answer.connectSessionTokenAuthLink;
    const link = new URL(session?.authLinkUrl ?? '');
    expect(link.origin + link.pathname).toBe('https://app.stackone.com/embedded/integrations');
    expect(link.searchParams.get('token')).toBe(session?.token);
    expect(session).toMatchObject({ originOwnerId: 'customer-7', originOwnerName: 'Initech', provider: 'shortcut_pm' });
  });

  it('makes sessions the Hub accepts', async () => {
    const body = { originOwnerId: 'customer-7', originOwnerName: 'Initech' };
    const { connectSessionTokenAuthLink } = await client().connectSessions.createConnectSession(body);
    const headers = { 'x-hub-session-token': connectSessionTokenAuthLink?.token ?? '' };
    const settings = await sandbox.fetch('https://api.stackone.com/hub/settings', { headers });
    expect(settings.status).toBe(200);
  });

  it('lists linked accounts, filtered by owner too, and gets one', async () => {
    const first = linkAccount('customer-1');
    const second = linkAccount('customer-2');
    const all = await client().accounts.listLinkedAccounts({});
    expect(all.classes?.map(({ id }) => id)).toEqual([first, second]);
    const owned = await client().accounts.listLinkedAccounts({ originOwnerId: 'customer-2' });
    expect(owned.classes?.map(({ id }) => id)).toEqual([second]);
    const one = await client().accounts.getAccount({ id: first });
    expect(one.linkedAccount).toMatchObject({ id: first, provider: 'shortcut_pm', status: 'active' });
  });

  it('reads a refusal as its own error class', async () => {
    await expect(client('wrong').accounts.listLinkedAccounts({})).rejects.toBeInstanceOf(UnauthorizedResponse);
  });
});
