/** Private windows: the helper is not there, whoever allows it, and knows nothing of what is open in them. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { clickByRole, JourneyFixture, visibleText, waitForStep } from './fixture.ts';
import { pressCardButton, waitForCard, waitForRing } from './overlay.ts';
import { storedByExtension } from './secret-traces.ts';

/** Of a workspace that no ordinary tab shows. */
const GLOBEX = 'https://app.shortcut.com/globex/settings/account/api-tokens';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.open();
  await fixture.driver.allowInPrivateWindows();
});
beforeEach(() => fixture.reset());
afterEach(() => fixture.driver.closePrivateWindows());
afterAll(() => fixture.close());

const openPrivate = (url: string) => fixture.driver.openPrivateWindow(url, fixture.sandbox.shortcut.cookie());

/** To API Tokens in the tab that the helper opened for it. */
async function start(): Promise<Page> {
  await clickByRole(await fixture.openPopup(), 'button', 'Start');
  return fixture.driver.tab('app.shortcut.com/settings/account/api-tokens');
}

it('an auth link in a private window: no icon is beside it, no popup finds it, and nothing keeps it', async () => {
  const { auth_link_url, token } = fixture.sandbox.stackone.createSession();
  await openPrivate(auth_link_url);
  expect(await fixture.driver.isInPrivateWindows()).toBe(false);
  const popup = await fixture.openPopup();
  // Of two links that it knows it would ask which one is meant.
  await popup.waitForFunction(() => document.body.innerText.includes('Found the link in this tab'));
  await fixture.driver.closePrivateWindows();
  expect(await storedByExtension(popup)).not.toContain(token);
});

it('API Tokens in a private window is left alone: Start opens it anew, beside the link', async () => {
  await openPrivate(GLOBEX);
  await waitForRing(await start(), 'token-name');
});

it('a workspace in a private window is not asked about, nor is its name kept', async () => {
  await openPrivate(GLOBEX);
  const page = await start();
  await fixture.makeToken(page);
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
  const popup = await fixture.driver.pressIcon(page);
  await waitForStep(popup, 'done');
  expect(await visibleText(popup)).not.toMatch(/globex/i);
  expect(await storedByExtension(popup)).not.toMatch(/globex/i);
});
