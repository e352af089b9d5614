/**
 * The same views beside the page: Chrome's side panel, Firefox's sidebar. There nothing closes while the person works
 * in Shortcut. `panel.html` is the popup's page with another class.
 */
import browser from 'webextension-polyfill';

export const isPanel = document.documentElement.classList.contains('panel');

let windowId: number | undefined;

/** The browsers open a panel at once on a press, or not at all: what that needs is looked up before. */
export async function preparePanel(): Promise<void> {
  windowId = (await browser.windows.getCurrent()).id;
}

/** To be called on a press. Closes the popup, which would show the same. False when the browser does not open it. */
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

/** Calls back whenever another tab, or page, comes to the front; a popup would have closed. */
export function onNewFront(look: () => void): void {
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener((_, { status }, { active }) => {
    if (active && status === 'complete') look();
  });
  browser.windows.onFocusChanged.addListener((id) => {
    if (id !== browser.windows.WINDOW_ID_NONE) look();
  });
}
