/** Step 3: Shortcut is being asked whose token it is and what it allows. */
import { autoRetry } from '../auto-retry.ts';
import { evaluateLink, fail } from '../evaluate.ts';
import type { Session } from '../session.ts';
import { type Handlers, type Transition, to, unchanged } from '../transition.ts';
import type { GivenToken } from '../types.ts';

export interface CheckingState {
  name: 'checking';
  requestId: number;
  /** Secret. */
  token: GivenToken;
}

declare module '../journey.ts' {
  interface States {
    checking: CheckingState;
  }
}

export function checkToken(session: Session, token: GivenToken): Transition {
  const requestId = session.requestId + 1;
  return to(
    { session: { ...session, requestId }, state: { name: 'checking', requestId, token } },
    { type: 'check-token', requestId, token: token.text },
  );
}

export const checkingHandlers: Handlers<'checking'> = {
  'token-checked': (journey, { requestId, identity, workspaces }) => {
    const { session, state } = journey;
    if (requestId !== state.requestId) return unchanged(journey);
    const { token } = state;
    return evaluateLink({ ...session, openWorkspaces: workspaces, autoRetries: 0 }, { token, identity });
  },

  'check-failed': (journey, { requestId, problem }) => {
    const { session, state } = journey;
    if (requestId !== state.requestId) return unchanged(journey);
    const failed = fail(session, state.token, null, problem, requestId);
    return to(failed.journey, ...failed.effects, ...autoRetry(session, { requestId, problem }));
  },

  /** The request died with the background. Reading may be repeated. */
  resumed: ({ session, state }) => checkToken(session, state.token),
};
