/**
 * Sends something that must not be sent twice. Chromium by itself repeats a request whose reused connection dies
 * before an answer, but not one whose body is a stream (docs/decisions/0004-link-request-once.md).
 */
import { type GetRequest, isOffline, REQUEST_DEFAULTS } from './get.ts';
import { noAnswer, type Reply, readReply } from './reply.ts';

export interface SendRequest extends GetRequest {
  method: 'POST' | 'PATCH';
  json: unknown;
}

/** Never rejects. After `no-answer`, but for `offline`, the request may or may not have arrived. */
export async function sendOnce({ url, method, headers, json, timeoutMs }: SendRequest): Promise<Reply> {
  if (isOffline()) return { type: 'no-answer', reason: 'offline' };
  const signal = AbortSignal.timeout(timeoutMs);
  const init = { ...REQUEST_DEFAULTS, method, signal, headers: { ...headers, 'content-type': 'application/json' } };
  const body = singleUseBody(JSON.stringify(json));
  try {
    if (canStream()) return await readReply(await fetch(url, { ...init, ...streaming(body.stream) }));
  } catch {
    if (body.wasRead()) return noAnswer(signal);
  }
  // Streaming is refused over HTTP/1.1, and before the body was touched, so nothing has arrived anywhere.
  try {
    return await readReply(await fetch(url, { ...init, body: JSON.stringify(json) }));
  } catch {
    return noAnswer(signal);
  }
}

const streaming = (body: ReadableStream): RequestInit & { duplex: 'half' } => ({ body, duplex: 'half' });

/** A browser that doesn't know streams as bodies sends the text `[object ReadableStream]`, with a text's content type. */
const canStream = (): boolean => {
  const probe = new Request('https://probe.invalid', { method: 'POST', ...streaming(new ReadableStream()) });
  return !probe.headers.has('content-type');
};

/** A body that can be read a single time, and tells whether it was. */
function singleUseBody(text: string) {
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
