/** Walks the whole journey with real clicks and keys, and takes a numbered picture at every stop. */
import { mkdir, rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { Chromium } from '../test/browser/chromium.ts';
import type { Theme } from '../test/browser/driver.ts';
import { clickByRole, findByRole, waitForStep } from '../test/browser/fixture.ts';
import { pressCardButton, waitForCard, waitForCardButton, waitForRing } from '../test/browser/overlay.ts';
import type { Sandbox } from '../test/sandbox/index.ts';
import { GENERATE_TOKEN } from '../test/sandbox/shortcut/control-names.ts';

/** Ends with the account linked in the sandbox. Pictures go to `out`, an empty folder afterwards made anew. */
export async function recordWalkthrough(sandbox: Sandbox, out: string, theme: Theme = 'light'): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const chromium = await Chromium.start(sandbox);
  try {
    await chromium.browser.setCookie(sandbox.shortcut.cookie());
    await walkJourney(chromium, sandbox, picturesIn(out, theme));
  } finally {
    await chromium.browser.close();
  }
}

/** Called at every stop, with what is to be seen there. */
export type TakePicture = (page: Page, name: string) => Promise<void>;

function picturesIn(out: string, theme: Theme): TakePicture {
  let number = 0;
  return async (page, name) => {
    number += 1;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    // Transitions and the focus ring settle.
    await new Promise((later) => setTimeout(later, 250));
    await page.screenshot({ path: `${out}/${String(number).padStart(2, '0')}-${name}.png` });
  };
}

/** From an auth link in a tab to the linked account; the person is signed in to Shortcut. */
export async function walkJourney(chromium: Chromium, sandbox: Sandbox, picture: TakePicture): Promise<void> {
  const hub = await chromium.openTab(sandbox.stackone.createSession().auth_link_url);
  const popup = await chromium.pressIcon(hub);
  await popup.waitForFunction(() => document.body.innerText.includes('The link works'));
  await picture(popup, 'link');
  await clickByRole(popup, 'button', 'Start');

  const page = await chromium.tab('api-tokens');
  await waitForRing(page, 'token-name');
  await picture(page, 'token-name');
  const beside = await chromium.pressIcon(page);
  await findByRole(beside, 'button', 'Show me');
  await picture(beside, 'token');
  await chromium.closePopup();

  await pressCardButton(page, 'Fill in for me');
  await waitForRing(page, 'generate');
  await picture(page, 'generate');
  await clickByRole(page, 'button', GENERATE_TOKEN);
  await waitForRing(page, 'new-token');
  await waitForCardButton(page, 'Use this token');
  await picture(page, 'new-token');

  const slow = sandbox.fault({ host: 'api.app.shortcut.com', path: '/api/v3/member', kind: { delay: 1500 } });
  await pressCardButton(page, 'Use this token');
  await waitForCard(page, 'Checking your token');
  const checking = await chromium.pressIcon(page);
  await waitForStep(checking, 'check');
  await picture(checking, 'check');
  slow();
  await waitForCard(page, 'Shortcut is linked');
  await picture(page, 'linked-on-page');
  const done = await chromium.pressIcon(page);
  await waitForStep(done, 'done');
  await picture(done, 'done');
}
