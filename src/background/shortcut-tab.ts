/** Shortcut's tab: opened or focused, and one of ours put into it for as long as there is something to show. */
import browser, { type Tabs } from 'webextension-polyfill';
import type { Journey } from '../journey/state.ts';
import { SHORTCUT } from '../providers/shortcut/page-locators.ts';
import { apiTokensPath, showsApiTokens } from '../providers/shortcut/workspaces.ts';
import type { Dispatch } from './journey-runner.ts';
import { scriptFor } from './page-instructions.ts';
import { withheldHosts } from './permissions.ts';
import { inject, tellCoach } from './tabs.ts';

interface Wanted {
  /** The journey's own tab, if there is one. */
  tab: number | null;
  /** The workspace's slug; empty for whichever Shortcut opens. */
  workspace: string;
}

/** Focuses the journey's tab, or one that already shows API Tokens; any other Shortcut tab may hold unsaved work. */
export async function openApiTokensPage({ tab: own, workspace }: Wanted, dispatch: Dispatch): Promise<void> {
  const url = SHORTCUT + apiTokensPath(workspace);
  const tabs = await browser.tabs.query({ url: `${SHORTCUT}/*` });
  const shows = (tab: Tabs.Tab) => tab.url !== undefined && showsApiTokens(new URL(tab.url).pathname, workspace);
  const tab = tabs.find(({ id }) => id === own) ?? (await ownUnseen(own)) ?? tabs.find(shows);
  if (tab?.id === undefined) {
    const opened = await browser.tabs.create({ url });
    if (opened.id !== undefined) await dispatch({ type: 'page-opened', tab: opened.id });
    return;
  }
  const journey = await dispatch({ type: 'page-opened', tab: tab.id });
  await browser.tabs.update(tab.id, { active: true, ...(workspace && !shows(tab) && { url }) });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  await attend(tab.id, journey);
  await tellCoach(tab.id, journey, true);
}

/** Puts into the tab's page what the journey has for it. False when that can't be done there. */
export async function attend(tab: number, journey: Journey): Promise<boolean> {
  const script = scriptFor(journey);
  return script === null || inject(script, tab);
}

/** While Shortcut's page is withheld nobody can tell what a tab shows; the journey's own may hold the token. */
async function ownUnseen(own: number | null): Promise<Tabs.Tab | undefined> {
  if (own === null || !(await withheldHosts()).includes('app.shortcut.com')) return undefined;
  return browser.tabs.get(own).catch(() => undefined);
}
