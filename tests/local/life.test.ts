/** L6 and L7: the host and its window live and end together, and a lock leaves neither key nor window. */

import process from 'node:process';
import { expect, test } from 'vitest';
import type { OpenedWindow } from '../../electron/local/browser.ts';
import { keepersOf, processes } from '../processes.ts';
import { ask, hear, openHost, until, visit, visitor } from './make.ts';

/** Windows as the host opens and closes them, without a browser. */
function windows(): {
  readonly opened: { readonly address: string; closed: boolean; die: () => void }[];
  readonly openWindow: (address: string) => Promise<OpenedWindow>;
} {
  const opened: { readonly address: string; closed: boolean; die: () => void }[] = [];
  return {
    opened,
    openWindow: (address) => {
      let die = (): void => undefined;
      const whenClosed = new Promise<void>((settle) => {
        die = settle;
      });
      const one = { address, closed: false, die };
      opened.push(one);
      return Promise.resolve({
        whenClosed,
        close: () => {
          one.closed = true;
          die();
          return whenClosed;
        },
      });
    },
  };
}

const keepers = (): readonly number[] => keepersOf(process.pid);
const isAlive = (pid: number): boolean => processes().some((one) => one.pid === pid);

test('the window it opened is given an address that lets it in', async () => {
  const { opened, openWindow } = windows();
  const host = await openHost({ openWindow });
  expect(opened.length).toBe(1);
  expect(await (await visit(host, opened[0]!.address)).call('about')).toMatchObject({ ok: true });
  expect(host.lines).toEqual([]);
});

test('a lock ends the keeper, closes the window, and opens another with an address of its own', async () => {
  const { opened, openWindow } = windows();
  const host = await openHost({ openWindow });
  const inside = await visit(host, host.address());
  const heard = await hear(host, inside.cookie);
  expect(await inside.call('openSample', { language: 'en' })).toMatchObject({ ok: true });
  const [before] = keepers();
  expect(before).toBeDefined();

  const answer = await inside.post('/host/lock', '{}');
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { ok: true, value: {} }]);
  expect(answer.headers['set-cookie']).toBeUndefined();
  // By the time it is answered the process with the keys is gone.
  expect(isAlive(before!)).toBe(false);
  await heard.closed;
  await until(() => opened.length === 2);
  expect(opened[0]?.closed).toBe(true);
  expect(opened[1]?.address).not.toBe(opened[0]?.address);
  expect(await inside.call('head')).toMatchObject({ ok: false, code: 'keeper-gone' });

  const next = await visit(host, opened[1]!.address);
  expect(keepers()).not.toContain(before);
  expect(await next.call('head')).toMatchObject({ ok: false, code: 'no-register-open' });
  expect(await next.call('about')).toMatchObject({ ok: true });
});

test('a window that a person opened herself goes on after a lock, with another cookie', async () => {
  const host = await openHost();
  const inside = await visit(host);
  expect(await inside.call('openSample', { language: 'en' })).toMatchObject({ ok: true });
  const answer = await inside.post('/host/lock', '{}');
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  expect(cookie).toBeDefined();
  expect(cookie).not.toBe(inside.cookie);
  expect((await inside.get('/')).status).toBe(403);
  const after = visitor(host, cookie!);
  expect((await after.get('/')).status).toBe(200);
  expect(await after.call('head')).toMatchObject({ ok: false, code: 'no-register-open' });
});

test('a lock with anything in its hand is refused, and locks nothing', async () => {
  const inside = await visit(await openHost());
  for (const input of [null, [], 'x', 7, { now: true }]) {
    expect(await inside.call('lock', input)).toMatchObject({ ok: false, code: 'invalid' });
  }
  expect(await inside.call('about')).toMatchObject({ ok: true });
});

test('it ends with its window, and the keeper with it', async () => {
  const { opened, openWindow } = windows();
  const host = await openHost({ openWindow });
  await visit(host, host.address());
  const running = keepers();
  expect(running.length).toBe(1);
  opened[0]!.die();
  await host.ended;
  expect(running.filter(isAlive)).toEqual([]);
  await expect(ask(host, {})).rejects.toThrow(/ECONNREFUSED/);
});

test('a browser that hands its window on and ends does not end it while the window listens', async () => {
  const { opened, openWindow } = windows();
  const host = await openHost({ openWindow });
  const inside = await visit(host, host.address());
  const heard = await hear(host, inside.cookie);
  opened[0]!.die();
  await new Promise((settle) => setTimeout(settle, 500));
  expect(await inside.call('about')).toMatchObject({ ok: true });
  heard.close();
  await host.ended;
});

test('it ends when its window has not listened for a while, though a browser lives on', async () => {
  const { opened, openWindow } = windows();
  const host = await openHost({ openWindow, goneAfterMs: 600 });
  const inside = await visit(host, host.address());
  // Before the window ever listened, nothing is concluded.
  await new Promise((settle) => setTimeout(settle, 1_000));
  expect(await inside.call('about')).toMatchObject({ ok: true });
  // A page that reloads is back in time.
  const first = await hear(host, inside.cookie);
  first.close();
  await new Promise((settle) => setTimeout(settle, 200));
  const second = await hear(host, inside.cookie);
  await new Promise((settle) => setTimeout(settle, 1_000));
  expect(await inside.call('about')).toMatchObject({ ok: true });
  second.close();
  await host.ended;
  expect(opened[0]?.closed).toBe(true);
});

test('a browser that shows nothing is said, with an address to open by hand', async () => {
  const { opened, openWindow } = windows();
  const host = await openHost({ openWindow });
  opened[0]!.die();
  await until(() => host.lines.length === 2);
  expect(host.lines[0]).toMatch(/navigateur s’est arrêté[^]*browser ended/);
  const address = /http:\/\/127\.0\.0\.1:\d+\/enter\/[\w-]{43}/.exec(host.lines[1] ?? '')?.[0];
  expect(await (await visit(host, address)).call('about')).toMatchObject({ ok: true });
  host.announce();
  expect(host.lines[2]).not.toContain(address);
});

test('without a browser the address is said in both languages', async () => {
  const host = await openHost();
  expect(host.lines).toEqual([
    expect.stringMatching(/Ouvrez cette adresse[^]*Open this address[^]*http:\/\/127\.0\.0\.1:\d+\/enter\//),
  ]);
});

test('ending it twice is ending it once, and leaves nothing running', async () => {
  const { opened, openWindow } = windows();
  const host = await openHost({ openWindow });
  const inside = await visit(host, host.address());
  const heard = await hear(host, inside.cookie);
  await Promise.all([host.end(), host.end()]);
  await heard.closed;
  expect(opened.map(({ closed }) => closed)).toEqual([true]);
  expect(keepers()).toEqual([]);
});

test('a keeper that dies is told, and the next one serves after a lock', async () => {
  const { opened, openWindow } = windows();
  const host = await openHost({ openWindow });
  const inside = await visit(host, host.address());
  const heard = await hear(host, inside.cookie);
  process.kill(keepers()[0]!, 'SIGKILL');
  expect(await heard.next('keeper-gone')).toEqual({ event: 'keeper-gone' });
  expect(await inside.call('about')).toMatchObject({ ok: false, code: 'keeper-gone' });
  expect(await inside.call('lock')).toMatchObject({ ok: true });
  await until(() => opened.length === 2);
  expect(await (await visit(host, opened[1]!.address)).call('about')).toMatchObject({ ok: true });
});
