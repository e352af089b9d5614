import browser from 'webextension-polyfill';
import type { IsPanelVisible } from '../contract/own-pages.ts';

/** Opens the popup where the browser allows that without a click; elsewhere the toolbar's icon has to do. */
export async function openPopup(): Promise<void> {
  if (await isPanelVisible()) return;
  try {
    await browser.action.openPopup();
  } catch {
    // Not allowed here, or already open.
  }
}

/** The panel beside the page shows the same as the popup would. */
async function isPanelVisible(): Promise<boolean> {
  try {
    return (
      (await browser.runtime.sendMessage<IsPanelVisible, boolean | undefined>({ type: 'panel/is-visible' })) ?? false
    );
  } catch {
    // No page of ours is open.
    return false;
  }
}
