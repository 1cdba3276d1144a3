import { readFile } from 'node:fs/promises';
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Result } from '../../shared/result.ts';
import { assetAt } from '../page/assets.ts';
import { pageHeaders } from '../page/headers.ts';

type Headers = Readonly<Record<string, string>>;

/** Begins an answer: every one carries the policy of the page, errors too (security: L4). */
export function head(response: ServerResponse, status: number, headers: Headers): ServerResponse {
  return response.writeHead(status, { ...pageHeaders(), ...headers });
}

/** An answer that says nothing. */
export function bare(response: ServerResponse, status: number, headers: Headers = {}): void {
  head(response, status, { 'Content-Length': '0', ...headers }).end();
}

/** An answer that a person may come to read. */
export function text(response: ServerResponse, status: number, said: string): void {
  whole(response, status, 'text/plain; charset=utf-8', Buffer.from(said), {});
}

/** The answer to a call. */
export function result(
  response: ServerResponse,
  status: number,
  given: Result<unknown>,
  headers: Headers = {},
): void {
  whole(response, status, 'application/json; charset=utf-8', Buffer.from(JSON.stringify(given)), headers);
}

/** A file of the built window; 404 for whatever is not one, and for one that is not there. */
export async function asset(response: ServerResponse, root: string, path: string): Promise<void> {
  const found = assetAt(root, path);
  const bytes = found === null ? null : await readFile(found.file).catch(() => null);
  if (found === null || bytes === null) bare(response, 404);
  else whole(response, 200, found.type, bytes, {});
}

function whole(
  response: ServerResponse,
  status: number,
  type: string,
  bytes: Uint8Array,
  headers: Headers,
): void {
  head(response, status, {
    'Content-Type': type,
    'Content-Length': String(bytes.length),
    ...headers,
  }).end(bytes);
}

/** The same for what never became a request of ours: a torn header, a wish to speak another protocol. */
export function refuseSocket(socket: Duplex, status: number): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const headers = { ...pageHeaders(), 'Content-Length': '0', Connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n`);
  // Whoever does not read it is not waited for.
  socket.once('finish', () => socket.destroy());
}
