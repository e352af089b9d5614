/** Ways back from step 3, with another token or another link. */
import { isTokenAlive, workspaceOf } from './end.ts';
import { type Journey, type WithToken, withSession } from './journey.ts';
import { withLeftover } from './leftover-tokens.ts';
import { withPreset } from './link-preset.ts';
import { showPage } from './page.ts';
import { type Transition, to } from './transition.ts';

/** Back to step 2, with what was typed still there. Unless the token is used again, it is listed for deletion. */
export function backToToken(journey: Journey<WithToken>, token: 'left-over' | 'used-again'): Journey<'token'> {
  const isLeftOver = token === 'left-over' && isTokenAlive(journey);
  const session = isLeftOver ? withLeftover(journey.session, 'left-over', workspaceOf(journey)) : journey.session;
  return { session, state: { name: 'token', problem: null } };
}

/** The token at hand is dropped, and the page opened to make another. */
export const anotherToken = (journey: Journey<WithToken>): Transition =>
  showPage(withSession(backToToken(journey, 'left-over'), { tokenDraft: '' }));

/** Back to step 1 for another auth link; the token stays in its box, so that nobody has to make a second one. */
export function anotherLink({ session, state }: Journey<WithToken>): Transition {
  const back: Journey<'link'> = { session, state: { name: 'link', foundLinks: [], problem: null } };
  const changed = { linkDraft: '', tokenDraft: state.token.text, link: { status: 'none' } } as const;
  return to(withPreset(withSession(back, changed), null));
}
