/**
 * Sends something that must not be sent twice. Chromium by itself repeats a request whose reused connection dies
 * before an answer; one whose body is a stream it can't repeat (docs/decisions/0004-link-request-once.md).
 */
import { BARE, type Question } from './get.ts';
import { type Reply, read, silence } from './reply.ts';

export interface Order extends Question {
  method: 'POST' | 'PATCH';
  json: unknown;
}

export async function sendOnce({ url, method, headers, json, timeout }: Order): Promise<Reply> {
  if (globalThis.navigator?.onLine === false) return { is: 'silence', why: 'offline' };
  const signal = AbortSignal.timeout(timeout);
  const init = { ...BARE, method, signal, headers: { ...headers, 'content-type': 'application/json' } };
  const body = onceOnly(JSON.stringify(json));
  try {
    if (canStream()) return await read(await fetch(url, { ...init, ...streamed(body.stream) }));
  } catch (error) {
    if (body.wasRead()) return silence(error, signal);
  }
  // Streaming is refused over HTTP/1.1, and before the body was touched, so nothing has arrived anywhere.
  try {
    return await read(await fetch(url, { ...init, body: JSON.stringify(json) }));
  } catch (error) {
    return silence(error, signal);
  }
}

const streamed = (body: ReadableStream): RequestInit & { duplex: 'half' } => ({ body, duplex: 'half' });

/** Where streams are not known as bodies, one is taken for a text, `[object ReadableStream]`, and gets a text's type. */
const canStream = (): boolean => {
  const probe = new Request('https://probe.invalid', { method: 'POST', ...streamed(new ReadableStream()) });
  return !probe.headers.has('content-type');
};

/** A body that can be read a single time, and tells whether it was. */
function onceOnly(text: string) {
  let read = false;
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        read = true;
        controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    },
    // Not read ahead: only a request that is really being sent asks for it.
    { highWaterMark: 0 },
  );
  return { stream, wasRead: () => read };
}
