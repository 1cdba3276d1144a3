import type { App, Session, Shell, WebContents } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  guardAll,
  guardContents,
  guardSession,
  guardStart,
  openAddress,
  switchesRefused,
} from '../../electron/shell/guard.ts';
import { ADDRESSES, ORIGIN } from '../../electron/shell/rules.ts';
import { emitPreventable, recorded } from '../double/record.ts';
import { newSession } from '../double/session.ts';
import { newContents } from '../double/window.ts';
import { HOSTILE_ADDRESSES } from './hostile.ts';
import { standIn } from './make.ts';

beforeEach(() => {
  recorded.length = 0;
});

describe('before Electron is ready', () => {
  test('every page is put into the system’s sandbox (E3), and no name is looked up (E10)', () => {
    const calls: unknown[][] = [];
    guardStart(
      standIn<App>({
        enableSandbox: () => calls.push(['enableSandbox']),
        commandLine: { appendSwitch: (...args: unknown[]) => calls.push(args) },
      }),
    );
    expect(calls).toEqual([['enableSandbox'], ['host-resolver-rules', 'MAP * ~NOTFOUND']]);
  });

  test('dangerous switches are refused when packaged, and tools in development (E6)', () => {
    const argv = ['constat', '--inspect=0', '--remote-debugging-port=0', '--lang=fr'];
    expect(switchesRefused(standIn<App>({ isPackaged: true }), argv)).toEqual([
      'inspect',
      'remote-debugging-port',
    ]);
    expect(switchesRefused(standIn<App>({ isPackaged: false }), argv)).toEqual([]);
  });
});

describe('a page', () => {
  const contents = () => {
    const made = newContents(newSession('register'));
    return { made, real: made as unknown as WebContents };
  };
  const events = ['will-navigate', 'will-frame-navigate', 'will-redirect'];

  test.each(events)('%s: stays with us (E11)', (event) => {
    const { made, real } = contents();
    // The control: without the guard, Electron would go there.
    expect(emitPreventable(made, event, { url: 'https://evil.example/' })).toBe(false);
    guardContents(real);
    for (const url of [...HOSTILE_ADDRESSES, ...ADDRESSES]) {
      expect(emitPreventable(made, event, { url }), url).toBe(true);
    }
    expect(emitPreventable(made, event, { url: `${ORIGIN}/index.html` })).toBe(false);
  });

  test('opens no window (E12)', () => {
    const { made, real } = contents();
    expect(made.opens('https://evil.example/')).toBe(true);
    guardContents(real);
    for (const url of [...HOSTILE_ADDRESSES, ...ADDRESSES, `${ORIGIN}/`]) {
      expect(made.opens(url), url).toBe(false);
    }
  });

  test('holds no other page (E15), and finds no device', () => {
    const { made, real } = contents();
    expect(emitPreventable(made, 'will-attach-webview')).toBe(false);
    guardContents(real);
    expect(emitPreventable(made, 'will-attach-webview')).toBe(true);
    const chosen: unknown[] = [];
    const choose = (id: unknown): number => chosen.push(id);
    expect(emitPreventable(made, 'select-bluetooth-device', {}, [{ deviceId: 'x' }], choose)).toBe(true);
    expect(chosen).toEqual(['']);
  });
});

describe('a session', () => {
  const guarded = (packaged = true) => {
    const made = newSession('register');
    guardSession(made as unknown as Session, packaged);
    return made;
  };

  test('fetches nothing but our page (E10)', async () => {
    const before = newSession('register');
    const after = guarded();
    for (const session of [before, after]) {
      session.protocol.handle('https', () => new Response('the network'));
      session.protocol.handle('app', () => new Response('our page'));
    }
    // The control: without the guard, it comes through.
    expect((await before.request('https://evil.example/', 'GET')).kind).toBe('answered');
    expect((await after.request('https://evil.example/', 'GET')).kind).toBe('cancelled');
    expect((await after.request('app://evil/', 'GET')).kind).toBe('cancelled');
    expect((await after.request(`${ORIGIN}/`, 'GET')).kind).toBe('answered');
    for (const url of HOSTILE_ADDRESSES.filter((one) => URL.canParse(one))) {
      expect((await after.request(url, 'GET')).kind, url).toBe('cancelled');
    }
  });

  test('has no proxy, and no spell-checker that fetches its dictionaries', () => {
    guarded();
    const calls = recorded.map(({ name, args }) => [name, ...args]);
    expect(calls).toContainEqual(['session(register).setProxy', { mode: 'direct' }]);
    expect(calls).toContainEqual(['session(register).setSpellCheckerEnabled', false]);
  });

  test('asks nobody for a permission, and gives none but text for the clipboard (E14)', () => {
    const session = guarded();
    const check = session.handlerOf('setPermissionCheckHandler') as (
      contents: null,
      permission: string,
      origin: string,
    ) => boolean;
    const request = session.handlerOf('setPermissionRequestHandler') as (
      contents: null,
      permission: string,
      answer: (granted: boolean) => void,
      details: { requestingUrl: string },
    ) => void;
    const asked = (permission: string, url: string): boolean => {
      const answers: boolean[] = [];
      request(null, permission, (granted) => answers.push(granted), { requestingUrl: url });
      expect(answers).toHaveLength(1);
      expect(check(null, permission, url)).toBe(answers[0]);
      return answers[0]!;
    };
    expect(asked('clipboard-sanitized-write', `${ORIGIN}/`)).toBe(true);
    expect(asked('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'fileSystem',
      'openExternal',
      'unknown',
    ]) {
      expect(asked(permission, `${ORIGIN}/`), permission).toBe(false);
    }
  });

  test('reaches no device', () => {
    const session = guarded();
    const device = session.handlerOf('setDevicePermissionHandler') as () => boolean;
    expect(device()).toBe(false);

    const answers: unknown[] = [];
    const answer = (value: unknown): number => answers.push(value);
    (session.handlerOf('setDisplayMediaRequestHandler') as (r: object, a: unknown) => void)({}, answer);
    (session.handlerOf('setBluetoothPairingHandler') as (d: object, a: unknown) => void)({}, answer);
    expect(answers).toEqual([null, { confirmed: false }]);

    const classes = ['audio', 'hid', 'mass-storage'];
    const still = session.handlerOf('setUSBProtectedClassesHandler') as (d: object) => unknown;
    expect(still({ protectedClasses: classes })).toEqual(classes);

    const chosen: unknown[] = [];
    const choose = (...ids: unknown[]): number => chosen.push(ids);
    expect(emitPreventable(session, 'select-hid-device', {}, {}, choose)).toBe(true);
    expect(emitPreventable(session, 'select-usb-device', {}, {}, choose)).toBe(true);
    expect(emitPreventable(session, 'select-serial-port', {}, [], {}, choose)).toBe(true);
    expect(chosen).toEqual([[null], [], ['']]);
  });

  test('downloads nothing (E19)', () => {
    expect(emitPreventable(newSession('register'), 'will-download')).toBe(false);
    expect(emitPreventable(guarded(), 'will-download')).toBe(true);
  });

  test('is guarded once, however often that is asked', () => {
    const session = guarded();
    const before = recorded.length;
    guardSession(session as unknown as Session, true);
    expect(recorded).toHaveLength(before);
    expect(session.listenerCount('will-download')).toBe(1);
  });
});

test('every page and every session there will ever be is guarded', () => {
  const listeners = new Map<string, (...args: unknown[]) => void>();
  guardAll(
    standIn<App>({
      isPackaged: true,
      on: (event: string, listener: () => void) => listeners.set(event, listener),
    }),
  );
  const session = newSession('another');
  const contents = newContents(session);
  listeners.get('session-created')!(session);
  listeners.get('web-contents-created')!({}, contents);
  expect(emitPreventable(session, 'will-download')).toBe(true);
  expect(contents.opens(`${ORIGIN}/`)).toBe(false);
});

describe('the person’s browser (E13)', () => {
  const opened: string[] = [];
  const shell = standIn<Shell>({
    openExternal: (url: string) => {
      opened.push(url);
      return Promise.resolve();
    },
  });

  test('is given the addresses of the list', async () => {
    for (const address of ADDRESSES) {
      expect(await openAddress(shell, address)).toEqual({ ok: true, value: null });
    }
    expect(opened).toEqual(ADDRESSES);
  });

  test('and none of a hundred others', async () => {
    opened.length = 0;
    for (const address of HOSTILE_ADDRESSES) {
      const answer = await openAddress(shell, address);
      expect(answer).toEqual({ ok: false, code: 'address-not-listed', details: { address } });
    }
    expect(opened).toEqual([]);
  });
});
