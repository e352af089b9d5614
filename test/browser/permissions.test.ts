/** Both browsers let people withdraw the helper's hosts at any time: said before it hurts, and asked for again. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { alertWith, atStep, fill, find, press, Stage, textOf } from './fixture.ts';
import { pressCardButton, waitForCard, waitForRing } from './overlay.ts';
import { pause } from './wait.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());
beforeEach(() => stage.reset());
afterEach(() => stage.driver.returnHosts());

/** Not those of the pages themselves, which have an origin. */
const sentTo = (host: string) =>
  stage.sandbox.requests.filter((request) => request.host === host && !request.headers.origin?.startsWith('https://'));

test('before the journey: nothing is sent, and it goes on by itself when allowed again', async () => {
  await stage.driver.withdrawHosts();
  const hub = await stage.driver.openTab(stage.sandbox.stackone.createSession().auth_link_url);
  const popup = await stage.driver.pressIcon(hub);
  await alertWith(popup, 'permission-missing');
  for (const host of ['app.shortcut.com', 'api.app.shortcut.com', 'api.stackone.com'])
    expect(await textOf(popup)).toContain(host);
  expect(sentTo('api.stackone.com')).toEqual([]);
  await stage.driver.allowAgain(popup);
  const again = await stage.driver.pressIcon(hub);
  await again.waitForFunction(() => document.body.innerText.includes('The link works'));
  expect(sentTo('api.stackone.com').filter(({ path }) => path.startsWith('/hub/settings'))).toHaveLength(1);
  await press(again, 'button', 'Start');
  await waitForRing(await stage.driver.tab('api-tokens'), 'token-name');
});

test('while a token is made: the token is kept, and linked once when allowed again', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  await stage.driver.withdrawHosts();
  const popup = await stage.driver.pressIcon(page);
  await alertWith(popup, 'permission-missing');
  expect(await textOf(popup)).toContain('Make a token by yourself');
  await fill(popup, 'API token', stage.token('ro'));
  await press(popup, 'button', 'Check and link');
  await atStep(popup, 'check');
  expect(await popup.$$('[role=alert]')).toHaveLength(1);
  expect(sentTo('api.app.shortcut.com')).toEqual([]);
  await stage.driver.allowAgain(popup);
  const again = await stage.driver.pressIcon(page);
  await find(again, 'heading', 'Shortcut is linked');
  expect(stage.sandbox.stackone.accounts()).toHaveLength(1);
});

test('before a hand-over: the person is called, and the token handed over is not lost', async () => {
  const page = await stage.start();
  await stage.makeToken(page);
  await stage.driver.withdrawHosts();
  await page.bringToFront();
  // Sooner than a person could, the card takes no press: the tab was just out of sight.
  await pause(500);
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'The helper needs you');
  const popup = await stage.driver.openedPopup();
  await alertWith(popup, 'permission-missing');
  await stage.driver.allowAgain(popup);
  await waitForCard(page, 'Shortcut is linked');
  expect(stage.sandbox.stackone.accounts()).toHaveLength(1);
});

test('Show me, again and again: the tab with the token is kept', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  await stage.driver.withdrawHosts();
  const other = await stage.driver.openTab('about:blank');
  for (const _ of ['once', 'twice']) {
    await press(await stage.driver.pressIcon(other), 'button', 'Show me');
    await page.waitForFunction(() => document.visibilityState === 'visible');
  }
  const tabs = (await stage.driver.browser.pages()).filter((one) => one.url().includes('app.shortcut.com'));
  expect(tabs).toHaveLength(1);
});
