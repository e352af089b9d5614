/** Ways out. After each of them the journey is new and the token is gone from the helper. */

import { looksLikeToken } from '../providers/shortcut/token-shape.ts';
import { go, type Next, stay } from './next.ts';
import { baseName, wantedBefore, withSettings } from './setup.ts';
import { nameBeside, withSpare } from './spares.ts';
import { initialJourney, isWorking, type Journey } from './state.ts';

export const finish = (state: Journey): Next => (state.step === 'done' ? end(state) : stay(state));

/** Nobody may walk away from a link request that is under way: its answer would be lost. */
export function startOver(state: Journey): Next {
  const linking = state.step === 'check' && state.phase.is === 'linking';
  if (linking) return stay(state);
  // Beginning anew keeps what the person chose, not what a link stated; a new journey never starts with more than reading.
  const { unsure } = state;
  const wanted = wantedBefore(state);
  if (state.step === 'done') return end(state, { wanted });
  // What may be linked already may be so still: only the person's answer changes that.
  const { toDelete } = tokenLives(state) ? withSpare(state, 'left-over', slugOf(state)) : state;
  return end(state, { wanted, unsure, toDelete });
}

/** The person found out that an unanswered link request did succeed. */
export const alreadyLinked = (state: Journey): Next =>
  state.unsure && state.step !== 'done' && !isWorking(state) ? end(state) : stay(state);

/** As far as we can tell, there is a token in Shortcut that this journey made and did not link. */
export function tokenLives(state: Journey): boolean {
  // Of one that may be linked nobody can say that it should be deleted.
  if (state.unsure) return false;
  if (state.step === 'check') return state.phase.is !== 'failed' || state.phase.problem.code !== 'token-refused';
  return state.made || state.forgotten || (state.step !== 'done' && looksLikeToken(state.tokenDraft));
}

/** The workspace of the token at hand, as far as it is known. */
export const slugOf = (state: Journey): string =>
  (state.step === 'check' && 'identity' in state.phase && state.phase.identity?.slug) || state.workspace;

/** The diary and the count of requests go on: reports tell of the end, and late answers stay late. */
function end(state: Journey, kept: Partial<Pick<Journey, 'wanted' | 'unsure' | 'toDelete'>> = {}): Next {
  const { run, diary, withheld, settings, language } = state;
  const begun = withSettings({ ...initialJourney, run, diary, withheld, language, ...kept }, settings);
  const fresh = { ...begun, tokenName: nameBeside(baseName(begun), begun.toDelete) };
  return state.page.at === 'open' ? go(fresh, { type: 'leave-page', tab: state.page.tab }) : stay(fresh);
}
