/** One way to ask a server: always with a time-out, never with cookies, referrer, cache or redirects. */
import ky, { HTTPError, TimeoutError } from 'ky';

export type Reply =
  | { is: 'answer'; status: number; body: unknown; readable: boolean; retryAt: number | undefined }
  | { is: 'silence'; why: Why };

/** `offline`: nothing was sent. After a time-out or a broken connection nobody knows what arrived. */
export type Why = 'offline' | 'timeout' | 'network';

export interface Question {
  url: string;
  method: 'GET' | 'POST' | 'PATCH';
  headers: Record<string, string>;
  json?: unknown;
  /** Milliseconds for the whole exchange. */
  timeout: number;
}

/** More than any answer we know of; a longer one is not read to its end. */
const MAX_BYTES = 1_000_000;

/** Reading may be asked twice when a gateway stumbles; writing never is. */
const READ_RETRY = { limit: 1, methods: ['get'], statusCodes: [502, 503, 504], afterStatusCodes: [] };

const client = ky.create({
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
});

export async function ask({ url, method, headers, json, timeout }: Question): Promise<Reply> {
  if (globalThis.navigator?.onLine === false) return { is: 'silence', why: 'offline' };
  const signal = AbortSignal.timeout(timeout);
  try {
    const retry = method === 'GET' ? READ_RETRY : 0;
    const response = await client(url, {
      method,
      headers,
      retry,
      timeout,
      signal,
      ...(json !== undefined && { json }),
    });
    return await read(response);
  } catch (error) {
    if (error instanceof HTTPError) return read(error.response).catch((late) => silence(late, signal));
    return silence(error, signal);
  }
}

async function read(response: Response): Promise<Reply> {
  const text = await textOf(response);
  const answer = { is: 'answer' as const, status: response.status, retryAt: retryAt(response.headers) };
  try {
    const body: unknown = text.trim() === '' ? undefined : JSON.parse(text);
    return { ...answer, body, readable: true };
  } catch {
    return { ...answer, body: undefined, readable: false };
  }
}

async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = '';
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > MAX_BYTES) {
      await reader.cancel();
      break;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text;
}

function silence(error: unknown, signal: AbortSignal): Reply {
  return { is: 'silence', why: error instanceof TimeoutError || signal.aborted ? 'timeout' : 'network' };
}

/** `Retry-After` in seconds or as a date, as milliseconds since 1970. */
function retryAt(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const at = /^\d+$/.test(value.trim()) ? Date.now() + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}
