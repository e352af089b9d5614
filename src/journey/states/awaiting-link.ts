/** Step 3: the token is good, and StackOne still has to answer about the link. */
import { evaluateLink, fail } from '../evaluate.ts';
import { withLinkFailed, withLinkOpened } from '../link.ts';
import { type Handlers, unchanged } from '../transition.ts';
import type { GivenToken, Identity } from '../types.ts';

export interface AwaitingLinkState {
  name: 'awaiting-link';
  /** Secret. */
  token: GivenToken;
  identity: Identity;
}

declare module '../journey.ts' {
  interface States {
    'awaiting-link': AwaitingLinkState;
  }
}

export const awaitingLinkHandlers: Handlers<'awaiting-link'> = {
  'session-opened': (journey, event, at) => {
    const opened = withLinkOpened(journey, event, at);
    return opened === journey ? unchanged(journey) : evaluateLink(opened.session, opened.state);
  },

  'session-failed': (journey, event) => {
    const failed = withLinkFailed(journey, event);
    if (failed === journey) return unchanged(journey);
    const { session, state } = failed;
    return fail(session, state.token, state.identity, event.problem);
  },
};
