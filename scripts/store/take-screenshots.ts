/** Takes the stores' screenshots of the real extension on its way through the sandbox. */
import type { Page, ScreenshotOptions } from 'puppeteer-core';
import type { Chromium } from '../../test/browser/chromium.ts';
import { clickByRole, pasteAndCheck, waitForAlert } from '../../test/browser/fixture.ts';
import { readOverlay, waitForRing } from '../../test/browser/overlay.ts';
import type { Sandbox } from '../../test/sandbox/index.ts';
import { type TakePicture, walkJourney } from '../walkthrough.ts';
import { SCREENSHOTS } from './screenshots.ts';

/** Narrow enough for its words to be read in a picture of half the size. */
const WINDOW = { width: 1000, height: 900, deviceScaleFactor: 2 };

/** The page without its two columns of navigation. */
const PART = { x: 416, width: WINDOW.width - 416, height: 560 };
const BELOW_CARD = 16;

/** By the shot's name. */
export async function takeScreenshots(chromium: Chromium, sandbox: Sandbox): Promise<Map<string, Uint8Array>> {
  const taken = new Map<string, Uint8Array>();
  const picture: TakePicture = async (page, name) => {
    const shot = SCREENSHOTS.find((one) => one.name === name);
    if (shot) taken.set(name, await (shot.of === 'page' ? ofPage(page, name) : still(page)));
  };
  await chromium.browser.setCookie(sandbox.shortcut.cookie());
  await walkJourney(chromium, sandbox, picture);
  await question(chromium, sandbox, picture);
  return taken;
}

/** Until nothing moves anymore: transitions, the focus ring, a popup that takes its size. */
async function still(page: Page, options: ScreenshotOptions = {}): Promise<Uint8Array> {
  let last = await page.screenshot(options);
  for (;;) {
    await new Promise((later) => setTimeout(later, 300));
    const next = await page.screenshot(options);
    if (Buffer.compare(last, next) === 0) return next;
    last = next;
  }
}

async function ofPage(page: Page, ring: string): Promise<Uint8Array> {
  await page.setViewport(WINDOW);
  await waitForRing(page, ring);
  await page.evaluate(sayOneDay);
  const clip = { ...PART, y: await firstLine(page) };
  // Otherwise the window is resized for a moment, and the card moves.
  return still(page, { clip, captureBeyondViewport: false });
}

/** As far up as the card allows. */
async function firstLine(page: Page): Promise<number> {
  const card = (await readOverlay(page))?.card?.box;
  if (!card) throw new Error('there is no card');
  return Math.max(0, Math.round(card.y + card.height) + BELOW_CARD - PART.height);
}

/** The sandbox says when a token was made: today. */
const sayOneDay = `for (const cell of document.querySelectorAll('td'))
  if (Date.parse(cell.textContent)) cell.textContent = 'Jan 15, 2026'`;

/** A token that may write, for a link that only needs to read. */
async function question(chromium: Chromium, sandbox: Sandbox, picture: TakePicture): Promise<void> {
  await chromium.forget();
  const { auth_link_url } = sandbox.stackone.createSession();
  await clickByRole(await chromium.pressIcon(await chromium.openTab(auth_link_url)), 'button', 'Start');
  const page = await chromium.tab('api-tokens');
  await waitForRing(page, 'token-name');
  const popup = await chromium.pressIcon(page);
  await pasteAndCheck(popup, sandbox.shortcut.createToken({ name: 'By hand', access: 'rw' }));
  await waitForAlert(popup, 'access-too-wide');
  await picture(popup, 'question');
}
