import browser from 'webextension-polyfill';
import type { IsViewVisible } from '../contract/own-pages.ts';

/** Opens the popup where the browser allows that without a click; elsewhere the toolbar's icon has to do. */
export async function openPopup(): Promise<void> {
  if (await isViewVisible()) return;
  try {
    await browser.action.openPopup();
  } catch {
    // Not allowed here, or already open.
  }
}

/** A view that the person sees shows the same as the popup would: the panel, or a popup that closes in this moment. */
async function isViewVisible(): Promise<boolean> {
  try {
    return (
      (await browser.runtime.sendMessage<IsViewVisible, boolean | undefined>({ type: 'view/is-visible' })) ?? false
    );
  } catch {
    // No page of ours is open.
    return false;
  }
}
