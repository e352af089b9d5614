/**
 * The extension is updated, switched off or removed in the middle of a journey: within a second nothing of ours is on the
 * page. The element itself is gone, but in Firefox where no new version comes to take it away: there nothing is left
 * that could be seen or clicked (src/background/overlay-leftovers.ts).
 */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clickByRole, JourneyFixture } from './fixture.ts';
import { readOverlay, waitForRing } from './overlay.ts';
import { pause, waitUntil } from './wait.ts';

/** Milliseconds. */
const SOON = 1000;
const isFirefox = process.env.BROWSER === 'firefox';

// Each test leaves a browser that no other can use.
let fixture: JourneyFixture;
beforeEach(async () => {
  fixture = await JourneyFixture.open();
  await fixture.reset();
});
afterEach(() => fixture.close());

const isElementThere = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('shortcut-linking-coach') !== null);

const elementGoes = (page: Page) =>
  waitUntil(
    () => isElementThere(page),
    (there) => !there,
    'our element to go',
    SOON,
  );

/** Neither to be seen nor in the way of a click where the card was. */
async function overlayGoes(page: Page, card: { x: number; y: number }): Promise<void> {
  const look = async () => {
    const view = await readOverlay(page);
    const isHit = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.localName === 'shortcut-linking-coach',
      card,
    );
    return { rings: view?.rings ?? [], card: view?.card ?? null, isHit };
  };
  await waitUntil(
    look,
    ({ rings, card: shown, isHit }) => rings.length === 0 && !shown && !isHit,
    'nothing of ours',
    SOON,
  );
}

/** At step 2, with ring and card on screen; the middle of the card. */
async function atToken(): Promise<{ page: Page; card: { x: number; y: number } }> {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  const box = (await readOverlay(page))?.card?.box;
  expect(box).toBeDefined();
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  const card = { x: x + width / 2, y: y + height / 2 };
  // Else nothing below could be told from a card that was never hit.
  expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, card)).toBe(
    'shortcut-linking-coach',
  );
  return { page, card };
}

it('updated: our element is gone', async () => {
  const { page } = await atToken();
  await fixture.driver.update();
  await elementGoes(page);
  // And nobody is left who would put it back.
  await page.evaluate("document.body.append(document.createElement('input'))");
  await pause(SOON);
  expect(await isElementThere(page)).toBe(false);
});

it('switched off: nothing is seen or clicked', async () => {
  const { page, card } = await atToken();
  await fixture.driver.disable();
  await overlayGoes(page, card);
  if (!isFirefox) await elementGoes(page);
});

it('removed: nothing is seen or clicked', async () => {
  const { page, card } = await atToken();
  await fixture.driver.remove();
  await overlayGoes(page, card);
  if (!isFirefox) await elementGoes(page);
});

// Only there an element is left that could come to light again.
it.runIf(isFirefox)('switched off and on, and a new journey: one ring and one card', async () => {
  const { page, card } = await atToken();
  await fixture.driver.disable();
  await overlayGoes(page, card);
  await fixture.driver.enable();
  await clickByRole(await fixture.openPopup(), 'button', 'Start');
  await waitForRing(page, 'token-name');
  expect(await page.evaluate(() => document.querySelectorAll('shortcut-linking-coach').length)).toBe(1);
});
