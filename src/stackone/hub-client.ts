/** Client of the Hub's protocol: a connect session in, a linked account out. Source: docs/facts.md ("The Hub's protocol"). */
import { get } from '../http/get.ts';
import type { Reply } from '../http/reply.ts';
import { sendOnce } from '../http/send-once.ts';
import type { Answers, Connector } from '../journey/connector.ts';
import type { Problem } from '../journey/problem.ts';
import { readConnector } from './connector-form.ts';
import { STACKONE_API_ORIGIN } from './hosts.ts';
import { type Account, accountOf } from './hub-account.ts';
import { type Integration, integrationsOf, settingsOf } from './hub-answers.ts';
import { type Linked, outcomeOf, sessionProblem } from './link-outcome.ts';

/** Shortcut's provider key in StackOne. */
const PROVIDER = 'shortcut_pm';
/** The version of `@stackone/hub` whose protocol this client speaks. */
const HUB_VERSION = '1.11.4';
const READ_TIMEOUT_MS = 10_000;
/** StackOne asks Shortcut while it links, so this takes longer; still shorter than a worker may idle (30 s). */
const LINK_TIMEOUT_MS = 25_000;

export type Opened = { ok: true; connector: Connector } | { ok: false; problem: Problem };

/** Settings and connectors side by side, then the connector's form: all that can be known before there is a token. */
export async function openSession(session: string): Promise<Opened> {
  const [settings, connectors] = await Promise.all([
    getHub(session, '/hub/settings'),
    getHub(session, `/hub/connectors?provider=${PROVIDER}`),
  ]);
  const known = settingsOf(settings);
  const integrations = integrationsOf(connectors);
  if (!known) return refuse(sessionProblem(settings));
  if (!integrations) return refuse(sessionProblem(connectors));
  const integration = integrations.find(({ provider, active }) => provider === PROVIDER && active);
  if (!integration) return refuse({ code: 'shortcut-not-offered' });
  const edited = known.existing_account_id;
  return edited ? openEdited(session, integration, edited) : openConnector(session, integration);
}

/** What can't be read of the account is just not shown: the session says which it is, and that is what counts. */
async function openEdited(session: string, offered: Integration, id: string): Promise<Opened> {
  const reply = await getHub(session, accountPath(id));
  const account = accountOf(reply);
  if (!account && isHopeless(reply)) return refuse(sessionProblem(reply));
  if (account?.provider && account.provider !== PROVIDER) return refuse({ code: 'shortcut-not-offered' });
  return openConnector(session, { ...offered, ...account?.integration }, { id, account });
}

/** The link request would come to nothing, too. */
const isHopeless = (reply: Reply) => reply.type === 'no-answer' || [401, 403, 429].includes(reply.status);

interface Edited {
  id: string;
  account: Account | undefined;
}

async function openConnector(session: string, integration: Integration, edited?: Edited): Promise<Opened> {
  const reply = await getHub(session, `/hub/connectors/${encodeURIComponent(integration.integration_id)}`);
  if (reply.type === 'no-answer' || reply.status !== 200) return refuse(sessionProblem(reply));
  const reading = readConnector(reply.body, integration, edited?.account ?? null);
  if (!reading.ok) return refuse({ ...reading.problem, status: reply.status });
  const unknown = { id: edited?.id ?? '', ending: '', workspace: '' };
  const edits = edited ? (edited.account?.shown(edited.id, reading.connector.credentialKey) ?? unknown) : null;
  return { ok: true, connector: { integrationId: integration.integration_id, ...reading.connector, edits } };
}

/**
 * Links, or updates the session's account. One request, never repeated here: whether it arrived may be unknown.
 * `answers`: what the person filled in beside the token.
 */
export async function linkAccount(
  session: string,
  { integrationId, credentialKey, presets, edits }: Connector,
  token: string,
  answers: Answers = {},
): Promise<Linked> {
  const reply = await sendOnce({
    url: `${STACKONE_API_ORIGIN}${edits ? accountPath(edits.id) : ACCOUNTS}`,
    method: edits ? 'PATCH' : 'POST',
    headers: headersFor(session),
    json: { integration_id: integrationId, credentials: { ...presets, ...answers, [credentialKey]: token } },
    timeoutMs: LINK_TIMEOUT_MS,
  });
  return outcomeOf(reply, edits?.id ?? null);
}

const ACCOUNTS = '/hub/accounts';
const accountPath = (id: string) => `${ACCOUNTS}/${encodeURIComponent(id)}`;

const getHub = (session: string, path: string): Promise<Reply> =>
  get({ url: `${STACKONE_API_ORIGIN}${path}`, headers: headersFor(session), timeoutMs: READ_TIMEOUT_MS });

const headersFor = (session: string) => ({ 'x-hub-session-token': session, 'x-hub-version': HUB_VERSION });

const refuse = (problem: Problem) => ({ ok: false as const, problem });
