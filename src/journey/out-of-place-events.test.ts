/** Late answers, second clicks and news from elsewhere: they change nothing. */
import { expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atLinking,
  atToken,
  badToken,
  connector,
  goodLink,
  goodToken,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import type { Problem } from '../problems/problem.ts';
import type { JourneyEvent } from './events.ts';

const problem: Problem = { code: 'stackone-unexpected', status: 500 };
const limited: Problem = { code: 'shortcut-rate-limited', status: 429, retryAt: 1 };
const account = { ...connector, edits: { id: 'acc-7', ending: '', workspace: '' } };

const atOpening = () => testJourney().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
const atOpeningWithToken = () =>
  testJourney()
    .send({ type: 'start', reading: goodLink() })
    .send({ type: 'token-given', draft: '', reading: goodToken() });
const atFailedLink = () => atOpening().answer({ type: 'session-failed', problem });
const atQuestion = () => atCheck(account).answer({ type: 'token-checked', identity: ada });
const atRefused = () => atCheck().answer({ type: 'check-failed', problem: { code: 'token-refused' } });
const atLimited = () => atCheck().answer({ type: 'check-failed', problem: limited });
const atLinkFailed = () => atLinking().answer({ type: 'link-failed', problem });
const atDone = () => atLinking().answer({ type: 'linked', accountId: 'acc-1' });
const seen = (tab: number): JourneyEvent => ({ type: 'page-seen', tab, step: 'new-token', missing: null });

/** Whichever failure is meant. */
const tryAgain = Array.from({ length: 10 }, (_, requestId): JourneyEvent => ({ type: 'try-again', requestId }));

it.each<[string, () => TestJourney, JourneyEvent[]]>([
  ['a link typed once the link is settled', atToken, [{ type: 'link-typed', draft: 'y', reading: goodLink('other') }]],
  ['Start once it was pressed', atToken, [{ type: 'start', reading: goodLink('other') }]],
  ['going without a link once the link is settled', atToken, [{ type: 'start-without-link' }]],
  ['a choice of access while the token is asked about', atCheck, [{ type: 'access-chosen', access: 'write' }]],
  ['a choice of access after the end', atDone, [{ type: 'access-chosen', access: 'write' }]],
  [
    'an answer about a link when nobody asked',
    testJourney,
    [
      { type: 'session-opened', requestId: 0, connector },
      { type: 'session-failed', requestId: 0, problem },
    ],
  ],
  [
    'an answer about another link',
    atOpening,
    [
      { type: 'session-opened', requestId: 9, connector },
      { type: 'session-failed', requestId: 9, problem },
    ],
  ],
  ['a token typed before there is a box for it', atOpening, [{ type: 'token-typed', draft: 'x' }]],
  ['a token typed while the last one is asked about', atCheck, [{ type: 'token-typed', draft: 'x' }]],
  [
    'a token given where none is asked for',
    testJourney,
    [
      { type: 'token-given', draft: 'x', reading: goodToken() },
      { type: 'token-given', draft: 'x', reading: badToken },
    ],
  ],
  ['a token given while a question is open', atQuestion, [{ type: 'token-given', draft: '', reading: goodToken('t') }]],
  [
    'an answer about another token',
    atCheck,
    [
      { type: 'token-checked', requestId: 9, identity: ada, workspaces: [] },
      { type: 'check-failed', requestId: 9, problem },
    ],
  ],
  [
    'a second answer about the token',
    atRefused,
    [
      { type: 'token-checked', requestId: 2, identity: ada, workspaces: [] },
      { type: 'check-failed', requestId: 2, problem },
    ],
  ],
  [
    'an answer about the token while it is linked',
    atLinking,
    [
      { type: 'token-checked', requestId: 3, identity: ada, workspaces: [] },
      { type: 'check-failed', requestId: 3, problem },
    ],
  ],
  [
    'an answer about linking while the token is asked about',
    atCheck,
    [
      { type: 'linked', requestId: 2, accountId: 'acc-9' },
      { type: 'link-failed', requestId: 2, problem },
    ],
  ],
  [
    'an answer about another link request',
    atLinking,
    [
      { type: 'linked', requestId: 9, accountId: 'acc-9' },
      { type: 'link-failed', requestId: 9, problem },
    ],
  ],
  [
    'an answer about a link request before there was one',
    atToken,
    [
      { type: 'linked', requestId: 1, accountId: 'acc-9' },
      { type: 'link-failed', requestId: 1, problem },
    ],
  ],
  ['an answer to a question that is not asked', atQuestion, [{ type: 'link-anyway', question: 'access-too-wide' }]],
  [
    'an answer to a question that was asked before',
    atLinkFailed,
    [{ type: 'link-anyway', question: 'account-exists' }],
  ],
  [
    'Try again while the token is asked about, though the link failed',
    () => atOpeningWithToken().answer({ type: 'session-failed', problem }),
    tryAgain,
  ],
  ['Try again while a question is open', atQuestion, tryAgain],
  [
    'ways on from a problem while there is none',
    atCheck,
    [...tryAgain, { type: 'another-token' }, { type: 'another-link' }, { type: 'already-linked' }],
  ],
  ['"It is linked" about a link request that came to nothing', atLinkFailed, [{ type: 'already-linked' }]],
  ['Done before the end', atLinkFailed, [{ type: 'finish' }]],
  ['a word about a token to delete when there is none', atToken, [{ type: 'leftover-deleted', name: '' }]],
  ['the end of another wait', atLimited, [{ type: 'wait-over', requestId: 9 }]],
  ['the end of a wait for the link, once linking was tried', atLinkFailed, [{ type: 'wait-over', requestId: 3 }]],
  ['the end of another link’s wait', atFailedLink, [{ type: 'wait-over', requestId: 9 }]],
  ['the end of a wait when nothing failed', atOpening, [{ type: 'wait-over', requestId: 1 }]],
  ['the page of another tab', atToken, [seen(8), { type: 'page-closed', tab: 8 }]],
  ['news of a page when none is open', testJourney, [seen(7), { type: 'page-closed', tab: 7 }]],
  ['the page opened again in its own tab', atToken, [{ type: 'page-opened', tab: 7 }]],
  ['the page as it was', () => atToken().send(seen(7)), [seen(7)]],
  ['sites that are withheld as before', atToken, [{ type: 'permissions-seen', withheld: [] }]],
  ['another start of the worker after the end', atDone, [{ type: 'resumed' }]],
])('%s', (_, begin, events) => {
  const on = begin();
  const before = on.journey;
  for (const event of events) {
    on.send(event);
    expect([event.type, on.journey, on.effects]).toEqual([event.type, before, []]);
    expect(on.journey).toBe(before);
  }
});

it('an event that makes no sense in this state', () => {
  const on = testJourney().send({ type: 'link-typed', draft: 'x', reading: goodLink() });
  on.answer({ type: 'session-opened', connector });
  const before = on.journey;
  on.send({ type: 'link-anyway', question: 'account-exists' });
  expect(on.journey).toBe(before);
  on.send({ type: 'finish' });
  for (const action of ['try-again', 'another-token', 'another-link', 'already-linked'] as const) {
    on.take(action);
    expect([action, on.journey === before, on.effects]).toEqual([action, true, []]);
  }
});
