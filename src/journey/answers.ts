/** Whether what a person filled in for the connector will do. Judged as the Hub's own form judges it (docs/facts.md). */
import type { Answers, ConnectorField } from './connector.ts';
import type { CheckStep, Identity, Journey } from './state.ts';

export type Fault = 'empty' | 'not-a-number' | 'not-fitting';

/** What is wrong with a text for this field; null when it will do. */
export function faultOf({ is, options, pattern }: ConnectorField, text: string): Fault | null {
  if (!text.trim()) return 'empty';
  if (is === 'number' && !/^\d+$/.test(text)) return 'not-a-number';
  if (is === 'select' && !options.some(({ value }) => value === text)) return 'empty';
  return pattern && !new RegExp(pattern).test(text) ? 'not-fitting' : null;
}

/** The connector names the keys, so one may be called as something that every object has. */
export const answerTo = ({ key }: ConnectorField, answers: Answers): string =>
  Object.hasOwn(answers, key) ? (answers[key] ?? '') : '';

export const areGood = (fields: ConnectorField[], answers: Answers): boolean =>
  fields.every((field) => faultOf(field, answerTo(field, answers)) === null);

export const fieldsOf = ({ link }: Journey): ConnectorField[] => (link.is === 'ready' ? link.connector.fields : []);

/** Whose token it was that StackOne refused; what was filled in may be as wrong. Null when there is nothing to change. */
export function changeable(state: CheckStep): Identity | null {
  if (state.phase.is !== 'failed' || state.phase.problem.code !== 'stackone-refused') return null;
  return fieldsOf(state).length > 0 ? state.phase.identity : null;
}
