import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noAnswer, readReply, successBody } from './reply.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('an answer is read', () => {
  it.each([
    ['JSON', '{"a":1}', { a: 1 }, true],
    ['nothing', '', undefined, true],
    ['blanks', ' \n', undefined, true],
    ['HTML', '<p>', undefined, false],
    ['half of the JSON', '{"a":', undefined, false],
    ['letters of several bytes', '"é🙂"', 'é🙂', true],
    ['as much as is read', `"${'x'.repeat(999_998)}"`, 'x'.repeat(999_998), true],
    ['a byte more', `"${'x'.repeat(999_999)}"`, undefined, false],
  ])('%s', async (_, text, body, readable) => {
    expect(await readReply(new Response(text, { status: 201 }))).toEqual({
      type: 'answer',
      status: 201,
      body,
      readable,
      retryAt: undefined,
    });
  });
});

it.each([
  ['9', NOW + 9_000],
  [new Date(NOW + 90_000).toUTCString(), NOW + 90_000],
  ['86400', NOW + 600_000],
  ['9'.repeat(400), NOW + 600_000],
  [new Date(NOW + 90_000_000).toUTCString(), NOW + 600_000],
  ['Fri, 31 Dec 9999 23:59:59 GMT', NOW + 600_000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', NOW],
  ['-9', undefined],
  ['soon', undefined],
  ['', undefined],
])('Retry-After %j means %j', async (value, retryAt) => {
  expect(await readReply(new Response('', { headers: { 'retry-after': value } }))).toMatchObject({ retryAt });
});

it.each([-86_400_000, 86_400_000])(
  'a date is read by the clock of the server that names it (%i ms off)',
  async (off) => {
    const date = (at: number) => new Date(at).toUTCString();
    const headers = { 'retry-after': date(NOW + off + 90_000), date: date(NOW + off) };
    expect(await readReply(new Response('', { headers }))).toMatchObject({ retryAt: NOW + 90_000 });
  },
);

it('only a plain success has a body to be used', () => {
  const answer = { type: 'answer', body: 1, readable: true, retryAt: undefined } as const;
  expect(successBody({ ...answer, status: 200 })).toBe(1);
  expect(successBody({ ...answer, status: 201 })).toBeUndefined();
  expect(successBody({ type: 'no-answer', reason: 'network' })).toBeUndefined();
});

it('an exchange that failed before its time was over is a broken connection', () => {
  const controller = new AbortController();
  expect(noAnswer(controller.signal)).toEqual({ type: 'no-answer', reason: 'network' });
  controller.abort();
  expect(noAnswer(controller.signal)).toEqual({ type: 'no-answer', reason: 'timeout' });
});
