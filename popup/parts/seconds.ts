import { useEffect, useState } from 'preact/hooks';

/** Whole seconds from now until `at` (ms since 1970), counting down to 0. */
export function useSecondsUntil(at: number | undefined): number {
  const [now, setNow] = useState(Date.now());
  const left = at === undefined ? 0 : Math.max(0, Math.ceil((at - now) / 1000));
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [left === 0]);
  useEffect(() => setNow(Date.now()), [at]);
  return left;
}
