/** axe on what is no screen of the popup: the page for support staff, the one after installation, and the card on the page. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newJourney } from '../../src/journey/new-journey.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { violationsIn } from './axe.ts';
import { clickByRole, fillTextBox, JourneyFixture } from './fixture.ts';
import { waitForRing } from './overlay.ts';
import { OverlayReader } from './overlay-reader.ts';

let fixture: JourneyFixture;
beforeAll(async () => {
  fixture = await JourneyFixture.share();
});
beforeEach(() => fixture.reset());

async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await fixture.driver.setTheme(page, theme);
    expect(await violationsIn(page), `${screen}, ${theme}`).toEqual([]);
  }
}

test('the support page: a link, a report and the call script', async () => {
  const page = await fixture.driver.openOwnPage('/support/support.html');
  await fillTextBox(page, 'Auth link', fixture.sandbox.stackone.createSession().auth_link_url);
  await fillTextBox(page, 'Your company’s name', 'Example');
  await expectAccessible(page, 'setup link');
  await clickByRole(page, 'tab', 'Report');
  await fillTextBox(page, 'Report', writeReport(newJourney, '1.0.0', 'Firefox/153.0'));
  await page.waitForSelector('.reading');
  await expectAccessible(page, 'report');
  await clickByRole(page, 'tab', 'Call script');
  await expectAccessible(page, 'call script');
});

test('the page after installation', async () => {
  const page = await fixture.driver.openOwnPage('/welcome/welcome.html');
  await page.waitForFunction(() => document.querySelectorAll('li').length === 6);
  await expectAccessible(page, 'welcome');
});

test('the panel beside the page', async () => {
  const panel = await fixture.driver.openOwnPage('/popup/panel.html');
  await expectAccessible(panel, 'panel');
});

test('the card on Shortcut’s page: a copy of it, since nobody sees into the true one', async () => {
  const page = await fixture.start();
  await waitForRing(page, 'token-name');
  const html = await (await OverlayReader.of(page)).html();
  const copy = await fixture.driver.openTab('about:blank');
  await copy.evaluate((held) => {
    document.documentElement.lang = 'en';
    document.title = 'The card';
    const host = document.createElement('main');
    // In Firefox a sheet of the extension's own makes the card visible.
    host.style.setProperty('--linking-helper-overlay', 'visible');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = held;
  }, html);
  expect(await copy.evaluate('document.querySelector("main").shadowRoot.querySelectorAll("button").length')).toBe(3);
  await expectAccessible(copy, 'card');
});
