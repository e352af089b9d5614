/** The whole journey by keyboard alone: in the popup, on Shortcut's page, and back. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { API_TOKENS, GENERATE_TOKEN, SETTINGS } from '../sandbox/shortcut/control-names.ts';
import { findByRole, JourneyFixture, waitForStep } from './fixture.ts';
import { readOverlay, waitForCard, waitForCardButton, waitForRing } from './overlay.ts';
import { waitUntil } from './wait.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

const focused = (page: Page): Promise<unknown> =>
  page.evaluate('document.activeElement.textContent || document.activeElement.id || document.activeElement.localName');

/** Presses Tab until this has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${name} by Tab`);
}

/** Between the card and the control, and back. */
async function switchSides(page: Page): Promise<void> {
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('KeyH');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
}

/** The press may close the popup it is made in. */
const enter = (page: Page) =>
  page.keyboard.press('Enter').catch((error: unknown) => {
    if (!page.isClosed()) throw error;
  });

const COACH = 'shortcut-linking-coach';

test('from opening the popup to done', async () => {
  const first = await fixture.openPopup();
  await findByRole(first, 'button', 'Start');
  await fixture.driver.typeInPopup(first);
  await tabTo(first, 'Start');
  await enter(first);

  const page = await fixture.driver.tab('api-tokens');
  await fixture.driver.closePopup();
  await waitForRing(page, 'token-name');
  await page.bringToFront();
  await switchSides(page);
  expect(await focused(page)).toBe(COACH);
  await page.keyboard.press('Enter');

  await waitForRing(page, 'generate');
  // Filling in left the focus in the form; the card is two presses away from the control it speaks of.
  if ((await focused(page)) !== COACH) await switchSides(page);
  await switchSides(page);
  expect(await focused(page)).toBe(GENERATE_TOKEN);
  await page.keyboard.press('Enter');

  await waitForRing(page, 'new-token');
  await waitForCardButton(page, 'Use this token');
  await switchSides(page);
  expect(await focused(page)).toBe(COACH);
  await page.keyboard.press('Enter');
  await waitForCard(page, 'Shortcut is linked');
  expect(fixture.sandbox.stackone.accounts()).toHaveLength(1);

  const popup = await fixture.driver.pressIcon(page);
  await waitForStep(popup, 'done');
  await fixture.driver.typeInPopup(popup);
  await tabTo(popup, 'Done');
  await enter(popup);
  await waitForStep(popup, 'link');
});

test('the ring holds nobody: Tab goes through the page, into the card and out of it', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  await page.bringToFront();
  const passed = new Set<unknown>();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    passed.add(await focused(page));
  }
  expect([...passed]).toEqual(expect.arrayContaining([API_TOKENS, SETTINGS, COACH]));
});

test('Escape hides the card, and Show me brings it back', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await waitUntil(
    () => readOverlay(page),
    (seen) => seen?.card === null,
    'no card',
    5000,
  );
  const popup = await fixture.driver.pressIcon(page);
  await fixture.driver.typeInPopup(popup);
  await tabTo(popup, 'Show me');
  await enter(popup);
  await fixture.driver.closePopup();
  await waitForCard(page, 'Name the token');
});
