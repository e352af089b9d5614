/** Both browsers let people withdraw a host at any time. Nothing is asked of one that is withheld. */
import { reopenSession } from './link.ts';
import { go, type Next, stay } from './next.ts';
import type { Problem } from './problem.ts';
import type { Host, Journey } from './state.ts';
import { tryAgain } from './ways.ts';

export function permissionsSeen(state: Journey, withheld: Host[]): Next {
  if (withheld.join() === state.withheld.join()) return stay(state);
  const seen: Journey = { ...state, withheld };
  const returned = state.withheld.filter((host) => !withheld.includes(host));
  return returned.length > 0 ? goOn(seen, returned) : stay(seen);
}

/** Only with what was held up: it was never sent, so that even a link request may be made now. */
function goOn(state: Journey, returned: Host[]): Next {
  if (state.step === 'check' && state.phase.is === 'failed' && isHeldUp(state.phase.problem)) return tryAgain(state);
  if (state.link.is === 'failed' && isHeldUp(state.link.problem)) return reopenSession(state);
  return returned.includes('app.shortcut.com') ? guideAgain(state) : stay(state);
}

const isHeldUp = ({ code }: Problem) => code === 'permission-missing';

/** Without a change of tab: the person may be on the browser's own page, about to allow the next host. */
function guideAgain(state: Journey): Next {
  if (state.step !== 'token' || state.page.at === 'closed') return stay(state);
  return go(state, { type: 'guide-page', tab: state.page.tab });
}
