/** The tab with the Hub: our script is in it only where, and while, the person let us. */
import browser from 'webextension-polyfill';
import type { HubInstruction, ToHubPage } from '../contract/hub-page.ts';
import { hubOf } from '../journey/states/handoff.ts';
import type { Dispatch, JourneyRunner } from './dispatch.ts';
import { hubInstructionFor } from './page-instructions.ts';
import { inject } from './tabs.ts';

/** Injects into all frames that the browser allows: the Hub may be in one. */
export async function guideHub(tab: number, dispatch: Dispatch): Promise<void> {
  const isInjected = await inject('hub-page.js', tab, true);
  if (isInjected) await instructHubPage(tab, { type: 'guide', filled: false }, true);
  else await dispatch({ type: 'hub-blocked', tab });
}

/**
 * After a reload the consent no longer holds: our script is gone with the page. In-app navigation looks like a reload,
 * but leaves the script there. `status`: as in `tabs.onUpdated`.
 */
export async function onHubTabUpdated(
  tab: number,
  status: string,
  { current, dispatch }: JourneyRunner,
): Promise<void> {
  const journey = await current();
  const hub = hubOf(journey);
  if (hub?.tab !== tab || status !== 'complete') return;
  const isThere = await instructHubPage(tab, hubInstructionFor(journey, hub));
  // Frames that were added since have no script yet.
  if (isThere) await inject('hub-page.js', tab, true);
  else await dispatch({ type: 'hub-gone', tab });
}

/** False when there is no script of ours in the tab. */
export async function instructHubPage(tab: number, instruction: HubInstruction, reveal = false): Promise<boolean> {
  const message: ToHubPage = { type: 'hub-page/instruction', instruction, reveal };
  try {
    await browser.tabs.sendMessage(tab, message);
    return true;
  } catch {
    return false;
  }
}
