/** A server asks for time: how long it is waited for without the person's word. */
import { describe, expect, it } from 'vitest';
import { atCheck, effectTypes, goodLink, NOW, stateName, testJourney } from '../../test/helpers/test-journey.ts';
import type { Code, Problem } from '../problems/problem.ts';

const limited = (code: Code): Problem => ({ code, status: 429, retryAt: NOW + 60_000 });

describe('a wait that a server asks for', () => {
  it('is sat out, then the check is asked again', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
    expect(on.effects).toEqual([{ type: 'open-popup' }, { type: 'wait', requestId: 2, until: NOW + 60_000 }]);
    on.answer({ type: 'wait-over' });
    expect([stateName(on), effectTypes(on)]).toEqual(['checking', ['check-token']]);
  });

  it('is sat out three times; after that the person decides, and their word starts it anew', () => {
    const on = atCheck();
    for (let count = 0; count < 3; count++) {
      on.answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
      expect(effectTypes(on)).toContain('wait');
      on.answer({ type: 'wait-over' });
    }
    on.answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
    expect(effectTypes(on)).toEqual(['open-popup']);
    on.take('try-again').answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
    expect(effectTypes(on)).toContain('wait');
  });

  it('is over when the person did not wait for it', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
    on.take('try-again');
    const before = on.journey;
    on.answer({ type: 'wait-over' });
    expect(on.journey).toBe(before);
  });

  it('is sat out for the link as well', () => {
    const on = testJourney().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
    on.answer({ type: 'session-failed', problem: limited('stackone-rate-limited') });
    expect(effectTypes(on)).toEqual(['wait']);
    on.answer({ type: 'wait-over' });
    expect(effectTypes(on)).toEqual(['open-session']);
  });

  it('does not come back to life after the journey ended', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: limited('shortcut-rate-limited') });
    on.send({ type: 'start-over' });
    const before = on.journey;
    on.answer({ type: 'wait-over' });
    expect(on.journey).toBe(before);
  });
});
