/** The person's way on from a problem. */
import { retry } from './check.ts';
import { reopenSession } from './link.ts';
import { type Next, stay } from './next.ts';
import type { Journey, LinkStep } from './state.ts';
import { backToToken, showPage } from './token.ts';

export function tryAgain(state: Journey): Next {
  const asked = { ...state, waits: 0 };
  if (asked.step === 'check' && asked.phase.is === 'failed') {
    // A link that failed meanwhile is looked up again first; the token waits for it.
    if (asked.phase.identity && asked.link.is === 'failed') {
      return reopenSession({ ...asked, phase: { is: 'awaiting-link', identity: asked.phase.identity } });
    }
    return retry(asked);
  }
  return state.step === 'link' && state.link.is === 'failed' ? reopenSession(asked) : stay(state);
}

/** The token at hand is dropped, and the page opened to make another. */
export function anotherToken(state: Journey): Next {
  if (state.step !== 'check' || (state.phase.is !== 'failed' && state.phase.is !== 'choosing')) return stay(state);
  return showPage({ ...backToToken(state, false), tokenDraft: '' });
}

/** Back to step 1 for another auth link; the token stays in its box, so that nobody has to make a second one. */
export function anotherLink(state: Journey): Next {
  if (state.step !== 'check' || (state.phase.is !== 'failed' && state.phase.is !== 'choosing')) return stay(state);
  const { token: _token, cleaned: _cleaned, phase: _phase, ...kept } = state;
  const back: LinkStep = { ...kept, step: 'link', link: { is: 'none' }, linkDraft: '', problem: null };
  return stay({ ...back, tokenDraft: state.token });
}
