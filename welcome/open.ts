import browser from 'webextension-polyfill';

/** Opens the popup, on a press. False when the browser does not, as Firefox before 149 where no window has the focus. */
export async function openHelper(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
