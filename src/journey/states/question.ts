/** Step 3: the person should decide something before anything is linked. */
import { alternativeTo, canConnectAnyway, type PreLinkQuestion } from '../../problems/question.ts';
import { nextQuestion } from '../evaluate.ts';
import { otherWorkspaces } from '../link-facts.ts';
import { showPage } from '../page.ts';
import { anotherLink, anotherToken, backToToken } from '../start-again.ts';
import { type Handlers, unchanged } from '../transition.ts';
import type { GivenToken, Identity } from '../types.ts';

export interface QuestionState {
  name: 'question';
  /** Secret. */
  token: GivenToken;
  identity: Identity;
  /** Still to be answered; the first one is on the screen. */
  questions: [PreLinkQuestion, ...PreLinkQuestion[]];
}

declare module '../journey.ts' {
  interface States {
    question: QuestionState;
  }
}

export const questionHandlers: Handlers<'question'> = {
  /** Answers one question only: a second click must not answer the next one unread. */
  'link-anyway': (journey, { question }) => {
    const { session, state } = journey;
    const [first, ...others] = state.questions;
    if (first !== question || !canConnectAnyway(question, session.settings)) return unchanged(journey);
    return nextQuestion(session, state, others);
  },

  'another-token': (journey) =>
    alternativeTo(journey.state.questions[0]) === 'another-token' ? anotherToken(journey) : unchanged(journey),

  'another-link': (journey) =>
    alternativeTo(journey.state.questions[0]) === 'another-link' ? anotherLink(journey) : unchanged(journey),

  /** The token at hand is of the wrong workspace: another is made in this one, by its slug. */
  'other-workspace': (journey, { workspace }) => {
    const { session, state } = journey;
    const isOffered =
      state.questions[0] === 'several-workspaces' && otherWorkspaces(session, state.identity).includes(workspace);
    if (!isOffered) return unchanged(journey);
    const back = backToToken(journey, 'left-over');
    return showPage({ ...back, session: { ...back.session, tokenDraft: '', targetWorkspace: workspace } });
  },
};
