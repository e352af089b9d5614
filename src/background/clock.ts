/**
 * The computer's clock, and how far it was set back: by then whatever was to be forgotten at a time would be kept for
 * longer. What was last seen of it is stored, for a background that starts again has no stopwatch that still runs.
 */
import browser from 'webextension-polyfill';
import { CLOCK_TOLERANCE, startStopwatch } from '../journey/stopwatch.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** To be called once before all else: was it set back while the background was stopped? */
  resume(): Promise<void>;
  /** Milliseconds by which it was set back since the last call; `Infinity` when nobody can tell how much time passed. */
  takeSetBack(): number;
}

const KEY = 'clockSeenAt';

/** What is stored beside whatever depends on the clock. */
export const clockSeen = (): Record<string, number> => ({ [KEY]: Date.now() });

export function createClock(): Clock {
  const elapsed = startStopwatch();
  let start = Date.now();
  return {
    now: () => Date.now(),
    async resume() {
      const { [KEY]: seenAt } = await browser.storage.session.get(KEY);
      if (typeof seenAt === 'number' && Date.now() < seenAt - CLOCK_TOLERANCE) start = Number.POSITIVE_INFINITY;
    },
    takeSetBack() {
      const setBack = start + elapsed() - Date.now();
      if (setBack <= CLOCK_TOLERANCE) return 0;
      start = Date.now() - elapsed();
      return setBack;
    },
  };
}
