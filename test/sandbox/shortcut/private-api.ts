import { randomUUID } from 'node:crypto';
import { asString, cookies, empty, json, jsonBody, type Reply, type SandboxRequest } from '../net/exchange.ts';
import { DEFAULT_WORKSPACE, PASSWORD, SESSION_COOKIE } from './data.ts';
import type { ShortcutStore } from './store.ts';

const unauthenticated = () => json(401, { message: 'Not signed in' });

/**
 * What the sandbox's own web app calls. A private endpoint exists behind the real page too, of unknown shape:
 * nothing but this app and fixtures may use these.
 */
export function privateApi(store: () => ShortcutStore, withoutSession: () => boolean) {
  return (request: SandboxRequest): Reply => {
    if (request.path === '/private/login') return signIn(request, store());
    const session = cookies(request).get(SESSION_COOKIE) ?? '';
    if (!withoutSession() && !store().sessions.has(session)) return unauthenticated();
    return route(request, store(), session);
  };
}

function route(request: SandboxRequest, store: ShortcutStore, session: string): Reply {
  const [, , resource, id] = request.path.split('/');
  const action = `${request.method} ${resource}${id ? '/:id' : ''}`;
  if (action === 'GET session') return json(200, sessionView(store));
  if (action === 'POST logout') return signOut(store, session);
  if (action === 'GET tokens') return json(200, tokenList(store, request.query.get('workspace') ?? DEFAULT_WORKSPACE));
  if (action === 'POST tokens') return createToken(request, store);
  if (action === 'DELETE tokens/:id')
    return store.removeToken(id ?? '') ? empty(204) : json(404, { message: 'Unknown' });
  return json(404, { message: 'Unknown' });
}

function signIn(request: SandboxRequest, store: ShortcutStore): Reply {
  const { email, password } = jsonBody(request);
  if (email !== store.member.email || password !== PASSWORD) return json(401, { message: 'Wrong email or password' });
  const session = randomUUID();
  store.sessions.add(session);
  return json(200, sessionView(store), {
    'set-cookie': `${SESSION_COOKIE}=${session}; Path=/; Secure; HttpOnly; SameSite=Lax`,
  });
}

function signOut(store: ShortcutStore, session: string): Reply {
  store.sessions.delete(session);
  return empty(204, { 'set-cookie': `${SESSION_COOKIE}=; Path=/; Secure; HttpOnly; Max-Age=0` });
}

function sessionView({ member, workspaces }: ShortcutStore) {
  const { name, email } = member;
  return { member: { name, email }, workspaces: workspaces.map(({ slug, name }) => ({ slug, name })) };
}

/** Never the token itself: it is shown once, when it is made. */
function tokenList(store: ShortcutStore, workspace: string) {
  return store.tokens
    .filter((token) => token.workspace === workspace && !token.revoked)
    .map(({ id, name, access, createdAt }) => ({ id, name, access, createdAt }));
}

function createToken(request: SandboxRequest, store: ShortcutStore): Reply {
  const body = jsonBody(request);
  const name = asString(body.name)?.trim();
  const workspace = asString(body.workspace) ?? DEFAULT_WORKSPACE;
  if (!name || !store.workspaces.some(({ slug }) => slug === workspace)) return json(422, { message: 'Invalid' });
  const access = body.access === 'rw' ? 'rw' : 'ro';
  const { id, token, createdAt } = store.addToken({ name, access, workspace, legacy: body.legacy === true });
  // The page's own answer must not stay in the browser's cache, or nobody could tell who left the token there.
  return json(201, { id, token, name, access, createdAt }, { 'cache-control': 'no-store' });
}
