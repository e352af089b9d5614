import type { Journey } from '../journey/state.ts';
import type { Orders } from '../messages/orders.ts';

/** What the coach shows for a journey. Decisions are taken in the popup only, so the page just points there. */
export function ordersFor(journey: Journey): Orders {
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

function ordersAtLink({ page, link, leftOver }: Journey & { step: 'link' }): Orders {
  if (page.at === 'closed') return { show: 'nothing' };
  if (link.is !== 'failed' && leftOver) return { show: 'delete' };
  return { show: 'decide' };
}

function ordersWhileChecking(phase: (Journey & { step: 'check' })['phase']['is']): Orders {
  switch (phase) {
    case 'checking':
    case 'awaiting-link':
      return { show: 'checking' };
    case 'linking':
      return { show: 'linking' };
    case 'asking':
    case 'choosing':
    case 'failed':
      return { show: 'decide' };
  }
}
