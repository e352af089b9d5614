/** Step 3: StackOne is being asked to link the account. This request is never repeated unasked. */
import { fail } from '../evaluate.ts';
import type { Session } from '../session.ts';
import { type Handlers, unchanged } from '../transition.ts';
import type { GivenToken, Identity } from '../types.ts';
import { finishWith } from './done.ts';

export interface ConnectingState {
  name: 'connecting';
  requestId: number;
  /** Secret. */
  token: GivenToken;
  identity: Identity;
}

declare module '../journey.ts' {
  interface States {
    connecting: ConnectingState;
  }
}

export const connectingHandlers: Handlers<'connecting'> = {
  linked: (journey, { requestId, accountId }) => {
    const { session, state } = journey;
    if (requestId !== state.requestId) return unchanged(journey);
    const edited = session.link.status === 'ready' && session.link.connector.edits !== null;
    return finishWith(edited ? withReplacedToken(session) : session, accountId, state.identity);
  },

  'link-failed': (journey, { requestId, problem }) => {
    const { session, state } = journey;
    if (requestId !== state.requestId) return unchanged(journey);
    return fail(session, state.token, state.identity, problem, requestId);
  },

  /** The background died, and the answer with it. */
  resumed: ({ session, state }) => fail(session, state.token, state.identity, { code: 'outcome-unknown' }),

  /** Starting over would lose the answer to the link request that is under way. */
  'start-over': unchanged,
};

/** Nobody saw the replaced token being made, so its name is not known. */
const withReplacedToken = (session: Session): Session => ({
  ...session,
  leftoverTokens: [...session.leftoverTokens, { name: '', isNameSeen: false, workspace: '', why: 'replaced' }],
});
