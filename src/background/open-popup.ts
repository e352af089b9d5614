import browser from 'webextension-polyfill';
import type { AskPanel } from '../contract/instructions.ts';

/** Opens the popup where the browser allows it without a click; elsewhere the toolbar's icon has to do. */
export async function askPerson(): Promise<void> {
  if (await isPanelOpen()) return;
  try {
    await browser.action.openPopup();
  } catch {
    // Not allowed here, or already open.
  }
}

/** Beside the page, where it shows the same. */
async function isPanelOpen(): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage<AskPanel, boolean | undefined>({ type: 'panel-open' })) ?? false;
  } catch {
    return false;
  }
}
