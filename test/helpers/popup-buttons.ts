/** A popup as a person sees it: what it shows may be a moment old, and its buttons act on what it shows. */
import type { OwnPageMessage, UserAction } from '../../src/contract/own-pages.ts';
import type { Journey, WithToken } from '../../src/journey/journey.ts';
import type { Session } from '../../src/journey/session.ts';
import { isTokenAtFault, recoveryActionsFor } from '../../src/problems/problem.ts';
import { alternativeTo } from '../../src/problems/question.ts';

export interface Drafts {
  link: string;
  token: string;
}

const act = (action: UserAction): OwnPageMessage => ({ type: 'journey/action', action });

/** What the buttons of this screen send; the first is the one to press to get on. */
export function buttonsOn(shown: Journey, drafts: Drafts): OwnPageMessage[] {
  const { session, state } = shown;
  if (state.name === 'done') return [act('finish'), act('start-over')];
  const always = [...(session.outcomeUnknown ? [act('already-linked')] : []), act('start-over')];
  return [...buttonsOfState(shown, drafts), ...always];
}

function buttonsOfState({ session, state }: Journey, { link, token }: Drafts): OwnPageMessage[] {
  switch (state.name) {
    case 'link':
      return [{ type: 'journey/start', text: link }, ...againAtLink(session), act('start-without-link')];
    case 'token':
      return [{ type: 'journey/token-given', text: token }, act('show-page')];
    default:
      return buttonsWhileChecking(state, token);
  }
}

function againAtLink({ link }: Session): OwnPageMessage[] {
  const again = link.status === 'failed' && recoveryActionsFor(link.problem).includes('try-again');
  return again ? [{ type: 'journey/try-again', requestId: link.requestId }] : [];
}

function buttonsWhileChecking(state: Journey<WithToken | 'done'>['state'], token: string): OwnPageMessage[] {
  if (state.name === 'question') {
    const [question] = state.questions;
    const alternative = alternativeTo(question);
    return [{ type: 'journey/link-anyway', question }, ...(alternative ? [act(alternative)] : [])];
  }
  if (state.name === 'handoff') return [act('another-link')];
  if (state.name !== 'failed') return [];
  const { requestId, problem } = state;
  const box: OwnPageMessage[] = isTokenAtFault(problem) ? [{ type: 'journey/token-given', text: token }] : [];
  const actions = recoveryActionsFor(problem).map(
    (action): OwnPageMessage => (action === 'try-again' ? { type: 'journey/try-again', requestId } : act(action)),
  );
  return [...actions, ...box];
}

/** Does this press send it again, with the word before one's eyes that it may be linked already? */
export function agreesToLinkAgain({ session }: Journey, button: OwnPageMessage): boolean {
  if (button.type === 'journey/link-anyway') return button.question === 'outcome-unknown';
  return session.outcomeUnknown && button.type === 'journey/try-again';
}
