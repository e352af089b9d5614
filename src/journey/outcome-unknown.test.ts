/** A link request without a clear answer: that Shortcut may be linked already is said until the person answers it. */
import { expect, it } from 'vitest';
import {
  ada,
  atLinking,
  connector,
  effectTypes,
  goodLink,
  goodToken,
  shownProblem,
  stateName,
  type TestJourney,
} from '../../test/helpers/test-journey.ts';
import type { Problem } from '../problems/problem.ts';

const unknown: Problem = { code: 'outcome-unknown' };
const atUnknown = () => atLinking().answer({ type: 'link-failed', problem: unknown });
const checked = (on: TestJourney) => on.answer({ type: 'token-checked', identity: ada });

it('stays said when a second try fails for a reason of its own', () => {
  const on = atUnknown()
    .take('try-again')
    .answer({ type: 'link-failed', problem: { code: 'session-refused' } });
  expect([shownProblem(on)?.code, on.session.outcomeUnknown]).toEqual(['session-refused', true]);
});

it('is asked before another link or token is used, and linked only on the person’s word', () => {
  const on = atUnknown()
    .take('try-again')
    .answer({ type: 'link-failed', problem: { code: 'session-refused' } });
  on.take('another-link').send({ type: 'start', reading: goodLink('session-2') });
  on.answer({
    type: 'session-opened',
    connector: { ...connector, integrationId: 'i' },
  });
  checked(on.send({ type: 'token-given', draft: '', reading: goodToken() }));
  expect([stateName(on), effectTypes(on)]).toEqual(['question', ['open-popup']]);
  expect(on.state).toMatchObject({ questions: ['outcome-unknown'] });
  expect(effectTypes(on.send({ type: 'link-anyway', question: 'outcome-unknown' }))).toEqual(['link-account']);
});

it('is still said after starting over, and asked before anything is linked', () => {
  const on = atUnknown().send({ type: 'start-over' });
  expect([stateName(on), on.session.outcomeUnknown, on.session.leftoverTokens]).toEqual(['link', true, []]);
  on.send({ type: 'start', reading: goodLink() }).answer({ type: 'session-opened', connector });
  checked(on.send({ type: 'token-given', draft: '', reading: goodToken() }));
  expect(on.state).toMatchObject({ name: 'question', questions: ['outcome-unknown'] });
  expect(on.send({ type: 'already-linked' }).session.outcomeUnknown).toBe(false);
});

it('is still known once it is linked, for it may be linked twice', () => {
  const on = atUnknown().take('try-again').answer({ type: 'linked', accountId: 'a' });
  expect([stateName(on), on.session.outcomeUnknown]).toEqual(['done', true]);
  expect(stateName(on.take('already-linked'))).toBe('done');
  expect(on.send({ type: 'finish' }).session.outcomeUnknown).toBe(false);
});

it('is over when the person says that it is linked, but not while a try is under way', () => {
  const again = atUnknown().take('try-again');
  expect(stateName(again.take('already-linked'))).toBe('connecting');
  const on = atUnknown().take('already-linked');
  expect([stateName(on), on.session.outcomeUnknown, on.session.leftoverTokens]).toEqual(['link', false, []]);
});

it('is learned from a background that was stopped in the middle of it', () => {
  expect(atLinking().send({ type: 'resumed' }).session.outcomeUnknown).toBe(true);
});
