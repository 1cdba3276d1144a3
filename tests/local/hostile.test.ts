/**
 * L2, L3: a page of somebody else, in the very browser whose window was let in, gets nothing from the host and changes
 * nothing in it: of another site, of another port of this machine (which sends our cookie along, for a browser calls that
 * the same site), and of a name that was made to lead to this host.
 */

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { hostileScript } from './hostile-page.ts';
import { openHost, type Opened } from './make.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser({
    args: [
      '--host-resolver-rules=MAP *.evil.test 127.0.0.1',
      // New browsers ask the person before a page reaches this machine; older ones leave it all to us.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
});
afterAll(() => browser.close());

type Listening = { readonly port: number; readonly server: Server };

function serve(answer: RequestListener): Promise<Listening> {
  return new Promise((settle) => {
    const server = createServer(answer);
    server.listen({ host: '127.0.0.1', port: 0 }, () =>
      settle({ port: (server.address() as AddressInfo).port, server }),
    );
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
  });
}

/** A page that attacks `target`, on a port of its own. */
function hostileSite(target: string): Promise<Listening> {
  return serve((request, response) => {
    const script = request.url === '/hostile.js';
    response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
    response.end(
      script
        ? hostileScript(target)
        : '<!doctype html><title>begun</title><body><script type="module" src="/hostile.js"></script>',
    );
  });
}

/** A window of ours, let in. */
async function letIn(host: Opened): Promise<{ context: BrowserContext; own: Page }> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const own = await context.newPage();
  await own.goto(host.address());
  await own.waitForFunction(() => document.title === 'listening');
  return { context, own };
}

type Answered = { readonly url: string; readonly status: number; readonly cookie: string | undefined };

/** What a server of this process answers from now on, as Node itself tells it. */
function watch(port: number): readonly Answered[] {
  const answers: Answered[] = [];
  const note = (message: unknown): void => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (request.socket.localPort !== port) return;
    const { url = '', headers } = request;
    answers.push({ url, status: response.statusCode, cookie: headers.cookie });
  };
  subscribe('http.server.response.finish', note);
  onTestFinished(() => void unsubscribe('http.server.response.finish', note));
  return answers;
}

/** What our own page does at its ease: the control. */
const prefer = (own: Page, lockAfter: number): Promise<unknown> =>
  own.evaluate(
    (value) =>
      (window as unknown as { call: (...all: unknown[]) => Promise<unknown> }).call('prefer', {
        lockAfter: value,
      }),
    lockAfter,
  );

async function attack(
  context: BrowserContext,
  address: string,
): Promise<{ page: Page; results: Record<string, string> }> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.title === 'done', undefined, { timeout: 100_000 });
  const results = await page.evaluate(
    () => (window as unknown as { results: Record<string, string> }).results,
  );
  return { page, results };
}

test('the page really tries: a host that takes everybody loses everything to it', async () => {
  const tried = new Set<string>();
  const naive = await serve((request, response) => {
    const name = new URL(request.url ?? '/', 'http://x').searchParams.get('try');
    if (name !== null && request.method !== 'OPTIONS') tried.add(name);
    response.setHeader('Access-Control-Allow-Origin', request.headers.origin ?? '*');
    response.setHeader('Access-Control-Allow-Credentials', 'true');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT');
    response.setHeader('Content-Type', request.url?.includes('.js') ? 'text/javascript' : 'text/html');
    response.end(request.url?.includes('.js') ? '' : 'the register');
  });
  const site = await hostileSite(`http://127.0.0.1:${naive.port}`);
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const { results } = await attack(context, `http://www.evil.test:${site.port}/`);
  expect(results['fetch-page']).toBe('200 the register');
  expect(results['fetch-exact-call']).toBe('200 the register');
  expect(results['xhr']).toBe('read: the register');
  expect(results['script-exact']).toBe('loaded');
  expect([...tried].sort()).toEqual(
    expect.arrayContaining([
      'beacon',
      'embed',
      'fetch-call',
      'fetch-call-blind',
      'fetch-call-plain',
      'fetch-list',
      'fetch-lock-blind',
      'fetch-page',
      'fetch-page-blind',
      'fetch-put',
      'form-encoded',
      'form-lock',
      'form-parts',
      'form-plain',
      'img',
      'keepalive',
      'object',
      'script',
      'style',
      'video',
      'window',
      'worker',
      'xhr',
    ]),
  );
});

test.each([
  ['of another site', (port: number) => `http://www.evil.test:${port}/`],
  ['of another port of this machine', (port: number) => `http://127.0.0.1:${port}/`],
])('a page %s gets nothing and changes nothing', async (_, addressOf) => {
  const host = await openHost();
  const { context, own } = await letIn(host);
  expect(await prefer(own, 11)).toMatchObject({ ok: true, value: { lockAfter: 11 } });
  const site = await hostileSite(`http://${host.authority}`);

  // Our own window asks for nothing meanwhile: all that reaches the host is the other page's.
  const watched = watch(host.port);
  const { results } = await attack(context, addressOf(site.port));
  const answers = [...watched];

  expect(Object.keys(results).length).toBeGreaterThan(34);
  // Nothing of ours was read: not the page, not an answer.
  const got = JSON.stringify(results);
  expect(got).not.toMatch(/Constat|lockAfter|"ok"|verrouill/);
  // (An embedded error page loads too, and says no more.)
  const open = Object.entries(results).filter(([name]) => name !== 'embed');
  expect(open.filter(([, said]) => /^(200|read: .|loaded|open)/.test(said))).toEqual([]);
  // And nothing was answered but refusals.
  expect(answers.length).toBeGreaterThan(25);
  expect(answers.filter(({ status }) => ![403, 405].includes(status))).toEqual([]);
  // Nothing was changed, nothing locked: our window goes on.
  expect(await own.evaluate(() => document.title)).toBe('listening');
  expect(await prefer(own, 11)).toMatchObject({ ok: true, value: { lockAfter: 11 } });
  expect(
    await own.evaluate(() =>
      (window as unknown as { call: (...all: unknown[]) => Promise<unknown> }).call('about', {}),
    ),
  ).toMatchObject({ ok: true, value: { preferences: { lockAfter: 11 } } });
  // From another port the browser did send our cookie along: it was the origin that was refused.
  const sent = answers.some(({ cookie }) => cookie?.includes(`constat-${host.port}=`) === true);
  expect(sent).toBe(addressOf(1).includes('127.0.0.1'));
});

test('a name that was made to lead here is nobody (DNS rebinding)', async () => {
  const host = await openHost();
  const { context, own } = await letIn(host);
  const page = await context.newPage();
  for (const path of ['/', '/assets/page.js', '/events', '/host/about']) {
    const address = `http://www.evil.test:${host.port}${path}`;
    const answered = page.waitForResponse(address);
    // An answer that says nothing is shown as an error.
    await expect(page.goto(address)).rejects.toThrow('ERR_HTTP_RESPONSE_CODE_FAILURE');
    expect((await answered).status(), path).toBe(403);
  }
  // The same from a page that stands under that name already: for its browser this is its own origin.
  await page.route('**/planted', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>planted</title>' }),
  );
  await page.goto(`http://www.evil.test:${host.port}/planted`);
  const statuses = await page.evaluate(async () => {
    const json = { 'Content-Type': 'application/json' };
    const asked = await Promise.all([
      fetch('/'),
      fetch('/events'),
      fetch('/host/about', { method: 'POST', headers: json, body: '{}' }),
      fetch('/host/lock', { method: 'POST', headers: json, body: '{}' }),
      fetch('/places/list', { method: 'POST', headers: json, body: '{"folder":null}' }),
    ]);
    return asked.map(({ status }) => status);
  });
  expect(statuses).toEqual([403, 403, 403, 403, 403]);
  // The control: under its own name the same requests are answered.
  expect(
    await own.evaluate(async () =>
      Promise.all([
        fetch('/').then(({ status }) => status),
        fetch('/host/about', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: '{}',
        }).then(({ status }) => status),
      ]),
    ),
  ).toEqual([200, 200]);
});

test('our own page is held by its policy, and its cookie is out of its reach', async () => {
  const host = await openHost();
  const { own } = await letIn(host);
  const elsewhere = await serve((_, response) => response.end('elsewhere'));
  const tried = await own.evaluate(async (port) => {
    const outcome = async (run: () => unknown): Promise<string> => {
      try {
        await run();
        return 'done';
      } catch {
        return 'refused';
      }
    };
    return {
      fetch: await outcome(() => fetch(`http://127.0.0.1:${port}/`, { mode: 'no-cors' })),
      eval: (window as unknown as { evaluated: string }).evaluated,
      html: await outcome(() => {
        document.body.innerHTML = '<b>x</b>';
      }),
      cookie: document.cookie,
    };
  }, elsewhere.port);
  expect(tried).toEqual({ fetch: 'refused', eval: 'refused', html: 'refused', cookie: '' });
});
