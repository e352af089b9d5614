/** A request as the sites see it, after its whole body was read. */
export type SandboxRequest = {
  host: string;
  method: string;
  /** Without the query. */
  path: string;
  /** Path and query as sent. */
  target: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: string;
};

export type Reply = { status: number; headers: Record<string, string | string[]>; body: string | Buffer };

/** What answers for one host. */
export type Site = (request: SandboxRequest) => Reply | Promise<Reply>;

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

export function text(status: number, body: string, type = 'text/plain'): Reply {
  return { status, headers: { 'content-type': `${type}; charset=utf-8` }, body };
}

export function html(body: string, headers: Record<string, string> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

export function empty(status: number, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: '' };
}

export function redirect(location: string): Reply {
  return { status: 302, headers: { location }, body: '' };
}

/** The body as a JSON object; anything else reads as an empty one. */
export function jsonBody(request: SandboxRequest): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(request.body);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function cookies(request: SandboxRequest): Map<string, string> {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).filter(Boolean);
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}
