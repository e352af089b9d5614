import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { abortAfter } from '../../test/helpers/sandbox-fetch.ts';
import { get } from './get.ts';

const request = { url: 'https://api.example/a', headers: { 'x-a': 'b' }, timeoutMs: 10_000 };

type FakeAnswer = (signal: AbortSignal) => Response | Promise<Response>;

/** Answers the first, second, … call of `fetch`. Returns the requests it was called with. */
function stubFetch(...answers: FakeAnswer[]): Request[] {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const sent = new Request(url, init);
    requests.push(sent);
    const answer = answers[requests.length - 1];
    if (!answer) throw new Error('called too often');
    return answer(sent.signal);
  });
  return requests;
}

const ok = () => Response.json({ a: 1 });
const status =
  (code: number, headers = {}) =>
  () =>
    new Response('{}', { status: code, headers });
const dead = () => Promise.reject(new TypeError('Failed to fetch'));
const hangs = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(abortAfter);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The reply, when there is one by then. */
async function replyAfter(milliseconds: number) {
  const reply = get(request);
  await vi.advanceTimersByTimeAsync(milliseconds);
  return Promise.race([reply, Promise.resolve('none yet')]);
}

it.each<[string, FakeAnswer]>([
  ['a connection that fails', dead],
  ['502', status(502)],
  ['503', status(503)],
  ['504', status(504)],
  ['503, even one that asks for a longer pause', status(503, { 'retry-after': '60' })],
  ['a gateway whose answer breaks off', () => new Response(brokenBody(), { status: 502 })],
])('tries once more, 300 ms after %s', async (_, first) => {
  const requests = stubFetch(first, ok);
  const reply = get(request);
  await vi.advanceTimersByTimeAsync(299);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await reply).toMatchObject({ type: 'answer', status: 200, body: { a: 1 } });
});

it('takes what the second try brings, whatever that is', async () => {
  stubFetch(dead, status(503));
  expect(await replyAfter(300)).toMatchObject({ type: 'answer', status: 503 });
  stubFetch(status(502), dead);
  expect(await replyAfter(300)).toEqual({ type: 'no-answer', reason: 'network' });
});

it.each([200, 302, 401, 404, 408, 413, 429, 500])('takes %i as the answer, with no second try', async (code) => {
  const requests = stubFetch(status(code));
  expect(await replyAfter(0)).toMatchObject({ type: 'answer', status: code });
  expect(requests).toHaveLength(1);
});

const TIMED_OUT = { type: 'no-answer', reason: 'timeout' };

it('ends when the time is over, and doesn’t try again', async () => {
  const requests = stubFetch(hangs);
  expect(await replyAfter(10_000)).toEqual(TIMED_OUT);
  expect(requests).toHaveLength(1);
});

it('has one time limit for both tries together', async () => {
  const requests = stubFetch(dead, hangs);
  expect(await replyAfter(10_000)).toEqual(TIMED_OUT);
  expect(requests).toHaveLength(2);
});

it('ends on time in the pause between the tries, too', async () => {
  const requests = stubFetch(async () => {
    await new Promise((resolve) => setTimeout(resolve, 9_900));
    return new Response('', { status: 502 });
  });
  expect(await replyAfter(10_000)).toEqual(TIMED_OUT);
  expect(requests).toHaveLength(1);
});

it('has the same time limit for the body', async () => {
  stubFetch((signal) => new Response(unfinishedBody(signal)));
  expect(await replyAfter(10_000)).toEqual(TIMED_OUT);
});

it('doesn’t try again when the body breaks off', async () => {
  const requests = stubFetch(() => new Response(brokenBody()));
  expect(await replyAfter(0)).toEqual({ type: 'no-answer', reason: 'network' });
  expect(requests).toHaveLength(1);
});

it('sends nothing offline', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const requests = stubFetch(ok);
  expect(await replyAfter(0)).toEqual({ type: 'no-answer', reason: 'offline' });
  expect(requests).toHaveLength(0);
});

it('carries its headers and nothing of the browser’s, in both tries', async () => {
  const requests = stubFetch(dead, ok);
  await replyAfter(300);
  expect(requests).toHaveLength(2);
  for (const { method, headers, cache, credentials, redirect, referrerPolicy } of requests) {
    expect([method, Object.fromEntries(headers)]).toEqual(['GET', { 'x-a': 'b' }]);
    expect([cache, credentials, redirect, referrerPolicy]).toEqual(['no-store', 'omit', 'manual', 'no-referrer']);
  }
});

const brokenBody = () =>
  new ReadableStream({
    start: (controller) => controller.error(new TypeError('network error')),
  });

const unfinishedBody = (signal: AbortSignal) =>
  new ReadableStream({
    start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
  });
