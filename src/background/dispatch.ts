/** How the rest of the background reaches the journey. */
import type { JourneyEvent } from '../journey/events.ts';
import type { Journey } from '../journey/journey.ts';

/** Resolves to the journey after the event. Rejects when it could not be saved: then the event did not happen. */
export type Dispatch = (event: JourneyEvent) => Promise<Journey>;

export interface JourneyRunner {
  dispatch: Dispatch;
  current(): Promise<Journey>;
}
