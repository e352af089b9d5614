/** Shows a changed journey everywhere: in the extension's pages, on Shortcut's page and on the toolbar's icon. */
import browser from 'webextension-polyfill';
import type { JourneyChanged } from '../contract/own-pages.ts';
import type { Journey } from '../journey/journey.ts';
import { instructShortcutPage } from './tabs.ts';
import { showIcon } from './toolbar-icon.ts';

export async function publish(journey: Journey): Promise<void> {
  const message: JourneyChanged = { type: 'journey/changed', journey };
  // Rejects when no page of ours is open.
  browser.runtime.sendMessage(message).catch(() => undefined);
  void showIcon(journey);
  const { page } = journey.session;
  if (page.status === 'open') await instructShortcutPage(page.tab, journey);
}
