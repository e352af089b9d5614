/** Both browsers let people withdraw the helper's hosts at any time: said before it hurts, and asked for again. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  clickByRole,
  fillTextBox,
  findByRole,
  JourneyFixture,
  visibleText,
  waitForAlert,
  waitForStep,
} from './fixture.ts';
import { pressCardButton, waitForCard, waitForRing } from './overlay.ts';
import { pause } from './wait.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.open();
});
afterAll(() => fixture.close());
beforeEach(() => fixture.reset());
afterEach(() => fixture.driver.returnHosts());

/** Not those of the pages themselves, which have an origin. */
const sentTo = (host: string) =>
  fixture.sandbox.requests.filter(
    (request) => request.host === host && !request.headers.origin?.startsWith('https://'),
  );

test('before the journey: nothing is sent, and it goes on by itself when allowed again', async () => {
  await fixture.driver.withdrawHosts();
  const hub = await fixture.driver.openTab(fixture.sandbox.stackone.createSession().auth_link_url);
  const popup = await fixture.driver.pressIcon(hub);
  await waitForAlert(popup, 'permission-missing');
  for (const host of ['app.shortcut.com', 'api.app.shortcut.com', 'api.stackone.com'])
    expect(await visibleText(popup)).toContain(host);
  expect(sentTo('api.stackone.com')).toEqual([]);
  await fixture.driver.allowAgain(popup);
  const again = await fixture.driver.pressIcon(hub);
  await again.waitForFunction(() => document.body.innerText.includes('The link works'));
  expect(sentTo('api.stackone.com').filter(({ path }) => path.startsWith('/hub/settings'))).toHaveLength(1);
  await clickByRole(again, 'button', 'Start');
  await waitForRing(await fixture.driver.tab('api-tokens'), 'token-name');
});

test('while a token is made: the token is kept, and linked once when allowed again', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  await fixture.driver.withdrawHosts();
  const popup = await fixture.driver.pressIcon(page);
  await waitForAlert(popup, 'permission-missing');
  expect(await visibleText(popup)).toContain('Make a token by yourself');
  await fillTextBox(popup, 'API token', fixture.token('ro'));
  await clickByRole(popup, 'button', 'Check and link');
  await waitForStep(popup, 'check');
  expect(await popup.$$('[role=alert]')).toHaveLength(1);
  expect(sentTo('api.app.shortcut.com')).toEqual([]);
  await fixture.driver.allowAgain(popup);
  const again = await fixture.driver.pressIcon(page);
  await findByRole(again, 'heading', 'Shortcut is linked');
  expect(fixture.sandbox.stackone.accounts()).toHaveLength(1);
});

test('before a hand-over: the person is called, and the token handed over is not lost', async () => {
  const page = await fixture.start();
  await fixture.makeToken(page);
  await fixture.driver.withdrawHosts();
  await page.bringToFront();
  // Sooner than a person could, the card takes no press: the tab was just out of sight.
  await pause(500);
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'The helper needs you');
  const popup = await fixture.driver.openedPopup();
  await waitForAlert(popup, 'permission-missing');
  await fixture.driver.allowAgain(popup);
  await waitForCard(page, 'Shortcut is linked');
  expect(fixture.sandbox.stackone.accounts()).toHaveLength(1);
});

test('Show me, again and again: the tab with the token is kept', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  await fixture.driver.withdrawHosts();
  const other = await fixture.driver.openTab('about:blank');
  for (const _ of ['once', 'twice']) {
    await clickByRole(await fixture.driver.pressIcon(other), 'button', 'Show me');
    await page.waitForFunction(() => document.visibilityState === 'visible');
  }
  const tabs = (await fixture.driver.browser.pages()).filter((one) => one.url().includes('app.shortcut.com'));
  expect(tabs).toHaveLength(1);
});
