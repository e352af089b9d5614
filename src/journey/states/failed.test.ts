/** Step 3 stopped: what the person may do about it. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  connector,
  effectTypes,
  goodLink,
  goodToken,
  stateName,
  testJourney,
} from '../../../test/helpers/test-journey.ts';
import type { Problem } from '../../problems/problem.ts';

const refused: Problem = { code: 'token-refused', status: 401 };

describe('a token', () => {
  it('that Shortcut refuses can be replaced on the spot', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: refused });
    expect([stateName(on), effectTypes(on)]).toEqual(['failed', ['open-popup']]);
    on.send({ type: 'token-given', draft: 'sct_ro_acme_2', reading: goodToken('sct_ro_acme_2') });
    expect(on.effects).toMatchObject([{ type: 'check-token', token: 'sct_ro_acme_2' }]);
    expect(on.session.leftoverTokens).toEqual([]);
  });

  it('that was handed over and refused is in the box to be looked at, and the box can be emptied', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: refused });
    expect(on.session.tokenDraft).toBe('sct_ro_acme_1');
    on.send({ type: 'token-typed', draft: '' });
    expect(on.session.tokenDraft).toBe('');
  });

  it('that works and is replaced by another is one to delete', () => {
    const forbidden: Problem = { code: 'token-forbidden', status: 403 };
    const again = atCheck().answer({ type: 'check-failed', problem: forbidden });
    again.send({ type: 'token-given', draft: '', reading: goodToken() });
    expect(again.session.leftoverTokens).toEqual([]);
    const other = atCheck().answer({ type: 'check-failed', problem: forbidden });
    other.send({ type: 'token-given', draft: '', reading: goodToken('sct_ro_acme_2') });
    expect(other.session.leftoverTokens).not.toEqual([]);
  });
});

describe('Try again', () => {
  const waitForStackOne: Problem = { code: 'stackone-rate-limited', status: 429, retryAt: 1 };

  it('asks about a token again, however often it was asked to wait', () => {
    const limited: Problem = { code: 'shortcut-rate-limited', status: 429, retryAt: 1 };
    const on = atCheck().answer({ type: 'check-failed', problem: limited }).answer({ type: 'wait-over' });
    expect(on.session.autoRetries).toBe(1);
    on.answer({ type: 'check-failed', problem: limited }).take('try-again');
    expect([on.session.autoRetries, on.effects]).toEqual([
      0,
      [{ type: 'check-token', requestId: 4, token: 'sct_ro_acme_1' }],
    ]);
  });

  it('is not done about a problem that does not offer it', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: refused });
    const before = on.journey;
    expect([on.take('try-again').journey === before, on.effects]).toEqual([true, []]);
  });

  it('sends no link request without a link', () => {
    const on = testJourney().send({ type: 'start-without-link' });
    on.send({ type: 'token-given', draft: '', reading: goodToken() }).answer({ type: 'token-checked', identity: ada });
    expect([stateName(on), effectTypes(on)]).toEqual(['handoff', ['open-popup']]);
    expect(effectTypes(on.take('try-again'))).toEqual([]);
  });

  it('waits for a link that is being looked up again by itself', () => {
    const on = testJourney()
      .send({ type: 'start', reading: goodLink() })
      .send({ type: 'page-opened', tab: 7 })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'session-failed', problem: waitForStackOne })
      .answer({ type: 'token-checked', identity: ada });
    on.send({ type: 'resumed' }).answer({ type: 'wait-over' });
    expect([stateName(on), effectTypes(on)]).toEqual(['failed', ['open-session']]);
    on.take('try-again');
    expect([stateName(on), effectTypes(on)]).toEqual(['awaiting-link', []]);
    expect(effectTypes(on.answer({ type: 'session-opened', connector }))).toEqual(['link-account']);
  });

  it('of a link that is found by itself in the end asks all there is to ask', () => {
    const on = testJourney()
      .send({ type: 'start', reading: goodLink() })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'session-failed', problem: waitForStackOne })
      .answer({ type: 'token-checked', identity: { ...ada, access: 'write' } });
    on.send({ type: 'resumed' }).answer({ type: 'wait-over' });
    on.answer({
      type: 'session-opened',
      connector: { ...connector, edits: { id: 'acc-7', ending: '', workspace: '' } },
    });
    expect(on.state).toMatchObject({ name: 'question', questions: ['access-too-wide', 'account-exists'] });
    expect(effectTypes(on.take('try-again'))).toEqual([]);
  });
});
