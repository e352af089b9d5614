/** Step 2: where? The page's evidence moves the person along; the token arrives by hand-over or by paste. */
import type { Problem } from '../../problems/problem.ts';
import { autoRetry } from '../auto-retry.ts';
import type { EventMap } from '../events.ts';
import type { Journey } from '../journey.ts';
import { withLinkFailed } from '../link.ts';
import { accessHandlers } from '../link-preset.ts';
import { openOffered, withOfferedLink } from '../offered-link.ts';
import { showPage } from '../page.ts';
import type { Session } from '../session.ts';
import { type Handlers, type Transition, to, unchanged } from '../transition.ts';
import { checkToken } from './checking.ts';

export interface TokenState {
  name: 'token';
  /** What is wrong with the text in the box. */
  problem: Problem | null;
}

declare module '../journey.ts' {
  interface States {
    token: TokenState;
  }
}

/** With a token already in the box Shortcut's page is not needed again. */
export function enterToken(session: Session): Transition {
  const journey: Journey<'token'> = { session, state: { name: 'token', problem: null } };
  return session.tokenDraft ? to(journey) : showPage(journey);
}

export function tokenGiven(
  { session, state }: Journey<'token'>,
  { draft, reading }: Pick<EventMap['token-given'], 'draft' | 'reading'>,
): Transition {
  if (!reading.ok) {
    return to({ session: { ...session, tokenDraft: draft }, state: { ...state, problem: reading.problem } });
  }
  // A token handed over on the page is put into the box as well, to be looked at should it be refused.
  const tokenDraft = draft || reading.token.text;
  return checkToken({ ...session, autoRetries: 0, tokenDraft, isHandedOver: draft === '' }, reading.token);
}

export const tokenHandlers: Handlers<'token'> = {
  ...accessHandlers,

  'token-typed': ({ session, state }, { draft }) =>
    to({ session: { ...session, tokenDraft: draft }, state: { ...state, problem: null } }),

  'token-given': tokenGiven,

  /** A link that can't be used is said at once: whoever is making a token is called back to step 1. */
  'session-failed': (journey, event) => {
    const { session } = withLinkFailed(journey, event);
    if (session === journey.session) return unchanged(journey);
    const back: Journey<'link'> = { session, state: { name: 'link', foundLinks: [], problem: null } };
    return to(back, ...autoRetry(session, event), { type: 'open-popup' });
  },

  'tab-seen': (journey, { link }) => to(withOfferedLink(journey, link)),

  'use-offered': (journey, event) => {
    const opening = openOffered(journey, event);
    return opening ? to({ session: opening.session, state: journey.state }, ...opening.effects) : unchanged(journey);
  },
};
