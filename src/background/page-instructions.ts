import type { HubOrders, Orders, Tidying } from '../contract/instructions.ts';
import type { Place } from '../journey/handing.ts';
import { hubOf } from '../journey/hub.ts';
import type { Journey } from '../journey/state.ts';

/** What the coach shows for a journey. Decisions are taken in the popup only, so the page just points there. */
export function ordersFor(journey: Journey): Orders {
  // Only one of ours at a time is in the page.
  if (journey.tidying) return { show: 'nothing' };
  switch (journey.step) {
    case 'link':
      return ordersAtLink(journey);
    case 'token':
      return { show: 'guide', wanted: journey.wanted, tokenName: journey.tokenName };
    case 'check':
      return ordersWhileChecking(journey.phase.is);
    case 'done':
      return { show: 'done' };
  }
}

const ordersAtLink = ({ page }: Journey): Orders => ({ show: page.at === 'closed' ? 'nothing' : 'decide' });

/** The token that is to be deleted; any other of that beginning may be the one in use. */
export const tidyingFor = ({ tidying, tokenName }: Journey): Tidying | null =>
  tidying && { name: tidying.name, except: tidying.why === 'replaced' ? tokenName : '' };

/** What is in Shortcut's page, if anything. */
export function scriptFor(journey: Journey): 'shortcut-page.js' | 'cleanup-page.js' | null {
  if (journey.tidying) return 'cleanup-page.js';
  return journey.step === 'done' || ordersFor(journey).show === 'nothing' ? null : 'shortcut-page.js';
}

export function hubOrdersFor(journey: Journey, { tab, origin }: Place): HubOrders {
  const hub = hubOf(journey);
  if (hub?.tab !== tab || hub.origin !== origin) return { show: 'nothing' };
  return { show: 'guide', filled: hub.filledBy !== null };
}

function ordersWhileChecking(phase: (Journey & { step: 'check' })['phase']['is']): Orders {
  switch (phase) {
    case 'checking':
    case 'awaiting-link':
      return { show: 'checking' };
    case 'linking':
      return { show: 'linking' };
    case 'handing':
      return { show: 'hand' };
    case 'asking':
    case 'choosing':
    case 'failed':
      return { show: 'decide' };
  }
}
