/** Waiting for what the overlay shows, and pressing its buttons. */
import type { Page } from 'puppeteer-core';
import { type Box, OverlayReader, type OverlaySnapshot } from './overlay-reader.ts';
import { waitUntil } from './wait.ts';

/** Milliseconds, as for everything else that is waited for in a browser: a busy machine may stand still for a while. */
const WITHIN = 30_000;

/** Null when there is no overlay on the page. */
export async function readOverlay(page: Page): Promise<OverlaySnapshot | null> {
  const overlay = await OverlayReader.of(page);
  return overlay.read();
}

/** Waits until the overlay shows this ring and answers with its box. */
export async function waitForRing(page: Page, key: string): Promise<Box> {
  const view = await waitForOverlay(
    page,
    (seen) => seen?.rings.some((ring) => ring.key === key) ?? false,
    `ring ${key}`,
  );
  const ring = view?.rings.find((one) => one.key === key);
  if (!ring) throw new Error(`no ring ${key}`);
  return ring.box;
}

/** Waits until the card's text contains this. */
export const waitForCard = (page: Page, text: string): Promise<OverlaySnapshot | null> =>
  waitForOverlay(page, (seen) => seen?.card?.text.includes(text) ?? false, `card "${text}"`);

/** Waits until the card has this button, at rest as a person waits to press it, and answers with its box. */
export async function waitForCardButton(page: Page, name: string): Promise<Box> {
  const buttonOf = (seen: OverlaySnapshot | null) => seen?.card?.buttons.find((one) => one.name === name);
  let last = '';
  const isAtRest = (seen: OverlaySnapshot | null) => {
    const box = JSON.stringify(buttonOf(seen)?.box);
    const rests = box !== undefined && box === last;
    last = box;
    return rests;
  };
  const button = buttonOf(await waitForOverlay(page, isAtRest, `button ${name}`));
  if (!button) throw new Error(`no button ${name}`);
  return button.box;
}

/** A real press of the mouse on one of the card's buttons. */
export async function pressCardButton(page: Page, name: string): Promise<void> {
  const { x, y, width, height } = await waitForCardButton(page, name);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Null while there is no overlay. An error tells what the page around it showed, and had loaded. */
async function waitForOverlay(
  page: Page,
  ready: (view: OverlaySnapshot | null) => boolean,
  what: string,
): Promise<OverlaySnapshot | null> {
  try {
    return await waitUntil(() => readOverlay(page), ready, what, WITHIN);
  } catch (error) {
    const shown = await page.evaluate(PAGE_STATE).catch(() => ['nothing, it is gone']);
    throw new Error(`${error instanceof Error ? error.message : error}; the page shows ${JSON.stringify(shown)}`);
  }
}

/** With what open shadow roots hold; then how the page fares, and what it asked for: where, for how long, with what status. */
const PAGE_STATE = `(() => {
  const within = (root) =>
    [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...within(shadowRoot)] : []));
  const textOf = (root) => [...root.children].filter((one) => !one.matches('style,script')).map((one) => one.textContent);
  const text = [document.body.innerText, ...within(document).flatMap(textOf)].join(' | ');
  const loaded = performance.getEntriesByType('resource').map(
    ({ name, startTime, duration, responseStatus }) =>
      new URL(name).pathname.slice(-40) + ' ' + [startTime, duration, responseStatus].map(Math.round).join(' '),
  );
  const state = [document.readyState, document.visibilityState, navigator.onLine, Math.round(performance.now())].join(' ');
  return [text.replaceAll(/\\s+/g, ' ').slice(0, 800), state, ...loaded.slice(-15)];
})()`;
