import type { IncomingMessage, ServerResponse } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Certificates } from './certificates.ts';

export type IncomingRequest = IncomingMessage | Http2ServerRequest;
export type OutgoingResponse = ServerResponse | Http2ServerResponse;
export type Connection = { request: IncomingRequest; response: OutgoingResponse; drop(): void };
export type Listener = (connection: Connection) => void;

export type LoopbackServer = { port: number; close(): Promise<void> };

export type ServerOptions = { port: number; http2: boolean; certificates: Certificates };

/** HTTPS on 127.0.0.1, the certificate chosen by the host name the client asked for. */
export async function listen(options: ServerOptions, listener: Listener): Promise<LoopbackServer> {
  const sockets = new Map<number | undefined, Socket>();
  const serve = (request: IncomingRequest, response: OutgoingResponse) => {
    // Over HTTP/2 `request.socket` is a proxy that refuses `destroy`; the remote port finds the real one.
    const { remotePort } = request.socket;
    listener({ request, response, drop: () => sockets.get(remotePort)?.destroy() });
  };
  const server = makeServer(options, serve);
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('secureConnection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    // A browser that drops a connection is part of what is tested, not a failure of the server.
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(remotePort));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  return { port: portOf(server.address()), close: () => close(server, open) };
}

type Serve = (request: IncomingRequest, response: OutgoingResponse) => void;

function makeServer({ certificates, http2 }: ServerOptions, serve: Serve) {
  const { key, cert, contextFor } = certificates;
  const SNICallback: NonNullable<Parameters<typeof createServer>[0]['SNICallback']> = (host, done) =>
    done(null, contextFor(host));
  // Node always offers h2 in ALPN from a secure HTTP/2 server, so HTTP/1.1 alone needs the other one.
  return http2
    ? createSecureServer({ allowHTTP1: true, key, cert, SNICallback }, serve)
    : createServer({ key, cert, SNICallback }, serve);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the sandbox is not listening on a port');
  return address.port;
}

/** Those whose handshake is not over yet as well: the server would wait for them without end. */
function close(server: ReturnType<typeof makeServer>, open: Set<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of open) socket.destroy();
  });
}
