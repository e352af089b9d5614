/** The sandbox in place of the network, for tests of the clients. */
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/index.ts';

export const STACKONE = 'api.stackone.com';
export const SHORTCUT = 'api.app.shortcut.com';

/** How every request is made that carries a secret: no cookie, nothing cached, no redirect followed, no word of where from. */
export const WITHOUT_TRACES = {
  credentials: 'omit',
  cache: 'no-store',
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
} satisfies Partial<Request>;

interface SandboxFetch {
  readonly sandbox: Sandbox;
  /** Every request as it was given to the browser. */
  readonly sent: Request[];
  /** `METHOD path` of every request that arrived. */
  arrived(): string[];
}

/** Call it at the top of a test file: every test begins with a fresh sandbox that `fetch` leads to. */
export function fetchFromSandbox(): SandboxFetch {
  let started: Sandbox | undefined;
  const running = () => {
    if (!started) throw new Error('the sandbox has not started');
    return started;
  };
  const sent: Request[] = [];
  beforeAll(async () => {
    started = await startSandbox();
  });
  beforeEach(() => {
    running().reset();
    sent.splice(0);
    vi.stubGlobal('fetch', (input: string | URL | Request, init?: RequestInit) => {
      const request = new Request(input, init);
      sent.push(request.clone());
      return running().fetch(request);
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  afterAll(() => running().close());
  return {
    get sandbox() {
      return running();
    },
    sent,
    arrived: () => running().requests.map(({ method, path }) => `${method} ${path}`),
  };
}

/** Lets so many milliseconds pass for the client once `arrived` holds; the sandbox's own clock goes on as always. */
export async function afterClientTime<T>(
  work: () => Promise<T>,
  arrived: () => boolean,
  milliseconds: number,
): Promise<T> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(abortAfter);
  const result = work();
  while (!arrived()) await setImmediate();
  await vi.advanceTimersByTimeAsync(milliseconds);
  return result;
}

/** `AbortSignal.timeout` by the clock that a test turns. */
export function abortAfter(milliseconds: number): AbortSignal {
  const end = new AbortController();
  setTimeout(() => end.abort(new DOMException('too late', 'TimeoutError')), milliseconds);
  return end.signal;
}

/** Headers that every HTTP request carries, whoever sends it. */
const TRANSPORT = ['host', 'connection', 'content-length'];

export const headersOf = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !TRANSPORT.includes(name)));
