/** Measures how long something takes, however the computer's clock is set meanwhile. Not for the reducer, which has no clock. */

/** Milliseconds by which the clock may differ from the stopwatch: it is corrected a little all the time. */
export const CLOCK_TOLERANCE = 1000;

/**
 * Returns how many milliseconds passed since. A clock set back takes nothing away, since browsers have a second one that
 * nobody sets. That one may stand still while a machine sleeps, so what the clock is ahead by counts as well.
 */
export function startStopwatch(): () => number {
  const start = performance.now();
  let lead = Date.now() - start;
  let skipped = 0;
  return () => {
    const jump = Date.now() - performance.now() - lead;
    if (Math.abs(jump) > CLOCK_TOLERANCE) lead += jump;
    if (jump > CLOCK_TOLERANCE) skipped += jump;
    return performance.now() - start + skipped;
  };
}
