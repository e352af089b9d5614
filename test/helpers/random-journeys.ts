/** People and servers who do anything at any time: random journeys for the property tests and the state chart. */
import fc from 'fast-check';
import type { Effect } from '../../src/journey/effects.ts';
import type { JourneyEvent } from '../../src/journey/events.ts';
import { isIn, type Journey } from '../../src/journey/journey.ts';
import { newJourney } from '../../src/journey/new-journey.ts';
import { reduce } from '../../src/journey/reduce.ts';
import type { HubPageState, TabOrigin } from '../../src/journey/types.ts';
import { eventsOfferedIn } from './offered-events.ts';
import { hubEvent, lifeEvent, type Outcome, outcome, pageEvent, personEvent, strayAnswer } from './random-events.ts';
import { NOW } from './test-journey.ts';

/** In every secret, name and typed text of a random journey, so that a leak is seen wherever it happens. */
export const SECRET = /CANARY(TOKEN|SESSION)/;
export const PRIVATE = /canary/i;

/**
 * `onward`: the person uses a control that the screen offers, mostly the first. `answer`: to one of the requests made so far, the newest
 * when `back` is 0; perhaps long after anyone cares. `in-hub`: in the page that the person named, or on the way there.
 */
export type Move =
  | { do: 'person' | 'page' | 'stray'; event: JourneyEvent; twice: boolean }
  | { do: 'answer'; back: number; outcome: Outcome }
  | { do: 'onward'; pick: number; twice: boolean }
  | { do: 'in-hub'; what: InHub }
  | { do: 'resume' }
  | { do: 'wait'; minutes: number };

export type InHub = 'take' | 'gone' | 'blocked' | HubPageState;

const twice = fc.integer({ min: 0, max: 5 }).map((throws) => throws === 0);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('person'), event: personEvent, twice }) },
  {
    weight: 7,
    arbitrary: fc.record({ do: fc.constant('onward'), pick: fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5), twice }),
  },
  {
    weight: 9,
    arbitrary: fc.record({ do: fc.constant('answer'), back: fc.constantFrom(0, 0, 0, 1, 2, 5), outcome }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('page'), event: pageEvent, twice }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('page'), event: hubEvent, twice }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('in-hub'),
      what: fc.constantFrom('take', 'take', 'gone', 'blocked', 'form', 'busy', 'refused', 'linked'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('page'), event: lifeEvent, twice }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stray'), event: strayAnswer, twice }) },
  { weight: 2, arbitrary: fc.constant<Move>({ do: 'resume' }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait'), minutes: fc.constantFrom(1, 10, 20) }) },
);

export const randomMoves = fc.array(move, { minLength: 5, maxLength: 80, size: 'max' });

export interface TraceEntry {
  /** In ms since 1970. */
  at: number;
  event: JourneyEvent;
  before: Journey;
  after: Journey;
  effects: Effect[];
}

const CLOCK: JourneyEvent = { type: 'time-passed' };

export type Request = Extract<Effect, { requestId: number }>;

/** What happened, event by event, when these moves were made one after the other. */
export function runMoves(made: Move[]): TraceEntry[] {
  let journey: Journey = newJourney;
  const asked: Request[] = [];
  const moments: TraceEntry[] = [];
  let at = NOW;
  const send = (event: JourneyEvent) => {
    const before = journey;
    const { journey: after, effects } = reduce(before, event, at);
    moments.push({ at, event, before, after, effects });
    asked.push(...effects.filter((effect) => 'requestId' in effect));
    journey = after;
  };
  for (const one of made) {
    if (one.do === 'wait') at += one.minutes * 60_000;
    for (const event of [...eventsOf(one, journey, asked), ...(one.do === 'wait' ? [CLOCK] : [])]) {
      send(event);
      // As the clock does that the journey asked for.
      const { expiresAt } = journey.session;
      if (expiresAt !== null && expiresAt <= at) send(CLOCK);
    }
  }
  return moments;
}

function eventsOf(made: Move, journey: Journey, asked: Request[]): JourneyEvent[] {
  if (made.do === 'resume') return [{ type: 'resumed' }];
  if (made.do === 'wait') return [];
  if (made.do === 'answer') {
    const request = asked.at(-1 - made.back);
    return request ? [answerTo(request, made.outcome)] : [];
  }
  if (made.do === 'in-hub') return eventsInHub(journey, made.what);
  const offered = eventsOfferedIn(journey);
  const event = made.do === 'onward' ? offered[made.pick % offered.length] : made.event;
  return event ? (made.twice ? [event, event] : [event]) : [];
}

const VENDOR: TabOrigin = { tab: 2, origin: 'https://canary-one.example' };

/** What happens in the page with the Hub, or brings the person there. */
export function eventsInHub(journey: Journey, what: InHub): JourneyEvent[] {
  if (!isIn(journey, 'handoff')) return [];
  const { hub } = journey.state;
  if (!hub) return [onTheWayToHub(journey)];
  const { tab, origin } = hub;
  if (what === 'gone' || what === 'blocked') return [{ type: `hub-${what}`, tab }];
  if (what === 'take') return [{ type: 'token-taken', site: { tab, origin }, requester: 'a' }];
  return [{ type: 'hub-seen', site: { tab, origin }, shows: what }];
}

function onTheWayToHub({ state }: Journey<'handoff'>): JourneyEvent {
  const { here, asked } = state;
  if (!here) return { type: 'tab-seen', activeTab: { site: VENDOR, blockedReason: null }, link: null };
  return asked ? { type: 'hub-confirmed', origin: here.origin } : { type: 'fill-here' };
}

export function answerTo({ type, requestId }: Pick<Request, 'type' | 'requestId'>, outcome: Outcome): JourneyEvent {
  const { good, problems, identity, connector, accountId, workspaces } = outcome;
  switch (type) {
    case 'open-session':
      return good
        ? { type: 'session-opened', requestId, connector }
        : { type: 'session-failed', requestId, problem: problems.session };
    case 'check-token':
      return good
        ? { type: 'token-checked', requestId, identity, workspaces }
        : { type: 'check-failed', requestId, problem: problems.check };
    case 'link-account':
      return good
        ? { type: 'linked', requestId, accountId }
        : { type: 'link-failed', requestId, problem: problems.link };
    case 'wait':
      return { type: 'wait-over', requestId };
  }
}

const RUNS = 1500;

/** For property tests: asserts this of every journey of many. */
export const always = (holds: (moments: TraceEntry[]) => void) =>
  fc.assert(
    fc.property(randomMoves, (made) => holds(runMoves(made))),
    { numRuns: RUNS },
  );
