/**
 * The extension is updated, switched off or removed in the middle of a journey: within a second nothing of ours is on the
 * page. The element itself is gone, but in Firefox where no new version comes to take it away: there nothing is left
 * that could be seen or clicked (src/background/overlay-leftovers.ts).
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import type { Driver } from './driver.ts';
import { JourneyFixture } from './fixture.ts';
import { readOverlay, waitForRing } from './overlay.ts';
import { pause, waitUntil } from './wait.ts';

/** Milliseconds. */
const SOON = 1000;
const isFirefox = process.env.BROWSER === 'firefox';

// Chromium's driver loses a worker whose extension was reloaded, so each test has a browser of its own there.
let fixture: JourneyFixture | undefined;
beforeEach(async () => {
  fixture ??= await JourneyFixture.open();
  await fixture.reset();
});
const close = async () => {
  await fixture?.close();
  fixture = undefined;
};
afterEach(() => (isFirefox ? undefined : close()));
afterAll(close);

const isElementThere = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('shortcut-linking-coach') !== null);

const elementGoes = (page: Page) =>
  waitUntil(
    () => isElementThere(page),
    (there) => !there,
    'our element to go',
    SOON,
  );

const isHit = (page: Page, at: Guided['card']): Promise<boolean> =>
  page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName === 'shortcut-linking-coach', at);

/** Neither to be seen nor in the way of a click where the card was. */
async function overlayGoes(page: Page, card: Guided['card']): Promise<void> {
  const look = async () => ({ view: await readOverlay(page), hit: await isHit(page, card) });
  const isGone = ({ view, hit }: Awaited<ReturnType<typeof look>>) => !view?.rings.length && !view?.card && !hit;
  await waitUntil(look, isGone, 'nothing of ours', SOON);
}

interface Guided {
  driver: Driver;
  page: Page;
  /** The middle of the card. */
  card: { x: number; y: number };
}

/** At step 2, with ring and card on screen. */
async function atToken(): Promise<Guided> {
  if (!fixture) throw new Error('no browser');
  const { driver } = fixture;
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  const { card: shown } = (await readOverlay(page)) ?? {};
  if (!shown) throw new Error('no card');
  const { x, y, width, height } = shown.box;
  const card = { x: x + width / 2, y: y + height / 2 };
  // Else nothing below could be told from a card that was never hit.
  expect(await isHit(page, card)).toBe(true);
  return { driver, page, card };
}

it('updated: our element is gone', async () => {
  const { driver, page } = await atToken();
  await driver.update();
  await elementGoes(page);
  // And nobody is left who would put it back.
  await page.evaluate("document.body.append(document.createElement('input'))");
  await pause(SOON);
  expect(await isElementThere(page)).toBe(false);
});

it('switched off: nothing is seen or clicked', async () => {
  const { driver, page, card } = await atToken();
  await driver.disable();
  await overlayGoes(page, card);
  if (!isFirefox) await elementGoes(page);
  await driver.enable();
});

// Firefox leaves an element that could come to light again.
it('switched off and on, and a new journey: one ring and one card', async () => {
  const { driver, page, card } = await atToken();
  await driver.disable();
  await overlayGoes(page, card);
  await driver.enable();
  // Else the person would be asked which of two links it is.
  await (await driver.tab('app.stackone.com')).close();
  await fixture?.start();
  await waitForRing(page, 'token-name');
  expect(await page.evaluate(() => document.querySelectorAll('shortcut-linking-coach').length)).toBe(1);
});

// Last, for there is no way back.
it('removed: nothing is seen or clicked', async () => {
  const { driver, page, card } = await atToken();
  await driver.remove();
  await overlayGoes(page, card);
  if (!isFirefox) await elementGoes(page);
});
