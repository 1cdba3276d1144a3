/** L3 and L6: one address lets one window in, once and in time; what it is exchanged for is the window's alone. */

import { describe, expect, test } from 'vitest';
import { cookieFor, cookieName, cookiesIn, newEntry } from '../../electron/local/entry.ts';
import { ask, hear, openHost, until, visit, visitor } from './make.ts';

describe('a token', () => {
  test('is exchanged once for a cookie, which lets in', () => {
    const entry = newEntry();
    const token = entry.offer();
    const cookie = entry.exchange(token)!;
    expect(entry.admits(cookie)).toBe(true);
    expect(entry.exchange(token)).toBeNull();
    // The first window is none the worse for the second try.
    expect(entry.admits(cookie)).toBe(true);
  });

  test('is of use for a minute, and not a moment longer', () => {
    let now = 1_000_000;
    const entry = newEntry(() => now);
    const inTime = entry.offer();
    now += 59_999;
    expect(entry.exchange(inTime)).not.toBeNull();
    const late = entry.offer();
    now += 60_000;
    expect(entry.exchange(late)).toBeNull();
    now -= 60_000;
    expect(entry.exchange(late)).toBeNull();
  });

  test('is void once another was given out', () => {
    const entry = newEntry();
    const first = entry.offer();
    const second = entry.offer();
    expect(entry.exchange(first)).toBeNull();
    expect(entry.exchange(second)).not.toBeNull();
  });

  test('is not used up by a wrong guess', () => {
    const entry = newEntry();
    const token = entry.offer();
    for (const guess of ['', 'x', token.slice(1), `${token}x`, token.toLowerCase()]) {
      expect(entry.exchange(guess)).toBeNull();
    }
    expect(entry.exchange(token)).not.toBeNull();
  });

  test('and a cookie are 32 bytes of chance each, never the same', () => {
    const entry = newEntry();
    const given = Array.from({ length: 200 }, () => {
      const token = entry.offer();
      return [token, entry.exchange(token)!];
    }).flat();
    expect(new Set(given).size).toBe(400);
    for (const each of given) expect(Buffer.from(each, 'base64url').length).toBe(32);
  });
});

describe('a cookie', () => {
  test('is dead once another window was let in, or the entry was shut', () => {
    const entry = newEntry();
    const first = entry.exchange(entry.offer())!;
    const second = entry.exchange(entry.offer())!;
    expect([entry.admits(first), entry.admits(second)]).toEqual([false, true]);
    const third = entry.renew();
    expect([entry.admits(second), entry.admits(third)]).toEqual([false, true]);
    entry.shut();
    expect(entry.admits(third)).toBe(false);
  });

  test('lets nobody in before there is one', () => {
    expect(newEntry().admits('')).toBe(false);
  });

  test('is for no script, no other site, and no longer than the window', () => {
    expect(cookieFor(4321, 'value')).toBe('constat-4321=value; Path=/; HttpOnly; SameSite=Strict');
  });

  test('is found among others, and by its whole name only', () => {
    expect(cookiesIn(undefined, 1)).toEqual([]);
    expect(cookiesIn('a=1; constat-1=x; constat-12=y;constat-1=z; xconstat-1=w', 1)).toEqual(['x', 'z']);
    expect(cookieName(1)).toBe('constat-1');
  });
});

describe('the running host', () => {
  test('exchanges the address for a cookie and leads to the page', async () => {
    const host = await openHost();
    const { pathname } = new URL(host.address());
    const answer = await ask(host, { path: pathname, headers: { Host: host.authority } });
    expect(answer).toMatchObject({ status: 303, body: '', headers: { location: '/' } });
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^constat-${host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
      ),
    ]);
  });

  test('lets nobody in by an address that has served', async () => {
    const host = await openHost();
    const address = host.address();
    const first = await visit(host, address);
    const stolen = await ask(host, { path: new URL(address).pathname, headers: { Host: host.authority } });
    expect(stolen.status).toBe(403);
    expect(stolen.headers['set-cookie']).toBeUndefined();
    expect(stolen.body).toMatch(/a déjà servi/);
    expect(stolen.body).toMatch(/has served already/);
    // The window that was let in stays in.
    expect((await first.get('/')).status).toBe(200);
  });

  test('lets exactly one in where several come with one address at once', async () => {
    const host = await openHost();
    for (let round = 0; round < 10; round += 1) {
      const { pathname } = new URL(host.address());
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => ask(host, { path: pathname, headers: { Host: host.authority } })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array<number>(11).fill(403)]);
      expect(answers.filter(({ headers }) => headers['set-cookie'] !== undefined).length).toBe(1);
    }
  });

  test('asks for the cookie for everything, and takes no other', async () => {
    const host = await openHost();
    const inside = await visit(host);
    const name = cookieName(host.port);
    const value = inside.cookie.slice(name.length + 1);
    const guesses = [
      '',
      name,
      `${name}=`,
      `${name}=${value.slice(1)}`,
      `${name}=${value}x`,
      `${name}="${value}"`,
      `${name}=${value.toUpperCase()}`,
      `constat-${host.port + 1}=${value}`,
      `constat=${value}`,
      `x${name}=${value}`,
      `${name}=${'A'.repeat(43)}`,
      `${name}=undefined`,
      `${name}=null`,
      `${name}[]=${value}`,
      `${name.toUpperCase()}=${value}`,
      ...Array.from({ length: 100 }, (_, at) => `${name}=${Buffer.alloc(32, at).toString('base64url')}`),
    ];
    for (const guess of guesses) {
      const stranger = visitor(host, guess);
      const answers = await Promise.all([
        stranger.get('/'),
        stranger.get('/assets/page.js'),
        stranger.get('/events'),
        stranger.get('/not-there'),
        stranger.post('/host/about', '{}'),
        stranger.post('/places/list', '{"folder":null}'),
        stranger.post('/host/lock', '{}'),
      ]);
      expect(
        answers.map(({ status }) => status),
        guess,
      ).toEqual(answers.map(() => 403));
    }
    // The control, and one whose cookie stands among others, as browsers send them.
    expect((await inside.get('/')).status).toBe(200);
    expect((await visitor(host, `a=b; ${inside.cookie}; c=d`).get('/')).status).toBe(200);
    expect(await inside.call('about')).toMatchObject({ ok: true });
  });

  test('a second window takes over: the first is told, locked, and its register with it', async () => {
    const host = await openHost();
    const first = await visit(host);
    const heard = await hear(host, first.cookie);
    expect(await first.call('openSample', { language: 'en' })).toMatchObject({ ok: true });
    expect(await first.call('head')).toMatchObject({ ok: true });

    const second = await visit(host);
    await heard.closed;
    expect(heard.events.at(-1)).toEqual({ event: 'taken-over' });
    expect((await first.get('/')).status).toBe(403);
    expect((await first.get('/')).body).toMatch(/est verrouillée/);
    expect(await first.call('head')).toMatchObject({ ok: false, code: 'keeper-gone' });
    // Whoever came second begins where no register is open.
    expect(await second.call('head')).toMatchObject({ ok: false, code: 'no-register-open' });
    expect(await second.call('openSample', { language: 'en' })).toMatchObject({ ok: true });
    await until(async () => (await hear(host, first.cookie)).status === 403);
  });
});
