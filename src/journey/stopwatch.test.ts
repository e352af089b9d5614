import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startStopwatch } from './stopwatch.ts';

const HOUR = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Sets the clock; the time since the browser began stays as it is. */
const setClock = (by: number) => vi.setSystemTime(Date.now() + by);

it.each([
  ['stays as it is', 0, 90_000],
  ['is corrected a little', 400, 90_000],
  ['is set back by hours', -3 * HOUR, 90_000],
  ['is set back by seconds', -30_000, 90_000],
  ['is set forward, or the machine slept', HOUR, HOUR + 90_000],
])('counts on when the clock %s', async (_, by, passed) => {
  const elapsed = startStopwatch();
  await vi.advanceTimersByTimeAsync(60_000);
  setClock(by);
  expect(elapsed()).toBe(passed - 30_000);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(elapsed()).toBe(passed);
});
