/** A token that nobody uses is not kept: when its time is over it is forgotten, wherever the journey stands. */
import { withEntry } from './diary.ts';
import type { JourneyEvent } from './events.ts';
import { type CheckStep, isWorking, type Journey } from './state.ts';
import { backToToken } from './token.ts';

/** Milliseconds a token may lie unused. */
export const TOKEN_LIFE = 15 * 60_000;

/** What is in the boxes counts as well: it may be a token, a connector's second secret, or a password pasted by mistake. */
function heldIn(state: Journey): string {
  if (state.step === 'done') return '';
  const filledIn = Object.values(state.answers).join(' ');
  if (state.step !== 'check') return state.tokenDraft + filledIn;
  const drafts = state.phase.is === 'asking' ? Object.values(state.phase.drafts).join(' ') : '';
  return `${state.token} ${state.tokenDraft} ${filledIn} ${drafts}`;
}

/** Its time begins anew whenever it changes or a request is made. */
export function withExpiry(before: Journey, after: Journey, at: number): Journey {
  const token = heldIn(after);
  if (!token) return after.expiresAt === null ? after : { ...after, expiresAt: null };
  const used = token !== heldIn(before) || after.run !== before.run;
  return used ? { ...after, expiresAt: at + TOKEN_LIFE, forgotten: false } : after;
}

export function forgetOverdue(state: Journey, { type }: JourneyEvent, at: number): Journey {
  if (state.expiresAt === null || at < state.expiresAt || isUnderWay(state, type)) return state;
  const diary = withEntry(state.diary, { at, what: 'token-expired' });
  return withoutToken({ ...state, diary, expiresAt: null });
}

/** A request ends soon, one way or the other; unless the worker was stopped, of whose requests only linking matters. */
const isUnderWay = (state: Journey, type: JourneyEvent['type']) =>
  isWorking(state) && (type !== 'resumed' || (state.step === 'check' && state.phase.is === 'linking'));

function withoutToken(state: Journey): Journey {
  switch (state.step) {
    case 'link':
    case 'token':
      return { ...state, tokenDraft: '', answers: {}, forgotten: true };
    case 'check':
      return withoutCheck(state);
    case 'done':
      return state;
  }
}

/** A link that can't be used is still the first thing to mend. */
function withoutCheck(state: CheckStep): Journey {
  const back = { ...backToToken(state, true), tokenDraft: '', answers: {}, forgotten: true };
  return state.link.is === 'failed' ? { ...back, step: 'link', found: [] } : back;
}
