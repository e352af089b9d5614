import { areGood, changeable, fieldsOf } from '../../src/journey/answers.ts';
import type { JourneyEvent } from '../../src/journey/events.ts';
import { isTokenAtFault, type Way, wayInstead, waysForward } from '../../src/journey/problem.ts';
import type { Answers, ConnectorField, Journey } from '../../src/journey/state.ts';
import { goodLink, goodToken, wayOn } from './play.ts';

const BOX: Record<'link' | 'token', JourneyEvent> = {
  link: { type: 'start', reading: goodLink('CANARYSESSION-cccccccc') },
  token: { type: 'token-given', draft: '', reading: goodToken('sct_ro_CANARYTOKEN3') },
};

const waysIn = (state: Journey, ways: readonly Way[]) => ways.map((way) => wayOn(state, way));

/** What the screen of this state lets the person do, other than starting over. */
export function offeredIn(state: Journey): JourneyEvent[] {
  switch (state.step) {
    case 'link': {
      const ways = state.link.is === 'failed' ? waysForward(state.link.problem) : [];
      return [
        BOX.link,
        { type: 'start-without-link' },
        ...waysIn(
          state,
          ways.filter((way) => way === 'try-again'),
        ),
      ];
    }
    case 'token':
      return [BOX.token, { type: 'show-page' }];
    case 'check':
      return offeredWhileChecking(state);
    case 'done':
      return [{ type: 'finish' }];
  }
}

function offeredWhileChecking(state: Journey & { step: 'check' }): JourneyEvent[] {
  const { phase } = state;
  if (phase.is === 'choosing') {
    const [concern] = phase.concerns;
    return [{ type: 'link-anyway', concern }, wayOn(state, wayInstead(concern))];
  }
  if (phase.is === 'asking') return onFromAsking(fieldsOf(state), phase.drafts);
  if (phase.is !== 'failed') return [];
  const box = isTokenAtFault(phase.problem) ? [BOX.token] : [];
  const change: JourneyEvent[] = changeable(state) ? [{ type: 'change-fields' }] : [];
  return [...waysIn(state, waysForward(phase.problem)), ...box, ...change];
}

function onFromAsking(fields: ConnectorField[], drafts: Answers): JourneyEvent[] {
  if (areGood(fields, drafts)) return [{ type: 'fields-given' }];
  return fields.map(({ key }) => ({ type: 'field-typed', key, text: 'canaryanswer' }));
}
