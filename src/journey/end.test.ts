/** Whatever ends a journey: what is forgotten, what is kept, and what the person should delete. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atLinking,
  atToken,
  badToken,
  connector,
  goodLink,
  goodToken,
  NOW,
  stateName,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import { newJourney } from './new-journey.ts';

const FORBIDDEN = { code: 'token-forbidden', status: 403 } as const;
const UNKNOWN = { code: 'outcome-unknown' } as const;

it('a journey begins with nothing but reading, the name StackOne’s guide suggests, and no page', () => {
  expect(testJourney().journey).toEqual({
    session: {
      requestId: 0,
      autoRetries: 0,
      access: 'read',
      tokenName: 'StackOne Integration',
      isNameStated: false,
      linkDraft: '',
      linkFromTab: false,
      link: { status: 'none' },
      linkPreset: null,
      answers: {},
      refusedSessions: [],
      offeredLink: null,
      page: { status: 'closed' },
      pageRefused: false,
      openWorkspaces: [],
      targetWorkspace: '',
      tokenMade: false,
      madeIn: '',
      isNameSeen: false,
      isHandedOver: false,
      tokenDraft: '',
      expiresAt: null,
      tokenForgotten: false,
      leftoverTokens: [],
      cleanup: null,
      outcomeUnknown: false,
      withheldHosts: [],
      settings: { access: null, tokenName: '', contact: '', language: '', linkAnyway: true, wordings: {} },
      language: null,
      browserLanguages: [],
      diary: [],
    },
    state: { name: 'link', foundLinks: [], problem: null },
  });
});

it('once linked, link and token are forgotten, and the made token is no longer one to delete', () => {
  const on = testJourney().send({ type: 'link-typed', draft: 'CANARY', reading: goodLink('CANARY') });
  on.answer({ type: 'session-opened', connector }).send({ type: 'start', reading: goodLink('CANARY') });
  on.send({ type: 'page-opened', tab: 7 }).send({ type: 'page-seen', tab: 7, step: 'new-token', missing: null });
  on.send({ type: 'token-given', draft: 'CANARY', reading: goodToken('CANARY') });
  on.answer({ type: 'token-checked', identity: ada }).answer({ type: 'linked', accountId: 'acc-1' });
  expect(stateName(on)).toBe('done');
  expect(on.session).toMatchObject({ link: { status: 'none' }, linkDraft: '', tokenMade: false, leftoverTokens: [] });
  expect(JSON.stringify(on.journey)).not.toContain('CANARY');
});

describe('starting over', () => {
  it('keeps what was said of the access, what the browser withholds, and leaves the page', () => {
    const on = atToken().send({ type: 'access-chosen', access: 'write' });
    on.send({ type: 'permissions-seen', withheld: ['api.stackone.com'] }).send({ type: 'start-over' });
    const { requestId, diary } = on.session;
    const kept = { requestId, diary, access: 'write', withheldHosts: ['api.stackone.com'] };
    expect(on.journey).toEqual({ ...newJourney, session: { ...newJourney.session, ...kept } });
    expect(on.effects).toEqual([{ type: 'leave-page', tab: 7 }]);
  });

  it('with nothing made leaves nothing to delete', () => {
    const on = atToken().send({ type: 'start-over' });
    expect([stateName(on), on.session.leftoverTokens]).toEqual(['link', []]);
  });

  it.each<[string, () => TestJourney]>([
    ['on the screen', () => atToken().send({ type: 'page-seen', tab: 7, step: 'new-token', missing: null })],
    ['being asked about', atCheck],
    ['pasted but not checked', () => atToken().send({ type: 'token-typed', draft: 'sct_ro_acme_1' })],
    [
      'kept for another link',
      () =>
        atLinking()
          .answer({ type: 'link-failed', problem: { code: 'session-refused', status: 401 } })
          .send({ type: 'another-link' }),
    ],
  ])('with a token %s tells the person to delete it, and forgets it', (_, begin) => {
    const on = begin().send({ type: 'start-over' });
    expect([stateName(on), on.session.leftoverTokens]).toEqual(['link', [expect.anything()]]);
    expect(JSON.stringify(on.journey)).not.toMatch(/sct_ro_acme_1|session-1/);
  });

  it.each<[string, () => TestJourney]>([
    ['refused by Shortcut', () => atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused' } })],
    ['that was none', () => atToken().send({ type: 'token-given', draft: 'My token', reading: badToken })],
  ])('with a token %s leaves nothing to delete', (_, begin) => {
    expect(begin().send({ type: 'start-over' }).session.leftoverTokens).toEqual([]);
  });

  it('keeps the diary for the report, and the count, so that late answers stay late', () => {
    const on = atCheck().send({ type: 'start-over' });
    expect(on.session.diary.at(-1)).toEqual({ at: NOW, what: 'start-over' });
    const before = on.journey;
    on.answer({ type: 'token-checked', identity: ada });
    expect(on.journey).toBe(before);
  });

  it('leaves no page where none was open', () => {
    expect(testJourney().send({ type: 'start', reading: goodLink() }).send({ type: 'start-over' }).effects).toEqual([]);
  });

  it('after the end has nothing to delete: what was made is linked, and of an earlier token the end told', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: FORBIDDEN });
    on.send({ type: 'token-given', draft: '', reading: goodToken('sct_ro_acme_2') });
    on.answer({ type: 'token-checked', identity: ada }).answer({ type: 'linked', accountId: 'acc-1' });
    expect([stateName(on), on.session.leftoverTokens]).toEqual(['done', [expect.anything()]]);
    on.send({ type: 'start-over' });
    expect([stateName(on), on.session.leftoverTokens]).toEqual(['link', []]);
  });

  it.each(['01234567-89ab-cdef-0123-456789abcdef', 'SCT_RW_ACME_1', 'it is sct_ro_acme_1'])(
    'with %s in the box tells the person to delete it',
    (draft) => {
      const on = atToken().send({ type: 'token-typed', draft }).send({ type: 'start-over' });
      expect(on.session).toMatchObject({ leftoverTokens: [expect.anything()], tokenDraft: '' });
    },
  );

  it.each(['01234567-8', '7-89ab-cdef', 'zyxwvuts-89ab-cdef', '01234567-8-9', '01234567-xyzw-cdef'])(
    'with %s in the box has nothing to delete',
    (draft) => {
      const on = atToken().send({ type: 'token-typed', draft }).send({ type: 'start-over' });
      expect(on.session.leftoverTokens).toEqual([]);
    },
  );

  it('with a token that Shortcut knows tells the person to delete it, but not with one that may be linked', () => {
    const known = atCheck().answer({ type: 'check-failed', problem: FORBIDDEN });
    expect(known.send({ type: 'start-over' }).session.leftoverTokens).not.toEqual([]);
    const maybe = atLinking().answer({ type: 'link-failed', problem: UNKNOWN });
    expect(maybe.send({ type: 'start-over' }).session.leftoverTokens).toEqual([]);
  });

  it('does not forget a token that was left over before', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: FORBIDDEN }).send({ type: 'another-token' });
    expect(on.send({ type: 'start-over' }).session.leftoverTokens).not.toEqual([]);
  });
});

it('Done ends with nothing to delete, and the next journey asks for reading only', () => {
  const on = atToken().send({ type: 'access-chosen', access: 'write' });
  on.send({ type: 'token-given', draft: '', reading: goodToken() });
  on.answer({ type: 'token-checked', identity: { ...ada, access: 'write' } });
  on.answer({ type: 'linked', accountId: 'acc-1' }).send({ type: 'finish' });
  expect(stateName(on)).toBe('link');
  expect(on.session).toMatchObject({ access: 'read', leftoverTokens: [] });
});
