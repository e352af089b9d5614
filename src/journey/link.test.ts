/** The auth link, wherever the journey stands: its answer may come early, late, or not at all. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  connector,
  effectTypes,
  goodLink,
  goodToken,
  shownProblem,
  stateName,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import type { Problem } from '../problems/problem.ts';

const expired: Problem = { code: 'session-refused', status: 401 };
const typed = () => testJourney().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
const started = () => testJourney().send({ type: 'start', reading: goodLink() });
const given = () =>
  started().send({ type: 'page-opened', tab: 7 }).send({ type: 'token-given', draft: '', reading: goodToken() });
const text = ({ journey }: TestJourney) => JSON.stringify(journey);

describe('the link', () => {
  it('that has expired is said while step 1 is on view', () => {
    const on = typed().answer({ type: 'session-failed', problem: expired });
    expect([stateName(on), shownProblem(on)]).toEqual(['link', expired]);
  });

  it('that fails while the person makes a token calls them back, with what they typed', () => {
    const on = started().send({ type: 'token-typed', draft: 'sct_ro_ac' });
    on.answer({ type: 'session-failed', problem: expired });
    expect([stateName(on), shownProblem(on), effectTypes(on)]).toEqual(['link', expired, ['open-popup']]);
    on.send({ type: 'start', reading: goodLink('session-2') });
    expect([stateName(on), on.session.tokenDraft]).toEqual(['token', 'sct_ro_ac']);
  });

  it('that fails while the token is asked about keeps the token for another link', () => {
    const on = given().answer({ type: 'session-failed', problem: expired });
    expect(stateName(on)).toBe('checking');
    on.answer({ type: 'token-checked', identity: ada });
    expect(shownProblem(on)).toEqual(expired);
    on.send({ type: 'another-link' });
    expect(stateName(on)).toBe('link');
    expect(on.session).toMatchObject({ link: { status: 'none' }, tokenDraft: 'sct_ro_acme_1' });
  });

  it('that is slower than the token is waited for, then linked without another click', () => {
    const on = given().answer({ type: 'token-checked', identity: ada });
    expect([stateName(on), effectTypes(on)]).toEqual(['awaiting-link', []]);
    on.answer({ type: 'session-opened', connector });
    expect([stateName(on), effectTypes(on)]).toEqual(['connecting', ['link-account']]);
  });

  it('that fails while it is waited for is said at once', () => {
    const on = given()
      .answer({ type: 'token-checked', identity: ada })
      .answer({ type: 'session-failed', problem: { code: 'stackone-unreachable' } });
    expect([stateName(on), effectTypes(on)]).toEqual(['failed', ['open-popup']]);
    on.take('try-again');
    expect([stateName(on), effectTypes(on)]).toEqual(['awaiting-link', ['open-session']]);
    on.answer({ type: 'session-opened', connector });
    expect(effectTypes(on)).toEqual(['link-account']);
  });

  it('that is missing may come after the token proved good, and the token stays', () => {
    const on = testJourney().send({ type: 'start-without-link' });
    expect([stateName(on), effectTypes(on)]).toEqual(['token', ['open-page']]);
    on.send({ type: 'token-given', draft: '', reading: goodToken() }).answer({ type: 'token-checked', identity: ada });
    expect(stateName(on)).toBe('handoff');
    on.send({ type: 'another-link' }).send({ type: 'start', reading: goodLink() });
    expect([stateName(on), effectTypes(on)]).toEqual(['token', ['open-session']]);
    expect(on.session.tokenDraft).toBe('sct_ro_acme_1');
  });

  it('typed over is forgotten together with its answer', () => {
    const on = testJourney()
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
    testJourney()
      .send({ type: 'link-typed', draft: 'https://…', reading: goodLink('dead') })
      .answer({ type: 'session-failed', problem: { code: 'session-refused' } });

  it('is remembered, so that a tab that still shows it is no question', () => {
    expect(refused().session.refusedSessions).toEqual(['dead']);
  });

  it('is not, when StackOne could not be asked', () => {
    const problem: Problem = { code: 'stackone-unreachable' };
    const { session } = testJourney()
      .send({ type: 'link-typed', draft: 'https://…', reading: goodLink('unknown') })
      .answer({ type: 'session-failed', problem });
    expect(session.refusedSessions).toEqual([]);
  });

  it('is forgotten at the end', () => {
    expect(refused().send({ type: 'start-over' }).session.refusedSessions).toEqual([]);
  });
});
