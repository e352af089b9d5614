/** Step 4: done. Everything secret is forgotten. */
import { endJourney } from '../end.ts';
import { besideLinked } from '../leftover-tokens.ts';
import { ownAccess } from '../link-preset.ts';
import { keptWhenDone, type Session } from '../session.ts';
import { type Handlers, type Transition, to, unchanged } from '../transition.ts';
import type { Identity } from '../types.ts';

export interface DoneState {
  name: 'done';
  /** Empty when the Hub's page linked it: that doesn't tell. */
  accountId: string;
  identity: Identity;
}

declare module '../journey.ts' {
  interface States {
    done: DoneState;
  }
}

/** `accountId`: StackOne's; empty when it isn't known. */
export const finishWith = (session: Session, accountId: string, identity: Identity): Transition =>
  to({
    session: keptWhenDone({ ...session, leftoverTokens: besideLinked(session) }),
    state: { name: 'done', accountId, identity },
  });

export const doneHandlers: Handlers<'done'> = {
  finish: ({ session }) => endJourney(session),
  'start-over': ({ session }) => endJourney(session, { access: ownAccess(session) }),
  'already-linked': unchanged,
};
