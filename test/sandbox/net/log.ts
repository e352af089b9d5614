import type { SandboxRequest } from './exchange.ts';

export type LoggedRequest = {
  /** Milliseconds since 1970, when the whole request had been read. */
  at: number;
  host: string;
  method: string;
  /** With the query. */
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** 0 as long as nothing was answered, and for ever when the connection was dropped. */
  status: number;
  httpVersion: string;
};

export type RequestLog = {
  entries: LoggedRequest[];
  add(request: SandboxRequest, httpVersion: string): LoggedRequest;
};

export function makeLog(): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    add(request, httpVersion) {
      const { host, method, target, headers, body } = request;
      const entry = { at: Date.now(), host, method, path: target, headers, body, status: 0, httpVersion };
      entries.push(entry);
      return entry;
    },
  };
}
