import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOW } from '../../test/helpers/journey-player.ts';
import { offeredIn } from '../../test/helpers/offered-events.ts';
import { type Moment, moves, PRIVATE, SECRET, wander } from '../../test/helpers/random-journeys.ts';
import { MAX_ENTRIES } from './diary.ts';
import type { Effect, JourneyEvent } from './events.ts';
import { reduce } from './reduce.ts';
import type { Journey } from './state.ts';

const RUNS = 1500;

const always = (holds: (moments: Moment[]) => void) =>
  fc.assert(
    fc.property(moves, (made) => holds(wander(made))),
    { numRuns: RUNS },
  );

const links = ({ effects }: Moment) => effects.filter(({ type }) => type === 'link-account').length;

const ANSWERED_BY: Partial<Record<JourneyEvent['type'], Effect['type']>> = {
  'session-opened': 'open-session',
  'session-failed': 'open-session',
  'token-checked': 'check-token',
  'check-failed': 'check-token',
  linked: 'link-account',
  'link-failed': 'link-account',
  'wait-over': 'wait',
};
const OUTSIDE = new Set([
  ...Object.keys(ANSWERED_BY),
  'resumed',
  'time-passed',
  'page-opened',
  'page-seen',
  'page-closed',
]);

/** Requests that someone may still answer: made in this life of the worker, the latest of their kind, unanswered. */
class InFlight {
  readonly #runs = new Map<Effect['type'], number>();

  has(kind: Effect['type'], run: number): boolean {
    return this.#runs.get(kind) === run;
  }

  /** True for an answer that somebody waits for, which is then over; the waits themselves may come again. */
  take(event: JourneyEvent): boolean {
    const kind = ANSWERED_BY[event.type];
    if (!kind || !('run' in event) || !this.has(kind, event.run)) return false;
    this.#runs.delete(kind);
    return true;
  }

  note({ event, effects }: Moment): void {
    if (event.type === 'resumed') this.#runs.clear();
    for (const effect of effects) if ('run' in effect) this.#runs.set(effect.type, effect.run);
  }
}

describe('in any order of events', () => {
  it('there is never a second link request without an end of the first and a word of the person', () => {
    let second = 0;
    always((moments) => {
      const flying = new InFlight();
      let since: 'nothing sent' | 'sent' | 'ended' | 'person spoke' = 'nothing sent';
      for (const moment of moments) {
        const ended = flying.take(moment.event) && /^link(ed|-failed)$/.test(moment.event.type);
        if (since === 'sent' && (ended || moment.event.type === 'resumed')) since = 'ended';
        else if (since === 'ended' && !OUTSIDE.has(moment.event.type)) since = 'person spoke';
        if (links(moment) > 0) {
          expect(links(moment)).toBe(1);
          expect(['nothing sent', 'person spoke']).toContain(since);
          if (since === 'person spoke') second++;
          since = 'sent';
        }
        flying.note(moment);
      }
    });
    // The property means something only when journeys get that far.
    expect(second).toBeGreaterThan(20);
  });

  it('once nobody knows whether it is linked, that stays said until it is answered, and nothing is linked unasked', () => {
    const asked = new Set<string>();
    always((moments) => {
      for (const { event, before, after, ...moment } of moments) {
        if (!before.unsure) continue;
        if (!after.unsure) expect(event.type).toMatch(/^(finish|start-over|already-linked)$/);
        if (links({ event, before, after, ...moment }) === 0) continue;
        asked.add(event.type);
      }
    });
    // The word "Link anyway" is seldom reached by chance; an example in unsure.test.ts has it.
    expect([...asked].filter((type) => type !== 'link-anyway')).toEqual(['try-again']);
  });

  it('only a good token, a good link or the person sets off a link request', () => {
    const causes = new Set<string>();
    always((moments) => {
      for (const moment of moments) if (links(moment) > 0) causes.add(moment.event.type);
    });
    expect([...causes].sort()).toEqual(['fields-given', 'link-anyway', 'session-opened', 'token-checked', 'try-again']);
  });

  it('an ended journey holds neither token nor session', () => {
    const ends = new Map<string, number>();
    always((moments) => {
      for (const { event, before, after } of moments) {
        const walkedOut = /^(finish|start-over|already-linked)$/.test(event.type) && before !== after;
        if (!walkedOut && after.step !== 'done') continue;
        if (walkedOut) expect(after.step).toBe('link');
        expect(JSON.stringify(after)).not.toMatch(SECRET);
        ends.set(event.type, (ends.get(event.type) ?? 0) + 1);
      }
    });
    for (const end of ['linked', 'finish', 'start-over', 'already-linked']) expect(ends.get(end)).toBeGreaterThan(5);
  });

  it('a token that nobody uses is held no longer than its time, and its end is told', () => {
    let forgotten = 0;
    always((moments) => {
      for (const { at, event, before, after } of moments) {
        if (event.type !== 'time-passed' || before === after) continue;
        forgotten++;
        expect([before.expiresAt !== null && before.expiresAt <= at, after.expiresAt]).toEqual([true, null]);
        expect(JSON.stringify(after)).not.toMatch(/CANARYTOKEN/);
        expect(after.forgotten).toBe(true);
      }
      for (const { after } of moments)
        if (/CANARYTOKEN/.test(JSON.stringify(after))) expect(after.expiresAt).not.toBeNull();
    });
    expect(forgotten).toBeGreaterThan(50);
  });

  it('secrets go into the requests that need them and into nothing else', () => {
    always((moments) => {
      for (const effect of moments.flatMap(({ effects }) => effects)) {
        if (effect.type === 'check-token') expect(JSON.stringify(effect)).not.toMatch(/CANARYSESSION/);
        else if (effect.type === 'open-session') expect(JSON.stringify(effect)).not.toMatch(/CANARYTOKEN/);
        else if (effect.type !== 'link-account') expect(JSON.stringify(effect)).not.toMatch(PRIVATE);
      }
    });
  });

  it('the diary is bounded and holds nothing typed, seen or secret', () => {
    always((moments) => {
      for (const { after } of moments) {
        expect(after.diary.length).toBeLessThanOrEqual(MAX_ENTRIES);
      }
      expect(JSON.stringify(moments.at(-1)?.after.diary ?? [])).not.toMatch(PRIVATE);
    });
  });

  it('the count of requests never goes back, and no number is given twice', () => {
    always((moments) => {
      const given = new Set<number>();
      for (const { before, after, effects } of moments) {
        expect(after.run).toBeGreaterThanOrEqual(before.run);
        for (const effect of effects) {
          if (!('run' in effect) || effect.type === 'wait') continue;
          expect(given.has(effect.run)).toBe(false);
          given.add(effect.run);
        }
      }
    });
  });

  it('a late answer changes nothing', () => {
    let late = 0;
    always((moments) => {
      const flying = new InFlight();
      for (const moment of moments) {
        const awaited = flying.take(moment.event);
        if (ANSWERED_BY[moment.event.type] && moment.event.type !== 'wait-over' && !awaited) {
          late++;
          expect(moment.after).toBe(moment.before);
          expect(moment.effects).toEqual([]);
        }
        flying.note(moment);
      }
    });
    expect(late).toBeGreaterThan(100);
  });

  it('whoever is told that something is under way will hear of its end', () => {
    always((moments) => {
      const flying = new InFlight();
      for (const moment of moments) {
        flying.take(moment.event);
        flying.note(moment);
        for (const [kind, run] of promised(moment.after))
          expect([kind, run, flying.has(kind, run)]).toEqual([kind, run, true]);
      }
    });
  });

  it('every state has a way forward, and every way that is offered leads somewhere', () => {
    const told = new Set<string>();
    always((moments) => {
      for (const { after } of moments) {
        if (after.step === 'check' && after.phase.is === 'failed') told.add(after.phase.problem.code);
        const offered = offeredIn(after);
        if (offered.length === 0) expect(promised(after)).not.toEqual([]);
        for (const event of offered) expect([after, event, leadsOn(after, event)]).toEqual([after, event, true]);
      }
    });
    expect(told.size).toBeGreaterThan(10);
  });
});

/** The requests that a screen says are under way. */
function promised({ link, ...state }: Journey): [Effect['type'], number][] {
  const opening: [Effect['type'], number][] = link.is === 'opening' ? [['open-session', link.run]] : [];
  if (state.step !== 'check') return opening;
  const { phase } = state;
  if (phase.is === 'checking') return [...opening, ['check-token', phase.run]];
  if (phase.is === 'linking') return [...opening, ['link-account', phase.run]];
  // Waiting for the link means nothing unless the link is being asked about.
  if (phase.is === 'awaiting-link') return link.is === 'opening' ? opening : [['open-session', Number.NaN]];
  return opening;
}

function leadsOn(state: Journey, event: JourneyEvent): boolean {
  const next = reduce(state, event, NOW);
  const gist = ({ diary: _diary, waits: _waits, ...kept }: Journey) => JSON.stringify(kept);
  return next.effects.length > 0 || gist(next.state) !== gist(state);
}
