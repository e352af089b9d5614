/** Gives access to the closed shadow root of a page's guide, by the tools of the browser that shows it. */
import type { Page } from 'puppeteer-core';
import { Bidi } from './bidi.ts';
import type { ClosedRoot } from './closed-root.ts';
import { rootByDevTools } from './closed-root-chromium.ts';
import { rootByBidi } from './closed-root-firefox.ts';

const known = new WeakMap<Page, Promise<ClosedRoot>>();

/** The same for every look at a page, whatever document is in it. */
export function closedRootOf(page: Page): Promise<ClosedRoot> {
  const root = known.get(page) ?? open(page);
  known.set(page, root);
  return root;
}

async function open(page: Page): Promise<ClosedRoot> {
  const bidi = Bidi.of(page.browser());
  return bidi ? rootByBidi(page, bidi) : rootByDevTools(page);
}
