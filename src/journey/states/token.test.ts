/** Step 2: the box for the token. */
import { expect, it } from 'vitest';
import { atToken, badToken, effectTypes, shownProblem, stateName } from '../../../test/helpers/test-journey.ts';

it('keeps a text that is no token in the browser, and in its box', () => {
  const on = atToken().send({ type: 'token-given', draft: 'My token', reading: badToken });
  expect([stateName(on), shownProblem(on)?.code, on.effects]).toEqual(['token', 'token-malformed', []]);
  expect(on.session.tokenDraft).toBe('My token');
  on.send({ type: 'token-typed', draft: 'My toke' });
  expect(shownProblem(on)).toBeNull();
});

it('asks nothing on Try again while the person makes a token', () => {
  const on = atToken();
  const before = on.journey;
  expect([on.take('try-again').journey === before, effectTypes(on)]).toEqual([true, []]);
});
