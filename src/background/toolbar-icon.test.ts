import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ENGLISH } from '../../test/helpers/messages.ts';
import { contrast, parseColor } from '../../test/helpers/pixels.ts';
import {
  ada,
  atCheck,
  atLinking,
  atToken,
  connector,
  goodLink,
  goodToken,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import type { Host } from '../journey/types.ts';
import type { Problem } from '../problems/problem.ts';
import { badgeFor, type Icon, iconFor } from './toolbar-icon.ts';

/** What the browser was told so far, as `call value`. A test may make it slow, or unable to load a picture. */
const browser = vi.hoisted(() => ({ told: [''], load: async (_path: string) => {} }));

vi.mock('webextension-polyfill', () => {
  const setIcon = async ({ path }: { path: Record<number, string> }) => {
    await browser.load(path[16] ?? '');
    browser.told.push(`icon ${path[16]}`);
  };
  const setTitle = async ({ title }: { title: string }) => void browser.told.push(`title ${title}`);
  const setBadgeText = async ({ text }: { text: string }) => void browser.told.push(`badge ${text}`);
  const setBadgeTextColor = async () => {};
  const setBadgeBackgroundColor = async ({ color }: { color: string }) => void browser.told.push(`color ${color}`);
  const action = { setIcon, setTitle, setBadgeText, setBadgeTextColor, setBadgeBackgroundColor };
  return { default: { action, i18n: { getMessage: (key: string) => key } } };
});

const withheld: Host[] = ['app.shortcut.com'];
const expired: Problem = { code: 'session-refused', status: 401 };
const pasted = (on = testJourney(), session = 'session-1') =>
  on.send({ type: 'link-typed', draft: 'https://…', reading: goodLink(session) });
const started = () => testJourney().send({ type: 'start', reading: goodLink() });
const tokenFirst = () => started().send({ type: 'token-given', draft: '', reading: goodToken() });
const calledBack = () =>
  started().send({ type: 'page-opened', tab: 7 }).answer({ type: 'session-failed', problem: expired });
const asked = () => atCheck().answer({ type: 'token-checked', identity: { ...ada, access: 'write' } });
const refused = () => atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused' } });
const unknown = () => atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
const linked = () => atLinking().answer({ type: 'linked', accountId: 'acc-1' });

/** As in a worker that has just started. */
const shower = async () => (await import('./toolbar-icon.ts')).showIcon;

beforeEach(() => {
  vi.resetModules();
  browser.told.splice(0);
  browser.load = async () => {};
});

const CASES: [Icon, string, TestJourney][] = [
  ['idle', 'before anything', testJourney()],
  ['idle', 'while a link is looked up', pasted()],
  ['idle', 'when the link works', pasted().answer({ type: 'session-opened', connector })],
  ['needs-you', 'when it does not', pasted().answer({ type: 'session-failed', problem: expired })],
  ['under-way', 'while a token is made', atToken()],
  ['under-way', 'when Shortcut’s tab was closed', atToken().send({ type: 'page-closed', tab: 7 })],
  ['needs-you', 'when the link turns out not to work meanwhile', calledBack()],
  ['under-way', 'while another one is looked up, Shortcut’s tab still open', pasted(calledBack(), 'session-2')],
  ['under-way', 'while the token is checked', atCheck()],
  ['under-way', 'while a good token waits for the link', tokenFirst().answer({ type: 'token-checked', identity: ada })],
  ['under-way', 'while linking', atLinking()],
  ['needs-you', 'when there is a question', asked()],
  ['needs-you', 'when the token is refused', refused()],
  ['needs-you', 'when nobody knows whether it is linked', unknown()],
  ['under-way', 'while another token is made', refused().send({ type: 'another-token' })],
  ['needs-you', 'when a host is withdrawn on the way', atToken().send({ type: 'permissions-seen', withheld })],
  ['idle', 'when one is withdrawn before anything', testJourney().send({ type: 'permissions-seen', withheld })],
  ['done', 'once linked', linked()],
  ['idle', 'after Done', linked().send({ type: 'finish' })],
];

describe('the toolbar’s icon', () => {
  it.each(CASES)('is %s %s', (icon, _, { journey }) => {
    expect(iconFor(journey)).toBe(icon);
  });
});

describe('its badge', () => {
  it.each([
    ['nothing', '', testJourney()],
    ['the step, while a token is made', '2', atToken()],
    ['the step, while the token is checked', '3', atCheck()],
    ['a question mark, when there is a question', '?', asked()],
    ['a question mark, when the token is refused', '?', refused()],
    ['a tick, once linked', '✓', linked()],
    ['nothing, after Done', '', linked().send({ type: 'finish' })],
  ])('says %s', (_, badge, { journey }) => {
    expect(badgeFor(journey)).toBe(badge);
  });

  it('is legible: white on each of its colors', async () => {
    const show = await shower();
    for (const { journey } of [testJourney(), atToken(), asked(), linked()]) await show(journey);
    const colors = browser.told.flatMap((call) => call.match(/^color (.*)/)?.[1] ?? []);
    expect(colors).toHaveLength(4);
    for (const one of colors) expect(contrast(parseColor(one), parseColor('#ffffff'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('showing it', () => {
  it('tells those who can’t see it as well, each state in other words', async () => {
    const show = await shower();
    for (const { journey } of [testJourney(), atToken(), asked(), linked()]) await show(journey);
    const titles = browser.told.filter((call) => call.startsWith('title '));
    const keys = titles.map((call) => call.replace('title ', ''));
    expect(keys).toEqual(['name', 'icon_under_way', 'icon_needs_you', 'icon_done']);
    const wordings = keys.map((key) => ENGLISH.get(key));
    expect(new Set(wordings).size).toBe(4);
  });

  it('asks the browser once for as long as nothing changes', async () => {
    const show = await shower();
    await show(atToken().journey);
    await show(atToken().send({ type: 'token-typed', draft: 's' }).journey);
    const calls = ['title icon_under_way', 'color #4338ca', 'badge 2', 'icon /icons/under-way-16.png'];
    expect(browser.told).toEqual(calls);
  });

  it('ends with the last one, however slowly the ones before it load', async () => {
    const show = await shower();
    browser.load = (path) => new Promise((resolve) => setTimeout(resolve, path.includes('under-way') ? 50 : 0));
    await Promise.all([show(atCheck().journey), show(asked().journey)]);
    expect(browser.told.at(-1)).toBe('icon /icons/needs-you-16.png');
  });

  it('shows the next one when one could not be loaded', async () => {
    const show = await shower();
    browser.load = async (path) => {
      if (path.includes('under-way')) throw new Error('Failed to fetch');
    };
    await show(atCheck().journey);
    await show(linked().journey);
    expect(browser.told.at(-1)).toBe('icon /icons/done-16.png');
  });
});
