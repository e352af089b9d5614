/**
 * Turns the crank: one event at a time through the reducer, the new state saved before any effect starts, so that
 * a worker stopped at any instant finds on waking what it had set out to do.
 */
import type { Effect, JourneyEvent } from '../journey/events.ts';
import { reduce } from '../journey/reduce.ts';
import type { Journey } from '../journey/state.ts';

export interface World {
  load(): Promise<Journey>;
  save(journey: Journey): Promise<void>;
  perform(effect: Effect, dispatch: Dispatch): Promise<void>;
  /** Called after every change. */
  publish(journey: Journey): void;
  /** Milliseconds since 1970. */
  now(): number;
}

export type Dispatch = (event: JourneyEvent) => Promise<Journey>;

export interface Runner {
  dispatch: Dispatch;
  current(): Promise<Journey>;
}

export function createRunner(world: World): Runner {
  let latest: Promise<Journey> | undefined;

  async function apply(event: JourneyEvent, before: Journey): Promise<Journey> {
    const { state, effects } = reduce(before, event, world.now());
    if (state !== before) {
      await world.save(state);
      world.publish(state);
    }
    for (const effect of effects) void world.perform(effect, dispatch);
    return state;
  }

  /** A worker's life begins with what an earlier one left. */
  const current = () => {
    latest ??= world.load().then((left) => apply({ type: 'resumed' }, left));
    return latest;
  };

  const dispatch: Dispatch = (event) => {
    const before = current();
    const after = before.then((state) => apply(event, state));
    latest = after.catch(() => before);
    return after;
  };

  return { dispatch, current };
}
