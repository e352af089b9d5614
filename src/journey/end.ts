/** Ways out of a journey. After each of them a new one begins and the token is gone from the helper. */
import { isWaiting, type Journey } from './journey.ts';
import { nameBeside, withLeftover } from './leftover-tokens.ts';
import { draftLooksLikeToken, ownAccess, suggestedName } from './link-preset.ts';
import { keptForNextJourney, type Session } from './session.ts';
import { type Handlers, type Transition, to, unchanged } from './transition.ts';

export const endHandlers: Handlers = {
  /** What the person chose is kept, not what a link stated. */
  'start-over': (journey) => {
    const { session } = journey;
    // Shortcut may still be linked already: only the person's answer settles that.
    const { outcomeUnknown } = session;
    const { leftoverTokens } = isTokenAlive(journey)
      ? withLeftover(session, 'left-over', workspaceOf(journey))
      : session;
    return endJourney(session, { access: ownAccess(session), outcomeUnknown, leftoverTokens });
  },

  /** The person found out that an unanswered link request did succeed. */
  'already-linked': (journey) =>
    journey.session.outcomeUnknown && !isWaiting(journey) ? endJourney(journey.session) : unchanged(journey),
};

/** The next journey begins at step 1. `kept`: what it takes over besides what every journey does. */
export function endJourney(
  ended: Session,
  kept: Partial<Pick<Session, 'access' | 'outcomeUnknown' | 'leftoverTokens'>> = {},
): Transition {
  const session = { ...keptForNextJourney(ended), ...kept };
  const access = session.settings.access ?? session.access;
  const tokenName = nameBeside(suggestedName(session), session.leftoverTokens);
  const journey: Journey<'link'> = {
    session: { ...session, access, tokenName },
    state: { name: 'link', foundLinks: [], problem: null },
  };
  return ended.page.status === 'open' ? to(journey, { type: 'leave-page', tab: ended.page.tab }) : to(journey);
}

/** As far as we can tell, is there a token in Shortcut that this journey made and did not link? */
export function isTokenAlive({ session, state }: Journey): boolean {
  // A token that may be linked must not be listed for deletion.
  if (session.outcomeUnknown) return false;
  if ('token' in state) return state.name !== 'failed' || state.problem.code !== 'token-refused';
  return session.tokenMade || session.tokenForgotten || draftLooksLikeToken(session);
}

/** The slug of the workspace of the token at hand, as far as it is known; empty otherwise. */
export const workspaceOf = ({ session, state }: Journey): string =>
  ('identity' in state && state.identity?.slug) || session.targetWorkspace;
