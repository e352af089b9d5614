/** Asks a server something: with a time-out, and never with cookies, referrer, cache or redirects. */
import ky, { HTTPError } from 'ky';
import { type Reply, read, silence } from './reply.ts';

export interface Question {
  url: string;
  headers: Record<string, string>;
  /** Milliseconds for the whole exchange. */
  timeout: number;
}

/** What keeps a request from carrying or leaving behind more than we put into it. A redirect is an answer, never followed. */
export const BARE = {
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
} as const;

/** Reading may be asked twice when a gateway stumbles. */
const RETRY = { limit: 1, methods: ['get'], statusCodes: [502, 503, 504], afterStatusCodes: [] };

export async function ask({ url, headers, timeout }: Question): Promise<Reply> {
  if (globalThis.navigator?.onLine === false) return { is: 'silence', why: 'offline' };
  const signal = AbortSignal.timeout(timeout);
  try {
    return await read(await ky(url, { ...BARE, headers, retry: RETRY, timeout, signal }));
  } catch (error) {
    if (error instanceof HTTPError) return read(error.response).catch((late) => silence(late, signal));
    return silence(error, signal);
  }
}
