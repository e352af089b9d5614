/** Both browsers let people withdraw a host at any time. Nothing is asked of one that is withheld. */
import { go, type Next, stay } from './next.ts';
import type { Problem } from './problem.ts';
import type { Host, Journey } from './state.ts';
import { tryAgain } from './ways.ts';

export function permissionsSeen(state: Journey, withheld: Host[]): Next {
  if (withheld.join() === state.withheld.join()) return stay(state);
  const seen: Journey = { ...state, withheld };
  const returned = state.withheld.filter((host) => !withheld.includes(host));
  if (returned.length === 0) return stay(seen);
  return failedForWant(seen) ? tryAgain(seen) : backToPage(seen, returned);
}

/** Nothing was sent then, so that even a link request may be made now. Should its host still be missing, it fails again. */
function failedForWant(state: Journey): boolean {
  if (state.step === 'check' && state.phase.is === 'failed' && isWant(state.phase.problem)) return true;
  return state.link.is === 'failed' && isWant(state.link.problem);
}

const isWant = ({ code }: Problem) => code === 'permission-missing';

/** What could not be pointed at can be now. */
function backToPage(state: Journey, returned: Host[]): Next {
  if (state.step !== 'token' || state.page.at === 'closed' || !returned.includes('app.shortcut.com'))
    return stay(state);
  return go(state, { type: 'open-page', tab: state.page.tab });
}
