import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ADDRESSES,
  allowsAddress,
  allowsNavigation,
  allowsPermission,
  allowsRequest,
  dangerousSwitches,
  isOurFrame,
  ORIGIN,
} from '../../electron/shell/rules.ts';
import { HOSTILE_ADDRESSES, STRANGE_ADDRESSES } from './hostile.ts';

describe('whose message it is (E4)', () => {
  const main = { origin: ORIGIN, url: 'app://register/' };

  test('the main frame of our page, wherever in it', () => {
    expect(isOurFrame(main, main)).toBe(true);
    for (const url of ['app://register/index.html', 'app://register/#/incident', 'app://register/?a=b']) {
      const here = { origin: ORIGIN, url };
      expect(isOurFrame(here, here)).toBe(true);
    }
  });

  const forged: [what: string, frame: { origin: string; url: string } | null][] = [
    ['a frame that has gone', null],
    ['another frame of our page, to the letter like it', { ...main }],
    ['another host of our scheme', { origin: 'app://evil', url: 'app://evil/' }],
    ['a name that begins like ours', { origin: 'app://register.evil', url: 'app://register.evil/' }],
    ['a name that ends like ours', { origin: 'app://evil.register', url: 'app://evil.register/' }],
    ['our name as a user', { origin: 'app://evil', url: 'app://register@evil/' }],
    ['our name with a port', { origin: 'app://register:8080', url: 'app://register:8080/' }],
    ['our name under https', { origin: 'https://register', url: 'https://register/' }],
    ['a file', { origin: 'file://', url: 'file:///app://register/index.html' }],
    ['a data address', { origin: 'null', url: 'data:text/html,app://register/' }],
    ['what the page made', { origin: ORIGIN, url: `blob:${ORIGIN}/1b9d6bcd` }],
    ['an empty page of our origin', { origin: ORIGIN, url: 'about:blank' }],
    ['our address without our origin (a sandboxed frame)', { origin: 'null', url: 'app://register/' }],
    ['our origin in capitals', { origin: 'APP://REGISTER', url: 'APP://REGISTER/' }],
  ];

  test.each(forged)('not %s', (what, frame) => {
    // Each is refused even where it is held to be the main frame, but for the one that only differs in that.
    const held = what.startsWith('another frame') ? main : (frame ?? main);
    expect(isOurFrame(frame, held)).toBe(false);
  });
});

describe('what is fetched (E10), and where a frame goes (E11)', () => {
  test('our own page', () => {
    for (const url of [ORIGIN, `${ORIGIN}/`, `${ORIGIN}/assets/main.js`, `${ORIGIN}/?q#h`]) {
      expect(allowsRequest(url, true), url).toBe(true);
      expect(allowsNavigation(url), url).toBe(true);
    }
    expect(allowsRequest(`blob:${ORIGIN}/1b9d6bcd`, true)).toBe(true);
  });

  test.each([...HOSTILE_ADDRESSES, ...STRANGE_ADDRESSES, ...ADDRESSES])('not %j', (url) => {
    expect(allowsRequest(url, true)).toBe(false);
    expect(allowsRequest(url, false)).toBe(false);
    expect(allowsNavigation(url)).toBe(false);
  });

  test('what a page made is fetched, and gone to never', () => {
    expect(allowsNavigation(`blob:${ORIGIN}/1b9d6bcd`)).toBe(false);
    expect(allowsRequest('blob:https://evil.example/1b9d6bcd', false)).toBe(false);
  });

  test("the developer's tools, in development only", () => {
    expect(allowsRequest('devtools://devtools/bundled/inspector.html', false)).toBe(true);
    expect(allowsRequest('devtools://devtools/bundled/inspector.html', true)).toBe(false);
  });
});

describe('what is opened in the browser (E13)', () => {
  test('the addresses of the list, each an authority over https', () => {
    expect(ADDRESSES.length).toBeGreaterThan(1);
    for (const address of ADDRESSES) {
      expect(allowsAddress(address)).toBe(true);
      const { protocol, hostname, href } = new URL(address);
      expect(protocol).toBe('https:');
      expect(['www.cai.gouv.qc.ca', 'www.priv.gc.ca']).toContain(hostname);
      // Written as a browser writes it: nothing in it is read in two ways.
      expect(href).toBe(address);
    }
  });

  test('a hundred hostile addresses', () => {
    expect(new Set(HOSTILE_ADDRESSES).size).toBeGreaterThanOrEqual(100);
    expect(HOSTILE_ADDRESSES.filter(allowsAddress)).toEqual([]);
  });

  test('each of the list with anything added, taken away or changed', () => {
    for (const address of ADDRESSES) {
      const near = [
        address.slice(0, -1),
        `${address}?q=personne`,
        `${address}#x`,
        `${address}..`,
        `${address}%00`,
        ` ${address}`,
        `${address}\n`,
        address.toUpperCase(),
        address.replace('https', 'http'),
        address.replace('https://', 'https://www.cai.gouv.qc.ca@'),
        address.replace('.ca/', '.ca.evil.example/'),
        address.replace('.ca/', '.ca:8443/'),
      ];
      expect(near.filter((one) => one !== address && !ADDRESSES.includes(one)).filter(allowsAddress)).toEqual(
        [],
      );
      expect(near.every((one) => one !== address)).toBe(true);
    }
  });
});

describe('what the page may do (E14)', () => {
  /** Every name that the installed Electron knows. */
  const names = permissionNames();

  test('Electron knows a good many', () => {
    expect(names.length).toBeGreaterThan(25);
    for (const name of ['media', 'geolocation', 'clipboard-read', 'fileSystem', 'openExternal', 'unknown']) {
      expect(names).toContain(name);
    }
  });

  test.each(names.filter((name) => name !== 'clipboard-sanitized-write'))('not %s', (name) => {
    expect(allowsPermission(name, `${ORIGIN}/`)).toBe(false);
  });

  test('our page, and only ours, puts text on the clipboard', () => {
    expect(allowsPermission('clipboard-sanitized-write', `${ORIGIN}/`)).toBe(true);
    for (const origin of [
      '',
      'null',
      'app://evil/',
      'app://register.evil/',
      'https://register/',
      'file:///',
    ]) {
      expect(allowsPermission('clipboard-sanitized-write', origin), origin).toBe(false);
    }
  });
});

describe('how it may be started (E6)', () => {
  const dangerous: [argument: string, name: string][] = [
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-port', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['--remote-debugging-address=0.0.0.0', 'remote-debugging-address'],
    ['--remote-allow-origins=*', 'remote-allow-origins'],
    ['--inspect', 'inspect'],
    ['--inspect=0.0.0.0:9229', 'inspect'],
    ['--inspect-brk', 'inspect-brk'],
    ['--inspect-publish-uid=http', 'inspect-publish-uid'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--no-sandbox', 'no-sandbox'],
    ['-no-sandbox', 'no-sandbox'],
    ['/no-sandbox', 'no-sandbox'],
    ['--NO-SANDBOX', 'no-sandbox'],
    ['--disable-gpu-sandbox', 'disable-gpu-sandbox'],
    ['--disable-setuid-sandbox', 'disable-setuid-sandbox'],
    ['--disable-web-security', 'disable-web-security'],
    ['--disable-site-isolation-trials', 'disable-site-isolation-trials'],
    ['--load-extension=/tmp/x', 'load-extension'],
    ['--user-data-dir=/tmp/x', 'user-data-dir'],
    ['--host-rules=MAP * 127.0.0.1', 'host-rules'],
    ['--host-resolver-rules=MAP * 127.0.0.1', 'host-resolver-rules'],
    ['--proxy-server=127.0.0.1:8080', 'proxy-server'],
    ['--proxy-pac-url=http://x/p.pac', 'proxy-pac-url'],
    ['--enable-features=X', 'enable-features'],
    ['--disable-features=X', 'disable-features'],
    ['--ignore-certificate-errors', 'ignore-certificate-errors'],
    ['--ignore-certificate-errors-spki-list=x', 'ignore-certificate-errors-spki-list'],
    ['--unsafely-treat-insecure-origin-as-secure=http://x', 'unsafely-treat-insecure-origin-as-secure'],
    ['--renderer-cmd-prefix=gdb', 'renderer-cmd-prefix'],
    ['--utility-cmd-prefix=gdb', 'utility-cmd-prefix'],
    ['--gpu-launcher=gdb', 'gpu-launcher'],
    ['--single-process', 'single-process'],
    ['--allow-file-access-from-files', 'allow-file-access-from-files'],
    ['--log-net-log=/tmp/x', 'log-net-log'],
  ];

  test.each(dangerous)('not with %s', (argument, name) => {
    expect(dangerousSwitches(['/opt/Constat/constat', argument])).toEqual([name]);
    expect(dangerousSwitches(['/opt/Constat/constat', 'x', '--lang=fr', argument])).toEqual([name]);
  });

  test.each([
    [['/opt/Constat/constat']],
    [['C:\\Program Files\\Constat\\Constat.exe']],
    [['/opt/Constat/constat', '--lang=fr-CA']],
    [['/opt/Constat/constat', '--force-device-scale-factor=2']],
    [['/opt/Constat/constat', '--ozone-platform=wayland', '--disable-gpu']],
    // Paths that are named like a switch.
    [['/no-sandbox/constat', '/home/a/no-sandbox', 'inspect', './--inspect.constat']],
    [['/opt/Constat/constat', '']],
  ])('with %j', (argv) => {
    expect(dangerousSwitches(argv)).toEqual([]);
  });
});

/** The permissions as the installed electron.d.ts names them. */
function permissionNames(): readonly string[] {
  const types = path.resolve(import.meta.dirname, '../../node_modules/electron/electron.d.ts');
  const line = readFileSync(types, 'utf8')
    .split('\n')
    .find((one) => one.includes('setPermissionCheckHandler(handler: '));
  const union = /permission: ((?:'[A-Za-z-]+'(?: \| )?)+)/.exec(line ?? '')?.[1] ?? '';
  return [...union.matchAll(/'([A-Za-z-]+)'/g)].map(([, name = '']) => name);
}
