/** The hosts that the manifest asks for, and which of them the person withdrew. */
import browser from 'webextension-polyfill';
import type { Effect } from '../journey/events.ts';
import type { Host } from '../journey/state.ts';

const HOSTS: Host[] = ['app.shortcut.com', 'api.app.shortcut.com', 'api.stackone.com'];

export async function withheldHosts(): Promise<Host[]> {
  const held = await Promise.all(HOSTS.map((host) => browser.permissions.contains({ origins: [`https://${host}/*`] })));
  return HOSTS.filter((_, index) => !held[index]);
}

/** The host without which this can't be done. Shortcut's page opens without, too; it is only not guided then. */
export function hostFor({ type }: Effect): Host | null {
  switch (type) {
    case 'check-token':
      return 'api.app.shortcut.com';
    case 'open-session':
    case 'link-account':
      return 'api.stackone.com';
    case 'open-page':
    case 'guide-page':
    case 'leave-page':
    case 'wait':
    case 'ask-person':
      return null;
  }
}
