/** Which requests of a random journey somebody may still answer. */
import type { Effect } from '../../src/journey/effects.ts';
import type { JourneyEvent } from '../../src/journey/events.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { Request, TraceEntry } from './random-journeys.ts';

export const ANSWERED_BY: Partial<Record<JourneyEvent['type'], Effect['type']>> = {
  'session-opened': 'open-session',
  'session-failed': 'open-session',
  'token-checked': 'check-token',
  'check-failed': 'check-token',
  linked: 'link-account',
  'link-failed': 'link-account',
  'wait-over': 'wait',
};

/** Requests made in this life of the background, the latest of their kind, unanswered. */
export class InFlight {
  readonly #requests = new Map<Effect['type'], number>();

  has(kind: Effect['type'], requestId: number): boolean {
    return this.#requests.get(kind) === requestId;
  }

  /** True for an answer that somebody waits for, which is then over; the waits themselves may come again. */
  take(event: JourneyEvent): boolean {
    const kind = ANSWERED_BY[event.type];
    if (!kind || !('requestId' in event) || !this.has(kind, event.requestId)) return false;
    this.#requests.delete(kind);
    return true;
  }

  note({ event, effects }: TraceEntry): void {
    if (event.type === 'resumed') this.#requests.clear();
    for (const effect of effects) if ('requestId' in effect) this.#requests.set(effect.type, effect.requestId);
  }
}

/** The requests that a screen says are under way. */
export function promised({ session, state }: Journey): [Request['type'], number][] {
  const { link } = session;
  const opening: [Request['type'], number][] = link.status === 'opening' ? [['open-session', link.requestId]] : [];
  if (state.name === 'checking') return [...opening, ['check-token', state.requestId]];
  if (state.name === 'connecting') return [...opening, ['link-account', state.requestId]];
  // Waiting for the link means nothing unless the link is being asked about.
  if (state.name === 'awaiting-link') return link.status === 'opening' ? opening : [['open-session', Number.NaN]];
  return opening;
}
