/**
 * What is left of an overlay in a page when the extension is updated, disabled or removed. In Chromium the script in the
 * page lives on and takes its element away. Firefox destroys the script first (`ContentScriptContextChild.close` in
 * ExtensionContent.sys.mjs), but takes away the style sheets that the extension inserted: so there the overlay is
 * visible by such a sheet only (src/page-guide/overlay/styles.css.ts), and the next version removes the element.
 */
import browser from 'webextension-polyfill';
import { TAG } from '../page-guide/overlay/tag.ts';
import { SHORTCUT_APP_ORIGIN } from '../providers/shortcut/hosts.ts';

const VISIBLE = `${TAG}{--linking-helper-overlay:visible!important}`;

const isFirefox = () => browser.runtime.getURL('').startsWith('moz-');

/** To be called whenever a script is put into a page. One sheet more changes nothing, and goes with the page. */
export async function makeOverlayVisible(tabId: number, allFrames: boolean): Promise<void> {
  if (!isFirefox()) return;
  const injection = { target: { tabId, allFrames }, css: VISIBLE, origin: 'USER' as const };
  await browser.scripting.insertCSS(injection);
}

/** On the pages that the manifest's hosts let us into; on others the element stays, unseen, until the page is left. */
export async function removeLeftovers(): Promise<void> {
  const tabs = await browser.tabs.query({ url: `${SHORTCUT_APP_ORIGIN}/*` });
  await Promise.all(tabs.map(({ id }) => id !== undefined && removeFrom(id).catch(() => undefined)));
}

const removeFrom = (tabId: number) =>
  browser.scripting.executeScript({
    target: { tabId },
    func: (tag: string) => {
      for (const element of document.querySelectorAll(tag)) element.remove();
    },
    args: [TAG],
  });
