/** axe on the main screens of the popup and on the support page, in both themes. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { initialJourney } from '../../src/journey/state.ts';
import { writeReport } from '../../src/report/write.ts';
import { waitForRing } from './coach-view.ts';
import { alertWith, atStep, fill, pasteAndCheck, press, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.share();
});
beforeEach(() => stage.reset());

async function expectAccessible(page: Page, screen: string): Promise<void> {
  await page.evaluate(axe.source);
  for (const theme of ['light', 'dark'] as const) {
    await stage.driver.setTheme(page, theme);
    const violations = await page.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
    );
    expect(violations, `${screen}, ${theme}`).toEqual([]);
  }
}

test('what is said when the browser withholds our hosts', async () => {
  await stage.driver.withdrawHosts();
  const popup = await stage.openPopup();
  await alertWith(popup, 'permission-missing');
  await expectAccessible(popup, 'permission-missing');
  await stage.driver.returnHosts();
});

test('the screens of a journey with two mistakes and a question', async () => {
  const first = await stage.openPopup();
  await expectAccessible(first, 'link');
  await press(first, 'button', 'Start');
  const page = await stage.driver.tab('api-tokens');
  await waitForRing(page, 'token-name');
  const popup = await stage.driver.pressIcon(page);
  await expectAccessible(popup, 'token');
  await pasteAndCheck(popup, 'not a token');
  await alertWith(popup, 'token-malformed');
  await expectAccessible(popup, 'token-malformed');
  await pasteAndCheck(popup, 'sct_ro_acme_unknown');
  await alertWith(popup, 'token-refused');
  await expectAccessible(popup, 'token-refused');
  await pasteAndCheck(popup, stage.token('rw'));
  await alertWith(popup, 'access-too-wide');
  await expectAccessible(popup, 'access-too-wide');
  await press(popup, 'button', 'Link anyway');
  await atStep(popup, 'done');
  await expectAccessible(popup, 'done');
});

test('the support page: a link, a report and the call script', async () => {
  const page = await stage.driver.openOwnPage('/support/support.html');
  await fill(page, 'Auth link', stage.sandbox.stackone.createSession().auth_link_url);
  await fill(page, 'Your company’s name', 'Example');
  await expectAccessible(page, 'setup link');
  await press(page, 'tab', 'Report');
  await fill(page, 'Report', writeReport(initialJourney, '1.0.0', 'Firefox/153.0'));
  await page.waitForSelector('.reading');
  await expectAccessible(page, 'report');
  await press(page, 'tab', 'Call script');
  await expectAccessible(page, 'call script');
});
