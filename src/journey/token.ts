/** Step 2: where? The page's evidence moves the person along; the token arrives by hand-over or by paste. */

import { checkToken } from './check.ts';
import { slugOf, tokenLives } from './end.ts';
import type { TokenReading } from './events.ts';
import { go, type Next, stay } from './next.ts';
import { isTokenAtFault } from './problem.ts';
import { withSpare } from './spares.ts';
import type { CheckStep, Journey, LinkStep, TokenStep } from './state.ts';
import type { Act, Control } from './vocabulary.ts';

/** Goes to step 2. With a token already typed Shortcut's page is not needed again. */
export function enterToken(state: LinkStep): Next {
  const { problem: _, found: _found, ...kept } = state;
  const entered: TokenStep = { ...kept, step: 'token', problem: null };
  return state.tokenDraft ? stay(entered) : showPage(entered);
}

/** Shortcut's page may be asked for at any step: to make a token, or to delete one. */
export function showPage(state: Journey): Next {
  const tab = state.page.at === 'open' ? state.page.tab : null;
  return go({ ...state, tidying: null }, { type: 'open-page', tab, workspace: state.workspace });
}

export function pageOpened(state: Journey, tab: number): Next {
  const same = state.page.at === 'open' && state.page.tab === tab;
  if (same) return stay(state);
  const opened: Journey = { ...state, page: { at: 'open', tab, act: 'looking', missing: null } };
  return state.page.at === 'open' ? go(opened, { type: 'leave-page', tab: state.page.tab }) : stay(opened);
}

export function pageSeen(state: Journey, tab: number, act: Act, missing: Control | null): Next {
  const { page } = state;
  if (page.at !== 'open' || page.tab !== tab) return stay(state);
  if (page.act === act && page.missing === missing) return stay(state);
  const made = state.made || (act === 'new-token' && state.step !== 'done');
  return stay({ ...state, made, page: { ...page, act, missing } });
}

export function pageClosed(state: Journey, tab: number): Next {
  return stay(
    state.page.at === 'open' && state.page.tab === tab ? { ...state, tidying: null, page: { at: 'closed' } } : state,
  );
}

export function tokenTyped(state: Journey, draft: string): Next {
  if (state.step === 'token') return stay({ ...state, tokenDraft: draft, problem: null });
  return stay(takesAnother(state) ? { ...state, tokenDraft: draft } : state);
}

/** Any other failure wants an answer first: after an unknown outcome a token given unasked could be linked twice. */
const takesAnother = (state: Journey): state is CheckStep =>
  state.step === 'check' && state.phase.is === 'failed' && isTokenAtFault(state.phase.problem);

export function tokenGiven(state: Journey, draft: string, reading: TokenReading): Next {
  if (takesAnother(state)) {
    return tokenGiven(backToToken(state, reading.ok && reading.token === state.token), draft, reading);
  }
  if (state.step !== 'token') return stay(state);
  if (!reading.ok) return stay({ ...state, tokenDraft: draft, problem: reading.problem });
  const { problem: _, ...kept } = state;
  // A token handed over on the page is put into the box as well, to be looked at should it be refused.
  return checkToken({ ...kept, waits: 0, tokenDraft: draft || reading.token }, reading.token, reading.cleaned);
}

/** Back to step 2, with what was typed still there. Unless the token is used `again`, it is left over. */
export function backToToken(state: CheckStep, again: boolean): TokenStep {
  const { token: _token, cleaned: _cleaned, phase: _phase, ...kept } = state;
  const back: TokenStep = { ...kept, step: 'token', problem: null };
  return !again && tokenLives(state) ? withSpare(back, 'left-over', slugOf(state)) : back;
}
