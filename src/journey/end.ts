/** Ways out. After each of them the journey is new and the token is gone from the helper. */
import { go, type Next, stay } from './next.ts';
import type { Code } from './problem.ts';
import { initialJourney, type Journey } from './state.ts';

export const finish = (state: Journey): Next => (state.step === 'done' ? end(state, false) : stay(state));

/** Nobody may walk away from a link request that is under way: its answer would be lost. */
export function startOver(state: Journey): Next {
  const linking = state.step === 'check' && state.phase.is === 'linking';
  return linking ? stay(state) : end(state, state.step !== 'done' && (state.leftOver || tokenLives(state)));
}

/** The person found out that an unanswered link request did succeed. */
export function alreadyLinked(state: Journey): Next {
  const unknown =
    state.step === 'check' && state.phase.is === 'failed' && state.phase.problem.code === 'outcome-unknown';
  return unknown ? end(state, false) : stay(state);
}

const GONE: Code[] = ['token-refused', 'outcome-unknown'];

/** As far as we can tell, there is a token in Shortcut that this journey made and did not link. */
export function tokenLives(state: Journey): boolean {
  // Of one whose linking has an unknown outcome nobody can say that it should be deleted.
  if (state.step === 'check') return state.phase.is !== 'failed' || !GONE.includes(state.phase.problem.code);
  if (state.step !== 'done' && state.tokenDraft && state.problem?.code !== 'token-malformed') return true;
  return state.page.at === 'open' && state.page.act === 'new-token';
}

/** The diary and the count of requests go on: reports tell of the end, and late answers stay late. */
function end(state: Journey, leftOver: boolean): Next {
  const fresh = { ...initialJourney, run: state.run, diary: state.diary, wanted: state.wanted, leftOver };
  return state.page.at === 'open' ? go(fresh, { type: 'leave-page', tab: state.page.tab }) : stay(fresh);
}
