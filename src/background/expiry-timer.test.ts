/** How long a token is kept, whatever the clock does: the background as it is shipped, on a browser in memory. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../test/helpers/background-in-memory.ts';
import { never } from '../../test/helpers/memory-browser.ts';
import { browser } from '../../test/helpers/memory-browser-module.ts';
import { TOKEN_LIFE } from '../journey/expiry.ts';
import { LOOK_MS, scheduleExpiry } from './expiry-timer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const TOKEN = 'sct_ro_acme_1';

const isKept = () => browser.kept().includes(TOKEN);
const type = () => browser.ask({ type: 'journey/token-typed', text: TOKEN });
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
/** Sets the clock; the time since the browser began stays as it is. */
const setClock = (by: number) => vi.setSystemTime(Date.now() + by);
const open = () => browser.ask({ type: 'view/opened' });

/** Timers run on here, but a stopped background hears of nothing. */
function stop(): void {
  browser.stopBackground();
  scheduleExpiry(null, never);
}

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  browser.restart();
  await browser.ask({ type: 'journey/action', action: 'start-without-link' });
  await type();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('is a quarter of an hour, by itself', async () => {
  await pass(TOKEN_LIFE - 1);
  expect(isKept()).toBe(true);
  await pass(1);
  expect(isKept()).toBe(false);
});

it('begins anew with each use', async () => {
  await pass(10 * MINUTE);
  await browser.ask({ type: 'journey/token-typed', text: `${TOKEN}2` });
  await pass(TOKEN_LIFE - 1);
  expect(isKept()).toBe(true);
  await pass(1);
  expect(isKept()).toBe(false);
});

it('keeps the browser from stopping an idle background, more often than every 30 s, until then and no longer', async () => {
  const calls = vi.spyOn(browser.api.runtime, 'getPlatformInfo');
  await pass(29_000);
  expect(calls).toHaveBeenCalledOnce();
  await pass(TOKEN_LIFE);
  const before = calls.mock.calls.length;
  await pass(TOKEN_LIFE);
  expect(calls).toHaveBeenCalledTimes(before);
  expect(vi.getTimerCount()).toBe(0);
});

describe('is not longer', () => {
  it.each([3 * HOUR, 10 * MINUTE, 5_000])('when the clock is set back by %i ms', async (by) => {
    await pass(5 * MINUTE);
    setClock(-by);
    await pass(TOKEN_LIFE - 5 * MINUTE);
    expect(isKept()).toBe(false);
  });

  it('when it is set back again and again', async () => {
    for (let minute = 0; minute < 15; minute++) {
      setClock(-MINUTE);
      await pass(MINUTE);
    }
    expect(isKept()).toBe(false);
  });

  it('when it is set back, and the token used after that', async () => {
    setClock(-HOUR);
    await browser.ask({ type: 'journey/token-typed', text: `${TOKEN}2` });
    await pass(TOKEN_LIFE - 1);
    expect(isKept()).toBe(true);
    await pass(1);
    expect(isKept()).toBe(false);
  });

  it('when the machine slept, and its timers with it', async () => {
    await pass(MINUTE);
    setClock(HOUR);
    await pass(LOOK_MS);
    expect(isKept()).toBe(false);
  });

  it('when the background was stopped meanwhile, and somebody looks', async () => {
    stop();
    setClock(TOKEN_LIFE);
    await open();
    expect(isKept()).toBe(false);
  });

  it.each([3 * HOUR, 10 * MINUTE, 2 * MINUTE])('when it was stopped and the clock set back by %i ms', async (by) => {
    await pass(12 * MINUTE);
    stop();
    setClock(-by);
    await open();
    expect(isKept()).toBe(false);
  });

  it('when the clock was set back some time before it was stopped', async () => {
    await pass(5 * MINUTE);
    setClock(-HOUR);
    await pass(MINUTE);
    stop();
    setClock(9 * MINUTE);
    await open();
    expect(isKept()).toBe(false);
  });
});

it('is not shorter when the background was stopped for a moment', async () => {
  await pass(MINUTE);
  stop();
  await open();
  await pass(13 * MINUTE);
  expect(isKept()).toBe(true);
});
