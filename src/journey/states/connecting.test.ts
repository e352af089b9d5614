/** Step 3: the link request. It is never repeated, nor walked away from, unasked. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atLinking,
  connector,
  effectTypes,
  goodLink,
  goodToken,
  NOW,
  pressed,
  shownProblem,
  stateName,
  type TestJourney,
} from '../../../test/helpers/test-journey.ts';
import type { Problem } from '../../problems/problem.ts';

const requests = ({ allEffects }: TestJourney) => allEffects.filter(({ type }) => type === 'link-account');
const limited: Problem = { code: 'stackone-rate-limited', status: 429, retryAt: NOW + 60_000 };
const unknown: Problem = { code: 'outcome-unknown' };

describe('linking', () => {
  it('of an account that exists already is said, and nothing is sent again', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: { code: 'account-exists-refused', status: 409 } });
    expect([shownProblem(on)?.code, requests(on).length]).toEqual(['account-exists-refused', 1]);
    on.send({ type: 'another-link' });
    expect([stateName(on), requests(on).length]).toEqual(['link', 1]);
  });

  it('with an unknown outcome is repeated only by the person', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: unknown });
    on.send({ type: 'resumed' });
    expect([stateName(on), requests(on).length]).toEqual(['failed', 1]);
    on.take('try-again').take('try-again');
    expect([stateName(on), requests(on).length]).toEqual(['connecting', 2]);
  });

  it('pressed twice, Try again answers what the person read, not what came of it', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: limited });
    const press = pressed(on.journey, 'try-again');
    on.send(press).answer({ type: 'link-failed', problem: unknown });
    const before = on.journey;
    expect([on.send(press).journey === before, requests(on).length]).toEqual([true, 2]);
  });

  it('with an unknown outcome is not followed by another token or link, unless the person begins anew', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: unknown });
    const before = on.journey;
    // What a second popup, not drawn anew yet, may still offer.
    on.send({ type: 'token-given', draft: '', reading: goodToken('sct_ro_acme_2') });
    on.take('another-token').take('another-link').send({ type: 'token-typed', draft: 'x' });
    expect(on.journey).toBe(before);
  });

  it('with an unknown outcome that turns out well ends without a token to delete', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: unknown });
    on.send({ type: 'already-linked' });
    expect([stateName(on), on.session.leftoverTokens]).toEqual(['link', []]);
    expect(JSON.stringify(on.journey)).not.toMatch(/sct_ro_acme_1|session-1/);
  });

  it('asked to wait leaves the second request to the person', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: limited });
    expect(effectTypes(on)).toEqual(['open-popup']);
    on.send({ type: 'wait-over', requestId: on.session.requestId });
    expect([stateName(on), on.effects]).toEqual(['failed', []]);
  });

  it('under way is not walked away from', () => {
    const on = atLinking();
    const before = on.journey;
    for (const type of ['start-over', 'another-token', 'another-link', 'finish'] as const) {
      on.send({ type });
      expect([type, on.journey === before, on.effects]).toEqual([type, true, []]);
    }
  });

  it('fails into another link when the session expired in between, and the token is kept', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: { code: 'session-refused', status: 401 } });
    on.send({ type: 'another-link' }).send({ type: 'start', reading: goodLink('session-2') });
    on.answer({ type: 'session-opened', connector }).send({ type: 'token-given', draft: '', reading: goodToken() });
    on.answer({ type: 'token-checked', identity: ada });
    expect(on.effects).toMatchObject([{ type: 'link-account', sessionToken: 'session-2', token: 'sct_ro_acme_1' }]);
  });
});
