import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { propertyRuns } from '../../test/helpers/property-runs.ts';
import { PRIVATE, randomMoves, runMoves } from '../../test/helpers/random-journeys.ts';
import { logTransition } from './development-log.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

function linesOf(work: () => void): string {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  work();
  return log.mock.calls.flat().join('\n');
}

it('says what happened and what it led to', () => {
  const problem = { code: 'stackone-unexpected', status: 503 } as const;
  const lines = linesOf(() => {
    logTransition({ type: 'session-failed', requestId: 1, problem }, [{ type: 'wait', requestId: 1, until: 0 }], 0);
  });
  expect(lines).toBe('[journey] session-failed stackone-unexpected HTTP 503\n[journey]   → wait');
});

it('never holds anything typed, seen or secret', () => {
  const property = fc.property(randomMoves, (moves) => {
    const lines = linesOf(() => {
      for (const { event, effects, at } of runMoves(moves)) logTransition(event, effects, at);
    });
    expect(lines).toContain('[journey] ');
    expect(lines).not.toMatch(PRIVATE);
  });
  fc.assert(property, propertyRuns(200));
});
