/** axe on what is no screen of the popup: the page for support staff, the one after installation, and the card on the page. */
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newJourney } from '../../src/journey/new-journey.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { violationsIn } from './axe.ts';
import { fill, press, Stage } from './fixture.ts';
import { waitForRing } from './overlay.ts';
import { Eyes } from './overlay-reader.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(() => stage.reset());

async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await stage.driver.setTheme(page, theme);
    expect(await violationsIn(page), `${screen}, ${theme}`).toEqual([]);
  }
}

test('the support page: a link, a report and the call script', async () => {
  const page = await stage.driver.openOwnPage('/support/support.html');
  await fill(page, 'Auth link', stage.sandbox.stackone.createSession().auth_link_url);
  await fill(page, 'Your company’s name', 'Example');
  await expectAccessible(page, 'setup link');
  await press(page, 'tab', 'Report');
  await fill(page, 'Report', writeReport(newJourney, '1.0.0', 'Firefox/153.0'));
  await page.waitForSelector('.reading');
  await expectAccessible(page, 'report');
  await press(page, 'tab', 'Call script');
  await expectAccessible(page, 'call script');
});

test('the page after installation', async () => {
  const page = await stage.driver.openOwnPage('/welcome/welcome.html');
  await page.waitForFunction(() => document.querySelectorAll('li').length === 6);
  await expectAccessible(page, 'welcome');
});

test('the panel beside the page', async () => {
  const panel = await stage.driver.openOwnPage('/popup/panel.html');
  await expectAccessible(panel, 'panel');
});

test('the card on Shortcut’s page: a copy of it, since nobody sees into the true one', async () => {
  const page = await stage.start();
  await waitForRing(page, 'token-name');
  const html = await (await Eyes.on(page)).html();
  const copy = await stage.driver.openTab('about:blank');
  await copy.evaluate((held) => {
    document.documentElement.lang = 'en';
    document.title = 'The card';
    const host = document.createElement('main');
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = held;
  }, html);
  expect(await copy.evaluate('document.querySelector("main").shadowRoot.querySelectorAll("button").length')).toBe(3);
  await expectAccessible(copy, 'card');
});
