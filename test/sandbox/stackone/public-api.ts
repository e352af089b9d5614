import { asString, json, jsonBody, type Reply, type SandboxRequest, type Site } from '../net/exchange.ts';
import { linkedAccount } from './account-view.ts';
import { failure } from './answers.ts';
import { hubApi } from './hub-api.ts';
import type { AskShortcut } from './link.ts';
import type { Account, SessionOptions, StackOneStore } from './store.ts';

/** The vendor's key: Basic auth, user name the key, password empty. */
export const STACKONE_API_KEY = 'v1.eu1.sandbox-api-key';

/** api.stackone.com: the Hub's protocol and the few public calls around it. */
export function stackoneApi(store: () => StackOneStore, ask: AskShortcut): Site {
  return (request) => {
    if (request.path.startsWith('/hub/')) return hubApi(request, store(), ask);
    if (!authorized(request)) return failure(401, 'Unauthorized');
    if (request.method === 'POST' && request.path === '/connect_sessions') return connectSession(request, store());
    if (request.method === 'GET' && request.path === '/accounts') return list(request, store());
    const id = /^\/accounts\/([^/]+)$/.exec(request.path)?.[1];
    const account = store().accounts.find((candidate) => candidate.id === id);
    if (request.method === 'GET' && account) return json(200, linkedAccount(account));
    return failure(404, 'Not Found');
  };
}

function authorized({ headers }: SandboxRequest): boolean {
  const [scheme, credentials = ''] = (headers.authorization ?? '').split(' ');
  const [key] = Buffer.from(credentials, 'base64').toString().split(':');
  return scheme === 'Basic' && key === STACKONE_API_KEY;
}

function connectSession(request: SandboxRequest, store: StackOneStore): Reply {
  const body = jsonBody(request);
  const owner = {
    origin_owner_id: asString(body.origin_owner_id),
    origin_owner_name: asString(body.origin_owner_name),
  };
  if (!owner.origin_owner_id || !owner.origin_owner_name)
    return failure(400, 'origin_owner_id and origin_owner_name are required');
  const {
    expiresAt: _,
    connector: __,
    expires_in: ___,
    multiple: ____,
    ...session
  } = store.addSession(sessionOptions(body));
  return json(201, { ...session, organization_id: 1, project_id: 'sandbox-project', categories: null, metadata: null });
}

function sessionOptions(body: Record<string, unknown>): SessionOptions {
  const options: SessionOptions = { multiple: body.multiple === true };
  const names = [
    'origin_owner_id',
    'origin_owner_name',
    'origin_username',
    'provider',
    'account_id',
    'label',
    'type',
  ] as const;
  for (const name of names) {
    const value = asString(body[name]);
    if (value !== undefined) options[name] = value;
  }
  if (typeof body.expires_in === 'number') options.expires_in = body.expires_in;
  return options;
}

/** Filters as the reference lists them; pages are left out, no test has that many accounts. */
function list({ query }: SandboxRequest, store: StackOneStore): Reply {
  const owner = query.get('origin_owner_id');
  const provider = query.get('provider');
  const wanted = (account: Account) =>
    (!owner || account.originOwnerId === owner) && (!provider || account.provider === provider);
  return json(200, store.accounts.filter(wanted).map(linkedAccount));
}
