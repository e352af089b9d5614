/** Shortcut's tab: opened or brought to the front, with the script in it that the journey needs there. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { Journey } from '../journey/journey.ts';
import { SHORTCUT_APP_HOST, SHORTCUT_APP_ORIGIN } from '../providers/shortcut/hosts.ts';
import { apiTokensPath, showsApiTokens } from '../providers/shortcut/workspaces.ts';
import type { Dispatch } from './dispatch.ts';
import { scriptFor } from './page-instructions.ts';
import { withheldHosts } from './permissions.ts';
import { activeTab, inject, instructShortcutPage, isInSameContainer } from './tabs.ts';

/** Firefox's name for the tabs that are in none. */
const NO_CONTAINER = 'firefox-default';

interface Target {
  /** The journey's own tab, if there is one. */
  tab: number | null;
  /** The workspace's slug; empty for the one that Shortcut opens by itself. */
  workspace: string;
}

/**
 * Brings the journey's tab to the front, or one that shows API Tokens already in the container of the tab in front, or
 * opens one there, since other tabs of Shortcut may hold unsaved work. Dispatches `page-opened`, and `page-not-opened`
 * when the browser refuses.
 */
export async function openApiTokensPage(target: Target, dispatch: Dispatch): Promise<void> {
  const inFront = await activeTab();
  const tab = await findTab(target, inFront);
  if (tab?.id === undefined) return openTab(target, inFront, dispatch);
  const opened = await dispatch({ type: 'page-opened', tab: tab.id });
  const isShown = await bringToFront(tab, target.workspace);
  const journey = isShown ? opened : await dispatch({ type: 'page-not-opened' });
  await ensureInjected(tab.id, journey);
  await instructShortcutPage(tab.id, journey, true);
}

/** Injects the script that the journey needs in the tab's page. False when that can't be done there. */
export async function ensureInjected(tab: number, journey: Journey): Promise<boolean> {
  const script = scriptFor(journey);
  return script === null || inject(script, tab);
}

async function findTab({ tab: own, workspace }: Target, inFront: Tabs.Tab | undefined): Promise<Tabs.Tab | undefined> {
  const tabs = await browser.tabs.query({ url: `${SHORTCUT_APP_ORIGIN}/*` });
  return (
    tabs.find(({ id }) => id === own) ??
    (await hiddenOwnTab(own)) ??
    tabs.find((tab) => isInSameContainer(tab, inFront) && isApiTokensTab(tab, workspace))
  );
}

const isApiTokensTab = ({ url }: Tabs.Tab, workspace: string) =>
  url !== undefined && showsApiTokens(new URL(url).pathname, workspace);

/** Without the permission for Shortcut's page no address can be read. The journey's own tab may hold the token. */
async function hiddenOwnTab(own: number | null): Promise<Tabs.Tab | undefined> {
  if (own === null || !(await withheldHosts()).includes(SHORTCUT_APP_HOST)) return undefined;
  return browser.tabs.get(own).catch(() => undefined);
}

async function openTab({ workspace }: Target, inFront: Tabs.Tab | undefined, dispatch: Dispatch): Promise<void> {
  const opened = await browser.tabs.create({ url: addressOf(workspace), ...openerIn(inFront) }).catch(() => null);
  if (!opened) await dispatch({ type: 'page-not-opened' });
  else if (opened.id !== undefined) await dispatch({ type: 'page-opened', tab: opened.id });
}

/**
 * Firefox opens a tab in its opener's container. To name the container would take the permission `cookies`, which would let
 * us read the person's sign-in to Shortcut.
 */
function openerIn(tab: Tabs.Tab | undefined): Pick<Tabs.CreateCreatePropertiesType, 'openerTabId' | 'windowId'> {
  const { id, windowId, cookieStoreId = NO_CONTAINER } = tab ?? {};
  if (cookieStoreId === NO_CONTAINER || id === undefined || windowId === undefined) return {};
  return { openerTabId: id, windowId };
}

/** False when the browser refuses, as it does for a tab or window that was closed meanwhile. */
async function bringToFront(tab: Tabs.Tab, workspace: string): Promise<boolean> {
  const url = workspace && !isApiTokensTab(tab, workspace) ? addressOf(workspace) : undefined;
  try {
    await browser.tabs.update(tab.id, { active: true, ...(url && { url }) });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

const addressOf = (workspace: string) => SHORTCUT_APP_ORIGIN + apiTokensPath(workspace);
