/** A token that nobody uses is not kept: when its time is over it is forgotten, wherever the journey stands. */
import { withEntry } from './diary.ts';
import type { CheckStep, Journey } from './state.ts';
import { backToToken } from './token.ts';

/** Milliseconds a token may lie unused. */
export const TOKEN_LIFE = 15 * 60_000;

/** What is in the box counts as well: it may be a token, or a password pasted by mistake. */
function heldIn(state: Journey): string {
  if (state.step === 'done') return '';
  return state.step === 'check' ? `${state.token} ${state.tokenDraft}` : state.tokenDraft;
}

/** Its time begins anew whenever it changes or a request is made. */
export function withExpiry(before: Journey, after: Journey, at: number): Journey {
  const token = heldIn(after);
  if (!token) return after.expiresAt === null ? after : { ...after, expiresAt: null };
  const used = token !== heldIn(before) || after.run !== before.run;
  return used ? { ...after, expiresAt: at + TOKEN_LIFE, forgotten: false } : after;
}

export function forgetOverdue(state: Journey, at: number): Journey {
  if (state.expiresAt === null || at < state.expiresAt || isBusy(state)) return state;
  const diary = withEntry(state.diary, { at, what: 'token-expired' });
  return withoutToken({ ...state, diary, expiresAt: null });
}

/** A request that is under way ends soon, one way or the other. */
const isBusy = (state: Journey): boolean =>
  state.step === 'check' && state.phase.is !== 'failed' && state.phase.is !== 'choosing';

function withoutToken(state: Journey): Journey {
  switch (state.step) {
    case 'link':
    case 'token':
      return { ...state, tokenDraft: '', forgotten: true };
    case 'check':
      return withoutCheck(state);
    case 'done':
      return state;
  }
}

/** What the person must know or decide outlives the token: an unknown outcome, a link that can't be used. */
function withoutCheck(state: CheckStep): Journey {
  const back = { ...backToToken(state, true), tokenDraft: '' };
  const unknown = state.phase.is === 'failed' && state.phase.problem.code === 'outcome-unknown';
  if (unknown) return { ...back, made: false, problem: { code: 'outcome-unknown', detail: 'expired' } };
  return { ...back, step: state.link.is === 'failed' ? 'link' : 'token', forgotten: true };
}
