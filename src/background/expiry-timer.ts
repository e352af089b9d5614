/** Tells the journey when its token's time is over. */
import browser from 'webextension-polyfill';
import type { Dispatch } from './journey-runner.ts';

/**
 * Milliseconds. Browsers stop a background after 30 s without a call to them, and its timers with it. So while a token is
 * held, and never longer, one is made in time; should we be stopped all the same, the next event finds the token overdue.
 */
const STIR = 20_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** `at`: ms since 1970; null when there is nothing to wait for. Takes the place of what was asked for before. */
export function lookAtClock(at: number | null, dispatch: Dispatch): void {
  clearTimeout(timer);
  if (at === null) return;
  const left = Math.max(0, at - Date.now());
  const due = () => void dispatch({ type: 'time-passed' });
  const stir = () => {
    void browser.runtime.getPlatformInfo();
    lookAtClock(at, dispatch);
  };
  timer = left > STIR ? setTimeout(stir, STIR) : setTimeout(due, left);
}
