/** Beside the page: the same views in Chrome's side panel and Firefox's sidebar, so that nothing closes. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { atStep, fill, pasteAndCheck, press, Stage, textOf } from './fixture.ts';
import { pressCardButton, waitForRing } from './overlay.ts';
import { pause, until } from './wait.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(() => stage.reset());

/** The true one, where it can be driven. */
let panel: Page;
afterEach(() => panel.close());

test('opens on a press in the popup, which closes', async () => {
  panel = await stage.driver.keepOpen(await stage.openPopup());
  await atStep(panel, 'link');
  expect(await textOf(panel)).not.toContain('Keep open beside the page');
});

test('stays while the person works in Shortcut, and follows', async () => {
  panel = await stage.driver.keepOpen(await stage.openPopup());
  await press(panel, 'button', 'Start');
  const page = await stage.driver.tab('api-tokens');
  await waitForRing(page, 'token-name');
  await shows('Name the token');
  await page.bringToFront();
  await stage.makeToken(page);
  await shows('Here is your token');
  await pressCardButton(page, 'Use this token');
  await shows('Shortcut is linked');
});

test('open at once with the popup it shows the same, and either can be used', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  panel = await stage.driver.keepOpen(await stage.driver.pressIcon(page));
  const popup = await stage.driver.pressIcon(page);
  await same(popup);
  await pasteAndCheck(popup, 'no token');
  await shows('This is not an API token');
  await same(popup);
  await fill(panel, 'API token', stage.token('ro'));
  await press(panel, 'button', 'Check and link');
  await atStep(popup, 'done');
  await same(popup);
});

test('while it is open, a question does not open the popup over it', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  panel = await stage.driver.keepOpen(await stage.driver.pressIcon(page));
  await pasteAndCheck(panel, stage.token('rw'));
  await shows('This token can do more than needed');
  await pause(500);
  expect(await stage.driver.hasPopup()).toBe(false);
});

const shows = (text: string) =>
  until(
    () => textOf(panel),
    (shown) => shown.includes(text),
    `"${text}"`,
    5000,
  );

/** But for the button that opens the panel, which the panel has no need of. */
const shownIn = async (page: Page) =>
  (await textOf(page)).replace('Keep open beside the page', '').replaceAll(/\s+/g, ' ');
const same = (popup: Page) =>
  until(
    async () => [await shownIn(popup), await shownIn(panel)],
    ([first, second]) => first !== '' && first === second,
    'both to show the same',
    5000,
  );
