/** Both browsers let people withdraw a host at any time. Nothing is asked of one that is withheld. */
import type { Problem } from '../problems/problem.ts';
import { SHORTCUT_API_HOST, SHORTCUT_APP_HOST } from '../providers/shortcut/hosts.ts';
import { STACKONE_API_HOST } from '../stackone/hosts.ts';
import type { Effect } from './effects.ts';
import { isIn, type Journey, withSession } from './journey.ts';
import { reopenLink } from './link.ts';
import { tryAgain } from './states/failed.ts';
import { type Handlers, type Transition, to } from './transition.ts';
import type { Host } from './types.ts';

export const permissionHandlers: Handlers = {
  /** Repeats what failed for want of a host as soon as that host is allowed again, even if nobody saw it withdrawn. */
  'permissions-seen': (journey, { withheld }) => {
    const before = journey.session.withheldHosts;
    const seen = withheld.join() === before.join() ? journey : withSession(journey, { withheldHosts: withheld });
    const onward = repeatHeldUp(seen).find(({ effects }) => effects.every((effect) => isGranted(effect, withheld)));
    if (onward) return onward;
    const isPageBack = before.includes(SHORTCUT_APP_HOST) && !withheld.includes(SHORTCUT_APP_HOST);
    return isPageBack ? guideAgain(seen) : to(seen);
  },
};

/** The requests that failed for want of a host. They were never sent, so even a link request may be made now. */
function repeatHeldUp(journey: Journey): Transition[] {
  const { session, state } = journey;
  const check = isIn(journey, 'failed') && isHeldUp(journey.state.problem) ? [tryAgain(journey)] : [];
  if (session.link.status !== 'failed' || !isHeldUp(session.link.problem)) return check;
  const opening = reopenLink(session);
  return [...check, to({ session: opening.session, state }, ...opening.effects)];
}

const isHeldUp = ({ code }: Problem) => code === 'permission-missing';

/** Without a change of tab: the person may be on the browser's own page, about to allow the next host. */
function guideAgain(journey: Journey): Transition {
  const { page } = journey.session;
  if (journey.state.name !== 'token' || page.status === 'closed') return to(journey);
  return to(journey, { type: 'guide-page', tab: page.tab });
}

/** The host that the effect needs. Shortcut's page can be opened without its host; only the guide can't be put there. */
function hostFor({ type }: Effect): Host | null {
  switch (type) {
    case 'check-token':
      return SHORTCUT_API_HOST;
    case 'open-session':
    case 'link-account':
      return STACKONE_API_HOST;
    case 'open-page':
    case 'guide-page':
    case 'leave-page':
    case 'guide-hub':
    case 'leave-hub':
    case 'schedule-expiry':
    case 'wait':
    case 'store-language':
    case 'open-popup':
      return null;
  }
}

export function isGranted(effect: Effect, withheld: readonly Host[]): boolean {
  const host = hostFor(effect);
  return host === null || !withheld.includes(host);
}
