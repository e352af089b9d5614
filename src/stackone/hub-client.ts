/** Client of the Hub's protocol: a connect session in, a linked account out. Source: docs/facts.md ("The Hub's protocol"). */
import { get } from '../http/get.ts';
import type { Reply } from '../http/reply.ts';
import { sendOnce } from '../http/send-once.ts';
import type { Answers, Connector } from '../journey/connector.ts';
import type { Problem } from '../problems/problem.ts';
import { readConnectorForm } from './connector-form.ts';
import { STACKONE_API_ORIGIN } from './hosts.ts';
import { type Account, describeAccount, parseAccount } from './hub-account.ts';
import { type Integration, parseIntegrations, parseSettings } from './hub-schema.ts';
import { type LinkResult, linkResultOf, sessionProblem } from './link-result.ts';

/** Shortcut's provider key in StackOne. */
const PROVIDER = 'shortcut_pm';
/** The version of `@stackone/hub` whose protocol this client speaks. */
const HUB_VERSION = '1.11.4';
const READ_TIMEOUT_MS = 10_000;
/** StackOne asks Shortcut while it links, so this takes longer; still shorter than a worker may idle (30 s). */
const LINK_TIMEOUT_MS = 25_000;

export type SessionResult = { ok: true; connector: Connector } | { ok: false; problem: Problem };

/** Settings and connectors side by side, then the connector's form: all that can be known before there is a token. */
export async function openSession(session: string): Promise<SessionResult> {
  const [settingsReply, connectorsReply] = await Promise.all([
    getHub(session, '/hub/settings'),
    getHub(session, `/hub/connectors?provider=${PROVIDER}`),
  ]);
  const settings = parseSettings(settingsReply);
  const integrations = parseIntegrations(connectorsReply);
  if (!settings) return failure(sessionProblem(settingsReply));
  if (!integrations) return failure(sessionProblem(connectorsReply));
  const integration = integrations.find(({ provider, active }) => provider === PROVIDER && active);
  if (!integration) return failure({ code: 'shortcut-not-offered' });
  const editedId = settings.existing_account_id;
  return editedId ? openEditSession(session, integration, editedId) : openConnector(session, integration);
}

/** An account that can't be read is just not described: the session says which it is, and that is what counts. */
async function openEditSession(session: string, offered: Integration, id: string): Promise<SessionResult> {
  const reply = await getHub(session, accountPath(id));
  const account = parseAccount(reply);
  if (!account && isFinal(reply)) return failure(sessionProblem(reply));
  if (account?.provider && account.provider !== PROVIDER) return failure({ code: 'shortcut-not-offered' });
  return openConnector(session, { ...offered, ...account?.integration }, { id, account });
}

/** The link request would fail in the same way. */
const isFinal = (reply: Reply) => reply.type === 'no-answer' || [401, 403, 429].includes(reply.status);

interface EditedAccount {
  id: string;
  /** Undefined when the Hub doesn't tell of it. */
  account: Account | undefined;
}

async function openConnector(
  session: string,
  integration: Integration,
  edited: EditedAccount | null = null,
): Promise<SessionResult> {
  const { integration_id: integrationId } = integration;
  const reply = await getHub(session, `/hub/connectors/${encodeURIComponent(integrationId)}`);
  if (reply.type === 'no-answer' || reply.status !== 200) return failure(sessionProblem(reply));
  const reading = readConnectorForm(reply.body, integration, edited?.account ?? null);
  if (!reading.ok) return failure({ ...reading.problem, status: reply.status });
  const { form } = reading;
  const edits = edited && describeAccount(edited.id, edited.account, form.credentialKey);
  return { ok: true, connector: { integrationId, ...form, edits } };
}

/**
 * Links, or updates the account that the session edits. One request, never repeated: whether it arrived may be unknown,
 * which is the problem `outcome-unknown`. `fieldValues`: what the person filled in beside the token, by the field's key.
 */
export async function linkAccount(
  session: string,
  { integrationId, credentialKey, presets, edits }: Connector,
  token: string,
  fieldValues: Answers = {},
): Promise<LinkResult> {
  const reply = await sendOnce({
    url: `${STACKONE_API_ORIGIN}${edits ? accountPath(edits.id) : ACCOUNTS_PATH}`,
    method: edits ? 'PATCH' : 'POST',
    headers: headersFor(session),
    json: { integration_id: integrationId, credentials: { ...presets, ...fieldValues, [credentialKey]: token } },
    timeoutMs: LINK_TIMEOUT_MS,
  });
  return linkResultOf(reply, edits?.id ?? null);
}

const ACCOUNTS_PATH = '/hub/accounts';
const accountPath = (id: string) => `${ACCOUNTS_PATH}/${encodeURIComponent(id)}`;

const getHub = (session: string, path: string): Promise<Reply> =>
  get({ url: `${STACKONE_API_ORIGIN}${path}`, headers: headersFor(session), timeoutMs: READ_TIMEOUT_MS });

const headersFor = (session: string) => ({ 'x-hub-session-token': session, 'x-hub-version': HUB_VERSION });

const failure = (problem: Problem) => ({ ok: false as const, problem });
