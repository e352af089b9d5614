/** Shortcut's tab: opened or focused, and the coach put into it for as long as a journey is under way. */
import browser, { type Tabs } from 'webextension-polyfill';
import { API_TOKENS_PATH, isApiTokensPath, SHORTCUT } from '../guide/shortcut.ts';
import type { Orders, ToCoach } from '../messages/orders.ts';
import { ordersFor } from './orders.ts';
import { withheldHosts } from './permissions.ts';
import type { Dispatch } from './runner.ts';

/** Focuses the journey's tab, or one that already shows API Tokens; any other Shortcut tab may hold unsaved work. */
export async function openApiTokensPage(own: number | null, dispatch: Dispatch): Promise<void> {
  const tabs = await browser.tabs.query({ url: `${SHORTCUT}/*` });
  const tab = tabs.find(({ id }) => id === own) ?? (await ownUnseen(own)) ?? tabs.find(showsApiTokens);
  if (tab?.id === undefined) {
    const opened = await browser.tabs.create({ url: SHORTCUT + API_TOKENS_PATH });
    if (opened.id !== undefined) await dispatch({ type: 'page-opened', tab: opened.id });
    return;
  }
  const journey = await dispatch({ type: 'page-opened', tab: tab.id });
  await browser.tabs.update(tab.id, { active: true });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  await injectCoach(tab.id);
  await tellCoach(tab.id, ordersFor(journey), true);
}

/** While Shortcut's page is withheld nobody can tell what a tab shows; the journey's own may hold the token. */
async function ownUnseen(own: number | null): Promise<Tabs.Tab | undefined> {
  if (own === null || !(await withheldHosts()).includes('app.shortcut.com')) return undefined;
  return browser.tabs.get(own).catch(() => undefined);
}

const showsApiTokens = ({ url }: Tabs.Tab) => url !== undefined && isApiTokensPath(new URL(url).pathname);

/**
 * Puts the coach into the tab's page; safe to ask twice, since a coach that is already there stays as it is.
 * False when the tab is gone or shows another site: it is tried again when that changes.
 */
export async function injectCoach(tab: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['coach.js'] });
    return true;
  } catch {
    return false;
  }
}

/** `wake`: also show a card that was hidden. */
export async function tellCoach(tab: number, orders: Orders, wake = false): Promise<void> {
  const message: ToCoach = { type: 'orders', orders, wake };
  try {
    await browser.tabs.sendMessage(tab, message, { frameId: 0 });
  } catch {
    // No coach there: it asks for its orders when it arrives.
  }
}

/** The address of the tab the person is looking at, when the browser lets us know it. */
export async function activeTabUrl(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.url;
}
