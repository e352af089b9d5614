/** The browser stopped the background, and with it whatever was under way. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atLinking,
  atToken,
  effectTypes,
  goodLink,
  goodToken,
  NOW,
  shownProblem,
  stateName,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import type { Problem } from '../problems/problem.ts';

describe('a worker that starts again', () => {
  const limited: Problem = { code: 'shortcut-rate-limited', status: 429, retryAt: NOW + 60_000 };
  const unknown: Problem = { code: 'outcome-unknown' };
  const started = () => testJourney().send({ type: 'start', reading: goodLink() });
  const given = () => started().send({ type: 'token-given', draft: '', reading: goodToken() });

  it.each<[string, () => TestJourney, string, string[]]>([
    ['with nothing begun does nothing', testJourney, 'link', []],
    ['asks again about the link', started, 'token', ['open-session']],
    ['leaves the person making a token alone', atToken, 'token', []],
    ['asks again about the token', atCheck, 'checking', ['check-token']],
    [
      'asks again about the link it waits for',
      () => given().answer({ type: 'token-checked', identity: ada }),
      'awaiting-link',
      ['open-session'],
    ],
    ['asks again about both', given, 'checking', ['open-session', 'check-token']],
    [
      'leaves a question open',
      () => atCheck().answer({ type: 'token-checked', identity: { ...ada, access: 'write' } }),
      'question',
      [],
    ],
    ['never links again', atLinking, 'failed', ['open-popup']],
    [
      'leaves an unknown outcome to the person',
      () => atLinking().answer({ type: 'link-failed', problem: unknown }),
      'failed',
      [],
    ],
    ['waits on', () => atCheck().answer({ type: 'check-failed', problem: limited }), 'failed', ['wait']],
    ['stays done', () => atLinking().answer({ type: 'linked', accountId: 'acc-1' }), 'done', []],
  ])('%s', (_, begin, state, effects) => {
    const on = begin().send({ type: 'resumed' });
    expect([stateName(on), effectTypes(on)]).toEqual([state, effects]);
  });

  it('says that the outcome is unknown when it died while linking', () => {
    expect(shownProblem(atLinking().send({ type: 'resumed' }))).toEqual(unknown);
  });
});
