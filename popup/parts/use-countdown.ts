import { useLayoutEffect, useState } from 'preact/hooks';
import { startStopwatch } from '../../src/journey/stopwatch.ts';

/** Whole seconds from now until `at` (ms since 1970), counting down to 0 however the clock is set meanwhile. */
export function useSecondsUntil(at: number | undefined): number {
  const [left, setLeft] = useState(0);
  useLayoutEffect(() => {
    if (at === undefined) return setLeft(0);
    const wait = at - Date.now();
    const elapsed = startStopwatch();
    const tick = () => setLeft(wait - elapsed());
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [at]);
  return Math.max(0, Math.ceil(left / 1000));
}
