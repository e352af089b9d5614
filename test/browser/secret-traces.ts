/** Where a secret could be seen besides the disk: each place by name, with all that stands there as text. */
import type { Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { inContentScript } from './message-senders.ts';
import { closedRootOf } from './open-closed-root.ts';

export type Traces = Record<string, string>;

const Text = z.string();
const text = async (page: Page, script: string): Promise<string> => Text.parse(await page.evaluate(script));

/** What any site or page of ours may store; `caches` and databases by name, what they hold is looked for on disk. */
const STORED_BY_PAGE = `(async () => JSON.stringify({
  local: { ...localStorage },
  session: { ...sessionStorage },
  cookies: document.cookie,
  databases: await indexedDB.databases(),
  caches: await globalThis.caches?.keys(),
}))()`;

const STORED_BY_EXTENSION = `(async () => {
  const { local, managed, session, sync } = (globalThis.browser ?? globalThis.chrome).storage;
  const areas = { local, managed, session, sync };
  const read = async ([name, area]) => [name, await area.get().catch(String)];
  return JSON.stringify(await Promise.all(Object.entries(areas).map(read)));
})()`;

/** All areas, as text. `own`: a page of the extension's. */
export const storedByExtension = (own: Page): Promise<string> => text(own, STORED_BY_EXTENSION);

const REPORT = "(globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ type: 'report/get' })";

/** In the popup itself, or in any other page of ours. */
const SHOWN = `document.documentElement.outerHTML + document.body.innerText
  + [...document.querySelectorAll('input')].map(({ value }) => value).join()`;

/** While the token is in use it is kept in memory, and in the popup's masked box; it is nowhere else even then. */
export async function tracesInUse(popup: Page, page: Page): Promise<Traces> {
  const cookies = await page.browser().cookies();
  const addresses = (await page.browser().pages()).map((one) => one.url());
  return {
    'what the popup shows': await text(popup, 'document.documentElement.outerHTML + document.body.innerText'),
    'what the extension’s pages store': await text(popup, STORED_BY_PAGE),
    'what the page stores': await text(page, STORED_BY_PAGE),
    cookies: JSON.stringify(cookies),
    addresses: addresses.join(' '),
    report: await text(popup, REPORT),
  };
}

/** Once a journey is over it is gone from everywhere. */
export async function tracesAfter(popup: Page, page: Page): Promise<Traces> {
  const root = await closedRootOf(page);
  return {
    ...(await tracesInUse(popup, page)),
    popup: await text(popup, SHOWN),
    'storage of the extension': await storedByExtension(popup),
    'the overlay’s closed root':
      ((await root.find()) && (await root.call('function () { return this.innerHTML; }'))) || '',
  };
}

/** What the guide keeps of itself in the page, to be found when it is put there again. */
export const guideGlobalIn = (popup: Page, address: string): Promise<unknown> =>
  inContentScript(popup, address, '() => typeof globalThis.linkingGuides?.shortcut');
