/** What the journey does, in the background's console: types, codes and statuses only, nothing typed, seen or secret. */
import { entryFor } from '../journey/diary.ts';
import type { Effect } from '../journey/effects.ts';
import type { JourneyEvent } from '../journey/events.ts';

/** `at` is in milliseconds since 1970. */
export function logTransition(event: JourneyEvent, effects: readonly Effect[], at: number): void {
  console.log(`[journey] ${entryFor(event, at)?.what ?? event.type}`);
  for (const { type } of effects) console.log(`[journey]   → ${type}`);
}
