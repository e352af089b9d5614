/** Whatever happens in whatever order: secrets end, requests are counted, and every state has a way forward. */
import { describe, expect, it } from 'vitest';
import { eventsOfferedIn } from '../../test/helpers/offered-events.ts';
import { always, PRIVATE, SECRET } from '../../test/helpers/random-journeys.ts';
import { ANSWERED_BY, InFlight, promised } from '../../test/helpers/requests-in-flight.ts';
import { NOW } from '../../test/helpers/test-journey.ts';
import { MAX_ENTRIES } from './diary.ts';
import type { JourneyEvent } from './events.ts';
import type { Journey } from './journey.ts';
import { reduce } from './reduce.ts';

describe('in any order of events', () => {
  it('an ended journey holds neither token nor session', () => {
    const ends = new Map<string, number>();
    always((moments) => {
      for (const { event, before, after } of moments) {
        const walkedOut = /^(finish|start-over|already-linked)$/.test(event.type) && before !== after;
        if (!walkedOut && after.state.name !== 'done') continue;
        if (walkedOut) expect(after.state.name).toBe('link');
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
        const { expiresAt } = before.session;
        expect([expiresAt !== null && expiresAt <= at, after.session.expiresAt]).toEqual([true, null]);
        expect(JSON.stringify(after)).not.toMatch(/CANARYTOKEN/);
        expect(after.session.tokenForgotten).toBe(true);
      }
      for (const { after } of moments)
        if (/CANARYTOKEN/.test(JSON.stringify(after))) expect(after.session.expiresAt).not.toBeNull();
    });
    expect(forgotten).toBeGreaterThan(50);
  });

  it('secrets go into the requests that need them and into nothing else', () => {
    always((moments) => {
      for (const effect of moments.flatMap(({ effects }) => effects)) {
        if (effect.type === 'check-token') expect(JSON.stringify(effect)).not.toMatch(/CANARYSESSION/);
        else if (effect.type === 'open-session') expect(JSON.stringify(effect)).not.toMatch(/CANARYTOKEN/);
        // The address of Shortcut's page names the workspace.
        else if (effect.type === 'open-page') expect(effect.workspace).toMatch(/^(canaryslug|other|)$/);
        else if (effect.type !== 'link-account') expect(JSON.stringify(effect)).not.toMatch(PRIVATE);
      }
    });
  });

  it('the diary is bounded and holds nothing typed, seen or secret', () => {
    always((moments) => {
      for (const { after } of moments) {
        expect(after.session.diary.length).toBeLessThanOrEqual(MAX_ENTRIES);
      }
      expect(JSON.stringify(moments.at(-1)?.after.session.diary ?? [])).not.toMatch(PRIVATE);
    });
  });

  it('the count of requests never goes back, and no number is given twice', () => {
    always((moments) => {
      const given = new Set<number>();
      for (const { before, after, effects } of moments) {
        expect(after.session.requestId).toBeGreaterThanOrEqual(before.session.requestId);
        for (const effect of effects) {
          if (!('requestId' in effect) || effect.type === 'wait') continue;
          expect(given.has(effect.requestId)).toBe(false);
          given.add(effect.requestId);
        }
      }
    });
  });

  it('a late answer changes nothing', () => {
    let late = 0;
    always((moments) => {
      const inFlight = new InFlight();
      for (const moment of moments) {
        const awaited = inFlight.take(moment.event);
        if (ANSWERED_BY[moment.event.type] && moment.event.type !== 'wait-over' && !awaited) {
          late++;
          expect(moment.after).toBe(moment.before);
          expect(moment.effects).toEqual([]);
        }
        inFlight.note(moment);
      }
    });
    expect(late).toBeGreaterThan(100);
  });

  it('whoever is told that something is under way will hear of its end', () => {
    always((moments) => {
      const inFlight = new InFlight();
      for (const moment of moments) {
        inFlight.take(moment.event);
        inFlight.note(moment);
        for (const [kind, requestId] of promised(moment.after))
          expect([kind, requestId, inFlight.has(kind, requestId)]).toEqual([kind, requestId, true]);
      }
    });
  });

  it('every state has a way forward, and every way that is offered leads somewhere', () => {
    const told = new Set<string>();
    always((moments) => {
      for (const { after } of moments) {
        if (after.state.name === 'failed') told.add(after.state.problem.code);
        const offered = eventsOfferedIn(after);
        if (offered.length === 0) expect(promised(after)).not.toEqual([]);
        for (const event of offered) expect([after, event, leadsOn(after, event)]).toEqual([after, event, true]);
      }
    });
    expect(told.size).toBeGreaterThan(10);
  });
});

function leadsOn(journey: Journey, event: JourneyEvent): boolean {
  const next = reduce(journey, event, NOW);
  return next.effects.length > 0 || gist(next.journey) !== gist(journey);
}

function gist({ session, state }: Journey): string {
  const { diary: _diary, autoRetries: _retries, ...kept } = session;
  return JSON.stringify([kept, state]);
}
