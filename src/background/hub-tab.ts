/** The tab with the Hub: attended only where, and while, the person let us. */
import browser from 'webextension-polyfill';
import type { HubOrders, ToHub } from '../contract/instructions.ts';
import { hubOf } from '../journey/hub.ts';
import type { Dispatch, Runner } from './journey-runner.ts';
import { hubOrdersFor } from './page-instructions.ts';
import { inject } from './tabs.ts';

/** Into its frames as well, where the browser allows it: the Hub may be in one. */
export async function guideHub(tab: number, dispatch: Dispatch): Promise<void> {
  if (await inject('hub-page.js', tab, true)) await tellHub(tab, { show: 'guide', filled: false }, true);
  else await dispatch({ type: 'hub-shut', tab });
}

/** Loaded anew, the page is another one: what was allowed for the one before is over. In-app navigation looks alike. */
export async function hubUpdated(tab: number, status: string, { current, dispatch }: Runner): Promise<void> {
  const journey = await current();
  const hub = hubOf(journey);
  if (hub?.tab !== tab || status !== 'complete') return;
  // A frame that came later has nobody in it yet.
  if (await tellHub(tab, hubOrdersFor(journey, hub))) await inject('hub-page.js', tab, true);
  else await dispatch({ type: 'hub-gone', tab });
}

/** False when nobody is there. */
export async function tellHub(tab: number, orders: HubOrders, wake = false): Promise<boolean> {
  const message: ToHub = { type: 'hub-orders', orders, wake };
  try {
    await browser.tabs.sendMessage(tab, message);
    return true;
  } catch {
    return false;
  }
}
