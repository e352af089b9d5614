/** What follows from an event. */
import type { Effect } from './effects.ts';
import type { EventMap, EventType } from './events.ts';
import type { Journey, StateName } from './journey.ts';
import type { Session } from './session.ts';

/** The journey after an event, and what the background is asked to do about it. */
export interface Transition {
  journey: Journey;
  effects: Effect[];
}

/** A changed session and the effects that come with the change; the caller says in which state it goes on. */
export interface SessionChange {
  session: Session;
  effects: Effect[];
}

export const to = (journey: Journey, ...effects: Effect[]): Transition => ({ journey, effects });

/** The event means nothing here. */
export const unchanged = (journey: Journey): Transition => ({ journey, effects: [] });

/** What a state does about an event. `at`: when it happened, in ms since 1970. */
export type Handler<N extends StateName, T extends EventType> = (
  journey: Journey<N>,
  event: EventMap[T],
  at: number,
) => Transition;

/** The events that a state answers. */
export type Handlers<N extends StateName = StateName> = { [T in EventType]?: Handler<N, T> };
