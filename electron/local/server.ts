import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bare, refuseSocket } from './answer.ts';
import { isOurs } from './gate.ts';

/** A request whose head, or whose body, is not there in this time (ms) is not waited for. */
const HEAD_PATIENCE_MS = 5_000;
const REQUEST_PATIENCE_MS = 10_000;

export type Listening = {
  readonly port: number;
  /** As it stands in an address: `127.0.0.1:4321`. */
  readonly authority: string;
  /** Takes no new connection from now on; those that are answered now are answered. */
  shut(): void;
  close(): Promise<void>;
};

/** Answers a request that comes from our own window. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Listens on this machine only, on a port that chance gives (security: L1), and hears our own window only (L2).
 *
 * @param given the port of a process that had a window there, and has ended
 */
export async function listen(handlerFor: (here: Listening) => Handler, given = 0): Promise<Listening> {
  let heard: Handler = () => Promise.reject(new Error('nothing is heard before there is a port'));
  let authority = '';

  const server = createServer(
    {
      headersTimeout: HEAD_PATIENCE_MS,
      requestTimeout: REQUEST_PATIENCE_MS,
      connectionsCheckingInterval: 1_000,
      // A missing Host is refused below, where the answer carries our headers.
      requireHostHeader: false,
    },
    (request, response) => {
      const { method = '', rawHeaders } = request;
      if (!isOurs({ method, rawHeaders }, authority)) {
        bare(response, 403, { Connection: 'close' });
        return;
      }
      // A bug of ours: whoever asked is told that much.
      heard(request, response).catch(() => {
        if (response.headersSent) response.destroy();
        else bare(response, 500);
      });
    },
  );
  server.on('checkExpectation', (_request, response: ServerResponse) => bare(response, 417));
  server.on('upgrade', (_request, socket) => refuseSocket(socket, 403));
  server.on('connect', (_request, socket) => refuseSocket(socket, 403));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // More came behind a last request: its answer closes the connection.
    if (error.code === 'HPE_CLOSED_CONNECTION') return;
    refuseSocket(socket, STATUS_OF_ERROR[error.code ?? ''] ?? 400);
  });

  await new Promise<void>((settle, fail) => {
    server.once('error', fail);
    server.listen({ host: '127.0.0.1', port: given, exclusive: true }, settle);
  });
  const { port } = server.address() as AddressInfo;
  authority = `127.0.0.1:${port}`;
  const here = { port, authority, shut: () => void server.close(), close: () => close(server) };
  heard = handlerFor(here);
  return here;
}

const STATUS_OF_ERROR: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function close(server: Server): Promise<void> {
  return new Promise((settle) => {
    server.close(() => settle());
    server.closeAllConnections();
  });
}
