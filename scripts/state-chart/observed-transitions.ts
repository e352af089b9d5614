/** Where each event leads from each state, as seen in many random journeys: the same ones each time. */
import fc from 'fast-check';
import type { EventType } from '../../src/journey/events.ts';
import { forgetExpired } from '../../src/journey/expiry.ts';
import type { StateName } from '../../src/journey/journey.ts';
import { randomMoves, runMoves, type TraceEntry } from '../../test/helpers/random-journeys.ts';
import { poolOf, type Situation, situationOf, trialsIn } from './trials.ts';

/** Enough of them: more journeys, or those of another seed, find nothing new. */
const JOURNEYS = { seed: 1, numRuns: 400 };

/** What an event was seen to do in a state. */
export interface Seen {
  leadsTo: Set<StateName>;
  /** Something changed, or was asked of the background. */
  didSomething: boolean;
}

export class ObservedTransitions {
  readonly #seen = new Map<string, Seen>();
  /** From where to where, when a token's time is over. */
  readonly expiry = new Map<StateName, Set<StateName>>();

  at(state: StateName, event: EventType): Seen | undefined {
    return this.#seen.get(`${state} ${event}`);
  }

  /** Time is looked at before the event is answered, so a moment may hold two changes. */
  note({ at, event, before, after, effects }: TraceEntry): void {
    const kept = forgetExpired(before, event.type, at);
    if (kept !== before) setIn(this.expiry, before.state.name).add(kept.state.name);
    const seen = this.#seenAt(kept.state.name, event.type);
    seen.leadsTo.add(after.state.name);
    seen.didSomething ||= after !== kept || effects.length > 0;
  }

  #seenAt(state: StateName, event: EventType): Seen {
    const seen = this.at(state, event) ?? { leadsTo: new Set(), didSomething: false };
    this.#seen.set(`${state} ${event}`, seen);
    return seen;
  }
}

function setIn(map: Map<StateName, Set<StateName>>, name: StateName): Set<StateName> {
  const set = map.get(name) ?? new Set();
  map.set(name, set);
  return set;
}

/** Runs random journeys, then tries every kind of event in every kind of situation that these, or the trials, came to. */
export function observeTransitions({ seed, numRuns } = JOURNEYS): ObservedTransitions {
  const observed = new ObservedTransitions();
  const pool = poolOf(seed);
  const situations = new Map<string, Situation>();
  const note = (moment: TraceEntry) => {
    observed.note(moment);
    const { after: journey, at } = moment;
    const name = situationOf(journey);
    if (!situations.has(name)) situations.set(name, { journey, at });
  };
  for (const moment of fc.sample(randomMoves, { seed, numRuns }).flatMap(runMoves)) note(moment);
  // What is added to a map while it is looped over comes up, too.
  for (const situation of situations.values()) for (const moment of trialsIn(situation, pool)) note(moment);
  return observed;
}
