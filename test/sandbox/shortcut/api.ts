import { json, type Reply, type SandboxRequest, type Site } from '../net/exchange.ts';
import type { Token } from './data.ts';
import { memberInfo, whoami } from './identity.ts';
import type { RateLimit } from './rate-limit.ts';
import type { ShortcutStore } from './store.ts';

/** 401 bodies as users of the API reported them, the second one cut where they cut it; a client goes by `tag`. */
const unauthorized = () => json(401, { message: 'Unauthorized', tag: 'unauthorized' });
const noOrganization = () =>
  json(401, {
    message: 'Sorry, the organization context for this request is missing.',
    tag: 'organization2_missing',
  });

/** The two documented 403 bodies (swagger: DisabledFeatureError, UnusableEntitlementError); the words in them are unknown in reality. */
const forbidden = {
  feature: () => json(403, { feature_tag: 'api', message: 'The API is disabled for this Workspace.' }),
  entitlement: () =>
    json(403, {
      reason_tag: 'entitlement-violation',
      entitlement_tag: 'api-access',
      message: 'Your plan does not include access to the API.',
    }),
};

// The status is documented, the absence of Retry-After reported; the body is unknown in reality.
const rateLimited = () => json(429, { message: 'Rate limit exceeded.' });

/** api.app.shortcut.com. No CORS headers: pages of other origins can't read it. */
export function shortcutApi(store: () => ShortcutStore, limit: RateLimit): Site {
  return (request) => {
    if (request.method === 'GET' && request.path === '/api/v3/member') return member(request, store(), limit);
    if (request.method === 'GET' && request.path === '/api/v4/whoami') return identity(request, store(), limit);
    // The body of an unknown resource is unknown in reality.
    return json(404, { message: 'Resource not found.' });
  };
}

function member(request: SandboxRequest, store: ShortcutStore, limit: RateLimit): Reply {
  const text = request.headers['shortcut-token'];
  if (!text) return noOrganization();
  const token = store.find(text);
  return refusal(token, text, limit) ?? (token ? json(200, memberInfo(token, store)) : unauthorized());
}

function identity(request: SandboxRequest, store: ShortcutStore, limit: RateLimit): Reply {
  // What v4 answers without a token is unknown in reality; here the same as for a wrong one.
  const text = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const token = store.find(text);
  const known = token && token.v4 !== 'refuse';
  return refusal(token, text, limit) ?? (known ? json(200, whoami(token, store)) : unauthorized());
}

function refusal(token: Token | undefined, text: string, limit: RateLimit): Reply | undefined {
  if (!limit.allows(text)) return rateLimited();
  return token?.forbidden ? forbidden[token.forbidden]() : undefined;
}
