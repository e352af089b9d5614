/** The auth link, wherever the journey stands: its answer may come early, late, or not at all. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  connector,
  goodLink,
  goodToken,
  kinds,
  type Player,
  player,
  told,
  where,
} from '../../test/helpers/journey-player.ts';
import type { Problem } from '../problems/problem.ts';

const expired: Problem = { code: 'session-refused', status: 401 };
const typed = () => player().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
const started = () => player().send({ type: 'start', reading: goodLink() });
const given = () => started().send({ type: 'token-given', draft: '', reading: goodToken() });
const text = ({ journey }: Player) => JSON.stringify(journey);

describe('the link', () => {
  it('that has expired is said while step 1 is on view', () => {
    const on = typed().answer({ type: 'session-failed', problem: expired });
    expect([where(on), told(on)]).toEqual(['link', expired]);
  });

  it('that fails while the person makes a token calls them back, with what they typed', () => {
    const on = started().send({ type: 'token-typed', draft: 'sct_ro_ac' });
    on.answer({ type: 'session-failed', problem: expired });
    expect([where(on), told(on), kinds(on)]).toEqual(['link', expired, ['open-popup']]);
    on.send({ type: 'start', reading: goodLink('session-2') });
    expect([where(on), on.session.tokenDraft]).toEqual(['token', 'sct_ro_ac']);
  });

  it('that fails while the token is asked about keeps the token for another link', () => {
    const on = given().answer({ type: 'session-failed', problem: expired });
    expect(where(on)).toBe('checking');
    on.answer({ type: 'token-checked', identity: ada });
    expect(told(on)).toEqual(expired);
    on.send({ type: 'another-link' });
    expect(where(on)).toBe('link');
    expect(on.session).toMatchObject({ link: { status: 'none' }, tokenDraft: 'sct_ro_acme_1' });
  });

  it('that is slower than the token is waited for, then linked without another click', () => {
    const on = given().answer({ type: 'token-checked', identity: ada });
    expect([where(on), kinds(on)]).toEqual(['awaiting-link', []]);
    on.answer({ type: 'session-opened', connector });
    expect([where(on), kinds(on)]).toEqual(['connecting', ['link-account']]);
  });

  it('that fails while it is waited for is said at once', () => {
    const on = given()
      .answer({ type: 'token-checked', identity: ada })
      .answer({ type: 'session-failed', problem: { code: 'stackone-unreachable' } });
    expect([where(on), kinds(on)]).toEqual(['failed', ['open-popup']]);
    on.go('try-again');
    expect([where(on), kinds(on)]).toEqual(['awaiting-link', ['open-session']]);
    on.answer({ type: 'session-opened', connector });
    expect(kinds(on)).toEqual(['link-account']);
  });

  it('that is missing may come after the token proved good, and the token stays', () => {
    const on = player().send({ type: 'start-without-link' });
    expect([where(on), kinds(on)]).toEqual(['token', ['open-page']]);
    on.send({ type: 'token-given', draft: '', reading: goodToken() }).answer({ type: 'token-checked', identity: ada });
    expect(where(on)).toBe('handoff');
    on.send({ type: 'another-link' }).send({ type: 'start', reading: goodLink() });
    expect([where(on), kinds(on)]).toEqual(['token', ['open-session']]);
    expect(on.session.tokenDraft).toBe('sct_ro_acme_1');
  });

  it('typed over is forgotten together with its answer', () => {
    const on = player()
      .send({ type: 'link-typed', draft: 'a', reading: goodLink('session-a') })
      .send({ type: 'link-typed', draft: 'b', reading: goodLink('session-b') });
    const before = on.journey;
    on.send({ type: 'session-failed', requestId: 1, problem: expired });
    expect(on.journey).toBe(before);
  });

  it('taken out of its box is forgotten, so that nothing is linked to it', () => {
    const empty = { ok: false as const, problem: { code: 'session-missing' as const, detail: 'empty' as const } };
    const on = typed().answer({ type: 'session-opened', connector });
    on.send({ type: 'link-typed', draft: '', reading: empty });
    expect(on.session.link).toEqual({ status: 'none' });
    expect(text(on)).not.toContain('session-1');
  });
});

describe('a link that StackOne refused', () => {
  const refused = () =>
    player()
      .send({ type: 'link-typed', draft: 'https://…', reading: goodLink('dead') })
      .answer({ type: 'session-failed', problem: { code: 'session-refused' } });

  it('is remembered, so that a tab that still shows it is no question', () => {
    expect(refused().session.refusedSessions).toEqual(['dead']);
  });

  it('is not, when StackOne could not be asked', () => {
    const problem: Problem = { code: 'stackone-unreachable' };
    const { session } = player()
      .send({ type: 'link-typed', draft: 'https://…', reading: goodLink('unknown') })
      .answer({ type: 'session-failed', problem });
    expect(session.refusedSessions).toEqual([]);
  });

  it('is forgotten at the end', () => {
    expect(refused().send({ type: 'start-over' }).session.refusedSessions).toEqual([]);
  });
});
