/** Tokens that the person is told to delete: which they are, and how they are deleted. */
import { describe, expect, it } from 'vitest';
import { atCheck, atToken, effectTypes, goodLink, stateName, testJourney } from '../../test/helpers/test-journey.ts';
import { nameBeside } from './leftover-tokens.ts';
import type { LeftoverToken } from './types.ts';

const onScreen = { type: 'page-seen', tab: 7, step: 'new-token', missing: null } as const;
const leftover = (name: string): LeftoverToken => ({ name, workspace: '', why: 'left-over' });
const withLeftover = () => atToken().send(onScreen).send({ type: 'start-over' });

it('the word that an old token is deleted says nothing of the new one', () => {
  const on = withLeftover().send({ type: 'start', reading: goodLink() });
  on.send({ type: 'page-opened', tab: 7 }).send(onScreen).send({ type: 'leftover-deleted' });
  expect(on.send({ type: 'start-over' }).session.leftoverTokens).toHaveLength(1);
});

it('a token that was deleted is no longer one to delete', () => {
  const on = withLeftover();
  expect(on.session.leftoverTokens).not.toEqual([]);
  expect(on.send({ type: 'leftover-deleted' }).session).toMatchObject({ leftoverTokens: [], tokenMade: false });
  expect(on.send({ type: 'start-over' }).session.leftoverTokens).toEqual([]);
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
    const on = atCheck()
      .answer({
        type: 'token-checked',
        identity: { person: 'Ada', role: 'member', workspace: 'Acme', slug: 'acme', access: 'write' },
      })
      .send({ type: 'another-token' })
      .send({ type: 'show-leftover' });
    expect(on.session.cleanup).toEqual({ name: 'StackOne Integration', workspace: 'acme', why: 'left-over' });
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
