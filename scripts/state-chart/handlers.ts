/** Which events each state answers, as the code says. */
import type { EventType } from '../../src/journey/events.ts';
import type { StateName } from '../../src/journey/journey.ts';
import { COMMON_HANDLERS, STATE_HANDLERS } from '../../src/journey/reduce.ts';
import { unchanged } from '../../src/journey/transition.ts';

export const STATES = keysOf(STATE_HANDLERS);

export const ownEvents = (state: StateName): EventType[] => keysOf(STATE_HANDLERS[state]);

/** Events that a state answers by leaving everything as it is, where other states do something. */
export const isIgnored = (state: StateName, event: EventType): boolean => STATE_HANDLERS[state][event] === unchanged;

export const COMMON_EVENTS = keysOf(COMMON_HANDLERS);

/** The events of this kind that a state leaves to the common handlers. */
export const commonEvents = (state: StateName): EventType[] =>
  COMMON_EVENTS.filter((event) => !ownEvents(state).includes(event));

function keysOf<K extends string>(table: Partial<Record<K, unknown>>): K[] {
  const isKey = (key: string): key is K => Object.hasOwn(table, key);
  return Object.keys(table).filter(isKey);
}
