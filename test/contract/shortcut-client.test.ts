import { ShortcutClient } from '@shortcut/client';
import { isShortcutV4RequestError, ShortcutV4Client } from '@shortcut/client/v4';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const v3 = (token: string) => new ShortcutClient(token, { httpsAgent: sandbox.agent, proxy: false, adapter: 'http' });
const v4 = (token: string) => new ShortcutV4Client({ token, fetch: sandbox.fetch });

/** What a v4 call was refused with. */
async function refusal(call: Promise<unknown>) {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isShortcutV4RequestError(error)) throw new Error('the call was not refused');
  return { status: error.status, body: error.error };
}

describe('the real @shortcut/client against the sandbox', () => {
  it('reads the member and the workspace of a token over v3', async () => {
    const token = sandbox.shortcut.createToken({ name: 'a', access: 'ro', workspace: 'globex', role: 'observer' });
    const { data } = await v3(token).getCurrentMemberInfo();
    expect(data).toMatchObject({ name: 'Robin Doe', role: 'observer', is_owner: false });
    expect(data.workspace2).toMatchObject({ name: 'Globex', url_slug: 'globex' });
    expect(sandbox.requests).toMatchObject([{ host: 'api.app.shortcut.com', path: '/api/v3/member', status: 200 }]);
  });

  it.each([
    ['ro', ['read']],
    ['rw', ['read', 'write']],
  ] as const)('reads the scopes of an %s token over v4', async (access, scopes) => {
    const token = sandbox.shortcut.createToken({ name: 'a', access });
    const { entity } = await v4(token).getWhoami();
    expect(entity.authorization?.scopes).toEqual(scopes);
    expect(entity.workspace).toMatchObject({ slug: 'acme', name: 'Acme' });
    expect(entity.member).toMatchObject({ name: 'Robin Doe', role: 'member' });
  });

  it('takes a legacy token on v3 and refuses it on v4, or answers null scopes', async () => {
    const token = sandbox.shortcut.createToken({ name: 'a', access: 'rw', legacy: true });
    expect((await v3(token).getCurrentMemberInfo()).status).toBe(200);
    expect(await refusal(v4(token).getWhoami())).toMatchObject({ status: 401, body: { tag: 'unauthorized' } });
    const kinder = sandbox.shortcut.createToken({ name: 'b', access: 'rw', legacy: true, v4: 'null-scopes' });
    expect((await v4(kinder).getWhoami()).entity.authorization?.scopes).toBeNull();
  });

  it('refuses unknown, revoked and missing tokens with their own tags', async () => {
    const token = sandbox.shortcut.createToken({ name: 'a', access: 'ro' });
    sandbox.shortcut.revoke(token);
    const unauthorized = { response: { status: 401, data: { message: 'Unauthorized', tag: 'unauthorized' } } };
    await expect(v3(token).getCurrentMemberInfo()).rejects.toMatchObject(unauthorized);
    await expect(v3('sct_ro_nobody').getCurrentMemberInfo()).rejects.toMatchObject(unauthorized);
    const missing = { response: { status: 401, data: { tag: 'organization2_missing' } } };
    await expect(v3('').getCurrentMemberInfo()).rejects.toMatchObject(missing);
  });

  it('answers the documented 403 bodies', async () => {
    const feature = sandbox.shortcut.createToken({ name: 'a', access: 'ro', forbidden: 'feature' });
    const entitlement = sandbox.shortcut.createToken({ name: 'b', access: 'ro', forbidden: 'entitlement' });
    const expected = { response: { status: 403, data: { feature_tag: expect.any(String) } } };
    await expect(v3(feature).getCurrentMemberInfo()).rejects.toMatchObject(expected);
    expect(await refusal(v4(entitlement).getWhoami())).toMatchObject({
      status: 403,
      body: { reason_tag: 'entitlement-violation' },
    });
  });

  it('answers 429 without Retry-After beyond the limit', async () => {
    const token = sandbox.shortcut.createToken({ name: 'a', access: 'ro' });
    sandbox.shortcut.setRateLimit(1);
    await v3(token).getCurrentMemberInfo();
    const error: unknown = await v3(token)
      .getCurrentMemberInfo()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ response: { status: 429 } });
    expect(error).not.toHaveProperty('response.headers.retry-after');
  });
});
