/** Firefox's containers: to Shortcut each is another person, so a journey works in the container it was started in. */
import type { BrowserContext, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { clickByRole, JourneyFixture, visibleText, waitForStep } from './fixture.ts';
import { pressCardButton, waitForCard, waitForRing } from './overlay.ts';

let fixture: JourneyFixture;
let container: BrowserContext;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(async () => {
  await fixture.reset();
  container = await fixture.driver.browser.createBrowserContext();
  await container.setCookie(fixture.sandbox.shortcut.cookie());
});
afterEach(() => container.close());

/** A tab in the container that shows an auth link. */
async function openLink(): Promise<Page> {
  const page = await container.newPage();
  await page.goto(fixture.sandbox.stackone.createSession().auth_link_url);
  return page;
}

/** To API Tokens, from an auth link in the container. */
async function start(): Promise<Page> {
  await clickByRole(await fixture.driver.pressIcon(await openLink()), 'button', 'Start');
  return fixture.driver.tab('app.shortcut.com/settings/account/api-tokens');
}

it('Start opens API Tokens in the container of the link, and leaves what is open in none alone', async () => {
  await fixture.driver.openTab('https://app.shortcut.com/globex/settings/account/api-tokens');
  const page = await start();
  await waitForRing(page, 'token-name');
  expect(page.browserContext()).toBe(container);
});

it('a workspace that is open in no container is not asked about', async () => {
  await fixture.driver.openTab('https://app.shortcut.com/globex/stories');
  const page = await start();
  await fixture.makeToken(page);
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Shortcut is linked');
  await waitForStep(await fixture.driver.pressIcon(page), 'done');
});

it('of an auth link in a container nothing is said beside one in none', async () => {
  // The helper knows the links only over which its icon was pressed.
  await fixture.driver.pressIcon(await openLink());
  const popup = await fixture.openPopup();
  await popup.waitForFunction(() => document.body.innerText.includes('Found the link in this tab'));
  expect(await visibleText(popup)).not.toContain('Which auth link is it?');
});
