import { randomInt } from 'node:crypto';
import type { Reply, SandboxRequest } from '../net/exchange.ts';
import { failure, providerRefusal } from './answers.ts';
import { type ConnectorSettings, fieldsOf, type Integration, SHORTCUT, secretKey } from './connectors.ts';
import type { Account, ConnectSession, StackOneStore } from './store.ts';

/** Asks Shortcut about a token, as StackOne must before it says that an account is linked. */
export type AskShortcut = (token: string) => Promise<Reply>;

export type Attempt = {
  session: ConnectSession;
  integration: Integration;
  settings: ConnectorSettings;
  credentials: Record<string, string>;
};

/** Why the attempt can't be saved; undefined when it can. */
export async function objection(attempt: Attempt, ask: AskShortcut): Promise<Reply | undefined> {
  const { settings, integration, credentials } = attempt;
  const missing = fieldsOf(settings, integration).find(({ key, required }) => required && !credentials[key]);
  // The wording for a missing field is unknown in reality.
  if (missing) return failure(400, `Missing required credential: ${missing.key}`);
  if (integration.provider !== SHORTCUT) return undefined;
  const answer = await ask(credentials[secretKey(settings)] ?? '');
  return answer.status === 200 ? undefined : providerRefusal(answer.status, answer.body.toString());
}

/** Same owner id, owner name and provider update the existing account, unless the session says `multiple`. */
export function saveLink(attempt: Attempt, store: StackOneStore): Account {
  const { session, integration, credentials } = attempt;
  const existing = session.multiple
    ? undefined
    : store.accounts.find((account) => isSame(account, session, integration));
  if (existing) return update(existing, credentials);
  const account = newAccount(session, integration, credentials);
  store.accounts.push(account);
  return account;
}

export function update(account: Account, credentials: Record<string, string>): Account {
  account.credentials = { ...account.credentials, ...credentials };
  account.status = 'active';
  account.updatedAt = new Date().toISOString();
  return account;
}

function isSame(account: Account, session: ConnectSession, { provider }: Integration): boolean {
  const { origin_owner_id, origin_owner_name } = session;
  return (
    account.originOwnerId === origin_owner_id &&
    account.originOwnerName === origin_owner_name &&
    account.provider === provider
  );
}

function newAccount(session: ConnectSession, { provider }: Integration, credentials: Record<string, string>): Account {
  const now = new Date().toISOString();
  return {
    // The format of an account id is unknown in reality: treat it as opaque.
    id: String(randomInt(10 ** 12, 10 ** 13)),
    provider,
    originOwnerId: session.origin_owner_id,
    originOwnerName: session.origin_owner_name,
    originUsername: session.origin_username,
    label: session.label,
    type: session.type,
    credentials,
    status: 'active',
    createdAt: now,
    updatedAt: now,
  };
}

/** Credentials are texts by field key; anything else in a body is dropped. */
export function textFields(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}

export function sessionToken(request: SandboxRequest): string | undefined {
  return request.headers['x-hub-session-token'];
}
