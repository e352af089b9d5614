/** A fault of our own in a page, made from within. */
import type { Page } from 'puppeteer-core';

/** In the world of our scripts, where the page's own are not reached: what the guide calls next throws, once. */
const BREAK = `async (address) => {
  const { scripting, tabs } = globalThis.browser ?? chrome;
  const { id } = (await tabs.query({})).find(({ url }) => url === address);
  const func = () => {
    const { prototype } = Element;
    const { getBoundingClientRect } = prototype;
    let isBroken = true;
    prototype.getBoundingClientRect = function () {
      if (!isBroken) return getBoundingClientRect.call(this);
      isBroken = false;
      throw new RangeError('sct_ro_secret');
    };
  };
  await scripting.executeScript({ target: { tabId: id }, func });
}`;

/** Breaks the guide on this page. `own`: a page of the extension's, which may reach into others. */
export async function breakGuide(own: Page, page: Page): Promise<void> {
  await own.evaluate(`(${BREAK})(${JSON.stringify(page.url())})`);
  await page.bringToFront();
  await page.evaluate("dispatchEvent(new Event('resize'))");
}
