import { afterEach, expect, it, vi } from 'vitest';
import { sendOnce } from './send-once.ts';

afterEach(() => vi.unstubAllGlobals());

const URL_ = 'https://api.stackone.com/hub/accounts';
const request = { url: URL_, method: 'POST', headers: { 'x-a': 'b' }, json: { key: 'é' }, timeoutMs: 1000 } as const;

interface Call {
  kind: 'stream' | 'text';
  text: string;
  type: string | null;
}

/** Stands for the browser's `fetch`; `answer` decides what comes of the call of this number. */
function browser(answer: (call: number, read: () => Promise<string>) => Promise<Response>): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const call: Call = {
      kind: init.body instanceof ReadableStream ? 'stream' : 'text',
      text: '',
      type: new Headers(init.headers).get('content-type'),
    };
    calls.push(call);
    const read = async () => {
      call.text = await new Response(init.body ?? null).text();
      return call.text;
    };
    return answer(calls.length, read);
  });
  return calls;
}

const ok = () => Response.json({ id: '1' }, { status: 201 });
const refuse = () => Promise.reject(new TypeError('Failed to fetch'));

it('sends a body that can’t be read twice, so that no browser repeats it', async () => {
  const calls = browser(async (_, read) => {
    await read();
    return ok();
  });
  expect(await sendOnce(request)).toMatchObject({ type: 'answer', status: 201, body: { id: '1' }, readable: true });
  expect(calls).toEqual([{ kind: 'stream', text: '{"key":"é"}', type: 'application/json' }]);
});

it('sends nothing more once the body was read, whatever happened then', async () => {
  const calls = browser(async (_, read) => {
    await read();
    return refuse();
  });
  expect(await sendOnce(request)).toEqual({ type: 'no-answer', reason: 'network' });
  expect(calls).toHaveLength(1);
});

it('sends a plain body when streaming was refused before the body was touched', async () => {
  const calls = browser(async (call, read) => {
    if (call === 1) return refuse();
    await read();
    return ok();
  });
  expect(await sendOnce(request)).toMatchObject({ type: 'answer', status: 201 });
  expect(calls.map(({ kind, text }) => [kind, text])).toEqual([
    ['stream', ''],
    ['text', '{"key":"é"}'],
  ]);
});

it('gives up when the plain body fails as well', async () => {
  const calls = browser(refuse);
  expect(await sendOnce(request)).toEqual({ type: 'no-answer', reason: 'network' });
  expect(calls).toHaveLength(2);
});

it('never sends a stream where it would be taken for a text', async () => {
  vi.stubGlobal(
    'Request',
    class {
      headers = new Headers({ 'content-type': 'text/plain;charset=UTF-8' });
    },
  );
  const calls = browser(async (_, read) => {
    await read();
    return ok();
  });
  expect(await sendOnce(request)).toMatchObject({ type: 'answer', status: 201 });
  expect(calls).toEqual([{ kind: 'text', text: '{"key":"é"}', type: 'application/json' }]);
});

it('sends nothing offline', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const calls = browser(async () => ok());
  expect(await sendOnce(request)).toEqual({ type: 'no-answer', reason: 'offline' });
  expect(calls).toEqual([]);
});

it('does not read an endless answer to its end', async () => {
  let chunks = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      chunks++;
      controller.enqueue(new Uint8Array(100_000).fill(32));
    },
  });
  browser(async (_, read) => {
    await read();
    return new Response(endless, { status: 200 });
  });
  expect(await sendOnce(request)).toMatchObject({ type: 'answer', status: 200 });
  expect(chunks).toBeLessThan(20);
});
