/**
 * Runs a job at once, so before the browser paints, but no more than once a frame, however often it is asked for.
 * Where the page makes the job long, the page gets most of the time.
 */
import type { Lifetime } from '../lifecycle.ts';

/**
 * Milliseconds. A job that takes longer twice in a row is followed by a pause of `PAUSE_FACTOR` times the excess.
 * Once may be the machine's doing; a page that makes the job long makes it long each time.
 */
const LONG_MS = 50;
const PAUSE_FACTOR = 5;

export interface FrameScheduler {
  /** Now, if the job did not run in this frame; otherwise as `schedule`. */
  flush(): void;
  /** Before the next frame is painted. */
  schedule(): void;
}

export function createFrameScheduler(job: () => void, { guard }: Lifetime): FrameScheduler {
  let isDue = false;
  let frame = 0;
  let notBefore = 0;
  let lastDuration = 0;
  const schedule = () => {
    isDue = true;
    frame ||= requestAnimationFrame(tick);
  };
  const tick = guard(() => {
    frame = 0;
    if (isDue) flush();
  });
  const flush = () => {
    const start = performance.now();
    const isIdle = !frame && start >= notBefore;
    schedule();
    if (!isIdle) return;
    isDue = false;
    job();
    const duration = performance.now() - start;
    notBefore = start + PAUSE_FACTOR * (Math.min(duration, lastDuration) - LONG_MS);
    lastDuration = duration;
  };
  return { flush, schedule };
}
