import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const getPlatformInfo = vi.hoisted(() => vi.fn(async () => ({})));
vi.mock('webextension-polyfill', () => ({ default: { runtime: { getPlatformInfo } } }));

import { TOKEN_LIFE } from '../journey/expiry.ts';
import { scheduleExpiry } from './expiry-timer.ts';

const MINUTE = 60_000;
const dispatch = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => {
  scheduleExpiry(null, dispatch);
  vi.useRealTimers();
});

it('tells the journey when the time is over, and not before', async () => {
  scheduleExpiry(Date.now() + TOKEN_LIFE, dispatch);
  await vi.advanceTimersByTimeAsync(TOKEN_LIFE - 1);
  expect(dispatch).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(dispatch).toHaveBeenCalledExactlyOnceWith({ type: 'time-passed' });
});

it('tells at once when it was over while nobody could look', async () => {
  scheduleExpiry(Date.now() - MINUTE, dispatch);
  await vi.advanceTimersByTimeAsync(0);
  expect(dispatch).toHaveBeenCalledOnce();
});

it('keeps the browser from stopping an idle background, more often than every 30 s, until then and no longer', async () => {
  scheduleExpiry(Date.now() + MINUTE, dispatch);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(getPlatformInfo).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(MINUTE);
  const calls = getPlatformInfo.mock.calls.length;
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(getPlatformInfo).toHaveBeenCalledTimes(calls);
});

it('looks at one time only: the last one asked for, or none', async () => {
  scheduleExpiry(Date.now() + MINUTE, dispatch);
  scheduleExpiry(Date.now() + 2 * MINUTE, dispatch);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(dispatch).not.toHaveBeenCalled();
  scheduleExpiry(null, dispatch);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect([dispatch.mock.calls, vi.getTimerCount()]).toEqual([[], 0]);
});
