/** The hosts that the manifest asks for, and which of them the person withdrew. */
import browser from 'webextension-polyfill';
import type { Journey } from '../journey/journey.ts';
import type { Host } from '../journey/types.ts';
import { SHORTCUT_API_HOST, SHORTCUT_APP_HOST } from '../providers/shortcut/hosts.ts';
import { STACKONE_API_HOST } from '../stackone/hosts.ts';
import type { Dispatch } from './dispatch.ts';

const HOSTS: Host[] = [SHORTCUT_APP_HOST, SHORTCUT_API_HOST, STACKONE_API_HOST];

/** Tells the journey which hosts are withheld now; resolves to the journey after that. */
export async function refreshPermissions(dispatch: Dispatch): Promise<Journey> {
  return dispatch({ type: 'permissions-seen', withheld: await withheldHosts() });
}

export async function withheldHosts(): Promise<Host[]> {
  const held = await Promise.all(HOSTS.map((host) => browser.permissions.contains({ origins: [`https://${host}/*`] })));
  return HOSTS.filter((_, index) => !held[index]);
}
