/**
 * Runs a job at once, so before the browser paints, but no more than once a frame, however often it is asked for.
 * Where the page makes the job long, the page gets most of the time.
 */

/** Milliseconds. What a job takes longer than this, it rests so many times as long. */
const LONG = 50;
const SHARE = 5;

export interface Pace {
  now(): void;
  /** Before the next frame is painted. */
  soon(): void;
}

export function createPace(job: () => void): Pace {
  let asked = false;
  let frame = 0;
  let next = 0;
  const soon = () => {
    asked = true;
    frame ||= requestAnimationFrame(tick);
  };
  const tick = () => {
    frame = 0;
    if (asked) now();
  };
  const now = () => {
    const start = performance.now();
    const free = !frame && start >= next;
    soon();
    if (!free) return;
    asked = false;
    job();
    next = start + SHARE * (performance.now() - start - LONG);
  };
  return { now, soon };
}
