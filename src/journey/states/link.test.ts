/** Step 1: the box for the auth link, and Start. */
import { describe, expect, it } from 'vitest';
import {
  connector,
  effectTypes,
  goodLink,
  shownProblem,
  stateName,
  testJourney,
} from '../../../test/helpers/test-journey.ts';
import type { Problem } from '../../problems/problem.ts';
import type { LinkReading } from '../readings.ts';

const malformed: LinkReading = { ok: false, problem: { code: 'session-malformed' } };
const typed = () => testJourney().send({ type: 'link-typed', draft: 'https://…', reading: goodLink() });

it('remembers whether the box was filled from a tab, until the person types', () => {
  const on = testJourney().send({ type: 'link-typed', draft: 'a', reading: goodLink(), fromTab: true });
  expect(on.session.linkFromTab).toBe(true);
  expect(on.send({ type: 'link-typed', draft: 'b', reading: goodLink() }).session.linkFromTab).toBe(false);
});

it('calls half a link no mistake before Start is pressed', () => {
  const on = testJourney().send({ type: 'link-typed', draft: 'https://app', reading: malformed });
  expect(shownProblem(on)).toBeNull();
  on.send({ type: 'start', reading: malformed });
  expect([stateName(on), shownProblem(on)?.code, effectTypes(on)]).toEqual(['link', 'session-malformed', []]);
});

it('takes a complaint back as soon as the person types', () => {
  const on = testJourney().send({ type: 'start', reading: malformed });
  expect(shownProblem(on)?.code).toBe('session-malformed');
  expect(shownProblem(on.send({ type: 'link-typed', draft: 'h', reading: malformed }))).toBeNull();
});

it('does not ask twice about the same session', () => {
  const on = testJourney().send({ type: 'link-typed', draft: 'a', reading: goodLink() });
  on.send({ type: 'link-typed', draft: 'a ', reading: goodLink() });
  expect(on.effects).toEqual([]);
  expect(on.session.linkDraft).toBe('a ');
});

it('a bare session token is sent nowhere before Start', () => {
  const reading = { ok: true as const, sessionToken: 'long-enough-to-be-a-password', bare: true, preset: null };
  const on = testJourney().send({ type: 'link-typed', draft: 'x', reading });
  expect(on.effects).toEqual([]);
  expect(on.session.link).toEqual({ status: 'none' });
  on.send({ type: 'start', reading });
  expect(effectTypes(on)).toEqual(['open-session', 'open-page']);
});

it('forgets a link that worked when Start is pressed on something else', () => {
  const on = typed().answer({ type: 'session-opened', connector }).send({ type: 'start', reading: malformed });
  expect([stateName(on), on.session.link, shownProblem(on)?.code]).toEqual([
    'link',
    { status: 'none' },
    'session-malformed',
  ]);
});

it('looks a link that failed up again when Start is pressed on it', () => {
  const on = typed().answer({ type: 'session-failed', problem: { code: 'stackone-unreachable' } });
  on.send({ type: 'start', reading: goodLink() });
  expect([stateName(on), on.effects]).toEqual([
    'link',
    [{ type: 'open-session', requestId: 2, sessionToken: 'session-1' }],
  ]);
  on.answer({ type: 'session-opened', connector }).send({ type: 'start', reading: goodLink() });
  expect([stateName(on), effectTypes(on)]).toEqual(['token', ['open-page']]);
});

it('offers a link that is found beside the one in the box, and asks when there are several', () => {
  const found = (sessionToken: string) => ({ url: `https://…/${sessionToken}`, sessionToken, inFront: true });
  const on = typed().answer({ type: 'session-opened', connector });
  expect(on.send({ type: 'links-found', found: [found('session-1')] }).state).toMatchObject({ foundLinks: [] });
  on.send({ type: 'links-found', found: [found('other')] });
  expect(on.state).toMatchObject({ foundLinks: [{ sessionToken: 'other' }] });
  expect(on.session.link).toMatchObject({ status: 'ready', sessionToken: 'session-1' });
  on.send({ type: 'links-found', found: [found('session-1'), found('other')] });
  expect(on.state).toMatchObject({ foundLinks: [{}, {}] });
  expect(on.session).toMatchObject({ link: { status: 'none' }, linkDraft: '' });
});

it('looks another link up when Start is pressed on one that was not typed', () => {
  const on = typed()
    .answer({ type: 'session-opened', connector })
    .send({ type: 'start', reading: goodLink('other') });
  const opening = { status: 'opening', requestId: 2, sessionToken: 'other' };
  expect([stateName(on), on.session.link]).toEqual(['token', opening]);
  expect(effectTypes(on)).toEqual(['open-session', 'open-page']);
});

it('goes on without a link, and forgets one that is in the box', () => {
  const on = typed().answer({ type: 'session-opened', connector }).send({ type: 'start-without-link' });
  expect([stateName(on), on.session.link, on.session.linkDraft]).toEqual(['token', { status: 'none' }, '']);
});

describe('Try again', () => {
  it('looks a link up again', () => {
    const unreachable: Problem = { code: 'stackone-unreachable' };
    const on = testJourney().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
    on.answer({ type: 'session-failed', problem: unreachable }).take('try-again');
    expect(on.effects).toEqual([{ type: 'open-session', requestId: 2, sessionToken: 'session-1' }]);
    expect(stateName(on)).toBe('link');
  });
});
