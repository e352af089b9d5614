import { randomUUID } from 'node:crypto';
import { PASSWORD, SESSION_COOKIE } from './shortcut/data.ts';
import type { RateLimit } from './shortcut/rate-limit.ts';
import { integrationsOf, SHORTCUT, secretKey } from './stackone/connectors.ts';
import { saveLink } from './stackone/link.ts';
import { STACKONE_API_KEY } from './stackone/public-api.ts';
import type { State } from './state.ts';
import type { Linking, SessionCookie, ShortcutControls, StackOneControls, VendorControls } from './types.ts';

export function shortcutControls(state: State, limit: RateLimit): ShortcutControls {
  const known = (text: string) => state.shortcut.tokens.find(({ token }) => token === text);
  return {
    get member() {
      return state.shortcut.member;
    },
    password: PASSWORD,
    createToken: (token) => state.shortcut.addToken(token).token,
    tokens: () => state.shortcut.tokens,
    deleteToken: (text) => void state.shortcut.removeToken(known(text)?.id ?? ''),
    revoke(text) {
      const token = known(text);
      if (token) token.revoked = true;
    },
    cookie: () => signIn(state),
    signOut: () => state.shortcut.sessions.clear(),
    setFixture(fixture) {
      state.fixture = fixture;
    },
    setAfterSignIn(where) {
      state.afterSignIn = where;
    },
    setMember: (change) => void Object.assign(state.shortcut.member, change),
    setRateLimit: (perMinute) => limit.set(perMinute),
  };
}

function signIn(state: State): SessionCookie {
  const value = randomUUID();
  state.shortcut.sessions.add(value);
  const attributes = { domain: 'app.shortcut.com', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' as const };
  return { name: SESSION_COOKIE, value, ...attributes };
}

export function stackoneControls(state: State): StackOneControls {
  return {
    apiKey: STACKONE_API_KEY,
    createSession({ connector, ...options } = {}) {
      const { token, auth_link_url } = state.stackone.addSession({ provider: SHORTCUT, ...options }, connector);
      return { token, auth_link_url };
    },
    accounts: () => state.stackone.accounts,
    linkAccount: (apiToken, options) => linkAccount(state, apiToken, options),
    expire(token) {
      const session = state.stackone.sessions.get(token);
      if (session) session.expiresAt = 0;
    },
    setConnector(change) {
      state.stackone.connector = { ...state.stackone.connector, ...change };
    },
    setPatchAnswer(answer) {
      state.stackone.patchAnswer = answer;
    },
  };
}

function linkAccount({ stackone }: State, apiToken: string, { credentials, ...owner }: Linking = {}): string {
  const settings = stackone.connector;
  const integration = integrationsOf(settings).find(({ provider }) => provider === SHORTCUT);
  if (!integration) throw new Error('the project does not offer Shortcut');
  const session = stackone.addSession({ provider: SHORTCUT, ...owner });
  return saveLink(
    { session, integration, settings, credentials: { ...credentials, [secretKey(settings)]: apiToken } },
    stackone,
  ).id;
}

export const vendorControls: VendorControls = {
  url(page, token) {
    const url = new URL(`https://vendor.example.com/${page}`);
    if (token) url.searchParams.set('token', token);
    return url.href;
  },
};
