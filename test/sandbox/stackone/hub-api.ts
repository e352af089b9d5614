import { asString, empty, json, jsonBody, type Reply, type SandboxRequest } from '../net/exchange.ts';
import { accountView } from './account-view.ts';
import { failure } from './answers.ts';
import { type ConnectorSettings, configOf, type Integration, integrationsOf } from './connectors.ts';
import { type AskShortcut, type Attempt, objection, saveLink, sessionToken, textFields, update } from './link.ts';
import type { Account, ConnectSession, StackOneStore } from './store.ts';

type Context = { request: SandboxRequest; store: StackOneStore; session: ConnectSession; ask: AskShortcut };

/** What the Hub's page, on whatever origin a vendor embeds it, needs to read the answers. */
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET,POST,PATCH,DELETE,OPTIONS',
  'access-control-allow-headers': 'content-type,x-hub-session-token,x-hub-version',
};

/** `/hub/…` on api.stackone.com, as `@stackone/hub` 1.11.4 speaks it. */
export async function hubApi(request: SandboxRequest, store: StackOneStore, ask: AskShortcut): Promise<Reply> {
  if (request.method === 'OPTIONS') return empty(204, cors);
  const session = store.live(sessionToken(request));
  const reply = session ? await route({ request, store, session, ask }) : failure(401, 'Unauthorized');
  return { ...reply, headers: { ...reply.headers, ...cors } };
}

async function route(context: Context): Promise<Reply> {
  const [, , resource, id] = context.request.path.split('/');
  switch (`${context.request.method} ${resource}${id ? '/:id' : ''}`) {
    case 'GET settings':
      return settings(context);
    case 'GET connectors':
      return connectors(context);
    case 'GET connectors/:id':
      return connector(context, id);
    case 'POST accounts':
      return createAccount(context);
    case 'GET accounts/:id':
      return withAccount(context, id, (account) =>
        json(200, accountView(account, settingsOf(context), offered(context))),
      );
    case 'PATCH accounts/:id':
      return withAccount(context, id, (account) => editAccount(context, account));
    default:
      return failure(404, `Cannot ${context.request.method} ${context.request.path}`);
  }
}

function settings({ session }: Context): Reply {
  return json(200, {
    enabled_features: [],
    ...(session.account_id ? { existing_account_id: session.account_id } : {}),
  });
}

function settingsOf({ store, session }: Context): ConnectorSettings {
  return { ...store.connector, ...session.connector };
}

/** A session bound to a provider sees that provider only. */
function offered(context: Context): Integration[] {
  const { provider } = context.session;
  return integrationsOf(settingsOf(context)).filter((integration) => !provider || integration.provider === provider);
}

function connectors(context: Context): Reply {
  const wanted = context.request.query.get('provider');
  return json(200, { integrations: offered(context).filter(({ provider }) => !wanted || provider === wanted) });
}

function connector(context: Context, id: string | undefined): Reply {
  const integration = offered(context).find(({ integration_id }) => integration_id === id);
  if (!integration) return failure(404, 'Integration not found');
  return json(200, { config: configOf(settingsOf(context), integration), hub_settings: {} });
}

function attemptOf(context: Context, stored: Record<string, string> = {}): Attempt | undefined {
  const body = jsonBody(context.request);
  const id = asString(body.integration_id);
  const integration = offered(context).find(({ integration_id, active }) => active && integration_id === id);
  const credentials = { ...stored, ...textFields(body.credentials) };
  return integration && { session: context.session, settings: settingsOf(context), integration, credentials };
}

async function createAccount(context: Context): Promise<Reply> {
  const attempt = attemptOf(context);
  if (!attempt) return failure(404, 'Integration not found');
  const refused = await objection(attempt, context.ask);
  if (refused) return refused;
  const { id, provider } = saveLink(attempt, context.store);
  return json(201, { id, provider });
}

/** The Hub leaves unchanged secrets out of an edit, so they are taken from what is stored. */
async function editAccount(context: Context, account: Account): Promise<Reply> {
  const attempt = attemptOf(context, account.credentials);
  if (!attempt) return failure(404, 'Integration not found');
  const refused = await objection(attempt, context.ask);
  if (refused) return refused;
  const { id, provider } = update(account, attempt.credentials);
  return context.store.patchAnswer === 'empty' ? empty(200) : json(200, { id, provider });
}

type UseAccount = (account: Account) => Reply | Promise<Reply>;

/** Only the account the session was made for; the answer for another is unknown in reality. */
async function withAccount({ store, session }: Context, id: string | undefined, use: UseAccount): Promise<Reply> {
  const account = store.accounts.find((candidate) => candidate.id === id && id === session.account_id);
  return account ? use(account) : failure(404, 'Account not found');
}
