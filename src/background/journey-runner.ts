/**
 * Passes one event at a time through the reducer. The new state is saved before any effect starts, so that a background
 * that is stopped at any instant finds on waking what it had set out to do.
 */
import type { Effect } from '../journey/effects.ts';
import type { JourneyEvent } from '../journey/events.ts';
import type { Journey } from '../journey/journey.ts';
import { reduce } from '../journey/reduce.ts';
import type { Clock } from './clock.ts';
import { logTransition } from './development-log.ts';
import type { Dispatch, JourneyRunner } from './dispatch.ts';
import { reportFault } from './report-fault.ts';

export interface RunnerDependencies {
  load(): Promise<Journey>;
  save(journey: Journey): Promise<void>;
  /** Never rejects. */
  performEffect(effect: Effect, dispatch: Dispatch): Promise<void>;
  /** Called after every change. */
  publish(journey: Journey): Promise<void>;
  clock: Clock;
}

export function createRunner({ load, save, performEffect, publish, clock }: RunnerDependencies): JourneyRunner {
  let latest: Promise<Journey> | undefined;

  async function apply(event: JourneyEvent, before: Journey): Promise<Journey> {
    const { journey, effects } = reduce(before, event, clock.now(), clock.takeSetBack());
    if (DEVELOPMENT) logTransition(event, effects, clock.now());
    if (journey !== before) {
      await save(journey);
      void publishAfter(event, journey);
    }
    for (const effect of effects) void performEffect(effect, dispatch);
    return journey;
  }

  async function publishAfter(event: JourneyEvent, journey: Journey): Promise<void> {
    try {
      await publish(journey);
    } catch (error) {
      // Publishing the report of a fault may fail the same way, again and again.
      if (event.type !== 'internal-fault') await reportFault(error, dispatch);
    }
  }

  /** The first event of every life of the background is `resumed`, on the state that the last life saved. */
  async function resume(): Promise<Journey> {
    const [saved] = await Promise.all([load(), clock.resume()]);
    return apply({ type: 'resumed' }, saved);
  }

  const current = () => {
    latest ??= resume();
    return latest;
  };

  const dispatch: Dispatch = (event) => {
    const before = current();
    const after = before.then((journey) => apply(event, journey));
    latest = after.catch(() => before);
    return after;
  };

  return { dispatch, current };
}
