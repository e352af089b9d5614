/** What comes back from a server, parsed as far as its being JSON. */

export interface Answer {
  type: 'answer';
  /** 0 for a redirect, which browsers don't let us look into. */
  status: number;
  /** The parsed JSON; undefined when the answer is empty or can't be read. */
  body: unknown;
  /** False when the answer isn't JSON, or is too long. */
  readable: boolean;
  /** What `Retry-After` asks for, in milliseconds since 1970. */
  retryAt: number | undefined;
}

export type Reply = Answer | { type: 'no-answer'; reason: NoAnswerReason };

/** `offline`: nothing was sent. After a time-out or a broken connection nobody knows what arrived. */
export type NoAnswerReason = 'offline' | 'timeout' | 'network';

/** More than any answer we know of; a longer one is not read to its end. */
const MAX_BYTES = 1_000_000;

/** Reads the body, up to `MAX_BYTES`. Rejects when the connection breaks or the request is aborted. */
export async function readReply(response: Response): Promise<Answer> {
  const text = await readText(response);
  return { type: 'answer', status: response.status, retryAt: retryAt(response.headers), ...parse(text) };
}

/** The body of a plain success (status 200); undefined for everything else. */
export const successBody = (reply: Reply): unknown =>
  reply.type === 'answer' && reply.status === 200 ? reply.body : undefined;

/** What a failed exchange means. `signal`: the one that limits its time. */
export const noAnswer = (signal: AbortSignal): Reply => ({
  type: 'no-answer',
  reason: signal.aborted ? 'timeout' : 'network',
});

/** An empty answer can be read; there is just nothing in it. */
function parse(text: string | null): Pick<Answer, 'body' | 'readable'> {
  try {
    if (text !== null) return { body: text.trim() === '' ? undefined : JSON.parse(text), readable: true };
  } catch {
    // Not JSON.
  }
  return { body: undefined, readable: false };
}

/** Null when the body is longer than `MAX_BYTES`. */
async function readText(response: Response): Promise<string | null> {
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

/** The longest pause we take a server's word for: a person waits for it, and a timer must be able to hold it. */
const MAX_PAUSE_MS = 10 * 60_000;

/** By our own clock, whatever the server's says. */
function retryAt(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  const pause = value ? pauseIn(value, headers) : Number.NaN;
  return Number.isNaN(pause) ? undefined : Date.now() + Math.min(Math.max(0, pause), MAX_PAUSE_MS);
}

/** `Retry-After` comes in seconds, or as a date by the server's clock, which `Date` tells. NaN when it is neither. */
function pauseIn(value: string, headers: Headers): number {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // `Date.parse` takes much else for a date.
  if (!value.endsWith(' GMT')) return Number.NaN;
  const sentAt = Date.parse(headers.get('date') ?? '');
  return Date.parse(value) - (Number.isNaN(sentAt) ? Date.now() : sentAt);
}
