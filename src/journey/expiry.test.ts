import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atLinking,
  atToken,
  badToken,
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
import { TOKEN_LIFE } from './expiry.ts';

const text = ({ journey }: TestJourney) => JSON.stringify(journey);
const clockStrikes = (on: TestJourney) => on.send({ type: 'time-passed' });
const refused: Problem = { code: 'token-refused', status: 401 };

const held: Record<string, () => TestJourney> = {
  'typed and not checked': () => atToken().send({ type: 'token-typed', draft: 'sct_ro_acme_1' }),
  'none at all, perhaps a password': () =>
    atToken().send({ type: 'token-given', draft: 'sct_ro_acme_1', reading: badToken }),
  'that Shortcut refused': () => atCheck().answer({ type: 'check-failed', problem: refused }),
  'with a question open': () => atCheck().answer({ type: 'token-checked', identity: { ...ada, access: 'write' } }),
  'that StackOne refused': () => atLinking().answer({ type: 'link-failed', problem: { code: 'stackone-refused' } }),
  'that Shortcut refused, its box emptied': () =>
    atCheck().answer({ type: 'check-failed', problem: refused }).send({ type: 'token-typed', draft: '' }),
  'that waits in its box for another link': () =>
    atLinking()
      .answer({ type: 'link-failed', problem: { code: 'session-refused' } })
      .take('another-link'),
};

describe.each(Object.entries(held))('a token %s', (_, begin) => {
  it('is kept for its time', () => {
    const on = begin();
    expect(on.expiresAt).toBe(NOW + TOKEN_LIFE);
    expect(text(clockStrikes(on.wait(TOKEN_LIFE - 1)))).toContain('sct_ro_acme_1');
  });

  it('is then forgotten, and the person told', () => {
    const before = begin();
    const name = stateName(before) === 'link' ? 'link' : 'token';
    const on = clockStrikes(before.wait(TOKEN_LIFE));
    expect(text(on)).not.toContain('sct_ro_acme_1');
    expect(stateName(on)).toBe(name);
    expect(on.session).toMatchObject({ tokenDraft: '', tokenForgotten: true, leftoverTokens: [] });
    expect(on.expiresAt).toBe(null);
    expect(on.session.diary.at(-1)?.what).toBe('token-expired');
  });

  it('can’t be used after that, whatever is the first thing to happen', () => {
    const on = begin().wait(TOKEN_LIFE).take('try-again').send({ type: 'link-anyway', question: 'access-too-wide' });
    expect([effectTypes(on), on.session.tokenForgotten]).toEqual([[], true]);
  });
});

it('is as long as the README says', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`left unused for ${TOKEN_LIFE / 60_000} minutes`);
});

it('begins anew with each use and each change', () => {
  const on = atToken().send({ type: 'token-typed', draft: 'sct_ro' }).wait(1000);
  expect(on.send({ type: 'token-typed', draft: 'sct_ro_' }).expiresAt).toBe(NOW + 1000 + TOKEN_LIFE);
  on.wait(1000).send({ type: 'token-given', draft: '', reading: goodToken() });
  expect(on.expiresAt).toBe(NOW + 2000 + TOKEN_LIFE);
  on.answer({ type: 'check-failed', problem: { code: 'shortcut-unreachable' } });
  expect(on.wait(1000).take('try-again').expiresAt).toBe(NOW + 3000 + TOKEN_LIFE);
});

it('does not begin anew because the page or the browser did something', () => {
  const on = atToken().send({ type: 'token-typed', draft: 'sct_ro' }).wait(1000);
  on.send({ type: 'page-seen', tab: 7, step: 'generate', missing: null }).send({
    type: 'permissions-seen',
    withheld: [],
  });
  expect(on.expiresAt).toBe(NOW + TOKEN_LIFE);
});

it('a worker that starts again looks at the clock again', () => {
  const on = atToken().send({ type: 'token-typed', draft: 'sct_ro' });
  const before = on.journey;
  on.send({ type: 'token-typed', draft: '' });
  expect([on.expiresAt, on.session.expiresAt]).toEqual([null, null]);
  const again = testJourney(on.send({ type: 'token-typed', draft: 'sct_ro' }).journey);
  expect(again.send({ type: 'resumed' }).expiresAt).toBe(before.session.expiresAt);
});

it('is over with the journey', () => {
  expect(atLinking().answer({ type: 'linked', accountId: '1' }).expiresAt).toBe(null);
});

it('a request under way is not cut short', () => {
  for (const begin of [atCheck, atLinking]) {
    const on = begin();
    const before = on.journey;
    expect(clockStrikes(on.wait(TOKEN_LIFE)).journey).toBe(before);
  }
});

it('what became of a request while the time ran out is looked at as soon as it is known', () => {
  const on = clockStrikes(atCheck().wait(TOKEN_LIFE));
  on.answer({ type: 'check-failed', problem: { code: 'shortcut-unreachable' } });
  expect(on.expiresAt).toBe(on.session.expiresAt);
  expect(text(clockStrikes(on))).not.toContain('sct_ro_acme_1');
});

it('a token whose check died with the worker is not asked about once its time is over', () => {
  const on = testJourney(atCheck().journey).wait(TOKEN_LIFE).send({ type: 'resumed' });
  expect([effectTypes(on), on.session.tokenForgotten]).toEqual([[], true]);
  expect(text(on)).not.toContain('sct_ro_acme_1');
});

it('a link request that died with the worker is still said to be unknown', () => {
  const on = testJourney(atLinking().journey).wait(TOKEN_LIFE).send({ type: 'resumed' });
  expect(shownProblem(on)?.code).toBe('outcome-unknown');
  expect(text(clockStrikes(on))).not.toContain('sct_ro_acme_1');
  expect(on.session.outcomeUnknown).toBe(true);
});

it('a new token takes the word of the old one away', () => {
  const on = clockStrikes(atToken().send({ type: 'token-typed', draft: 'sct_ro' }).wait(TOKEN_LIFE));
  expect(on.send({ type: 'token-typed', draft: 's' }).session.tokenForgotten).toBe(false);
});

it('walking away then leaves word of the token in Shortcut', () => {
  const on = clockStrikes(atToken().send({ type: 'token-typed', draft: 'sct_ro' }).wait(TOKEN_LIFE));
  on.send({ type: 'start-over' });
  expect(on.session).toMatchObject({ leftoverTokens: [expect.anything()], tokenForgotten: false });
});

it('a link that can’t be used is still the first thing to mend', () => {
  const problem: Problem = { code: 'session-refused', status: 401 };
  const on = testJourney()
    .send({ type: 'start', reading: goodLink() })
    .send({ type: 'token-given', draft: '', reading: goodToken() })
    .answer({ type: 'token-checked', identity: ada })
    .answer({ type: 'session-failed', problem });
  clockStrikes(on.wait(TOKEN_LIFE));
  expect([stateName(on), shownProblem(on), on.session.tokenForgotten]).toEqual(['link', problem, true]);
});

describe('an unknown outcome outlives the token', () => {
  const expired = () =>
    clockStrikes(
      atLinking()
        .answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } })
        .wait(TOKEN_LIFE),
    );

  it('is still told, and the token is not called left over', () => {
    const on = expired();
    expect([stateName(on), on.session.outcomeUnknown, on.session.tokenForgotten]).toEqual(['token', true, true]);
    expect(text(on)).not.toContain('sct_ro_acme_1');
    expect(on.send({ type: 'start-over' }).session.leftoverTokens).toEqual([]);
  });

  it('can still be answered', () => {
    const on = expired().take('already-linked');
    expect([stateName(on), on.session.outcomeUnknown]).toEqual(['link', false]);
  });
});
