/**
 * From a token that works to the request that links it: is the link good, is anything missing, is there something to
 * decide? Only what matters is asked; when all is well it goes straight on.
 */
import type { Problem } from '../problems/problem.ts';
import type { PreLinkQuestion } from '../problems/question.ts';
import { areAnswersGood } from './connector-answers.ts';
import type { Effect } from './effects.ts';
import { questionsFor } from './link-facts.ts';
import type { Session } from './session.ts';
import { type Transition, to } from './transition.ts';
import type { GivenToken, Identity } from './types.ts';

/** A token that Shortcut accepted, and whose it is. */
export interface CheckedToken {
  token: GivenToken;
  identity: Identity;
}

const openPopup: Effect = { type: 'open-popup' };

/** The token is good. Is the link? */
export function evaluateLink(session: Session, checked: CheckedToken): Transition {
  const { link } = session;
  switch (link.status) {
    case 'opening':
      return to({ session, state: { name: 'awaiting-link', ...checked } });
    case 'none':
      return evaluateQuestions(session, checked);
    case 'failed':
      return fail(session, checked.token, checked.identity, link.problem);
    case 'ready':
      return areAnswersGood(link.connector.fields, session.answers)
        ? evaluateQuestions(session, checked)
        : askFields(session, checked);
  }
}

/** Asks for what the connector needs beside the token. */
export const askFields = (session: Session, { token, identity }: CheckedToken): Transition =>
  to({ session, state: { name: 'fields', token, identity, drafts: session.answers, tried: false } }, openPopup);

/** Nothing is missing. Is there something to decide? */
export const evaluateQuestions = (session: Session, checked: CheckedToken): Transition =>
  nextQuestion(session, checked, questionsFor(session, checked.identity));

/** Asks the first of the questions that are left. After the last one the token goes to StackOne, or is handed off. */
export function nextQuestion(
  session: Session,
  { token, identity }: CheckedToken,
  [first, ...others]: readonly PreLinkQuestion[],
): Transition {
  if (first) {
    return to({ session, state: { name: 'question', token, identity, questions: [first, ...others] } }, openPopup);
  }
  return session.link.status === 'none' ? handOff(session, { token, identity }) : connect(session, { token, identity });
}

/** Asks StackOne to link the account. A link that isn't ready is evaluated first. */
export function connect(session: Session, { token, identity }: CheckedToken): Transition {
  if (session.link.status !== 'ready') return evaluateLink(session, { token, identity });
  const requestId = session.requestId + 1;
  const { sessionToken, connector } = session.link;
  const { answers } = session;
  return to(
    { session: { ...session, requestId }, state: { name: 'connecting', requestId, token, identity } },
    { type: 'link-account', requestId, sessionToken, connector, token: token.text, answers },
  );
}

/** There is no link: the token waits for the page that has the Hub. */
const handOff = (session: Session, { token, identity }: CheckedToken): Transition =>
  to(
    {
      session,
      state: {
        name: 'handoff',
        token,
        identity,
        here: null,
        asked: false,
        blockedReason: null,
        hub: null,
        hasFailed: false,
      },
    },
    openPopup,
  );

/** Stops with a problem. `identity`: null when the token is not proved good. `requestId`: of the request that failed. */
export function fail(
  session: Session,
  token: GivenToken,
  identity: Identity | null,
  problem: Problem,
  requestId = session.requestId,
): Transition {
  const outcomeUnknown = session.outcomeUnknown || problem.code === 'outcome-unknown';
  return to(
    { session: { ...session, outcomeUnknown }, state: { name: 'failed', requestId, token, identity, problem } },
    openPopup,
  );
}
