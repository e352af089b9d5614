/** A popup as a person sees it: what it shows may be a moment old, and its buttons act on what it shows. */

import type { PageMessage } from '../../src/contract/schema.ts';
import { isTokenAtFault, wayInstead, waysForward } from '../../src/journey/problem.ts';
import type { CheckStep, Journey } from '../../src/journey/state.ts';

export interface Drafts {
  link: string;
  token: string;
}

type Act = Extract<PageMessage, { type: 'popup/act' }>['act'];

const act = (which: Act): PageMessage => ({ type: 'popup/act', act: which });

/** What the buttons of this screen send; the first is the one to press to get on. */
export function buttonsOn(shown: Journey, { link, token }: Drafts): PageMessage[] {
  const always = [...(shown.unsure && shown.step !== 'done' ? [act('already-linked')] : []), act('start-over')];
  switch (shown.step) {
    case 'link':
      return [{ type: 'popup/start', text: link }, ...againAtLink(shown), act('start-without-link'), ...always];
    case 'token':
      return [{ type: 'popup/check', text: token }, act('show-page'), ...always];
    case 'check':
      return [...buttonsWhileChecking(shown, token), ...always];
    case 'done':
      return [act('finish'), ...always];
  }
}

function againAtLink({ link }: Journey): PageMessage[] {
  const again = link.is === 'failed' && waysForward(link.problem).includes('try-again');
  return again ? [{ type: 'popup/try-again', run: link.run }] : [];
}

function buttonsWhileChecking({ phase }: CheckStep, token: string): PageMessage[] {
  if (phase.is === 'choosing') {
    const [concern] = phase.concerns;
    const instead = wayInstead(concern);
    return [{ type: 'popup/link-anyway', concern }, ...(instead ? [act(instead)] : [])];
  }
  if (phase.is === 'handing') return [act('another-link'), act('use-offered')];
  if (phase.is !== 'failed') return [];
  const { run, problem } = phase;
  const box: PageMessage[] = isTokenAtFault(problem) ? [{ type: 'popup/check', text: token }] : [];
  const ways = waysForward(problem).map((way) =>
    way === 'try-again' ? ({ type: 'popup/try-again', run } satisfies PageMessage) : act(way),
  );
  return [...ways, ...box];
}

/** Does this press send it again, with the word before one's eyes that it may be linked already? */
export function agreesToLinkAgain(shown: Journey, button: PageMessage): boolean {
  if (button.type === 'popup/link-anyway') return button.concern === 'outcome-unknown';
  return shown.unsure && button.type === 'popup/try-again';
}
