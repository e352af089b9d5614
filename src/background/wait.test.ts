/** How long a server that asks for time is waited for, whatever the clock does: the background, on a browser in memory. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../test/helpers/background-in-memory.ts';
import { never } from '../../test/helpers/memory-browser.ts';
import { browser } from '../../test/helpers/memory-browser-module.ts';
import { LOOK_MS, scheduleExpiry } from './expiry-timer.ts';

const HOUR = 3_600_000;
const LINK = 'https://app.stackone.com/embedded/accounts?token=V1StGXR8Z5jdHi6BmyT';

const fetched = vi.fn(async () => new Response('', { status: 429, headers: { 'retry-after': '60' } }));
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const setClock = (by: number) => vi.setSystemTime(Date.now() + by);

/** Seconds until "Try again" may be pressed, as a popup that is opened now shows them. */
async function secondsLeft(): Promise<number> {
  const journey = await browser.ask({ type: 'view/opened' });
  if (journey?.session.link.status !== 'failed') throw new Error('the link did not fail');
  return ((journey.session.link.problem.retryAt ?? 0) - Date.now()) / 1000;
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
  browser.restart();
  await browser.ask({ type: 'journey/link-typed', text: LINK });
  await pass(0);
  fetched.mockClear();
});
afterEach(() => {
  browser.stopBackground();
  scheduleExpiry(null, never);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const isAskedAgain = () => fetched.mock.calls.length > 0;

it('is as long as the server asked', async () => {
  expect(await secondsLeft()).toBe(60);
  await pass(59_999);
  expect(isAskedAgain()).toBe(false);
  await pass(1);
  expect(isAskedAgain()).toBe(true);
});

describe('is not longer', () => {
  it.each([3 * HOUR, 30_000])('when the clock is set back by %i ms', async (by) => {
    await pass(40_000);
    setClock(-by);
    expect(await secondsLeft()).toBe(20);
    await pass(20_000);
    expect(isAskedAgain()).toBe(true);
  });

  it('when the machine slept', async () => {
    setClock(HOUR);
    expect(await secondsLeft()).toBeLessThan(0);
    await pass(LOOK_MS);
    expect(isAskedAgain()).toBe(true);
  });

  it('when the background was stopped and the clock set back', async () => {
    await pass(10_000);
    browser.stopBackground();
    setClock(-HOUR);
    await browser.ask({ type: 'view/opened' });
    await pass(0);
    expect(isAskedAgain()).toBe(true);
  });
});
