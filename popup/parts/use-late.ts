import { useEffect, useState } from 'preact/hooks';

/** Milliseconds after which a wait wants a word. */
const LATE = 5000;

/** Has this been waited for so long? `what` names it; null while there is nothing to wait for. */
export function useLate(what: string | null): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (what === null) return;
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, [what]);
  return late;
}
