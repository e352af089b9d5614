import browser from 'webextension-polyfill';

/** Opens the popup where the browser allows it without a click; elsewhere the toolbar's icon has to do. */
export async function askPerson(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // Not allowed here, or already open.
  }
}
