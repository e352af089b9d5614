/** Tells the journey when the time of the token it holds is over. */
import browser from 'webextension-polyfill';
import { clockSeen } from './clock.ts';
import type { Dispatch } from './dispatch.ts';
import { catchFaults } from './report-fault.ts';

/**
 * Milliseconds between two looks at the clock, for it may be set, and a timer may stand still while a machine sleeps. A look
 * also keeps the background: the browser stops one, and its timers, 30 s after the last call to the browser
 * (developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle). Should it be stopped all the same,
 * the next event finds the token overdue.
 */
export const LOOK_MS = 20_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Dispatches `time-passed` at `at` (milliseconds since 1970), or earlier to look at the clock: the journey then asks for
 * the rest. Replaces what was scheduled before; null schedules nothing.
 */
export function scheduleExpiry(at: number | null, dispatch: Dispatch): void {
  clearTimeout(timer);
  if (at === null) return;
  const look = () => void catchFaults(dispatch, () => lookAtClock(dispatch));
  timer = setTimeout(look, Math.min(LOOK_MS, Math.max(0, at - Date.now())));
}

/** Only what was saved with a clock that was set back may be stored beside that clock. */
async function lookAtClock(dispatch: Dispatch): Promise<void> {
  void browser.runtime.getPlatformInfo().catch(() => undefined);
  await dispatch({ type: 'time-passed' });
  await browser.storage.session.set(clockSeen());
}
