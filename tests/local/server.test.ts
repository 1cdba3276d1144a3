/** L1, L4 and L8: where it listens, what every answer carries, which requests it takes and how much of them. */

import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { pageHeaders } from '../../electron/page/headers.ts';
import { BODY_LIMIT } from '../../electron/local/body.ts';
import { CODES } from '../../shared/result.ts';
import { type Answer, ask, hear, openHost, PAGE, sendRaw, visit } from './make.ts';

const policy = pageHeaders();

function carriesThePolicy(headers: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(policy)) expect(headers[name.toLowerCase()], name).toBe(value);
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  expect(headers['server']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
}

/** The head of an answer as it came over the wire. */
function headOf(said: string): { status: number; headers: Record<string, string> } {
  const [first = '', ...lines] = said.split('\r\n\r\n')[0]!.split('\r\n');
  const headers = lines.map((line) => {
    const at = line.indexOf(': ');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 2)] as const;
  });
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers) };
}

describe('where it listens (L1)', () => {
  const opens = (host: string, port: number): Promise<boolean> =>
    new Promise((settle) => {
      const socket = connect({ host, port, timeout: 2_000 });
      const done = (open: boolean) => (): void => {
        socket.destroy();
        settle(open);
      };
      socket.once('connect', done(true)).once('error', done(false)).once('timeout', done(false));
    });

  test('on 127.0.0.1 and on no other address of this machine', async () => {
    const { port } = await openHost();
    expect(await opens('127.0.0.1', port)).toBe(true);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
      .filter((address) => address !== '127.0.0.1');
    for (const other of ['127.0.0.2', '::1', ...others]) expect(await opens(other, port), other).toBe(false);
  });

  test('on a port that chance gives', async () => {
    const [one, other] = await Promise.all([openHost(), openHost()]);
    expect(one.port).not.toBe(other.port);
    expect(one.port).toBeGreaterThan(1023);
  });
});

describe('what every answer carries (L4)', () => {
  test('the policy of the page, whatever is answered', async () => {
    const host = await openHost();
    const inside = await visit(host);
    const fresh = new URL(host.address()).pathname;
    const own = { Host: host.authority };
    const answers: Record<string, Answer> = {
      page: await inside.get('/'),
      script: await inside.get('/assets/page.js'),
      'not there': await inside.get('/assets/none.js'),
      'not a path of ours': await inside.get('/../etc/passwd'),
      'no cookie': await ask(host, { headers: own }),
      'forged host': await ask(host, { headers: { Host: 'evil.example' } }),
      'forged origin': await inside.get('/', { Origin: 'https://evil.example' }),
      call: await inside.post('/host/about', '{}'),
      'unknown call': await inside.post('/host/nothing', '{}'),
      'torn JSON': await inside.post('/host/about', '{'),
      'too large': await inside.post('/host/about', ' '.repeat(BODY_LIMIT + 1)),
      'wrong type': await inside.post('/host/about', '{}', { 'Content-Type': 'text/plain' }),
      'wrong method': await ask(host, { method: 'DELETE', headers: own }),
      preflight: await ask(host, {
        method: 'OPTIONS',
        path: '/host/about',
        headers: { ...own, Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
      }),
      'void address': await ask(host, { path: `/enter/${'A'.repeat(43)}`, headers: own }),
      'good address': await ask(host, { path: fresh, headers: own }),
    };
    for (const [what, { headers }] of Object.entries(answers)) {
      expect(() => carriesThePolicy(headers), what).not.toThrow();
    }
    expect(Object.fromEntries(Object.entries(answers).map(([what, { status }]) => [what, status]))).toEqual({
      page: 200,
      script: 200,
      'not there': 404,
      'not a path of ours': 404,
      'no cookie': 403,
      'forged host': 403,
      'forged origin': 403,
      call: 200,
      'unknown call': 404,
      'torn JSON': 400,
      'too large': 413,
      'wrong type': 415,
      'wrong method': 405,
      preflight: 403,
      'void address': 403,
      'good address': 303,
    });
    expect(answers['page']).toMatchObject({
      body: PAGE,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    expect(answers['script']?.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test('the events', async () => {
    const host = await openHost();
    const { cookie } = await visit(host);
    const said = await sendRaw(
      host.port,
      `GET /events HTTP/1.1\r\nHost: ${host.authority}\r\nCookie: ${cookie}\r\n\r\n`,
      500,
    );
    const { status, headers } = headOf(said);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/event-stream; charset=utf-8');
    carriesThePolicy(headers);
  });

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', 400],
    ['a head that is too long', `GET / HTTP/1.1\r\nHost: @\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: @\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: @\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a folded header', 'GET / HTTP/1.1\r\nHost: @\r\nX: a\r\n b\r\n\r\n', 400],
    ['no Host', 'GET / HTTP/1.1\r\n\r\n', 403],
    ['two Hosts', 'GET / HTTP/1.1\r\nHost: @\r\nHost: @\r\n\r\n', 403],
    ['an expectation', 'POST / HTTP/1.1\r\nHost: @\r\nExpect: the worst\r\n\r\n', 417],
    [
      'a WebSocket',
      'GET /events HTTP/1.1\r\nHost: @\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      403,
    ],
    ['HTTP/2 without TLS', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n', 403],
    ['a proxied page', 'GET http://example.com/ HTTP/1.1\r\nHost: example.com\r\n\r\n', 403],
    ['our own address as a proxied page', 'GET http://@/ HTTP/1.1\r\nHost: @\r\n\r\n', 403],
  ])('%s', async (_, bytes, status) => {
    const host = await openHost();
    const said = headOf(await sendRaw(host.port, bytes.replaceAll('@', host.authority), 2_000));
    expect(said.status).toBe(status);
    carriesThePolicy(said.headers);
  });
});

describe('which requests it takes', () => {
  test('GET for what is shown, POST for what is asked, nothing else', async () => {
    const host = await openHost();
    const inside = await visit(host);
    const own = { Host: host.authority, Cookie: inside.cookie, Origin: `http://${host.authority}` };
    const json = { ...own, 'Content-Type': 'application/json' };
    const as = async (method: string, path: string): Promise<number> =>
      (
        await ask(host, {
          method,
          path,
          headers: method === 'GET' ? own : json,
          ...(method === 'GET' ? {} : { body: '{}' }),
        })
      ).status;
    for (const path of ['/', '/assets/page.js', '/host/about', '/places/list', '/host/lock']) {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY', 'LINK']) {
        expect(await as(method, path), `${method} ${path}`).toBe(method === 'GET' ? 200 : 405);
      }
    }
    for (const path of ['/host/about', '/host/lock', '/host/nothing', '/places/list']) {
      expect(await as('GET', path), path).toBe(405);
    }
    for (const path of [
      '/',
      '/index.html',
      '/events',
      '/assets/page.js',
      '/enter/x',
      '/host',
      '/host/',
      '/places',
    ]) {
      expect(await as('POST', path), path).toBe(405);
    }
    const head = await sendRaw(
      host.port,
      `HEAD / HTTP/1.1\r\nHost: ${host.authority}\r\nCookie: ${inside.cookie}\r\n\r\n`,
      1_000,
    );
    expect(headOf(head).status).toBe(405);
    // What a header asks instead of the method is not heard.
    const overridden = await inside.get('/host/about', { 'X-HTTP-Method-Override': 'POST' });
    expect(overridden.status).toBe(405);
    // Still there: nothing of the above locked it.
    expect(await as('GET', '/')).toBe(200);
    expect(await as('POST', '/host/about')).toBe(200);
  });

  test('calls of the closed list only', async () => {
    const inside = await visit(await openHost());
    const names = [
      'nothing',
      'constructor',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'About',
      'answer',
      'close',
    ];
    for (const name of names) {
      const { status, body } = await inside.post(`/host/${name}`, '{}');
      expect(status, name).toBe(404);
      expect(JSON.parse(body)).toEqual({ ok: false, code: 'call-unknown', details: { call: name } });
    }
    for (const path of [
      '/host/__proto__',
      '/host/about/',
      '/host/about?x',
      '/host//about',
      '/host/about%00',
      '//host/about',
      '/Host/about',
    ]) {
      expect((await inside.post(path, '{}')).status, path).toBe(405);
    }
    expect(await inside.call('about')).toMatchObject({ ok: true });
  });
});

describe('how much of them (L8)', () => {
  test('a body that is too large is refused as a value, with or without its length', async () => {
    const host = await openHost();
    const inside = await visit(host);
    const refusal = { ok: false, code: 'invalid', details: { issues: [{ path: [], code: 'too-large' }] } };
    const padded = (bytes: number): string => `{}${' '.repeat(bytes - 2)}`;
    for (const length of [BODY_LIMIT + 1, BODY_LIMIT * 4]) {
      const plain = await inside.post('/host/about', padded(length));
      expect(plain.status).toBe(413);
      expect(JSON.parse(plain.body)).toEqual(refusal);
      const chunked = await inside.post('/host/about', padded(length), { 'Transfer-Encoding': 'chunked' });
      expect(chunked.status).toBe(413);
    }
    // The control: a body of exactly the limit is heard.
    expect((await inside.post('/host/about', padded(BODY_LIMIT))).status).toBe(200);
  });

  test('one without an end is cut off', async () => {
    const inside = await visit(await openHost());
    const endless = inside.post('/host/about', Buffer.alloc(40 * 1024 * 1024, 32));
    await expect(endless).rejects.toThrow();
    expect(await inside.call('about')).toMatchObject({ ok: true });
  });

  test('a body that is not JSON in UTF-8, under that name, is refused as a value', async () => {
    const inside = await visit(await openHost());
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16',
      'application/jsonp',
      'text/json',
      'application/ld+json',
      '',
    ];
    for (const type of types) {
      const answer = await inside.post('/host/about', '{}', { 'Content-Type': type });
      expect([type, answer.status]).toEqual([type, 415]);
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'invalid' });
    }
    const bodies = [
      '',
      '{',
      '{}{}',
      "{'a':1}",
      'undefined',
      'NaN',
      '\ufeff',
      Buffer.from([0x22, 0xff, 0x22]),
      Buffer.from([0xed, 0xa0, 0x80]),
    ];
    for (const body of bodies) {
      const answer = await inside.post('/host/about', body);
      expect([body, answer.status]).toEqual([body, 400]);
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, code: 'invalid' });
    }
    for (const type of [
      'application/json',
      'application/json; charset=utf-8',
      'Application/JSON;charset=UTF-8',
    ]) {
      expect((await inside.post('/host/about', '{}', { 'Content-Type': type })).status, type).toBe(200);
    }
  });

  test('a key __proto__ at any depth is refused, and a nesting without end', async () => {
    const inside = await visit(await openHost());
    const before = Object.keys(Object.prototype);
    const hostile = [
      '{"__proto__":{"polluted":true}}',
      '{"folder":{"__proto__":{"polluted":true}}}',
      '{"a":[[[{"b":{"__proto__":null}}]]]}',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    ];
    for (const path of ['/host/prefer', '/host/saveDraft', '/places/list', '/host/lock']) {
      for (const body of hostile) {
        const answer = await inside.post(path, body);
        expect([body.slice(0, 40), answer.status]).toEqual([body.slice(0, 40), 400]);
        const { code } = JSON.parse(answer.body) as { code: (typeof CODES)[number] };
        expect(CODES).toContain(code);
      }
    }
    expect(Object.keys(Object.prototype)).toEqual(before);
    // The control: an ordinary value of the same kind is heard.
    expect(await inside.call('prefer', { lockAfter: 7 })).toMatchObject({
      ok: true,
      value: { lockAfter: 7 },
    });
  });

  test('half a request holds nobody up, and is not waited for', async () => {
    const host = await openHost();
    const inside = await visit(host);
    const own = `Host: ${host.authority}\r\nCookie: ${inside.cookie}\r\nOrigin: http://${host.authority}\r\n`;
    const halves = [
      '',
      'G',
      'GET / HTTP/1.1\r\n',
      `GET / HTTP/1.1\r\n${own}`,
      `POST /host/about HTTP/1.1\r\n${own}Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{`,
      `POST /host/about HTTP/1.1\r\n${own}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{`,
    ];
    const began = Date.now();
    const waits = halves.flatMap((half) =>
      Array.from({ length: 20 }, async () => {
        await sendRaw(host.port, half, 18_000);
        return Date.now() - began;
      }),
    );
    // Meanwhile the window is answered at once.
    for (let asked = 0; asked < 10; asked += 1) {
      const before = Date.now();
      expect(await inside.call('about')).toMatchObject({ ok: true });
      expect(Date.now() - before).toBeLessThan(2_000);
    }
    const longest = Math.max(...(await Promise.all(waits)));
    expect(longest).toBeLessThan(14_000);
    expect(await inside.call('about')).toMatchObject({ ok: true });
  }, 40_000);
});

test('events reach the window that listens', async () => {
  const host = await openHost();
  const inside = await visit(host);
  const heard = await hear(host, inside.cookie);
  expect(heard.status).toBe(200);
  expect(await inside.call('openSample', { language: 'fr' })).toMatchObject({ ok: true });
  expect(heard.events.filter(({ event }) => event === 'taken-over')).toEqual([]);
});
