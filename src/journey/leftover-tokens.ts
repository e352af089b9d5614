/** Tokens in Shortcut that nobody needs anymore. Each has a name of its own, so that the right one is found and deleted. */
import { withSession } from './journey.ts';
import { isOpenIn } from './page.ts';
import type { Session } from './session.ts';
import { type Handlers, to, unchanged } from './transition.ts';
import type { LeftoverToken } from './types.ts';

/**
 * The session with its token listed for deletion; the next token is suggested another name. `checked`: the slug of the
 * workspace whose token was checked last, or empty.
 */
export function withLeftover(
  session: Session,
  why: LeftoverToken['why'],
  checked: string = session.targetWorkspace,
): Session {
  const { tokenName: name, isNameSeen, tokenMade, madeIn, isHandedOver } = session;
  // A token that was pasted may be another one than was seen being made.
  const workspace = madeIn || (tokenMade && !isHandedOver ? '' : checked);
  const leftoverTokens = [...session.leftoverTokens, { name, isNameSeen, workspace, why }];
  return {
    ...session,
    tokenMade: false,
    madeIn: '',
    isNameSeen: false,
    isHandedOver: false,
    leftoverTokens,
    tokenName: nameBeside(name, leftoverTokens),
  };
}

/** The linked token may be called like one of them if nobody knows what it was called. Then none is pointed at. */
export const besideLinked = ({ leftoverTokens, tokenMade, isNameSeen }: Session): LeftoverToken[] =>
  tokenMade && !isNameSeen ? leftoverTokens.map((leftover) => ({ ...leftover, isNameSeen: false })) : leftoverTokens;

/** The name by which it can be found in Shortcut; empty when the helper doesn't know it. */
export const knownName = ({ name, isNameSeen }: LeftoverToken): string => (isNameSeen ? name : '');

/** The name itself, or with the first number that makes it unlike those of the leftover tokens. */
export function nameBeside(name: string, leftovers: readonly LeftoverToken[]): string {
  const taken = new Set(leftovers.map((leftover) => leftover.name));
  const base = name.replace(/ \(\d+\)$/, '');
  let next = name;
  for (let number = 2; taken.has(next); number += 1) next = `${base} (${number})`;
  return next;
}

/** Cleanup may be asked for in every state. */
export const leftoverHandlers: Handlers = {
  /** Shows in Shortcut where the last of them is deleted. */
  'show-leftover': (journey) => {
    const { leftoverTokens, page } = journey.session;
    const leftover = leftoverTokens.at(-1);
    if (!leftover) return unchanged(journey);
    const tab = page.status === 'open' ? page.tab : null;
    const next = withSession(journey, { cleanup: leftover, pageRefused: false });
    return to(next, { type: 'open-page', tab, workspace: leftover.workspace });
  },

  /** The page shows that it is gone, or the person stopped looking for it. */
  'cleanup-finished': (journey, { tab, name }) => {
    const { session, state } = journey;
    if (!session.cleanup || !isOpenIn(session, tab)) return unchanged(journey);
    const leftoverTokens = session.leftoverTokens.filter((leftover) => !leftover.isNameSeen || leftover.name !== name);
    const next = withSession(journey, { cleanup: null, leftoverTokens });
    return state.name === 'token' ? to(next, { type: 'guide-page', tab }) : to(next);
  },

  /** The person says that the one they were told of is deleted. A second click must not answer for the next one, unread. */
  'leftover-deleted': (journey, { name }) => {
    const { leftoverTokens } = journey.session;
    if (leftoverTokens.at(-1)?.name !== name) return unchanged(journey);
    return to(withSession(journey, { leftoverTokens: leftoverTokens.slice(0, -1), cleanup: null }));
  },
};
