/** Tells the journey when the time of the token it holds is over. */
import browser from 'webextension-polyfill';
import type { Dispatch } from './dispatch.ts';
import { catchFaults } from './report-fault.ts';

/**
 * Milliseconds between two calls to the browser. It stops a background, and its timers, 30 s after the last one
 * (developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle). Should it be stopped all the same,
 * the next event finds the token overdue.
 */
const KEEP_ALIVE_MS = 20_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Dispatches `time-passed` at `at` (milliseconds since 1970) and keeps the background alive until then. Replaces what
 * was scheduled before; null schedules nothing.
 */
export function scheduleExpiry(at: number | null, dispatch: Dispatch): void {
  clearTimeout(timer);
  if (at === null) return;
  const left = Math.max(0, at - Date.now());
  const expire = () => void catchFaults(dispatch, () => dispatch({ type: 'time-passed' }));
  const keepAlive = () => {
    void browser.runtime.getPlatformInfo().catch(() => undefined);
    scheduleExpiry(at, dispatch);
  };
  timer = left > KEEP_ALIVE_MS ? setTimeout(keepAlive, KEEP_ALIVE_MS) : setTimeout(expire, left);
}
