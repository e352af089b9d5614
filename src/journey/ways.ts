/**
 * The person's way on from a problem. A view may lag behind, or a button be pressed twice: what was not offered for the
 * problem at hand is not done, so that nobody answers one they have not read.
 */
import { retry } from './check.ts';
import { otherWorkspaces } from './concerns.ts';
import { reopenSession } from './link.ts';
import { type Next, stay } from './next.ts';
import { type Way, wayInstead, waysForward } from './problem.ts';
import { withStated } from './setup.ts';
import type { CheckStep, Journey, LinkStep } from './state.ts';
import { backToToken, showPage } from './token.ts';

/** `run`: the request whose failure is meant. */
export function tryAgain(state: Journey, run: number): Next {
  const asked = { ...state, waits: 0 };
  if (asked.step === 'check' && asked.phase.is === 'failed') {
    if (asked.phase.run !== run) return stay(state);
    // A link that failed meanwhile is looked up again first; the token waits for it.
    if (asked.phase.identity && asked.link.is === 'failed') {
      return reopenSession({ ...asked, phase: { is: 'awaiting-link', identity: asked.phase.identity } });
    }
    return retry(asked);
  }
  const link = asked.step === 'link' && asked.link.is === 'failed' && asked.link.run === run;
  return link ? reopenSession(asked) : stay(state);
}

/** The token at hand is dropped, and the page opened to make another. */
export function anotherToken(state: Journey): Next {
  return offers(state, 'another-token') ? showPage({ ...backToToken(state, false), tokenDraft: '' }) : stay(state);
}

/** Back to step 1 for another auth link; the token stays in its box, so that nobody has to make a second one. */
export function anotherLink(state: Journey): Next {
  if (!offers(state, 'another-link')) return stay(state);
  const { token: _token, cleaned: _cleaned, phase: _phase, ...kept } = state;
  const fresh = { linkDraft: '', found: [], problem: null, tokenDraft: state.token };
  const back: LinkStep = { ...kept, ...fresh, step: 'link', link: { is: 'none' } };
  return stay(withStated(back, null));
}

/** The token at hand is of the wrong workspace: another is made in this one, by its slug. */
export function otherWorkspace(state: Journey, workspace: string): Next {
  if (state.step !== 'check' || state.phase.is !== 'choosing') return stay(state);
  const { concerns, identity } = state.phase;
  const offered = concerns[0] === 'several-workspaces' && otherWorkspaces(state, identity).includes(workspace);
  return offered ? showPage({ ...backToToken(state, false), tokenDraft: '', workspace }) : stay(state);
}

function offers(state: Journey, way: Way): state is CheckStep {
  if (state.step !== 'check') return false;
  const { phase } = state;
  if (phase.is === 'handing')
    return way === 'another-link' || (way === 'another-token' && phase.hub?.seen === 'refused');
  if (phase.is === 'choosing') return wayInstead(phase.concerns[0]) === way;
  return phase.is === 'failed' && waysForward(phase.problem).includes(way);
}
