/** What each request of the journey comes back with, as an event. */
import type { Effect, JourneyEvent } from '../journey/events.ts';
import type { Code } from '../journey/problem.ts';
import { checkToken } from '../providers/shortcut/api-client.ts';
import { linkAccount, openSession } from '../stackone/hub-client.ts';
import { openWorkspaces } from './tabs.ts';

type Of<T extends Effect['type']> = Extract<Effect, { type: T }>;

export async function sessionAnswer({ run, session }: Of<'open-session'>): Promise<JourneyEvent> {
  const opened = await openSession(session);
  if (opened.ok) return { type: 'session-opened', run, connector: opened.connector };
  return { type: 'session-failed', run, problem: opened.problem };
}

export async function checkAnswer({ run, token }: Of<'check-token'>): Promise<JourneyEvent> {
  const check = await checkToken(token);
  if (check.ok) return { type: 'token-checked', run, identity: check.identity, workspaces: await openWorkspaces() };
  return { type: 'check-failed', run, problem: check.problem };
}

export async function linkAnswer({
  run,
  session,
  connector,
  token,
  answers,
}: Of<'link-account'>): Promise<JourneyEvent> {
  const outcome = await linkAccount(session, connector, token, answers);
  if (outcome.ok) return { type: 'linked', run, accountId: outcome.accountId };
  return { type: 'link-failed', run, problem: outcome.problem };
}

/** For a request that was not made, with the reason; or that broke in our own hands, without one. */
export function failureOf(effect: Effect, code?: Code): JourneyEvent | null {
  switch (effect.type) {
    case 'open-session':
      return { type: 'session-failed', run: effect.run, problem: { code: code ?? 'stackone-unexpected' } };
    case 'check-token':
      return { type: 'check-failed', run: effect.run, problem: { code: code ?? 'shortcut-unexpected' } };
    case 'link-account':
      return { type: 'link-failed', run: effect.run, problem: { code: code ?? 'outcome-unknown' } };
    default:
      return null;
  }
}
