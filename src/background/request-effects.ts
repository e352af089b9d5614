/** The journey's requests: what each comes back with, as an event. */
import type { Effect } from '../journey/effects.ts';
import type { JourneyEvent } from '../journey/events.ts';
import { checkToken } from '../providers/shortcut/api-client.ts';
import { linkAccount, openSession } from '../stackone/hub-client.ts';
import { openWorkspaces } from './tabs.ts';

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

export async function answerSession({ requestId, sessionToken }: EffectOf<'open-session'>): Promise<JourneyEvent> {
  const opened = await openSession(sessionToken);
  if (opened.ok) return { type: 'session-opened', requestId, connector: opened.connector };
  return { type: 'session-failed', requestId, problem: opened.problem };
}

export async function answerCheck({ requestId, token }: EffectOf<'check-token'>): Promise<JourneyEvent> {
  const check = await checkToken(token);
  if (check.ok)
    return { type: 'token-checked', requestId, identity: check.identity, workspaces: await openWorkspaces() };
  return { type: 'check-failed', requestId, problem: check.problem };
}

export async function answerLink(effect: EffectOf<'link-account'>): Promise<JourneyEvent> {
  const { requestId, sessionToken, connector, token, answers } = effect;
  const outcome = await linkAccount(sessionToken, connector, token, answers);
  if (outcome.ok) return { type: 'linked', requestId, accountId: outcome.accountId };
  return { type: 'link-failed', requestId, problem: outcome.problem };
}

/**
 * The failing answer to a request that was not made (`permission-missing`) or that broke in our own hands (`internal`).
 * Null for an effect that the journey doesn't wait for.
 */
export function failureOf(effect: Effect, code: 'internal' | 'permission-missing'): JourneyEvent | null {
  switch (effect.type) {
    case 'open-session':
      return { type: 'session-failed', requestId: effect.requestId, problem: { code } };
    case 'check-token':
      return { type: 'check-failed', requestId: effect.requestId, problem: { code } };
    case 'link-account':
      // An exception doesn't tell whether the request was sent before it.
      return {
        type: 'link-failed',
        requestId: effect.requestId,
        problem: { code: code === 'internal' ? 'outcome-unknown' : code },
      };
    default:
      return null;
  }
}
