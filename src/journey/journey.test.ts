/** The whole way, from a pasted link to Done, when all goes well. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atLinking,
  atToken,
  connector,
  effectTypes,
  goodLink,
  goodToken,
  stateName,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import { newJourney } from './new-journey.ts';

const text = ({ journey }: TestJourney) => JSON.stringify(journey);

describe('all goes well', () => {
  it('looks the link up while it is pasted, before anyone makes a token', () => {
    const on = testJourney().send({ type: 'link-typed', draft: 'https://…', reading: goodLink() });
    expect(on.effects).toEqual([{ type: 'open-session', requestId: 1, sessionToken: 'session-1' }]);
    expect(stateName(on)).toBe('link');
    on.answer({ type: 'session-opened', connector }).send({ type: 'start', reading: goodLink() });
    expect(on.effects).toEqual([{ type: 'open-page', tab: null, workspace: '' }]);
    expect(stateName(on)).toBe('token');
  });

  it('opens session and page at once when Start is the first thing heard of the link', () => {
    const on = testJourney().send({ type: 'start', reading: goodLink() });
    expect(effectTypes(on)).toEqual(['open-session', 'open-page']);
    expect(stateName(on)).toBe('token');
  });

  it('goes from a token handed over on the page to the linked account without another question', () => {
    const on = atToken().send({ type: 'page-seen', tab: 7, step: 'new-token', missing: null });
    on.send({ type: 'token-given', draft: '', reading: goodToken('sct_ro_acme_9') });
    expect(on.effects).toEqual([{ type: 'check-token', requestId: 2, token: 'sct_ro_acme_9' }]);
    on.answer({ type: 'token-checked', identity: ada });
    expect(on.effects).toEqual([
      {
        type: 'link-account',
        requestId: 3,
        sessionToken: 'session-1',
        connector,
        token: 'sct_ro_acme_9',
        answers: {},
      },
    ]);
    on.answer({ type: 'linked', accountId: 'acc-1' });
    expect(on.state).toEqual({ name: 'done', accountId: 'acc-1', identity: ada });
    expect(text(on)).not.toMatch(/sct_ro_acme_9|session-1/);
  });

  it('keeps what is being pasted, and says that it was cleaned', () => {
    const on = atToken().send({ type: 'token-typed', draft: ' sct_ro_acme_1' });
    expect([stateName(on), on.session.tokenDraft]).toEqual(['token', ' sct_ro_acme_1']);
    on.send({ type: 'token-given', draft: ' sct_ro_acme_1', reading: goodToken('sct_ro_acme_1', true) });
    expect(on.state).toMatchObject({ name: 'checking', token: { text: 'sct_ro_acme_1', cleaned: true } });
  });

  it('ends with Done: a new journey, the page left, nothing to delete', () => {
    const on = atLinking().answer({ type: 'linked', accountId: 'acc-1' }).send({ type: 'finish' });
    expect(on.effects).toEqual([{ type: 'leave-page', tab: 7 }]);
    const { requestId, diary } = on.session;
    expect(on.journey).toEqual({ ...newJourney, session: { ...newJourney.session, requestId, diary } });
    expect(diary.map(({ what }) => what)).toContain('linked');
  });

  it('starts once, however often Start and Check are pressed', () => {
    const on = testJourney().send({ type: 'start', reading: goodLink() }).send({ type: 'start', reading: goodLink() });
    expect(on.effects).toEqual([]);
    on.send({ type: 'token-given', draft: '', reading: goodToken() });
    on.send({ type: 'token-given', draft: '', reading: goodToken() });
    expect(on.effects).toEqual([]);
    expect(on.allEffects.map(({ type }) => type)).toEqual(['open-session', 'open-page', 'check-token']);
  });
});
