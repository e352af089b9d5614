/** Tabs of the browser: what they show, as far as it lets us know, and what of ours is put into them or told there. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { ToCoach } from '../contract/instructions.ts';
import type { FoundLink } from '../journey/found.ts';
import type { Front } from '../journey/handing.ts';
import type { Journey } from '../journey/state.ts';
import { SHORTCUT } from '../providers/shortcut/page-locators.ts';
import { workspaceIn } from '../providers/shortcut/workspaces.ts';
import { linkInTab } from '../stackone/auth-link.ts';
import { wordsFor } from './page-copy.ts';
import { ordersFor, tidyingFor } from './page-instructions.ts';

export type Script = 'shortcut-page.js' | 'cleanup-page.js' | 'hub-page.js';

/**
 * Puts one of our scripts into a tab's page; safe to ask twice, since one that is already there stays as it is.
 * False when the tab is gone or shows a site where we may not: it is tried again when that changes.
 */
export async function inject(file: Script, tabId: number, allFrames = false): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames }, files: [file] });
    return true;
  } catch {
    return false;
  }
}

/** Tells what is in Shortcut's page how the journey stands. `wake`: also show a card that was hidden. */
export async function tellCoach(tab: number, journey: Journey, wake = false): Promise<void> {
  const words = await wordsFor(journey);
  const message: ToCoach = { type: 'orders', orders: ordersFor(journey), tidying: tidyingFor(journey), words, wake };
  try {
    await browser.tabs.sendMessage(tab, message, { frameId: 0 });
  } catch {
    // Nobody there: it asks for its orders when it arrives.
  }
}

/** The tab the person is looking at. */
export async function activeTab(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

/** Where its page is from, when the browser lets us know that, and it is no page of Shortcut's own. */
export function frontOf({ id, url }: Partial<Tabs.Tab>): Front {
  const origin = url && URL.canParse(url) ? new URL(url).origin : '';
  const isPlace = id !== undefined && origin.startsWith('https://') && origin !== SHORTCUT;
  return {
    place: isPlace ? { tab: id, origin } : null,
    barred: origin.startsWith('http://') ? 'insecure' : null,
  };
}

/** The auth links of all tabs over which the helper's icon was pressed, each session once, the one in front first. */
export async function openAuthLinks(front: Tabs.Tab | undefined): Promise<FoundLink[]> {
  const others = (await browser.tabs.query({})).filter(({ id }) => id !== front?.id);
  const found = [...(front ? [front] : []), ...others].flatMap(({ id, url = '' }) => {
    const link = linkInTab(url);
    return link ? [{ url, session: link.session, inFront: id === front?.id }] : [];
  });
  return found.filter(({ session }, index) => found.findIndex((other) => other.session === session) === index);
}

/** Slugs of the workspaces that Shortcut's tabs show: a person may have more than these. */
export async function openWorkspaces(): Promise<string[]> {
  const tabs = await browser.tabs.query({ url: `${SHORTCUT}/*` });
  const slugs = tabs.map(({ url = '' }) => workspaceIn(URL.canParse(url) ? new URL(url).pathname : ''));
  return [...new Set(slugs.filter((slug) => slug !== ''))];
}
