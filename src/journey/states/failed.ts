/** Step 3 stopped with a problem. What was not offered for it is not done, so nobody answers a problem they have not read. */
import { isTokenAtFault, type Problem, type RecoveryAction, recoveryActionsFor } from '../../problems/problem.ts';
import { autoRetry } from '../auto-retry.ts';
import { fieldsOf } from '../connector-answers.ts';
import { askFields, connect, evaluateLink } from '../evaluate.ts';
import type { Journey } from '../journey.ts';
import { lookUpAfterWait, reopenLink, withLinkOpened } from '../link.ts';
import { anotherLink, anotherToken, backToToken } from '../start-again.ts';
import { type Handlers, type Transition, to, unchanged } from '../transition.ts';
import type { GivenToken, Identity } from '../types.ts';
import { checkToken } from './checking.ts';
import { tokenGiven } from './token.ts';

export interface FailedState {
  name: 'failed';
  /** Of the request that failed. */
  requestId: number;
  /** Secret. */
  token: GivenToken;
  /** Null when the check failed; else the token proved good, and linking failed. */
  identity: Identity | null;
  problem: Problem;
}

declare module '../journey.ts' {
  interface States {
    failed: FailedState;
  }
}

const offers = ({ state }: Journey<'failed'>, action: RecoveryAction) =>
  recoveryActionsFor(state.problem).includes(action);

/** The box for the token is shown again. Any other failure wants an answer first, lest a token be linked twice. */
const takesToken = ({ state }: Journey<'failed'>) => isTokenAtFault(state.problem);

/** Whose token it was that StackOne refused; what was filled in may be as wrong. Null when there is nothing to change. */
export const changeableFor = ({ session, state }: Journey<'failed'>): Identity | null =>
  state.problem.code === 'stackone-refused' && fieldsOf(session).length > 0 ? state.identity : null;

export const failedHandlers: Handlers<'failed'> = {
  'token-typed': (journey, { draft }) =>
    takesToken(journey) ? to({ ...journey, session: { ...journey.session, tokenDraft: draft } }) : unchanged(journey),

  'token-given': (journey, { draft, reading }) => {
    if (!takesToken(journey)) return unchanged(journey);
    const isSame = reading.ok && reading.token.text === journey.state.token.text;
    return tokenGiven(backToToken(journey, isSame ? 'used-again' : 'left-over'), { draft, reading });
  },

  'try-again': (journey, { requestId }) =>
    requestId === journey.state.requestId && offers(journey, 'try-again') ? tryAgain(journey) : unchanged(journey),

  'another-token': (journey) => (offers(journey, 'another-token') ? anotherToken(journey) : unchanged(journey)),
  'another-link': (journey) => (offers(journey, 'another-link') ? anotherLink(journey) : unchanged(journey)),

  'change-fields': (journey) => {
    const identity = changeableFor(journey);
    return identity ? askFields(journey.session, { token: journey.state.token, identity }) : unchanged(journey);
  },

  /** A link is only opened again when it failed, so it was the link that held the token up. */
  'session-opened': (journey, event, at) => {
    const opened = withLinkOpened(journey, event, at);
    const { token, identity } = journey.state;
    if (opened === journey) return unchanged(journey);
    return identity ? evaluateLink(opened.session, { token, identity }) : to(opened);
  },

  /** Only the check is repeated by itself. */
  'wait-over': (journey, { requestId }) => {
    const { session, state } = journey;
    if (state.requestId !== requestId) return lookUpAfterWait(journey, { type: 'wait-over', requestId });
    if (state.identity) return unchanged(journey);
    return checkToken({ ...session, autoRetries: session.autoRetries + 1 }, state.token);
  },

  resumed: (journey) => {
    const { session, state } = journey;
    return state.identity ? to(journey) : to(journey, ...autoRetry(session, state));
  },
};

/** Repeats what failed: the check while the token is unproven, the link request after it, on the person's word. */
export function tryAgain({ session, state }: Journey<'failed'>): Transition {
  const { token, identity } = state;
  const asked = { ...session, autoRetries: 0 };
  if (!identity) return checkToken(asked, token);
  if (asked.link.status !== 'failed') return connect(asked, { token, identity });
  // A link that failed meanwhile is looked up again first; the token waits for it.
  const opening = reopenLink(asked);
  return to({ session: opening.session, state: { name: 'awaiting-link', token, identity } }, ...opening.effects);
}
