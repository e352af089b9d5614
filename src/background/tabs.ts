/** Tabs: what they show, as far as the browser lets us know, and the scripts of ours in them. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { ToShortcutPage } from '../contract/shortcut-page.ts';
import type { Journey } from '../journey/journey.ts';
import type { ActiveTab, FoundLink } from '../journey/types.ts';
import { SHORTCUT_APP_ORIGIN } from '../providers/shortcut/hosts.ts';
import { workspaceIn } from '../providers/shortcut/workspaces.ts';
import { linkInTab } from '../stackone/auth-link.ts';
import { makeOverlayVisible } from './overlay-leftovers.ts';
import { pageCopyFor } from './page-copy.ts';
import { cleanupInstructionFor, guideInstructionFor } from './page-instructions.ts';

export type Script = 'shortcut-page.js' | 'cleanup-page.js' | 'hub-page.js';

/**
 * Injects a script into the tab's page. Safe to call twice: a script that is there already stays as it is. False when
 * the tab is gone or shows a site where we may not.
 */
export async function inject(file: Script, tabId: number, allFrames = false): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames }, files: [file] });
    // After the script, which first removes what an ended extension left: that must not come to light again.
    await makeOverlayVisible(tabId, allFrames);
    return true;
  } catch {
    return false;
  }
}

/** Sends the journey's instructions to the scripts in Shortcut's page. `reveal`: also show a card that was hidden. */
export async function instructShortcutPage(tab: number, journey: Journey, reveal = false): Promise<void> {
  const message: ToShortcutPage = {
    type: 'shortcut-page/instruction',
    guide: guideInstructionFor(journey),
    cleanup: cleanupInstructionFor(journey),
    copy: await pageCopyFor(journey),
    reveal,
  };
  try {
    await browser.tabs.sendMessage(tab, message, { frameId: 0 });
  } catch {
    // No script there yet: it asks for its instruction when it arrives.
  }
}

/** The tab the person is looking at. */
export async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** Firefox's containers: to a site each is another person. Without them, and in other browsers, all tabs are in the same. */
export const isInSameContainer = (tab: Tabs.Tab, other: Tabs.Tab | undefined): boolean =>
  tab.cookieStoreId === other?.cookieStoreId;

/** Null for `site` when the browser doesn't tell the address, and for pages that can't have the Hub. */
export function describeActiveTab({ id, url }: Partial<Tabs.Tab>): ActiveTab {
  const origin = url && URL.canParse(url) ? new URL(url).origin : '';
  const isSite = id !== undefined && origin.startsWith('https://') && origin !== SHORTCUT_APP_ORIGIN;
  return {
    site: isSite ? { tab: id, origin } : null,
    blockedReason: origin.startsWith('http://') ? 'insecure' : null,
  };
}

/** The auth links in all tabs of its container whose address the browser tells us, each session once, the active tab's first. */
export async function openAuthLinks(active: Tabs.Tab | undefined): Promise<FoundLink[]> {
  const tabs = await browser.tabs.query({});
  const others = tabs.filter((tab) => tab.id !== active?.id && isInSameContainer(tab, active));
  const found = [...(active ? [active] : []), ...others].flatMap(({ id, url = '' }) => {
    const link = linkInTab(url);
    return link ? [{ url, sessionToken: link.sessionToken, inFront: id === active?.id }] : [];
  });
  return found.filter(
    ({ sessionToken }, index) => found.findIndex((link) => link.sessionToken === sessionToken) === index,
  );
}

/** More than a person has to choose from. */
const MAX_WORKSPACES = 5;

/** Slugs of the workspaces that Shortcut's tabs show, in the container of the tab in front. A person may have more than these. */
export async function openWorkspaces(): Promise<string[]> {
  const inFront = await activeTab();
  const tabs = await browser.tabs.query({ url: `${SHORTCUT_APP_ORIGIN}/*` });
  const own = tabs.filter((tab) => isInSameContainer(tab, inFront));
  const slugs = own.map(({ url = '' }) => workspaceIn(URL.canParse(url) ? new URL(url).pathname : ''));
  return [...new Set(slugs.filter((slug) => slug !== ''))].slice(0, MAX_WORKSPACES);
}
