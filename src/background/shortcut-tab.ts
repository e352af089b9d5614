/** Shortcut's tab: opened or brought to the front, with the script in it that the journey needs there. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { Journey } from '../journey/journey.ts';
import { SHORTCUT_APP_HOST, SHORTCUT_APP_ORIGIN } from '../providers/shortcut/hosts.ts';
import { apiTokensPath, showsApiTokens } from '../providers/shortcut/workspaces.ts';
import type { Dispatch } from './dispatch.ts';
import { scriptFor } from './page-instructions.ts';
import { withheldHosts } from './permissions.ts';
import { inject, instructShortcutPage } from './tabs.ts';

interface Target {
  /** The journey's own tab, if there is one. */
  tab: number | null;
  /** The workspace's slug; empty for the one that Shortcut opens by itself. */
  workspace: string;
}

/**
 * Brings the journey's tab to the front, or one that shows API Tokens already, or opens one, since other tabs of
 * Shortcut may hold unsaved work. Dispatches `page-opened`, and `page-not-opened` when the browser refuses.
 */
export async function openApiTokensPage(target: Target, dispatch: Dispatch): Promise<void> {
  const tab = await findTab(target);
  if (tab?.id === undefined) return openTab(target, dispatch);
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

async function findTab({ tab: own, workspace }: Target): Promise<Tabs.Tab | undefined> {
  const tabs = await browser.tabs.query({ url: `${SHORTCUT_APP_ORIGIN}/*` });
  return (
    tabs.find(({ id }) => id === own) ?? (await hiddenOwnTab(own)) ?? tabs.find((tab) => isApiTokensTab(tab, workspace))
  );
}

const isApiTokensTab = ({ url }: Tabs.Tab, workspace: string) =>
  url !== undefined && showsApiTokens(new URL(url).pathname, workspace);

/** Without the permission for Shortcut's page no address can be read. The journey's own tab may hold the token. */
async function hiddenOwnTab(own: number | null): Promise<Tabs.Tab | undefined> {
  if (own === null || !(await withheldHosts()).includes(SHORTCUT_APP_HOST)) return undefined;
  return browser.tabs.get(own).catch(() => undefined);
}

async function openTab({ workspace }: Target, dispatch: Dispatch): Promise<void> {
  const opened = await browser.tabs.create({ url: addressOf(workspace) }).catch(() => null);
  if (!opened) await dispatch({ type: 'page-not-opened' });
  else if (opened.id !== undefined) await dispatch({ type: 'page-opened', tab: opened.id });
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
