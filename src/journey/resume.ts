/** Going on after a wait, or after the browser stopped the worker. */
import { checkToken, fail, retry } from './check.ts';
import { openSession, reopenSession } from './link.ts';
import { go, type Next, stay, waitFor } from './next.ts';
import type { CheckStep, Journey } from './state.ts';

export function waitOver(state: Journey, run: number): Next {
  const waited = { ...state, waits: state.waits + 1 };
  if (waited.step === 'check' && waited.phase.is === 'failed' && waited.phase.run === run) {
    return waited.phase.identity ? stay(state) : retry(waited);
  }
  return state.link.is === 'failed' && state.link.run === run ? reopenSession(waited) : stay(state);
}

/** Whatever was under way died with the worker. Reading is asked again; a link request never is. */
export function resumed(state: Journey): Next {
  const link = resumedLink(state);
  if (link.state.step !== 'check') return link;
  const check = resumedCheck(link.state);
  return go(check.state, ...link.effects, ...check.effects);
}

function resumedLink(state: Journey): Next {
  if (state.link.is === 'opening') return openSession(state, state.link.session);
  if (state.link.is === 'failed') return go(state, ...waitFor(state, state.link.run, state.link.problem));
  return stay(state);
}

function resumedCheck(state: CheckStep): Next {
  const { phase } = state;
  switch (phase.is) {
    case 'checking':
      return checkToken(state, state.token, state.cleaned);
    case 'linking':
      return fail(state, phase.identity, { code: 'outcome-unknown' });
    case 'failed':
      return phase.identity ? stay(state) : go(state, ...waitFor(state, phase.run, phase.problem));
    case 'awaiting-link':
    case 'asking':
    case 'choosing':
    case 'handing':
      return stay(state);
  }
}
