/** A popup as a person sees it: what it shows may be a moment old, and its buttons act on what it shows. */

import type { OwnPageMessage, UserAction } from '../../src/contract/own-pages.ts';
import { isTokenAtFault, wayInstead, waysForward } from '../../src/journey/problem.ts';
import type { CheckStep, Journey } from '../../src/journey/state.ts';

export interface Drafts {
  link: string;
  token: string;
}

const act = (action: UserAction): OwnPageMessage => ({ type: 'journey/action', action });

/** What the buttons of this screen send; the first is the one to press to get on. */
export function buttonsOn(shown: Journey, { link, token }: Drafts): OwnPageMessage[] {
  const always = [...(shown.unsure && shown.step !== 'done' ? [act('already-linked')] : []), act('start-over')];
  switch (shown.step) {
    case 'link':
      return [{ type: 'journey/start', text: link }, ...againAtLink(shown), act('start-without-link'), ...always];
    case 'token':
      return [{ type: 'journey/token-given', text: token }, act('show-page'), ...always];
    case 'check':
      return [...buttonsWhileChecking(shown, token), ...always];
    case 'done':
      return [act('finish'), ...always];
  }
}

function againAtLink({ link }: Journey): OwnPageMessage[] {
  const again = link.is === 'failed' && waysForward(link.problem).includes('try-again');
  return again ? [{ type: 'journey/try-again', requestId: link.run }] : [];
}

function buttonsWhileChecking({ phase }: CheckStep, token: string): OwnPageMessage[] {
  if (phase.is === 'choosing') {
    const [concern] = phase.concerns;
    const instead = wayInstead(concern);
    return [{ type: 'journey/link-anyway', question: concern }, ...(instead ? [act(instead)] : [])];
  }
  if (phase.is === 'handing') return [act('another-link'), act('use-offered')];
  if (phase.is !== 'failed') return [];
  const { run, problem } = phase;
  const box: OwnPageMessage[] = isTokenAtFault(problem) ? [{ type: 'journey/token-given', text: token }] : [];
  const ways = waysForward(problem).map((way) =>
    way === 'try-again' ? ({ type: 'journey/try-again', requestId: run } satisfies OwnPageMessage) : act(way),
  );
  return [...ways, ...box];
}

/** Does this press send it again, with the word before one's eyes that it may be linked already? */
export function agreesToLinkAgain(shown: Journey, button: OwnPageMessage): boolean {
  if (button.type === 'journey/link-anyway') return button.question === 'outcome-unknown';
  return shown.unsure && button.type === 'journey/try-again';
}
