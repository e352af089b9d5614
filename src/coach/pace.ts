/** Runs a job at once, so before the browser paints, but no more than once a frame, however often it is asked for. */
export interface Pace {
  now(): void;
  /** Before the next frame is painted. */
  soon(): void;
}

export function createPace(job: () => void): Pace {
  let asked = false;
  let frame = 0;
  const soon = () => {
    asked = true;
    frame ||= requestAnimationFrame(tick);
  };
  const tick = () => {
    frame = 0;
    if (asked) now();
  };
  const now = () => {
    const free = !frame;
    soon();
    if (!free) return;
    asked = false;
    job();
  };
  return { now, soon };
}
