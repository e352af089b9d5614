/** What a good token tells, and what Shortcut is sent. */
import { describe, expect, it } from 'vitest';
import { afterClientTime, headersOf, SHORTCUT, WITHOUT_TRACES } from '../../../test/helpers/sandbox-fetch.ts';
import { shortcutClientInSandbox, V3, V4 } from '../../../test/helpers/shortcut-client.ts';
import type { FaultKind } from '../../../test/sandbox/index.ts';
import { checkToken } from './api-client.ts';

const { network, make, fail, identityOf } = shortcutClientInSandbox();

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
    for (const request of network.sent) expect(request).toMatchObject(WITHOUT_TRACES);
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
