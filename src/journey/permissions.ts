/** Both browsers let people withdraw a host at any time. Nothing is asked of one that is withheld. */
import type { Effect } from './events.ts';
import { reopenSession } from './link.ts';
import { go, type Next, stay } from './next.ts';
import type { Problem } from './problem.ts';
import type { Host, Journey } from './state.ts';
import { tryAgain } from './ways.ts';

/** Goes on with what was held up, as soon as its own host is there, whenever that is noticed. */
export function permissionsSeen(state: Journey, withheld: Host[]): Next {
  const changed = withheld.join() !== state.withheld.join();
  const seen = changed ? { ...state, withheld } : state;
  const onward = heldUp(seen).find(({ effects }) => effects.every((effect) => isGranted(effect, withheld)));
  if (onward) return onward;
  const pageIsBack = state.withheld.includes('app.shortcut.com') && !withheld.includes('app.shortcut.com');
  return pageIsBack ? guideAgain(seen) : stay(seen);
}

/** What failed for want of a host, asked again. It was never sent, so that even a link request may be made now. */
function heldUp(state: Journey): Next[] {
  const phase = state.step === 'check' && state.phase.is === 'failed' ? state.phase : null;
  const check = phase && isHeldUp(phase.problem) ? [tryAgain(state, phase.run)] : [];
  const link = state.link.is === 'failed' && isHeldUp(state.link.problem) ? [reopenSession(state)] : [];
  return [...check, ...link];
}

const isHeldUp = ({ code }: Problem) => code === 'permission-missing';

/** Without a change of tab: the person may be on the browser's own page, about to allow the next host. */
function guideAgain(state: Journey): Next {
  if (state.step !== 'token' || state.page.at === 'closed') return stay(state);
  return go(state, { type: 'guide-page', tab: state.page.tab });
}

/** The host without which this can't be done. Shortcut's page opens without, too; it is only not guided then. */
function hostFor({ type }: Effect): Host | null {
  switch (type) {
    case 'check-token':
      return 'api.app.shortcut.com';
    case 'open-session':
    case 'link-account':
      return 'api.stackone.com';
    case 'open-page':
    case 'guide-page':
    case 'leave-page':
    case 'guide-hub':
    case 'leave-hub':
    case 'expire-token':
    case 'wait':
    case 'keep-language':
    case 'ask-person':
      return null;
  }
}

export function isGranted(effect: Effect, withheld: readonly Host[]): boolean {
  const host = hostFor(effect);
  return host === null || !withheld.includes(host);
}
