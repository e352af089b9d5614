import { describe, expect, it } from 'vitest';
import type { Answer, Reply } from '../http/reply.ts';
import { linkResultOf, sessionProblem } from './link-result.ts';

const answer = (status: number, more: Partial<Answer> = {}): Answer => ({
  type: 'answer',
  status,
  body: undefined,
  readable: true,
  retryAt: undefined,
  ...more,
});
const none = (reason: 'offline' | 'timeout' | 'network'): Reply => ({ type: 'no-answer', reason });

describe('a session that can’t be read', () => {
  it.each<[Reply, object]>([
    [none('offline'), { code: 'stackone-unreachable', detail: 'offline' }],
    [none('timeout'), { code: 'stackone-unreachable', detail: 'timeout' }],
    [none('network'), { code: 'stackone-unreachable' }],
    [answer(401), { code: 'session-refused', status: 401 }],
    [answer(403), { code: 'session-refused', status: 403 }],
    [answer(429, { retryAt: 7 }), { code: 'stackone-rate-limited', status: 429, retryAt: 7 }],
    [answer(500), { code: 'stackone-unexpected', status: 500 }],
  ])('by %j', (reply, problem) => {
    expect(sessionProblem(reply)).toEqual(problem);
  });
});

describe('a link request', () => {
  it.each([
    [answer(201, { body: { id: '7' } }), null, '7'],
    [answer(204), '7', '7'],
    [answer(200, { body: { id: '7' } }), '7', '7'],
  ])('answered with %j saved an account', (reply, editedId, accountId) => {
    expect(linkResultOf(reply, editedId)).toEqual({ ok: true, accountId });
  });

  it.each<[Reply, string | null]>([
    [none('timeout'), null],
    [none('network'), '7'],
    [answer(201), null],
    [answer(200, { readable: false }), '7'],
    [answer(200, { body: { id: '8' } }), '7'],
    [answer(200, { body: { statusCode: 401 } }), '7'],
    [answer(408), null],
    [answer(500), null],
    [answer(0), null],
  ])('answered with %j may have saved one', (reply, editedId) => {
    expect(linkResultOf(reply, editedId)).toMatchObject({ ok: false, problem: { code: 'outcome-unknown' } });
  });

  it.each<[Reply, string]>([
    [none('offline'), 'stackone-unreachable'],
    [answer(400), 'stackone-refused'],
    [answer(401), 'session-refused'],
    [answer(401, { body: { message: '{"provider_response":"no"}' } }), 'stackone-refused'],
    [answer(409), 'account-exists-refused'],
    [answer(404), 'stackone-unexpected'],
  ])('answered with %j saved none', (reply, code) => {
    expect(linkResultOf(reply, null)).toMatchObject({ ok: false, problem: { code } });
  });
});
