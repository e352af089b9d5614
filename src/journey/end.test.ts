/** Whatever ends a journey: what is forgotten, what is kept, and what the person should delete. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atLinking,
  atToken,
  connector,
  goodLink,
  goodToken,
  player,
} from '../../test/helpers/journey-player.ts';
import { initialJourney } from './state.ts';

const FORBIDDEN = { code: 'token-forbidden', status: 403 } as const;
const UNKNOWN = { code: 'outcome-unknown' } as const;

it('a journey begins with nothing but reading, the name StackOne’s guide suggests, and no page', () => {
  expect(player().state).toEqual({
    step: 'link',
    run: 0,
    waits: 0,
    wanted: 'read',
    tokenName: 'StackOne Integration',
    linkDraft: '',
    link: { is: 'none' },
    answers: {},
    page: { at: 'closed' },
    diary: [],
    linkFromTab: false,
    made: false,
    toDelete: [],
    tidying: null,
    workspaces: [],
    workspace: '',
    stated: null,
    language: null,
    refused: [],
    settings: { wanted: null, tokenName: '', contact: '', language: '', linkAnyway: true },
    offered: null,
    found: [],
    unsure: false,
    expiresAt: null,
    forgotten: false,
    withheld: [],
    problem: null,
    tokenDraft: '',
  });
});

it('once linked, link and token are forgotten, and the made token is no longer one to delete', () => {
  const on = player().send({ type: 'link-typed', draft: 'CANARY', reading: goodLink('CANARY') });
  on.answer({ type: 'session-opened', connector }).send({ type: 'start', reading: goodLink('CANARY') });
  on.send({ type: 'page-opened', tab: 7 }).send({ type: 'page-seen', tab: 7, act: 'new-token', missing: null });
  on.send({ type: 'token-given', draft: 'CANARY', reading: goodToken('CANARY') });
  on.answer({ type: 'token-checked', identity: ada }).answer({ type: 'linked', accountId: 'acc-1' });
  expect(on.state).toMatchObject({ step: 'done', link: { is: 'none' }, linkDraft: '', made: false, toDelete: [] });
  expect(JSON.stringify(on.state)).not.toContain('CANARY');
});

describe('starting over', () => {
  it('keeps what was said of the access, what the browser withholds, and leaves the page', () => {
    const on = atToken().send({ type: 'access-chosen', wanted: 'write' });
    on.send({ type: 'permissions-seen', withheld: ['api.stackone.com'] }).send({ type: 'start-over' });
    const { run, diary } = on.state;
    expect(on.state).toEqual({ ...initialJourney, run, diary, wanted: 'write', withheld: ['api.stackone.com'] });
    expect(on.effects).toEqual([{ type: 'leave-page', tab: 7 }]);
  });

  it('leaves no page where none was open', () => {
    expect(player().send({ type: 'start', reading: goodLink() }).send({ type: 'start-over' }).effects).toEqual([]);
  });

  it('after the end has nothing to delete: what was made is linked, and of an earlier token the end told', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: FORBIDDEN });
    on.send({ type: 'token-given', draft: '', reading: goodToken('sct_ro_acme_2') });
    on.answer({ type: 'token-checked', identity: ada }).answer({ type: 'linked', accountId: 'acc-1' });
    expect(on.state).toMatchObject({ step: 'done', toDelete: [expect.anything()] });
    expect(on.send({ type: 'start-over' }).state).toMatchObject({ step: 'link', toDelete: [] });
  });

  it.each(['01234567-89ab-cdef-0123-456789abcdef', 'SCT_RW_ACME_1', 'it is sct_ro_acme_1'])(
    'with %s in the box tells the person to delete it',
    (draft) => {
      const on = atToken().send({ type: 'token-typed', draft }).send({ type: 'start-over' });
      expect(on.state).toMatchObject({ toDelete: [expect.anything()], tokenDraft: '' });
    },
  );

  it.each(['01234567-8', '7-89ab-cdef', 'zyxwvuts-89ab-cdef', '01234567-8-9', '01234567-xyzw-cdef'])(
    'with %s in the box has nothing to delete',
    (draft) => {
      const on = atToken().send({ type: 'token-typed', draft }).send({ type: 'start-over' });
      expect(on.state.toDelete).toEqual([]);
    },
  );

  it('with a token that Shortcut knows tells the person to delete it, but not with one that may be linked', () => {
    const known = atCheck().answer({ type: 'check-failed', problem: FORBIDDEN });
    expect(known.send({ type: 'start-over' }).state.toDelete).not.toEqual([]);
    const maybe = atLinking().answer({ type: 'link-failed', problem: UNKNOWN });
    expect(maybe.send({ type: 'start-over' }).state.toDelete).toEqual([]);
  });

  it('does not forget a token that was left over before', () => {
    const on = atCheck().answer({ type: 'check-failed', problem: FORBIDDEN }).send({ type: 'another-token' });
    expect(on.send({ type: 'start-over' }).state.toDelete).not.toEqual([]);
  });
});

it('Done ends with nothing to delete, and the next journey asks for reading only', () => {
  const on = atToken().send({ type: 'access-chosen', wanted: 'write' });
  on.send({ type: 'token-given', draft: '', reading: goodToken() });
  on.answer({ type: 'token-checked', identity: { ...ada, access: 'write' } });
  on.answer({ type: 'linked', accountId: 'acc-1' }).send({ type: 'finish' });
  expect(on.state).toMatchObject({ step: 'link', wanted: 'read', toDelete: [] });
});

it('the word that an old token is deleted says nothing of the new one', () => {
  const onScreen = { type: 'page-seen', tab: 7, act: 'new-token', missing: null } as const;
  const on = atToken().send(onScreen).send({ type: 'start-over' }).send({ type: 'start', reading: goodLink() });
  on.send({ type: 'page-opened', tab: 7 }).send(onScreen).send({ type: 'deleted' });
  expect(on.send({ type: 'start-over' }).state.toDelete).toHaveLength(1);
});

it('a token that was deleted is no longer one to delete', () => {
  const on = atToken()
    .send({ type: 'page-seen', tab: 7, act: 'new-token', missing: null })
    .send({ type: 'start-over' });
  expect(on.state.toDelete).not.toEqual([]);
  expect(on.send({ type: 'deleted' }).state).toMatchObject({ toDelete: [], made: false });
  expect(on.send({ type: 'start-over' }).state.toDelete).toEqual([]);
});
