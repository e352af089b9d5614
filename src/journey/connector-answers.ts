/**
 * Is what a person filled in for the connector good? Judged as the Hub's own form judges it (docs/facts.md), but for the
 * patterns in it, which are shown in words only: docs/decisions/0010-no-patterns-from-outside.md.
 */
import type { Answers, ConnectorField } from './connector.ts';
import type { Session } from './session.ts';
import { isTooLong } from './text-limit.ts';

export type AnswerFault = 'empty' | 'too-long' | 'not-a-number';

/** What is wrong with a text for this field; null when it is good. */
export function answerFault({ type, options }: ConnectorField, text: string): AnswerFault | null {
  if (!text.trim()) return 'empty';
  if (isTooLong(text)) return 'too-long';
  if (type === 'number' && !/^\d+$/.test(text)) return 'not-a-number';
  if (type === 'select' && !options.some(({ value }) => value === text)) return 'empty';
  return null;
}

/** Own properties only: the connector names the keys, and may name one as something that every object has. */
export const answerTo = ({ key }: ConnectorField, answers: Answers): string =>
  Object.hasOwn(answers, key) ? (answers[key] ?? '') : '';

export const areAnswersGood = (fields: readonly ConnectorField[], answers: Answers): boolean =>
  fields.every((field) => answerFault(field, answerTo(field, answers)) === null);

/** What the link's connector needs beside the token. */
export const fieldsOf = ({ link }: Pick<Session, 'link'>): ConnectorField[] =>
  link.status === 'ready' ? link.connector.fields : [];
