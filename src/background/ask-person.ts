import browser from 'webextension-polyfill';
import type { CallPages } from '../messages/orders.ts';

/** Opens the popup where the browser allows it without a click; elsewhere the toolbar's icon has to do. */
export async function askPerson(): Promise<void> {
  if (await isSeen()) return;
  try {
    await browser.action.openPopup();
  } catch {
    // Not allowed here, or already open.
  }
}

/** The panel beside the page is open: it shows the same. */
async function isSeen(): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage<CallPages, boolean | undefined>({ type: 'call' })) ?? false;
  } catch {
    return false;
  }
}
