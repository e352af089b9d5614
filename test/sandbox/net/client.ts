import { Agent, request as httpsRequest, type RequestOptions } from 'node:https';
import { type ConnectionOptions, connect } from 'node:tls';

export type SandboxFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * An agent whose every connection ends at the sandbox, whatever the host: `Host`, server name and certificate
 * stay those of the production host. For clients that take a Node agent (axios); it trusts the sandbox only.
 */
export function makeAgent(port: number, ca: string): Agent {
  const agent = new Agent({ keepAlive: false });
  const createConnection = (options: ConnectionOptions) =>
    connect({ ...options, host: '127.0.0.1', port, ca, ALPNProtocols: ['http/1.1'] });
  return Object.assign(agent, { createConnection });
}

/** `fetch` with that agent. Redirects are not followed and cookies are not kept. */
export function makeFetch(agent: Agent): SandboxFetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = Buffer.from(await request.arrayBuffer());
    const options: RequestOptions = {
      agent,
      method: request.method,
      headers: { ...Object.fromEntries(request.headers), 'content-length': String(body.length) },
      signal: request.signal,
    };
    return exchange(request.url, options, body);
  };
}

function exchange(url: string, options: RequestOptions, body: Buffer): Promise<Response> {
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest(url, options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () =>
        resolve(toResponse(incoming.statusCode ?? 0, incoming.headersDistinct, Buffer.concat(chunks))),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function toResponse(status: number, distinct: NodeJS.Dict<string[]>, body: Buffer): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(distinct)) for (const value of values ?? []) headers.append(name, value);
  // The Fetch standard forbids a body on these.
  const bodiless = status === 204 || status === 304;
  return new Response(bodiless ? null : new Uint8Array(body), { status, headers });
}
