/** Events to try in a situation, so that no edge of the chart is missing because chance did not lead there. */
import fc from 'fast-check';
import { fieldsOf } from '../../src/journey/connector-answers.ts';
import type { JourneyEvent } from '../../src/journey/events.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { questionsFor } from '../../src/journey/link-facts.ts';
import { reduce } from '../../src/journey/reduce.ts';
import { HUB_PAGE_STATES } from '../../src/journey/types.ts';
import { eventsOfferedIn } from '../../test/helpers/offered-events.ts';
import {
  hubEvent,
  lifeEvent,
  type Outcome,
  outcome,
  pageEvent,
  personEvent,
  strayAnswer,
} from '../../test/helpers/random-events.ts';
import { answerTo, eventsInHub, type TraceEntry } from '../../test/helpers/random-journeys.ts';
import { promised } from '../../test/helpers/requests-in-flight.ts';
import { badToken } from '../../test/helpers/test-journey.ts';

/** Journeys that differ in none of these go on to the same states. */
export function situationOf({ session, state }: Journey): string {
  const { link, outcomeUnknown, offeredLink } = session;
  return JSON.stringify([
    state.name,
    link.status,
    outcomeUnknown,
    offeredLink !== null,
    'problem' in state && state.problem?.code,
    fieldsOf(session).length > 0,
    'identity' in state && state.identity && (questionsFor(session, state.identity)[0] ?? 'none'),
    state.name === 'question' && state.questions[0],
    state.name === 'handoff' && [state.here !== null, state.asked, state.hub?.shows, state.hub?.filledBy],
  ]);
}

export interface Situation {
  journey: Journey;
  /** In ms since 1970. */
  at: number;
}

/** What each event does here, and what happens when the token's time is over. */
export function trialsIn({ journey: before, at: now }: Situation, pool: Pool): TraceEntry[] {
  const { expiresAt } = before.session;
  const late = LATE.map((event): [JourneyEvent, number] => [event, expiresAt ?? now]);
  const tried = eventsFor(before, pool).map((event): [JourneyEvent, number] => [event, now]);
  return [...tried, ...late].map(([event, at]) => {
    const { journey: after, effects } = reduce(before, event, at);
    return { at, event, before, after, effects };
  });
}

/** The first thing to happen once the time is over. */
const LATE: JourneyEvent[] = [{ type: 'time-passed' }, { type: 'resumed' }];

const PRESSES = [
  'start-without-link',
  'show-page',
  'fields-given',
  'change-fields',
  'another-token',
  'another-link',
  'fill-here',
  'fill-elsewhere',
  'hub-linked',
  'show-leftover',
  'already-linked',
  'start-over',
  'finish',
  'page-not-opened',
  'resumed',
] as const;

const BAD_TOKEN_GIVEN: JourneyEvent = { type: 'token-given', draft: 'x', reading: badToken };

/** Events and answers with random content, to choose from. */
export interface Pool {
  events: JourneyEvent[];
  outcomes: Outcome[];
}

export const poolOf = (seed: number): Pool => ({
  events: fc.sample(fc.oneof(personEvent, pageEvent, hubEvent, lifeEvent, strayAnswer), { seed, numRuns: 120 }),
  outcomes: fc.sample(outcome, { seed, numRuns: 80 }),
});

function eventsFor(journey: Journey, { events, outcomes }: Pool): JourneyEvent[] {
  const asked = promised(journey);
  const answers = outcomes.flatMap((given) => asked.map(([type, requestId]) => answerTo({ type, requestId }, given)));
  const presses: JourneyEvent[] = [
    { type: 'language-chosen', language: null },
    BAD_TOKEN_GIVEN,
    ...PRESSES.map((type) => ({ type })),
  ];
  const inHub = ([...HUB_PAGE_STATES, 'take', 'gone', 'blocked'] as const).flatMap((what) =>
    eventsInHub(journey, what),
  );
  return [
    ...presses,
    ...leftoversDeleted(journey),
    ...eventsOfferedIn(journey),
    ...waitsOver(journey),
    ...answers,
    ...inHub,
    ...events,
  ];
}

const leftoversDeleted = ({ session }: Journey): JourneyEvent[] =>
  session.leftoverTokens.map(({ name }) => ({ type: 'leftover-deleted', name }));

function waitsOver({ session, state }: Journey): JourneyEvent[] {
  const { link } = session;
  const ids = [
    ...(link.status === 'failed' ? [link.requestId] : []),
    ...(state.name === 'failed' ? [state.requestId] : []),
  ];
  return ids.map((requestId) => ({ type: 'wait-over', requestId }));
}
