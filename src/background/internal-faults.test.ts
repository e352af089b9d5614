/** Whatever throws in the background is in the journey, and a rejection that nobody handles would fail these tests. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeInternalErrors } from '../../test/helpers/background-in-memory.ts';
import { browser } from '../../test/helpers/memory-browser-module.ts';
import { connector } from '../../test/helpers/test-journey.ts';
import type { Effect } from '../journey/effects.ts';
import type { JourneyEvent } from '../journey/events.ts';
import type { Journey } from '../journey/journey.ts';
import { newJourney } from '../journey/new-journey.ts';
import { performEffect } from './effects.ts';
import { scheduleExpiry } from './expiry-timer.ts';
import { createRunner } from './journey-runner.ts';

const fault = () => {
  throw new TypeError('CANARY');
};
const refusal = () => Promise.reject(new Error('No tab with id: 7.'));
/** In this file, with a line and a column. */
const HERE = /^TypeError internal-faults\.test\.ts:\d+:\d+$/;
const internalFault = { type: 'internal-fault', where: expect.stringMatching(HERE) };

const dispatched: JourneyEvent[] = [];
const dispatch = async (event: JourneyEvent): Promise<Journey> => {
  dispatched.push(event);
  return newJourney;
};
const unsaved = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));

beforeEach(() => {
  dispatched.length = 0;
  browser.restart();
  browser.shortcutTabs = [];
});
afterEach(() => {
  takeInternalErrors();
  browser.stopBackground();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('an effect that throws', () => {
  const SESSION: Effect = { type: 'open-session', requestId: 3, sessionToken: 'session-1' };
  const CHECK: Effect = { type: 'check-token', requestId: 3, token: 'sct_ro_x' };
  const LINK: Effect = { type: 'link-account', requestId: 3, sessionToken: 's', connector, token: 't', answers: {} };
  const internal = { requestId: 3, problem: { code: 'internal' as const } };

  it.each<[string, Effect, JourneyEvent[]]>([
    ['a link’s lookup', SESSION, [{ type: 'session-failed', ...internal }]],
    ['a token’s check', CHECK, [{ type: 'check-failed', ...internal }]],
    [
      'a link request, which may have been sent',
      LINK,
      [{ type: 'link-failed', requestId: 3, problem: { code: 'outcome-unknown' } }],
    ],
    ['what nobody waits for', { type: 'store-language', language: null }, []],
  ])('is reported, and answered where the journey waits: %s', async (_, effect, answers) => {
    vi.spyOn(browser.api.permissions, 'contains').mockImplementation(fault);
    await performEffect(effect, dispatch);
    expect(dispatched).toEqual([internalFault, ...answers]);
  });

  it('never rejects, even when the journey can’t be saved', async () => {
    vi.spyOn(browser.api.permissions, 'contains').mockImplementation(fault);
    await expect(performEffect(SESSION, unsaved)).resolves.toBeUndefined();
  });

  it('a timer that comes too late to be saved', async () => {
    vi.useFakeTimers();
    await performEffect({ type: 'wait', requestId: 3, until: Date.now() + 10 }, unsaved);
    scheduleExpiry(Date.now() + 10, unsaved);
    await vi.advanceTimersByTimeAsync(20);
  });
});

describe('Shortcut’s page that the browser refuses to show', () => {
  const OPEN: Effect = { type: 'open-page', tab: 7, workspace: '' };
  const ours = { id: 7, windowId: 1, url: 'https://app.shortcut.com/acme/settings/account/api-tokens' };
  const OPENED = { type: 'page-opened', tab: 7 };
  const NOT_OPENED = { type: 'page-not-opened' };

  it('as a new tab', async () => {
    vi.spyOn(browser.api.tabs, 'create').mockImplementation(refusal);
    await performEffect(OPEN, dispatch);
    expect(dispatched).toEqual([NOT_OPENED]);
  });

  it.each([
    ['as the active tab', () => vi.spyOn(browser.api.tabs, 'update')],
    ['in a window in front', () => vi.spyOn(browser.api.windows, 'update')],
  ])('%s', async (_, spy) => {
    browser.shortcutTabs = [ours];
    spy().mockImplementation(refusal);
    await performEffect(OPEN, dispatch);
    expect(dispatched).toEqual([OPENED, NOT_OPENED]);
  });

  it('and not one that it shows', async () => {
    browser.shortcutTabs = [ours];
    await performEffect(OPEN, dispatch);
    expect(dispatched).toEqual([OPENED]);
  });
});

describe('in the background as a whole', () => {
  const faults = async () => {
    const journey = await browser.ask({ type: 'journey/get' });
    return journey?.session.diary.map(({ what }) => what).filter((what) => what.startsWith('internal '));
  };
  const noted = [expect.stringMatching(/^internal TypeError internal-faults\.test\.ts:\d+:\d+$/)];

  it('a message’s handler that throws', async () => {
    vi.spyOn(browser.api.runtime, 'getManifest').mockImplementation(fault);
    expect(await browser.ask({ type: 'report/get' })).toBeUndefined();
    expect(await faults()).toEqual(noted);
    expect(browser.kept()).not.toContain('CANARY');
  });

  it('a listener of the browser’s that throws', async () => {
    await browser.ask({ type: 'journey/get' });
    const asked = vi.spyOn(browser.api.permissions, 'contains').mockImplementation(fault);
    browser.api.permissions.onAdded.tell();
    await vi.waitFor(async () => expect(await faults()).toEqual(noted));
    expect(asked).toHaveBeenCalled();
  });

  it('an event that can’t be saved did not happen, and the next one does', async () => {
    const kept = vi.spyOn(browser.api.storage.session, 'set').mockImplementation(unsaved);
    expect(await browser.ask({ type: 'journey/access-chosen', access: 'write' })).toBeUndefined();
    kept.mockRestore();
    expect(await browser.ask({ type: 'journey/get' })).toMatchObject({ session: { access: 'read' } });
    expect(await browser.ask({ type: 'journey/access-chosen', access: 'write' })).toMatchObject({
      session: { access: 'write' },
    });
  });

  it('showing the journey: once, not again for showing the report of it', async () => {
    const publish = vi.fn(async () => fault());
    const save = () => new Promise<void>((later) => setTimeout(later));
    const load = async () => newJourney;
    const clock = { now: () => 1, resume: async () => undefined, takeSetBack: () => 0 };
    const runner = createRunner({ load, save, performEffect: async () => undefined, publish, clock });
    await runner.dispatch({ type: 'access-chosen', access: 'write' });
    await vi.waitFor(async () =>
      expect((await runner.current()).session.diary.at(-1)?.what).toMatch(/^internal TypeError/),
    );
    await new Promise((later) => setTimeout(later, 20));
    expect((await runner.current()).session.diary.filter(({ what }) => what.startsWith('internal'))).toHaveLength(1);
  });
});
