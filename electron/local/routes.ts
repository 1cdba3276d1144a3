import type { IncomingMessage, ServerResponse } from 'node:http';
import { refused, type Result } from '../../shared/result.ts';
import { asset, bare, result, text } from './answer.ts';
import { readBody } from './body.ts';
import { cookieFor, cookiesIn, type Entry } from './entry.ts';
import { listPlace } from './places.ts';
import type { Handler } from './server.ts';

export type Answered = {
  readonly value: Result<unknown>;
  /** A cookie that takes the place of the window's. */
  readonly cookie?: string;
  /** What is done once the answer has gone out. */
  readonly after?: () => void;
};

/** What the routes lead to. */
export type House = {
  readonly entry: Entry;
  /** The built window's folder. */
  readonly root: string;
  readonly port: number;
  /** A token was exchanged: a window is about to ask for its page. */
  entered(): void;
  ask(call: string, input: unknown): Promise<Answered>;
  stream(response: ServerResponse): void;
  /** What a person reads who comes with an address that has served, or from a window that is locked. */
  readonly said: { readonly spent: string; readonly locked: string };
};

/** GET for the page and its events, POST for calls; everything but the entry asks for the window's cookie. */
export function routes(house: House): Handler {
  return async (request, response) => {
    const { method, url: path = '' } = request;
    if (method === 'GET') await get(house, path, request, response);
    else if (method === 'POST') await asked(house, path, request, response);
    else bare(response, 405, { Allow: 'GET, POST' });
  };
}

async function get(
  house: House,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const token = /^\/enter\/([\w-]{43})$/.exec(path)?.[1];
  if (token !== undefined) {
    const cookie = house.entry.exchange(token);
    if (cookie === null) {
      text(response, 403, house.said.spent);
      return;
    }
    house.entered();
    bare(response, 303, { Location: '/', 'Set-Cookie': cookieFor(house.port, cookie) });
    return;
  }
  if (!isIn(house, request)) text(response, 403, house.said.locked);
  else if (path === '/events') house.stream(response);
  else if (isCall(path)) bare(response, 405, { Allow: 'POST' });
  else await asset(response, house.root, path);
}

/** A fault of ours is an answer too, and says nothing of what it met. */
async function asked(...all: Parameters<typeof post>): Promise<void> {
  const [, , , response] = all;
  try {
    await post(...all);
  } catch {
    if (!response.headersSent) result(response, 500, refused('host-failed'));
  }
}

async function post(
  house: House,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isIn(house, request)) {
    result(response, 403, refused('keeper-gone'), { Connection: 'close' });
    return;
  }
  if (!isCall(path)) {
    bare(response, 405, { Allow: 'GET', Connection: 'close' });
    return;
  }
  const body = await readBody(request);
  if (body === null) {
    response.destroy();
    return;
  }
  // While its body came in, the window may have been locked.
  if (!isIn(house, request)) {
    result(response, 403, refused('keeper-gone'));
    return;
  }
  if (!body.value.ok) {
    result(response, body.status, body.value);
    return;
  }
  const input = body.value.value;
  if (path === '/places/list') {
    result(response, 200, await listPlace(input));
    return;
  }
  const { value, cookie, after } = await house.ask(path.slice('/host/'.length), input);
  if (after !== undefined) response.once('close', after);
  const headers = {
    ...(cookie === undefined ? {} : { 'Set-Cookie': cookieFor(house.port, cookie) }),
    // What is asked next may be for another process to answer.
    ...(after === undefined ? {} : { Connection: 'close' }),
  };
  result(response, !value.ok && value.code === 'call-unknown' ? 404 : 200, value, headers);
}

const isCall = (path: string): boolean => path === '/places/list' || /^\/host\/[A-Za-z]{1,40}$/.test(path);

const isIn = ({ entry, port }: House, request: IncomingMessage): boolean =>
  cookiesIn(request.headers.cookie, port).some((cookie) => entry.admits(cookie));
