import { areGood, changeable, fieldsOf } from '../../src/journey/answers.ts';
import { mayLink, otherWorkspaces } from '../../src/journey/concerns.ts';
import type { Answers, ConnectorField } from '../../src/journey/connector.ts';
import type { JourneyEvent } from '../../src/journey/events.ts';
import type { Handing } from '../../src/journey/handing.ts';
import { isTokenAtFault, type Way, wayInstead, waysForward } from '../../src/journey/problem.ts';
import type { Journey } from '../../src/journey/state.ts';
import { goodLink, goodToken, wayOn } from './journey-player.ts';

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
    const instead = wayInstead(concern);
    const others = concern === 'several-workspaces' ? otherWorkspaces(state, phase.identity) : [];
    return [
      ...(mayLink(concern, state.settings) ? [{ type: 'link-anyway' as const, concern }] : []),
      ...(instead ? [wayOn(state, instead)] : []),
      ...others.map((workspace) => ({ type: 'other-workspace' as const, workspace })),
    ];
  }
  if (phase.is === 'asking') return onFromAsking(fieldsOf(state), phase.drafts);
  if (phase.is === 'handing') return onFromHanding(state, phase);
  if (phase.is !== 'failed') return [];
  const box = isTokenAtFault(phase.problem) ? [BOX.token] : [];
  const change: JourneyEvent[] = changeable(state) ? [{ type: 'change-fields' }] : [];
  return [...waysIn(state, waysForward(phase.problem)), ...box, ...change];
}

function onFromAsking(fields: ConnectorField[], drafts: Answers): JourneyEvent[] {
  if (areGood(fields, drafts)) return [{ type: 'fields-given' }];
  return fields.map(({ key }) => ({ type: 'field-typed', key, text: 'canaryanswer' }));
}

function onFromHanding(state: Journey, { here, asked, barred, hub }: Handing): JourneyEvent[] {
  const offered: JourneyEvent[] = state.offered ? [{ type: 'use-offered' }] : [];
  const another: JourneyEvent[] = hub?.seen === 'refused' ? [{ type: 'another-token' }] : [];
  const always: JourneyEvent[] = [{ type: 'another-link' }, { type: 'hub-linked' }, ...offered, ...another];
  if (!here || barred) return always;
  return asked
    ? [...always, { type: 'hub-confirmed', origin: here.origin }, { type: 'fill-elsewhere' }]
    : [...always, { type: 'fill-here' }];
}
