import type { SandboxRequest } from './exchange.ts';

/**
 * What goes wrong with a request:
 * - `{ status }`: this raw answer, without acting (a proxy or a gateway in front of the service);
 * - `{ delay }`: waits so many milliseconds, then acts;
 * - `{ delayAfter }`: acts, then waits so many milliseconds before answering;
 * - `hang`: never acts, never answers;
 * - `drop-before`: the connection dies before the service acted;
 * - `drop-after`: the service acts, the connection dies before a byte of the answer;
 * - `truncate`: the service acts, the answer ends after half its body;
 * - `{ reset }`: the service acts, then ends the HTTP/2 stream with this error code instead of an answer;
 * - `{ headers }`: the service acts, its answer has these headers besides its own;
 * - `bare`: the service acts, its answer is an empty object;
 * - `{ extra }`: the service acts, its answer holds these fields besides its own, as after an update of the service.
 */
export type FaultKind =
  | { status: number; headers?: Record<string, string>; body?: string | object }
  | { delay: number }
  | { delayAfter: number }
  | { extra: object }
  | { reset: number }
  | { headers: Record<string, string> }
  | 'bare'
  | 'hang'
  | 'drop-before'
  | 'drop-after'
  | 'truncate';

export type Fault = {
  host: string;
  /** Without it every method but OPTIONS: a preflight must not eat a fault meant for the request after it. */
  method?: string;
  /** A prefix of path and query, or a pattern for them. */
  path: string | RegExp;
  kind: FaultKind;
  /** How many requests it hits; 1 unless told, `Infinity` until removed. */
  times?: number;
};

export type Faults = {
  /** Returns the function that takes the fault back. */
  add(fault: Fault): () => void;
  /** The first fault that matches, counted down. */
  take(request: SandboxRequest): FaultKind | undefined;
  clear(): void;
};

export function makeFaults(): Faults {
  const active = new Map<Fault, number>();
  return {
    add(fault) {
      // A copy, so that the same literal given twice is two faults.
      const entry = { ...fault };
      active.set(entry, fault.times ?? 1);
      return () => active.delete(entry);
    },
    take(request) {
      for (const [fault, left] of active) {
        if (!matches(fault, request)) continue;
        if (left > 1) active.set(fault, left - 1);
        else active.delete(fault);
        return fault.kind;
      }
      return undefined;
    },
    clear: () => active.clear(),
  };
}

function matches(fault: Fault, request: SandboxRequest): boolean {
  if (fault.host !== request.host) return false;
  if (fault.method ? fault.method !== request.method : request.method === 'OPTIONS') return false;
  const { target } = request;
  return typeof fault.path === 'string' ? target.startsWith(fault.path) : target.search(fault.path) !== -1;
}
