import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { isRecord, type Reply, type SandboxRequest, type Site } from './exchange.ts';
import type { FaultKind, Faults } from './faults.ts';
import type { RequestLog } from './log.ts';
import type { Connection, IncomingRequest, OutgoingResponse } from './server.ts';

/** Bytes written at once. */
const PIECE = 64 * 1024;

export type Handling = {
  sites: ReadonlyMap<string, Site>;
  faults: Faults;
  log: RequestLog;
  /** Milliseconds every request waits before anything happens. */
  latency: () => number;
};

/** Reads, logs and answers one request, or fails it as a fault says. */
export async function handle(connection: Connection, handling: Handling): Promise<void> {
  const request = await read(connection.request);
  const entry = handling.log.add(request, connection.request.httpVersion);
  if (handling.latency() > 0) await wait(handling.latency());
  const fault = handling.faults.take(request);
  if (fault === 'hang') return;
  if (fault === 'drop-before') return connection.drop();
  const reply = await act(request, fault, handling.sites);
  if (fault === 'drop-after') return connection.drop();
  if (typeof fault === 'object' && 'reset' in fault) return reset(connection, fault.reset);
  if (isDelayAfter(fault)) await wait(fault.delayAfter);
  entry.status = reply.status;
  send(connection, bent(reply, fault));
}

async function act(request: SandboxRequest, fault: FaultKind | undefined, sites: Handling['sites']): Promise<Reply> {
  const site = sites.get(request.host);
  if (!site) return { status: 421, headers: {}, body: `the sandbox has no ${request.host}` };
  if (typeof fault === 'object' && 'status' in fault) return rawReply(request, fault);
  if (typeof fault === 'object' && 'delay' in fault) await wait(fault.delay);
  return site(request);
}

function rawReply(request: SandboxRequest, fault: Extract<FaultKind, { status: number }>): Reply {
  const { body = '' } = fault;
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8';
  return {
    status: fault.status,
    // Lets a page read the failure too, as long as it may read the service's own answers. Whether the gateways
    // in front of the services add these headers is unknown in reality.
    headers: {
      'content-type': type,
      ...(request.path.startsWith('/hub/') ? { 'access-control-allow-origin': '*' } : {}),
      ...fault.headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

function isDelayAfter(fault: FaultKind | undefined): fault is { delayAfter: number } {
  return typeof fault === 'object' && 'delayAfter' in fault;
}

function bent(reply: Reply, fault: FaultKind | undefined): Reply {
  if (fault === 'truncate') return half(reply);
  if (fault === 'bare') return { ...reply, body: '{}' };
  if (typeof fault === 'object' && 'headers' in fault)
    return { ...reply, headers: { ...reply.headers, ...fault.headers } };
  return typeof fault === 'object' && 'extra' in fault ? withExtra(reply, fault.extra) : reply;
}

/** In every object of the answer, however deep. */
function withExtra(reply: Reply, extra: object): Reply {
  const text = reply.body.toString();
  const grow = (_: string, value: unknown) => (isRecord(value) ? { ...extra, ...value } : value);
  return text ? { ...reply, body: JSON.stringify(JSON.parse(text, grow)) } : reply;
}

/** Ends cleanly after half of the body, so that the client sees broken JSON rather than a broken connection. */
function half(reply: Reply): Reply {
  const bytes = Buffer.from(reply.body);
  return { ...reply, body: bytes.subarray(0, Math.floor(bytes.length / 2)) };
}

function send({ response }: Connection, reply: Reply): void {
  const body = Buffer.from(reply.body);
  const withBody = reply.status !== 204 && reply.status !== 304;
  response.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers)) response.setHeader(name, value);
  if (withBody) response.setHeader('content-length', String(body.length));
  Readable.from(withBody ? pieces(body) : []).pipe(response);
}

function reset({ response, drop }: Connection, code: number): void {
  if ('stream' in response) response.stream.close(code);
  else drop();
}

/** Written as they are taken: a client that had enough leaves its connection free for what comes next. */
function* pieces(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.length; at += PIECE) yield body.subarray(at, at + PIECE);
}

/** The client took its request back. Over HTTP/2 only its stream is dead; the connection serves on. */
export function isGone(response: OutgoingResponse): boolean {
  return 'stream' in response ? response.stream.destroyed : response.destroyed;
}

async function read(incoming: IncomingRequest): Promise<SandboxRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const headers = flatHeaders(incoming);
  const host = (headers[':authority'] ?? headers.host ?? '').replace(/:\d+$/, '');
  const url = new URL(incoming.url ?? '/', `https://${host || 'unnamed.invalid'}`);
  const body = Buffer.concat(chunks).toString('utf8');
  const target = url.pathname + url.search;
  return { host, method: incoming.method ?? 'GET', path: url.pathname, target, query: url.searchParams, headers, body };
}

function flatHeaders(incoming: IncomingRequest): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    // HTTP/2 may split the cookie header; RFC 9113 8.2.3 joins it with "; ", other lists join with ", ".
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(name === 'cookie' ? '; ' : ', ') : value;
  }
  return flat;
}
