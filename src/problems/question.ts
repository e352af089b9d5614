/** A question before the token is linked, and its answers. */
import type { TokenAccess } from '../journey/types.ts';
import type { CopyKey, MessageKey } from '../ui/i18n/message-key.ts';
import { QUESTIONS } from './questions.ts';
import { type LinkFacts, namesIn, type QuestionRecord } from './record.ts';

export type PreLinkQuestion = keyof typeof QUESTIONS;

/** The most serious first. */
export const PRE_LINK_QUESTIONS: PreLinkQuestion[] = namesIn(QUESTIONS);

const RECORDS: Record<PreLinkQuestion, QuestionRecord> = QUESTIONS;

/** The most serious first; empty when all is well. */
export function questionsThatArise(facts: LinkFacts): PreLinkQuestion[] {
  const arising = PRE_LINK_QUESTIONS.filter((question) => RECORDS[question].arises(facts));
  // Every question shows the account, so another one that is answered confirms it as well.
  return arising.length > 1 ? arising.filter((question) => question !== 'account-unconfirmed') : arising;
}

/** What the person can do instead of connecting; null where that takes more than one button. */
export const alternativeTo = (question: PreLinkQuestion): QuestionRecord['alternative'] =>
  RECORDS[question].alternative;

/** What is on the button that goes on to connect. */
export const connectLabelOf = (question: PreLinkQuestion): MessageKey => RECORDS[question].connectLabel;

export const adviceOn = (question: PreLinkQuestion): QuestionRecord['advice'] => RECORDS[question].advice;

/** `linkAnyway`: the organization lets its people connect where the helper advises against it. */
export const canConnectAnyway = (question: PreLinkQuestion, { linkAnyway }: { linkAnyway: boolean }): boolean =>
  linkAnyway || !RECORDS[question].isAdvisedAgainst;

export function copyOfQuestion(question: PreLinkQuestion, access: TokenAccess): CopyKey {
  const { copy, copyForAccess } = RECORDS[question];
  return copyForAccess?.[access] ?? copy;
}
