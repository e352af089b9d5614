/** What a view shows in its yellow box. */
import type { Alert } from '../problems/alert.ts';
import { SHORTCUT_APP_HOST } from '../providers/shortcut/hosts.ts';
import { type Journey, stepOf } from './journey.ts';
import type { HandoffState } from './states/handoff.ts';

/** The alert on the screen: what the state asks or says, else one that stays until the person sees to it; null for none. */
export const alertOf = (journey: Journey): Alert | null =>
  journey.state.name === 'done' ? null : (alertOfState(journey) ?? lastingAlert(journey));

function alertOfState(journey: Journey): Alert | null {
  const { session, state } = journey;
  switch (state.name) {
    case 'link':
      if (session.link.status === 'failed') return session.link.problem.code;
      return state.foundLinks.length > 1 ? 'several-links' : (state.problem?.code ?? null);
    case 'token':
      return state.problem?.code ?? obstacleOf(journey);
    case 'failed':
      return state.problem.code;
    case 'question':
      return state.questions[0];
    case 'handoff':
      return alertOfHandoff(state);
    default:
      return null;
  }
}

function alertOfHandoff({ blockedReason, here, asked, hub, hasFailed }: HandoffState): Alert | null {
  if (blockedReason) return `page-${blockedReason}`;
  if (here && asked) return 'hub-host';
  if (hasFailed) return 'internal';
  return hub?.shows === 'refused' ? 'hub-refused' : null;
}

function lastingAlert(journey: Journey): Alert | null {
  const { withheldHosts, tokenForgotten } = journey.session;
  if (withheldHosts.length > 0) return 'permission-missing';
  return tokenForgotten && stepOf(journey) !== 'check' ? 'token-expired' : null;
}

type PageObstacle = 'signed-out' | 'control-missing' | 'page-not-opened' | 'internal';

/** What is in the way on Shortcut's page while a token is made there; null for nothing. */
export function obstacleOf({ session, state }: Journey): PageObstacle | null {
  const { page, pageRefused, withheldHosts } = session;
  if (state.name !== 'token') return null;
  if (pageRefused) return 'page-not-opened';
  if (page.status === 'closed' || withheldHosts.includes(SHORTCUT_APP_HOST)) return null;
  if (page.hasFailed) return 'internal';
  if (page.step === 'sign-in') return 'signed-out';
  return page.missing ? 'control-missing' : null;
}
