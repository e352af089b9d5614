/** What a report can tell later: every step, but nothing typed, seen or secret. */
import { describe, expect, it } from 'vitest';
import {
  ada,
  atCheck,
  atLinking,
  atToken,
  badToken,
  connector,
  goodLink,
  NOW,
  type TestJourney,
  testJourney,
} from '../../test/helpers/test-journey.ts';
import { MAX_ENTRIES, withEntry } from './diary.ts';
import type { JourneyEvent } from './events.ts';
import type { DiaryEntry } from './types.ts';

const linesOf = ({ session }: TestJourney) => session.diary.map(({ what }) => what);
const lastOf = (on: TestJourney) => linesOf(on).at(-1);

describe('the diary notes', () => {
  it('each step with its time', () => {
    const on = atLinking().answer({ type: 'linked', accountId: 'CANARY' });
    const steps = ['start', 'session-opened', 'page-opened', 'token-given', 'token-checked access:read', 'linked'];
    expect(on.session.diary).toEqual(steps.map((what) => ({ at: NOW, what })));
  });

  it.each<[string, TestJourney, JourneyEvent, string]>([
    ['the access chosen', testJourney(), { type: 'access-chosen', access: 'write' }, 'access write'],
    [
      'a mistake in the link',
      testJourney(),
      { type: 'start', reading: { ok: false, problem: { code: 'session-missing', detail: 'empty' } } },
      'start session-missing empty',
    ],
    [
      'a mistake in the token',
      atToken(),
      { type: 'token-given', draft: 'CANARY', reading: badToken },
      'token-given token-malformed not-a-token',
    ],
    [
      'a refused token',
      atCheck(),
      { type: 'check-failed', requestId: 2, problem: { code: 'token-refused', status: 401 } },
      'check-failed token-refused HTTP 401',
    ],
    [
      'a link request without an answer',
      atLinking(),
      { type: 'link-failed', requestId: 3, problem: { code: 'outcome-unknown' } },
      'link-failed outcome-unknown',
    ],
    [
      'a control that was found',
      atToken(),
      { type: 'page-seen', tab: 7, step: 'generate', missing: null },
      'page generate',
    ],
    [
      'a control that was not',
      atToken(),
      { type: 'page-seen', tab: 7, step: 'looking', missing: 'settings', found: '0+9+2' },
      'page missing:settings beside:0+9+2',
    ],
    [
      'sites that are withheld',
      testJourney(),
      { type: 'permissions-seen', withheld: ['app.shortcut.com', 'api.stackone.com'] },
      'permissions withheld:shortcut-page withheld:stackone-api',
    ],
  ])('%s', (_, on, event, line) => {
    expect(lastOf(on.send(event))).toBe(line);
  });

  it('why a link can’t be used', () => {
    const on = testJourney().send({ type: 'start', reading: goodLink() });
    on.answer({ type: 'session-failed', problem: { code: 'hub-unsupported', detail: 'oauth', status: 200 } });
    expect(lastOf(on)).toBe('session-failed hub-unsupported oauth HTTP 200');
  });

  it('that withheld sites are granted again', () => {
    const on = testJourney().send({ type: 'permissions-seen', withheld: ['app.shortcut.com'] });
    expect(lastOf(on.send({ type: 'permissions-seen', withheld: [] }))).toBe('permissions granted');
  });
});

describe('the diary does not note', () => {
  it('typing', () => {
    const on = testJourney().send({ type: 'link-typed', draft: 'CANARY', reading: goodLink() });
    expect(linesOf(on)).toEqual([]);
    on.answer({ type: 'session-opened', connector }).send({ type: 'start', reading: goodLink() });
    expect(lastOf(on.send({ type: 'token-typed', draft: 'CANARY' }))).toBe('start');
  });

  it('that a wait is over, but what is done about it', () => {
    const limited = { code: 'shortcut-rate-limited', status: 429, retryAt: NOW + 1 } as const;
    const on = atCheck().answer({ type: 'check-failed', problem: limited }).answer({ type: 'wait-over' });
    expect(lastOf(on)).toBe('check-failed shortcut-rate-limited HTTP 429');
    expect(lastOf(on.answer({ type: 'token-checked', identity: ada }))).toBe('token-checked access:read');
  });

  it('what changed nothing', () => {
    expect(linesOf(testJourney().send({ type: 'finish' }).take('try-again'))).toEqual([]);
  });
});

it('keeps the newest part of a long diary', () => {
  const on = atToken();
  for (let count = 0; count < MAX_ENTRIES; count++) {
    on.send({ type: 'access-chosen', access: count % 2 ? 'read' : 'write' });
  }
  on.send({ type: 'access-chosen', access: 'write' });
  expect(on.session.diary).toHaveLength(MAX_ENTRIES);
  expect(lastOf(on)).toBe('access write');
});

describe('a page that flickers', () => {
  const entry = (at: number, what: string): DiaryEntry => ({ at, what });
  const before = [entry(0, 'start'), entry(1, 'session-opened'), entry(1000, 'page looking')];

  it('makes one line, the latest, within two seconds', () => {
    const next = entry(2999, 'page settings');
    expect(withEntry(before, next)).toEqual([before[0], before[1], next]);
  });

  it('makes two lines when it rests in between', () => {
    const next = entry(3000, 'page settings');
    expect(withEntry(before, next)).toEqual([...before, next]);
  });

  it('never takes the place of another line, nor does another take its place', () => {
    const other = entry(1001, 'token-given');
    expect(withEntry(before, other)).toEqual([...before, other]);
    const page = entry(1002, 'page generate');
    expect(withEntry([...before, other], page)).toEqual([...before, other, page]);
  });

  it('may be the first line', () => {
    expect(withEntry([], entry(5, 'page looking'))).toEqual([entry(5, 'page looking')]);
  });
});
