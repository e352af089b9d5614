/** The only place where something happens outside: each effect of the journey, carried out. */
import type { Effect, JourneyEvent } from '../journey/events.ts';
import type { Code } from '../journey/problem.ts';
import { checkToken } from '../shortcut/client.ts';
import { linkAccount, openSession } from '../stackone/hub.ts';
import { askPerson } from './icon.ts';
import { hostFor, withheldHosts } from './permissions.ts';
import type { Dispatch } from './runner.ts';
import { injectCoach, openApiTokensPage, tellCoach } from './tabs.ts';

/** Whatever goes wrong, an answer that the journey waits for comes: no spinner without end. */
export async function perform(effect: Effect, dispatch: Dispatch): Promise<void> {
  try {
    if (await isAllowed(effect, dispatch)) await run(effect, dispatch);
    else await giveUp(effect, 'permission-missing', dispatch);
  } catch {
    await giveUp(effect, BROKEN[effect.type], dispatch);
  }
}

const BROKEN: Partial<Record<Effect['type'], Code>> = {
  'open-session': 'stackone-unexpected',
  'check-token': 'shortcut-unexpected',
  'link-account': 'outcome-unknown',
};

/** Without its host a request would fail like a broken network, and a link request with an unknown outcome. */
async function isAllowed(effect: Effect, dispatch: Dispatch): Promise<boolean> {
  const host = hostFor(effect);
  if (!host) return true;
  const { withheld } = await dispatch({ type: 'permissions-seen', withheld: await withheldHosts() });
  return !withheld.includes(host);
}

async function giveUp(effect: Effect, code: Code | undefined, dispatch: Dispatch): Promise<void> {
  const type = FAILURES[effect.type];
  if (type && code && 'run' in effect) await dispatch({ type, run: effect.run, problem: { code } });
}

const FAILURES: Partial<Record<Effect['type'], 'session-failed' | 'check-failed' | 'link-failed'>> = {
  'open-session': 'session-failed',
  'check-token': 'check-failed',
  'link-account': 'link-failed',
};

async function run(effect: Effect, dispatch: Dispatch): Promise<void> {
  switch (effect.type) {
    case 'open-session':
      await dispatch(await sessionAnswer(effect));
      return;
    case 'check-token':
      await dispatch(await checkAnswer(effect));
      return;
    case 'link-account':
      await dispatch(await linkAnswer(effect));
      return;
    case 'open-page':
      return openApiTokensPage(effect.tab, dispatch);
    case 'guide-page':
      await injectCoach(effect.tab);
      return;
    case 'leave-page':
      return tellCoach(effect.tab, { show: 'nothing' });
    case 'wait':
      // Views ask for news while they wait, which keeps the worker alive; a stopped one waits anew on waking.
      setTimeout(() => void dispatch({ type: 'wait-over', run: effect.run }), Math.max(0, effect.until - Date.now()));
      return;
    case 'ask-person':
      return askPerson();
  }
}

type Of<T extends Effect['type']> = Extract<Effect, { type: T }>;

async function sessionAnswer({ run, session }: Of<'open-session'>): Promise<JourneyEvent> {
  const opened = await openSession(session);
  if (opened.ok) return { type: 'session-opened', run, connector: opened.connector };
  return { type: 'session-failed', run, problem: opened.problem };
}

async function checkAnswer({ run, token }: Of<'check-token'>): Promise<JourneyEvent> {
  const check = await checkToken(token);
  if (check.ok) return { type: 'token-checked', run, identity: check.identity };
  return { type: 'check-failed', run, problem: check.problem };
}

async function linkAnswer({ run, session, connector, token }: Of<'link-account'>): Promise<JourneyEvent> {
  const outcome = await linkAccount(session, connector, token);
  if (outcome.ok) return { type: 'linked', run, accountId: outcome.accountId };
  return { type: 'link-failed', run, problem: outcome.problem };
}
