/** What StackOne's connector needs beside the token: filled in once the token proved good, before anything is linked. */
import { answerTo, areGood, changeable, fieldsOf } from './answers.ts';
import { askFields, settle } from './check.ts';
import { type Next, stay } from './next.ts';
import type { CheckStep, Journey, Phase } from './state.ts';

interface Asking extends CheckStep {
  phase: Phase & { is: 'asking' };
}

const isAsking = (state: Journey): state is Asking => state.step === 'check' && state.phase.is === 'asking';

export function fieldTyped(state: Journey, key: string, text: string): Next {
  if (!isAsking(state) || !fieldsOf(state).some((field) => field.key === key)) return stay(state);
  const drafts = { ...state.phase.drafts, [key]: text };
  return stay({ ...state, phase: { ...state.phase, drafts } });
}

export function fieldsGiven(state: Journey): Next {
  if (!isAsking(state)) return stay(state);
  const { identity, drafts } = state.phase;
  const fields = fieldsOf(state);
  if (!areGood(fields, drafts)) return stay({ ...state, phase: { ...state.phase, tried: true } });
  const answers = Object.fromEntries(fields.map((field) => [field.key, answerTo(field, drafts)]));
  return settle({ ...state, answers }, identity);
}

export function changeFields(state: Journey): Next {
  const identity = state.step === 'check' && changeable(state);
  return identity ? askFields(state, identity) : stay(state);
}
