/** Tokens that the person is told to delete: which they are, and how they are deleted. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atToken,
  connector,
  effectTypes,
  goodLink,
  goodToken,
  stateName,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import { knownName, nameBeside } from './leftover-tokens.ts';
import type { LeftoverToken, LinkPreset } from './types.ts';

const FORBIDDEN = { code: 'token-forbidden', status: 403 } as const;

const onScreen = { type: 'page-seen', tab: 7, step: 'new-token', missing: null, isNamed: true } as const;
const leftover = (name: string): LeftoverToken => ({
  name,
  isNameSeen: true,
  workspace: '',
  why: 'left-over',
});
const withLeftover = () => atToken().send(onScreen).send({ type: 'start-over' });

it('the word that an old token is deleted says nothing of the new one', () => {
  const on = withLeftover().send({ type: 'start', reading: goodLink() });
  on.send({ type: 'page-opened', tab: 7 })
    .send(onScreen)
    .send({ type: 'leftover-deleted', name: 'StackOne Integration' });
  expect(on.send({ type: 'start-over' }).session.leftoverTokens).toHaveLength(1);
});

it('a token that was deleted is no longer one to delete', () => {
  const on = withLeftover();
  expect(on.session.leftoverTokens).not.toEqual([]);
  const gone = on.send({ type: 'leftover-deleted', name: 'StackOne Integration' });
  expect(gone.session).toMatchObject({ leftoverTokens: [], tokenMade: false });
  expect(on.send({ type: 'start-over' }).session.leftoverTokens).toEqual([]);
});

it('a second click does not answer for the next one, which nobody read', () => {
  const on = withLeftover().send({ type: 'start', reading: goodLink() }).send({ type: 'page-opened', tab: 7 });
  on.send(onScreen).send({ type: 'start-over' });
  const press = { type: 'leftover-deleted', name: 'StackOne Integration (2)' } as const;
  expect(on.send(press).send(press).session.leftoverTokens).toEqual([leftover('StackOne Integration')]);
});

describe('a token is known by its name', () => {
  const preset: LinkPreset = { access: null, tokenName: 'GitHub Actions', vendor: '', contact: '', language: '' };
  const lastName = (on: TestJourney) => on.session.leftoverTokens.map(knownName).at(-1);

  it('where the helper saw it being made under the name it suggested', () => {
    expect(lastName(withLeftover())).toBe('StackOne Integration');
  });

  it('but not where it was named otherwise, or something had the name before', () => {
    expect(
      lastName(
        atToken()
          .send({ ...onScreen, isNamed: false })
          .send({ type: 'start-over' }),
      ),
    ).toBe('');
  });

  it('and is shown in the workspace where it was seen, for another may have one of that name', () => {
    const on = atToken()
      .send({ ...onScreen, workspace: 'globex' })
      .send({ type: 'start-over' });
    expect(on.send({ type: 'show-leftover' }).effects).toMatchObject([{ type: 'open-page', workspace: 'globex' }]);
  });

  it.each([
    ['handed over was seen being made, so it is where Shortcut says', '', 'globex'],
    ['pasted may be another one than was seen', 'sct_ro_globex_1', ''],
  ])('a token that is %s', (_, draft, workspace) => {
    const on = atToken()
      .send(onScreen)
      .send({ type: 'token-given', draft, reading: goodToken('sct_ro_globex_1') })
      .answer({ type: 'token-checked', identity: { ...ada, slug: 'globex', access: 'write' } });
    expect(stateName(on)).toBe('question');
    expect(on.take('another-token').session.leftoverTokens).toEqual([
      { ...leftover('StackOne Integration'), workspace },
    ]);
  });

  it('nor where it was only pasted', () => {
    expect(lastName(atCheck().answer({ type: 'check-failed', problem: FORBIDDEN }).take('another-token'))).toBe('');
  });

  it('nor where the link chose the name', () => {
    const reading = { ok: true, sessionToken: 's', bare: false, preset } as const;
    const on = testJourney().send({ type: 'start', reading }).send({ type: 'page-opened', tab: 7 });
    expect([on.session.tokenName, on.session.isNameStated]).toEqual(['GitHub Actions', true]);
    expect(lastName(on.send(onScreen).send({ type: 'start-over' }))).toBe('');
  });

  it.each([
    ['nor once another one is linked that nobody knows the name of', false, ''],
    ['but still once another one is linked under a name of its own', true, 'StackOne Integration'],
  ])('%s', (_, isNamed, name) => {
    const on = withLeftover()
      .send({ type: 'start', reading: { ok: true, sessionToken: 's', bare: false, preset: null } })
      .answer({ type: 'session-opened', connector })
      .send({ type: 'page-opened', tab: 7 })
      .send({ ...onScreen, isNamed })
      .send({ type: 'token-given', draft: '', reading: goodToken() })
      .answer({ type: 'token-checked', identity: ada });
    expect(lastName(on.answer({ type: 'linked', accountId: 'a' }))).toBe(name);
  });

  it('nor where it was replaced: nobody saw it being made', () => {
    const on = atCheck({ ...connector, edits: { id: 'a', ending: '', workspace: '' } });
    on.answer({ type: 'token-checked', identity: ada }).send({ type: 'link-anyway', question: 'account-exists' });
    expect(lastName(on.answer({ type: 'linked', accountId: 'a' }))).toBe('');
  });
});

describe('the name of the next token', () => {
  it('is unlike those of the leftover tokens', () => {
    expect(withLeftover().session.tokenName).toBe('StackOne Integration (2)');
  });

  it.each([
    ['as it is while it is free', 'A', ['B'], 'A'],
    ['with the first number that is free', 'A', ['A', 'A (2)', 'A (4)'], 'A (3)'],
    ['with another number in place of its own', 'A (2)', ['A (2)', 'A (3)'], 'A (4)'],
  ])('%s', (_, name, taken, expected) => {
    expect(nameBeside(name, taken.map(leftover))).toBe(expected);
  });
});

describe('cleanup', () => {
  const shown = () => withLeftover().send({ type: 'show-leftover' });
  const inTab = () => shown().send({ type: 'page-opened', tab: 9 });

  it('shows the last leftover token on Shortcut’s page, in its own workspace', () => {
    const on = atToken().send(onScreen).send({ type: 'token-given', draft: '', reading: goodToken() });
    on.answer({ type: 'token-checked', identity: { ...ada, access: 'write' } })
      .send({ type: 'another-token' })
      .send({ type: 'show-leftover' });
    expect(on.session.cleanup).toEqual({ ...leftover('StackOne Integration'), workspace: 'acme' });
    expect(on.effects).toEqual([{ type: 'open-page', tab: 7, workspace: 'acme' }]);
  });

  it('does nothing when there is nothing to delete', () => {
    const on = testJourney();
    const before = on.journey;
    expect([on.send({ type: 'show-leftover' }).journey === before, on.effects]).toEqual([true, []]);
  });

  it('is over when our script broke there, and may be asked for again', () => {
    const broken = inTab().send({ type: 'internal-fault', where: 'TypeError cleanup-page.js:1:2', tab: 9 });
    expect(broken.session).toMatchObject({ cleanup: null, leftoverTokens: [expect.anything()] });
    expect(broken.send({ type: 'show-leftover' }).session.cleanup).not.toBeNull();
  });

  it('is over when the token is gone, or the person stops looking for it', () => {
    const gone = inTab().send({ type: 'cleanup-finished', tab: 9, name: 'StackOne Integration' });
    expect(gone.session).toMatchObject({ cleanup: null, leftoverTokens: [] });
    const stopped = inTab().send({ type: 'cleanup-finished', tab: 9, name: null });
    expect(stopped.session).toMatchObject({ cleanup: null, leftoverTokens: [leftover('StackOne Integration')] });
  });

  it('is over when the page is closed, or asked for to make a token', () => {
    expect(inTab().send({ type: 'page-closed', tab: 9 }).session.cleanup).toBeNull();
    expect(inTab().send({ type: 'show-page' }).session.cleanup).toBeNull();
  });

  it('is believed in the journey’s own tab only', () => {
    const on = inTab();
    const before = on.journey;
    expect(on.send({ type: 'cleanup-finished', tab: 8, name: 'StackOne Integration' }).journey).toBe(before);
  });

  it('lets the page go on where a token is being made', () => {
    const on = withLeftover().send({ type: 'start', reading: goodLink() }).send({ type: 'page-opened', tab: 9 });
    on.send({ type: 'show-leftover' }).send({ type: 'cleanup-finished', tab: 9, name: null });
    expect([stateName(on), on.effects]).toEqual(['token', [{ type: 'guide-page', tab: 9 }]]);
    expect(effectTypes(inTab().send({ type: 'cleanup-finished', tab: 9, name: null }))).toEqual([]);
  });
});
