/** The journey's requests: what each comes back with, as an event. */
import type { Effect, JourneyEvent } from '../journey/events.ts';
import { checkToken } from '../providers/shortcut/api-client.ts';
import { linkAccount, openSession } from '../stackone/hub-client.ts';
import { openWorkspaces } from './tabs.ts';

type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;

export async function answerSession({ run, session }: EffectOf<'open-session'>): Promise<JourneyEvent> {
  const opened = await openSession(session);
  if (opened.ok) return { type: 'session-opened', run, connector: opened.connector };
  return { type: 'session-failed', run, problem: opened.problem };
}

export async function answerCheck({ run, token }: EffectOf<'check-token'>): Promise<JourneyEvent> {
  const check = await checkToken(token);
  if (check.ok) return { type: 'token-checked', run, identity: check.identity, workspaces: await openWorkspaces() };
  return { type: 'check-failed', run, problem: check.problem };
}

export async function answerLink(effect: EffectOf<'link-account'>): Promise<JourneyEvent> {
  const { run, session, connector, token, answers } = effect;
  const outcome = await linkAccount(session, connector, token, answers);
  if (outcome.ok) return { type: 'linked', run, accountId: outcome.accountId };
  return { type: 'link-failed', run, problem: outcome.problem };
}

/**
 * The failing answer to a request that was not made (`permission-missing`) or that broke in our own hands (`internal`).
 * Null for an effect that the journey doesn't wait for.
 */
export function failureOf(effect: Effect, code: 'internal' | 'permission-missing'): JourneyEvent | null {
  switch (effect.type) {
    case 'open-session':
      return { type: 'session-failed', run: effect.run, problem: { code } };
    case 'check-token':
      return { type: 'check-failed', run: effect.run, problem: { code } };
    case 'link-account':
      // An exception doesn't tell whether the request was sent before it.
      return {
        type: 'link-failed',
        run: effect.run,
        problem: { code: code === 'internal' ? 'outcome-unknown' : code },
      };
    default:
      return null;
  }
}
