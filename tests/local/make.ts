import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { HostEvent } from '../../shared/host.ts';
import type { Result } from '../../shared/result.ts';
import type { OpenWindow } from '../../electron/local/browser.ts';
import { type LocalHost, startLocal } from '../../electron/local/start.ts';

const built = join(import.meta.dirname, '../../dist');

/** The page of the tests: its events and its calls, as a window would have them. */
export const PAGE =
  '<!doctype html><html lang="en"><title>Constat</title><h1>Constat</h1><script type="module" src="/assets/page.js"></script>';
const SCRIPT = `
try { (0, eval)('1'); window.evaluated = 'done'; } catch { window.evaluated = 'refused'; }
const events = new EventSource('/events');
events.onopen = () => { document.title = 'listening'; };
events.onmessage = ({ data }) => { document.title = data; };
window.call = (name, input) => fetch('/host/' + name, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input),
}).then((answer) => answer.json());
`;

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'constat-local-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A built program with the real keeper and a small page. */
export function programFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  symlinkSync(join(built, 'electron'), join(folder, 'electron'));
  writeFileSync(join(folder, 'renderer/index.html'), PAGE);
  writeFileSync(join(folder, 'renderer/assets/page.js'), SCRIPT);
  return folder;
}

export type Opened = LocalHost & {
  readonly authority: string;
  readonly lines: readonly string[];
};

/** A host of the test's own, ended with it. */
export async function openHost({
  openWindow = null,
  goneAfterMs,
  stateFolder = temporaryFolder(),
  dist = programFolder(),
}: {
  readonly openWindow?: OpenWindow | null;
  readonly goneAfterMs?: number;
  readonly stateFolder?: string;
  readonly dist?: string;
} = {}): Promise<Opened> {
  const lines: string[] = [];
  const host = await startLocal({
    dist,
    stateFolder,
    openWindow,
    log: (line) => lines.push(line),
    ...(goneAfterMs === undefined ? {} : { goneAfterMs }),
  });
  onTestFinished(() => host.end());
  return { ...host, port: host.port, authority: `127.0.0.1:${host.port}`, lines };
}

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};
type Asking = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array;
};

/** One request, with the headers given and no others. */
export function ask({ port }: { readonly port: number }, asking: Asking): Promise<Answer> {
  const { method = 'GET', path = '/', headers = {}, body } = asking;
  const bytes = body === undefined ? undefined : Buffer.from(body);
  const length =
    bytes === undefined || 'Transfer-Encoding' in headers ? {} : { 'Content-Length': String(bytes.length) };
  // Name and value in turn: a header may be there twice, or not at all.
  const lines = Object.entries({ ...headers, ...length }).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).flatMap((each) => [name, each]),
  );
  return new Promise((settle, fail) => {
    const sent = request({ host: '127.0.0.1', port, method, path, agent: false, headers: lines });
    sent.once('error', fail);
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', fail);
      response.once('end', () =>
        settle({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.end(bytes);
  });
}

/** Bytes as they are; what came back until the other end closed, or `patience` was over. */
export function sendRaw(port: number, bytes: string, patience = 5_000): Promise<string> {
  return new Promise((settle) => {
    let said = '';
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(bytes));
    const done = (): void => {
      clearTimeout(timer);
      socket.destroy();
      settle(said);
    };
    const timer = setTimeout(done, patience);
    socket.on('data', (chunk) => (said += chunk.toString('latin1')));
    socket.once('close', done);
    socket.once('error', done);
  });
}

/** A window that was let in: what it sends is what a browser would send. */
export type Visitor = {
  readonly cookie: string;
  readonly get: (path: string, headers?: Asking['headers']) => Promise<Answer>;
  readonly post: (path: string, body: string | Uint8Array, headers?: Asking['headers']) => Promise<Answer>;
  readonly call: (name: string, input?: unknown) => Promise<Result<unknown>>;
};

export async function visit(host: Opened, address = host.address()): Promise<Visitor> {
  const entered = await ask(host, { path: new URL(address).pathname, headers: { Host: host.authority } });
  const cookie = entered.headers['set-cookie']?.[0]?.split(';')[0];
  if (entered.status !== 303 || cookie === undefined) throw new Error(`not let in: ${entered.status}`);
  return visitor(host, cookie);
}

export function visitor(host: Opened, cookie: string): Visitor {
  const own = { Host: host.authority, Cookie: cookie };
  const post: Visitor['post'] = (path, body, headers = {}) =>
    ask(host, {
      method: 'POST',
      path,
      body,
      headers: {
        ...own,
        Origin: `http://${host.authority}`,
        'Content-Type': 'application/json',
        ...headers,
      },
    });
  return {
    cookie,
    get: (path, headers = {}) => ask(host, { path, headers: { ...own, ...headers } }),
    post,
    call: async (name, input = {}) =>
      JSON.parse((await post(`/host/${name}`, JSON.stringify(input))).body) as Result<unknown>,
  };
}

/** The events of a window: those that have come, and whether the stream is open. */
export type Heard = {
  readonly status: number;
  readonly events: HostEvent[];
  readonly closed: Promise<void>;
  readonly close: () => void;
  /** Settles with the first event of that name. */
  readonly next: (event: HostEvent['event']) => Promise<HostEvent>;
};

export function hear(host: Opened, cookie: string): Promise<Heard> {
  return new Promise((settle, fail) => {
    const sent = request({
      host: '127.0.0.1',
      port: host.port,
      path: '/events',
      headers: { Host: host.authority, Cookie: cookie },
      agent: false,
    });
    const events: HostEvent[] = [];
    const waiting: { readonly event: string; readonly settle: (event: HostEvent) => void }[] = [];
    sent.once('error', fail);
    sent.once('response', (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts.filter((each) => each.startsWith('data: '))) {
          const event = JSON.parse(part.slice('data: '.length)) as HostEvent;
          events.push(event);
          for (const one of waiting) if (one.event === event.event) one.settle(event);
        }
      });
      const closed = new Promise<void>((end) => {
        response.once('close', end);
      });
      response.on('error', () => undefined);
      onTestFinished(() => void sent.destroy());
      settle({
        status: response.statusCode ?? 0,
        events,
        closed,
        close: () => void sent.destroy(),
        next: (event) =>
          new Promise((found) => {
            const there = events.find((each) => each.event === event);
            if (there === undefined) waiting.push({ event, settle: found });
            else found(there);
          }),
      });
    });
    sent.end();
  });
}

/** Runs until it holds, or fails after a while. */
export async function until(holds: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  for (const start = Date.now(); !(await holds());) {
    if (Date.now() - start > patience) throw new Error(`it did not come to hold in ${patience} ms`);
    await new Promise((settle) => setTimeout(settle, 20));
  }
}
