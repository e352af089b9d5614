/** Reads from a server: with a time limit, and never with cookies, referrer, cache or redirects. */
import { noAnswer, type Reply, readReply } from './reply.ts';

export interface GetRequest {
  url: string;
  headers: Record<string, string>;
  /** For the whole exchange, both tries together. */
  timeoutMs: number;
}

/** Keeps a request from carrying or leaving behind more than we put into it. A redirect is an answer, never followed. */
export const REQUEST_DEFAULTS = {
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
} as const;

/** Statuses of a gateway that could not reach the server behind it. */
const GATEWAY_STATUSES = [502, 503, 504];
const RETRY_DELAY_MS = 300;

/** Never rejects: a time-out or a broken connection is a reply of type `no-answer`. */
export async function get({ url, headers, timeoutMs }: GetRequest): Promise<Reply> {
  if (isOffline()) return { type: 'no-answer', reason: 'offline' };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await readReply(await fetchWithRetry(url, { ...REQUEST_DEFAULTS, headers, signal }));
  } catch {
    return noAnswer(signal);
  }
}

/** Nothing can be sent. Where the browser doesn't tell, it is tried. */
export const isOffline = (): boolean => globalThis.navigator?.onLine === false;

/** Tries a second time when the connection fails or a gateway does. Only for reading, which does no harm twice. */
async function fetchWithRetry(url: string, init: RequestInit & { signal: AbortSignal }): Promise<Response> {
  const first = await fetch(url, init).catch(() => null);
  if (first && !GATEWAY_STATUSES.includes(first.status)) return first;
  // The connection is free again; how that goes is no matter.
  first?.body?.cancel().catch(() => undefined);
  await pause(RETRY_DELAY_MS, init.signal);
  init.signal.throwIfAborted();
  return fetch(url, init);
}

/** Ends early when the signal does. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
    if (signal.aborted) resolve();
    else setTimeout(resolve, milliseconds);
  });
