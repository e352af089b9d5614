import type { Effect } from './events.ts';
import { MAX_WAITS, type Problem } from './problem.ts';
import type { Journey } from './state.ts';

/** What follows from an event: the new state, and what to do about it. */
export interface Next {
  state: Journey;
  effects: Effect[];
}

export const stay = (state: Journey): Next => ({ state, effects: [] });

export const go = (state: Journey, ...effects: Effect[]): Next => ({ state, effects });

/** A server asked for time and nothing was sent that must not be repeated: ask again by ourselves when it is over. */
export const waitFor = (state: Journey, run: number, problem: Problem): Effect[] =>
  problem.retryAt !== undefined && state.waits < MAX_WAITS ? [{ type: 'wait', run, until: problem.retryAt }] : [];
