/** A clock that was set back makes nobody wait longer. */
import { describe, expect, it } from 'vitest';
import {
  atCheck,
  goodLink,
  NOW,
  shownProblem,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import type { Problem } from '../problems/problem.ts';
import { TOKEN_LIFE } from './expiry.ts';
import { reduce } from './reduce.ts';

const HOUR = 3_600_000;
const limited: Problem = { code: 'stackone-rate-limited', status: 429, retryAt: NOW + 60_000 };

const waiting: Record<string, () => TestJourney> = {
  'for Shortcut': () => atCheck().answer({ type: 'check-failed', problem: limited }),
  'for StackOne': () =>
    testJourney()
      .send({ type: 'link-typed', draft: 'x', reading: goodLink() })
      .answer({ type: 'session-failed', problem: limited }),
};

/** The next thing to happen, at `at`, after the clock was set back by `by` ms. */
const opened = (on: TestJourney, at: number, by: number) =>
  testJourney(reduce(on.journey, { type: 'permissions-seen', withheld: [] }, at, by).journey);

describe.each(Object.entries(waiting))('a wait %s', (_, begin) => {
  it('ends as much sooner as the clock was set back', () => {
    expect(shownProblem(opened(begin(), NOW - HOUR, HOUR))?.retryAt).toBe(NOW + 60_000 - HOUR);
  });

  it('is over when nobody can tell by how much', () => {
    expect(shownProblem(opened(begin(), NOW - HOUR, Number.POSITIVE_INFINITY))?.retryAt ?? 0).toBe(0);
  });
});

it('a token’s time ends as much sooner', () => {
  const { journey, effects } = reduce(
    atCheck().journey,
    { type: 'language-seen', language: 'de', browserLanguages: [] },
    NOW - HOUR,
    HOUR,
  );
  expect(journey.session.expiresAt).toBe(NOW - HOUR + TOKEN_LIFE);
  expect(effects).toEqual([{ type: 'schedule-expiry', at: NOW - HOUR + TOKEN_LIFE }]);
});
