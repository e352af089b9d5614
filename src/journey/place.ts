/** Where a journey stands, as a place that can be read out on the phone. */
import { PLACE_OF_GUIDE_STEP, type Place } from '../problems/places.ts';
import { obstacleOf } from './alert.ts';
import type { Journey } from './journey.ts';
import type { Link } from './session.ts';

const PLACE_OF_LINK: Record<Link['status'], Place> = { none: '1A', opening: '1B', ready: '1C', failed: '1D' };

export function placeOf(journey: Journey): Place {
  const { session, state } = journey;
  switch (state.name) {
    case 'link':
      if (state.foundLinks.length > 1) return '1E';
      return state.problem ? '1D' : PLACE_OF_LINK[session.link.status];
    case 'token':
      return state.problem ? '2M' : placeOnPage(journey);
    case 'checking':
    case 'awaiting-link':
    case 'connecting':
      return '3A';
    case 'question':
      return '3B';
    case 'failed':
      return state.identity ? '3D' : '3C';
    case 'fields':
      return '3E';
    case 'handoff':
      return state.hub ? '3G' : '3F';
    case 'done':
      return '4A';
  }
}

function placeOnPage(journey: Journey): Place {
  const { page } = journey.session;
  const obstacle = obstacleOf(journey);
  if (page.status === 'closed' || obstacle === 'page-not-opened') return '2A';
  return obstacle === 'control-missing' ? '2K' : PLACE_OF_GUIDE_STEP[page.step];
}
