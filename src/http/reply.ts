/** What comes back from a server, parsed as far as its being JSON. */
import { TimeoutError } from 'ky';

/** `status` is 0 for a redirect, which browsers don't let us look into. */
export type Reply =
  | { is: 'answer'; status: number; body: unknown; readable: boolean; retryAt: number | undefined }
  | { is: 'silence'; why: Why };

/** `offline`: nothing was sent. After a time-out or a broken connection nobody knows what arrived. */
export type Why = 'offline' | 'timeout' | 'network';

/** More than any answer we know of; a longer one is not read to its end. */
const MAX_BYTES = 1_000_000;

/** Reads an answer to its end, or to where it is longer than any we know of. */
export async function read(response: Response): Promise<Reply> {
  const text = await textOf(response);
  const answer = { is: 'answer' as const, status: response.status, retryAt: retryAt(response.headers) };
  return { ...answer, ...parse(text) };
}

/** What a plain success holds; undefined for everything else. */
export const bodyOf = (reply: Reply): unknown =>
  reply.is === 'answer' && reply.status === 200 ? reply.body : undefined;

/** An empty answer can be read; there is just nothing in it. */
function parse(text: string | null): { body: unknown; readable: boolean } {
  try {
    if (text !== null) return { body: text.trim() === '' ? undefined : JSON.parse(text), readable: true };
  } catch {
    // Not JSON.
  }
  return { body: undefined, readable: false };
}

/** Null when there is more of it than anybody should read. */
async function textOf(response: Response): Promise<string | null> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text;
}

/** What a failed exchange means. */
export function silence(error: unknown, signal: AbortSignal): Reply {
  return { is: 'silence', why: error instanceof TimeoutError || signal.aborted ? 'timeout' : 'network' };
}

/** The longest pause we take a server's word for: a person waits for it, and a timer must be able to hold it. */
const MAX_PAUSE = 10 * 60_000;

/** `Retry-After` in seconds or as a date, as milliseconds since 1970. */
function retryAt(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const at = /^\d+$/.test(value.trim()) ? Date.now() + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.min(at, Date.now() + MAX_PAUSE);
}
