/** The coach's closed shadow root, out of reach for scripts of a page, as each browser's own tools reach it. */
import type { Page } from 'puppeteer-core';
import { Bidi } from './bidi.ts';
import { rootByDevTools } from './closed-root-chromium.ts';
import { rootByBidi } from './closed-root-firefox.ts';

/** A document that went away meanwhile is no error, as the page may move on at any time; what a script throws is. */
export interface ClosedRoot {
  /** Looks for it in the document that is there now; false when there is none. */
  find(): Promise<boolean>;
  /** The JSON that a function, given as text, makes of these values with the root as `this`; null without a root. */
  call(declaration: string, ...values: string[]): Promise<string | null>;
}

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
