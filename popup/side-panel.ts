/**
 * The popup's views in Chrome's side panel or Firefox's sidebar, where nothing closes while the person works in
 * Shortcut. `panel.html` is the popup's page with another class.
 */
import browser from 'webextension-polyfill';

export const isPanel = document.documentElement.classList.contains('panel');

let windowId: number | undefined;

/** Looks up what `keepOpen` needs: browsers open a panel only within the click, before anything is awaited. */
export async function preparePanel(): Promise<void> {
  windowId = (await browser.windows.getCurrent()).id;
}

/** To be called on a click. Closes the popup, which would show the same. False when the browser does not open the panel. */
export async function keepOpen(): Promise<boolean> {
  try {
    const { sidePanel } = globalThis.chrome;
    if (!sidePanel) await browser.sidebarAction.open();
    else if (windowId !== undefined) await sidePanel.open({ windowId });
    window.close();
    return true;
  } catch {
    return false;
  }
}

/** Calls back whenever another tab or page comes to the front. The panel stays open then; a popup would have closed. */
export function onActiveTabChanged(callback: () => void): void {
  browser.tabs.onActivated.addListener(callback);
  browser.tabs.onUpdated.addListener((_, { status }, { active }) => {
    if (active && status === 'complete') callback();
  });
  browser.windows.onFocusChanged.addListener((id) => {
    if (id !== browser.windows.WINDOW_ID_NONE) callback();
  });
}
