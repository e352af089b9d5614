/** Client of the Hub's protocol: a connect session in, a linked account out. Source: docs/facts.md ("The Hub's protocol"). */
import { ask } from '../http/ask.ts';
import type { Reply } from '../http/reply.ts';
import { sendOnce } from '../http/send-once.ts';
import type { Problem } from '../journey/problem.ts';
import type { Connector } from '../journey/state.ts';
import { type Integration, integrationsOf, settingsOf } from './answers.ts';
import { credentialOf } from './connector.ts';
import { type Linked, outcomeOf, sessionProblem } from './outcome.ts';

const API = 'https://api.stackone.com';
/** Shortcut's provider key in StackOne. */
const PROVIDER = 'shortcut_pm';
/** The version of `@stackone/hub` whose protocol this client speaks. */
const HUB_VERSION = '1.11.4';
const READ_TIMEOUT = 10_000;
/** StackOne asks Shortcut while it links, so this takes longer; still shorter than a worker may idle (30 s). */
const LINK_TIMEOUT = 25_000;

export type Opened = { ok: true; connector: Connector } | { ok: false; problem: Problem };

/** Settings and connectors side by side, then the connector's form: all that can be known before there is a token. */
export async function openSession(session: string): Promise<Opened> {
  const [settings, connectors] = await Promise.all([
    get(session, '/hub/settings'),
    get(session, `/hub/connectors?provider=${PROVIDER}`),
  ]);
  const known = settingsOf(settings);
  const integrations = integrationsOf(connectors);
  if (!known) return refuse(sessionProblem(settings));
  if (!integrations) return refuse(sessionProblem(connectors));
  const integration = integrations.find(({ provider, active }) => provider === PROVIDER && active);
  if (!integration) return refuse({ code: 'shortcut-not-offered' });
  return openConnector(session, integration, known.existing_account_id || null);
}

async function openConnector(session: string, integration: Integration, accountId: string | null): Promise<Opened> {
  const reply = await get(session, `/hub/connectors/${encodeURIComponent(integration.integration_id)}`);
  if (reply.is === 'silence' || reply.status !== 200) return refuse(sessionProblem(reply));
  const credential = credentialOf(reply.body, integration);
  if (!credential.ok) return refuse({ ...credential.problem, status: reply.status });
  const { key: credentialKey, presets } = credential;
  return { ok: true, connector: { integrationId: integration.integration_id, credentialKey, presets, accountId } };
}

/** Links, or updates the session's account. One request, never repeated here: whether it arrived may be unknown. */
export async function linkAccount(session: string, connector: Connector, token: string): Promise<Linked> {
  const { integrationId, credentialKey, presets, accountId } = connector;
  const reply = await sendOnce({
    url: `${API}/hub/accounts${accountId ? `/${encodeURIComponent(accountId)}` : ''}`,
    method: accountId ? 'PATCH' : 'POST',
    headers: headersFor(session),
    json: { integration_id: integrationId, credentials: { ...presets, [credentialKey]: token } },
    timeout: LINK_TIMEOUT,
  });
  return outcomeOf(reply, accountId);
}

const get = (session: string, path: string): Promise<Reply> =>
  ask({ url: `${API}${path}`, headers: headersFor(session), timeout: READ_TIMEOUT });

const headersFor = (session: string) => ({ 'x-hub-session-token': session, 'x-hub-version': HUB_VERSION });

const refuse = (problem: Problem) => ({ ok: false as const, problem });
