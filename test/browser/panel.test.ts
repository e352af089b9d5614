/** Beside the page: the same views in Chrome's side panel and Firefox's sidebar, so that nothing closes. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { clickByRole, fillTextBox, JourneyFixture, pasteAndCheck, visibleText, waitForStep } from './fixture.ts';
import { pressCardButton, waitForRing } from './overlay.ts';
import { pause, waitUntil } from './wait.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

/** The true one, where it can be driven. */
let panel: Page;
afterEach(() => panel.close());

test('opens on a press in the popup, which closes', async () => {
  panel = await fixture.driver.keepOpen(await fixture.openPopup());
  await waitForStep(panel, 'link');
  expect(await visibleText(panel)).not.toContain('Keep open beside the page');
});

test('stays while the person works in Shortcut, and follows', async () => {
  panel = await fixture.driver.keepOpen(await fixture.openPopup());
  await clickByRole(panel, 'button', 'Start');
  const page = await fixture.driver.tab('api-tokens');
  await waitForRing(page, 'token-name');
  await shows('Name the token');
  await page.bringToFront();
  await fixture.makeToken(page);
  await shows('Here is your token');
  await pressCardButton(page, 'Use this token');
  await shows('Shortcut is linked');
});

test('open at once with the popup it shows the same, and either can be used', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  panel = await fixture.driver.keepOpen(await fixture.driver.pressIcon(page));
  const popup = await fixture.driver.pressIcon(page);
  await same(popup);
  await pasteAndCheck(popup, 'no token');
  await shows('This is not an API token');
  await same(popup);
  await fillTextBox(panel, 'API token', fixture.token('ro'));
  await clickByRole(panel, 'button', 'Check and link');
  await waitForStep(popup, 'done');
  await same(popup);
});

test('while it is open, a question does not open the popup over it', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  panel = await fixture.driver.keepOpen(await fixture.driver.pressIcon(page));
  await pasteAndCheck(panel, fixture.token('rw'));
  await shows('This token can do more than needed');
  await pause(500);
  expect(await fixture.driver.hasPopup()).toBe(false);
});

const shows = (text: string) =>
  waitUntil(
    () => visibleText(panel),
    (shown) => shown.includes(text),
    `"${text}"`,
    5000,
  );

/** But for the button that opens the panel, which the panel has no need of. */
const shownIn = async (page: Page) =>
  (await visibleText(page)).replace('Keep open beside the page', '').replaceAll(/\s+/g, ' ');
const same = (popup: Page) =>
  waitUntil(
    async () => [await shownIn(popup), await shownIn(panel)],
    ([first, second]) => first !== '' && first === second,
    'both to show the same',
    5000,
  );
