/** Another token, or another link, after step 3 went wrong. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atLinking,
  connector,
  goodToken,
  shownProblem,
  stateName,
} from '../../test/helpers/test-journey.ts';
import type { Problem } from '../problems/problem.ts';

describe('another token', () => {
  const forbidden: Problem = { code: 'token-forbidden', status: 403 };

  it('is made on the page, with an empty box, and the old one is to be deleted', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: forbidden }).send({ type: 'another-token' });
    expect(on.effects).toEqual([{ type: 'open-page', tab: 7, workspace: '' }]);
    expect(on.state).toEqual({ name: 'token', problem: null });
    expect(on.session).toMatchObject({ tokenDraft: '', leftoverTokens: [expect.anything()] });
  });

  it('leaves nothing to delete when Shortcut does not know the old one', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused', status: 401 } });
    expect(on.send({ type: 'another-token' }).session.leftoverTokens).toEqual([]);
  });

  it('leaves nothing to delete when the old one may be the linked one', () => {
    const on = atLinking().answer({ type: 'link-failed', problem: { code: 'outcome-unknown' } });
    expect(on.send({ type: 'another-token' }).session.leftoverTokens).toEqual([]);
  });

  it('does not make the person forget one that was left over before', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: forbidden }).send({ type: 'another-token' });
    on.send({ type: 'token-given', draft: '', reading: goodToken('sct_ro_acme_2') });
    on.answer({ type: 'check-failed', problem: { code: 'token-refused' } }).send({ type: 'another-token' });
    expect(on.session.leftoverTokens).not.toEqual([]);
  });
});

describe('another link', () => {
  it('is asked for with empty boxes and without a complaint, while a question is open, too', () => {
    const on = atCheck({ ...connector, edits: { id: 'acc-7', ending: '', workspace: '' } }).answer({
      type: 'token-checked',
      identity: ada,
    });
    expect(stateName(on)).toBe('question');
    on.send({ type: 'another-link' });
    expect(on.state).toEqual({ name: 'link', foundLinks: [], problem: null });
    expect(on.session).toMatchObject({ link: { status: 'none' }, linkDraft: '', tokenDraft: 'sct_ro_acme_1' });
    expect([on.effects, shownProblem(on)]).toEqual([[], null]);
  });
});
