/** Step 3: the connector needs more than the token. It is filled in once the token proved good, before anything is linked. */
import type { Answers } from '../connector.ts';
import { answerTo, areAnswersGood, fieldsOf } from '../connector-answers.ts';
import { evaluateQuestions } from '../evaluate.ts';
import { type Handlers, to, unchanged } from '../transition.ts';
import type { GivenToken, Identity } from '../types.ts';

export interface FieldsState {
  name: 'fields';
  /** Secret. */
  token: GivenToken;
  identity: Identity;
  /** Secret: what is in the boxes, by the field's key. */
  drafts: Answers;
  /** The person tried to go on, so faults are shown. */
  tried: boolean;
}

declare module '../journey.ts' {
  interface States {
    fields: FieldsState;
  }
}

export const fieldsHandlers: Handlers<'fields'> = {
  'field-typed': (journey, { key, text }) => {
    const { session, state } = journey;
    if (!fieldsOf(session).some((field) => field.key === key)) return unchanged(journey);
    return to({ session, state: { ...state, drafts: { ...state.drafts, [key]: text } } });
  },

  'fields-given': ({ session, state }) => {
    const fields = fieldsOf(session);
    if (!areAnswersGood(fields, state.drafts)) return to({ session, state: { ...state, tried: true } });
    const answers = Object.fromEntries(fields.map((field) => [field.key, answerTo(field, state.drafts)]));
    return evaluateQuestions({ ...session, answers }, state);
  },
};
