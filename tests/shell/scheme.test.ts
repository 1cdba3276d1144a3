import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPolicy, pageHeaders } from '../../electron/page/headers.ts';
import { ORIGIN } from '../../electron/shell/rules.ts';
import { answerTo, CUSTOM_SCHEME, registerScheme, servePage } from '../../electron/shell/scheme.ts';
import { STRANGE_ADDRESSES } from './hostile.ts';
import { standIn } from './make.ts';

/** A page of our own, and what must never be reached beside it. */
const folder = mkdtempSync(join(tmpdir(), 'constat-scheme-'));
const root = join(folder, 'renderer');
const SECRET = 'outside the page';

beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(root, 'folder.js'));
  mkdirSync(join(folder, 'renderer-beside'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Constat</title>');
  writeFileSync(join(root, 'assets', 'main-Ab_1.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'inter.woff2'), new Uint8Array([1, 2, 3]));
  for (const name of ['secret', '.env', 'notes.md', 'main.js.map', 'data.json', '.hidden.js'])
    writeFileSync(join(root, name), SECRET);
  writeFileSync(join(folder, 'secret.js'), SECRET);
  writeFileSync(join(folder, 'renderer-beside', 'secret.js'), SECRET);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (url: string, method = 'GET'): Promise<Response> => answerTo(root, { url, method });

describe('what is served', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html><title>Constat</title>'],
    ['/index.html', 'text/html; charset=utf-8', '<!doctype html><title>Constat</title>'],
    ['/assets/main-Ab_1.js', 'text/javascript; charset=utf-8', 'export {};'],
    ['/assets/main-Ab_1.js?v=1', 'text/javascript; charset=utf-8', 'export {};'],
    ['/assets/inter.woff2', 'font/woff2', '\u0001\u0002\u0003'],
  ])('%s', async (path, type, text) => {
    const response = await ask(`${ORIGIN}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(await response.text()).toBe(text);
  });

  test('with the headers of every answer, found or not (E9, E20)', async () => {
    for (const [path, status] of [
      ['/', 200],
      ['/nothing.js', 404],
      ['/../secret.js', 404],
    ] as const) {
      const response = await ask(`${ORIGIN}${path}`);
      expect(response.status).toBe(status);
      for (const [name, value] of Object.entries(pageHeaders())) {
        expect(response.headers.get(name), `${path}: ${name}`).toBe(value);
      }
      expect(response.headers.get('Content-Security-Policy')).toBe(contentPolicy());
      expect(response.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  test('to nothing but GET', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get']) {
      expect((await ask(`${ORIGIN}/`, method)).status, method).toBe(404);
    }
  });
});

describe('what is not (E8)', () => {
  /** Every way up that is known, before and behind what exists. */
  const ups = [
    '..',
    '.',
    '%2e%2e',
    '%2E%2E',
    '.%2e',
    '%2e.',
    '..%2f',
    '..%5c',
    '..\\',
    '%2e%2e%2f',
    '%2e%2e%5c',
    '%252e%252e',
    '%c0%ae%c0%ae',
    '%c0%ae.',
    '..%00',
    '..;',
    '...',
    '....',
    '.. ',
    '..%20',
    '%u002e%u002e',
    '\u2024\u2024',
    '\uff0e\uff0e',
    '..%ef%bc%8f',
  ];
  const traversals = ups.flatMap((up) => [
    `/${up}/secret.js`,
    `/${up}/${up}/secret.js`,
    `/assets/${up}/${up}/secret.js`,
    `/assets/${up}/index.html`,
    `/${up}`,
    `//${up}/secret.js`,
    `/${up}/renderer-beside/secret.js`,
  ]);
  const others = [
    '/secret',
    '/.env',
    '/.hidden.js',
    '/notes.md',
    '/main.js.map',
    '/data.json',
    '/folder.js',
    '/assets',
    '/assets/',
    '//index.html',
    '/./index.html',
    '/index.html/',
    '/index.html/x.js',
    '/INDEX.HTML',
    '/index.HTML',
    '/index.html%00',
    '/index.html\u0000.js',
    '/index.html%00.js',
    '/index.html.',
    '/index.html::$DATA',
    '/index.html~1.js',
    '/in dex.html',
    '/in%64ex.html',
    '/\\index.html',
    '/C:/Windows/win.ini',
    '/C:%5cWindows%5cwin.ini',
    '/c$/x.js',
    '/etc/passwd',
    '/proc/self/environ',
    '/CON.js/',
    '/%2findex.html',
    '/index.html;x=.js',
    `/${'a'.repeat(300)}.js`,
    `/${'a/'.repeat(150)}x.js`,
    '/é.js',
    '/\u202ejs.lmth',
  ];

  test('there are more than two hundred', () => {
    expect(new Set([...traversals, ...others]).size).toBeGreaterThan(200);
  });

  test.each([...traversals, ...others])('%j', async (path) => {
    const response = await ask(`${ORIGIN}${path}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test.each(STRANGE_ADDRESSES)('another place: %j', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  test('the control: a folder that looks like a script is there, and so is what lies outside', async () => {
    // Were the rule only "read what is asked for", this would be found.
    symlinkSync(join(folder, 'secret.js'), join(root, 'assets', 'linked.js'));
    const response = await ask(`${ORIGIN}/assets/linked.js`);
    expect(await response.text()).toBe(SECRET);
  });
});

describe('how Electron is told', () => {
  test('what the scheme may do, and what not', () => {
    expect(CUSTOM_SCHEME).toEqual({
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        bypassCSP: false,
        corsEnabled: false,
        allowServiceWorkers: false,
        allowExtensions: false,
        stream: false,
        codeCache: false,
      },
    });
  });

  test('once, and with the answers of this file', async () => {
    const registered: unknown[] = [];
    const handlers = new Map<string, Parameters<Protocol['handle']>[1]>();
    const protocol = standIn<Protocol>({
      registerSchemesAsPrivileged: (schemes: unknown) => registered.push(schemes),
      handle: (scheme: string, handler: Parameters<Protocol['handle']>[1]) => handlers.set(scheme, handler),
    });
    registerScheme(protocol);
    servePage(protocol, root);
    expect(registered).toEqual([[CUSTOM_SCHEME]]);
    expect([...handlers.keys()]).toEqual(['app']);
    const handler = handlers.get('app')!;
    expect((await handler(new Request(`${ORIGIN}/`))).status).toBe(200);
    expect((await handler(new Request('app://evil/'))).status).toBe(404);
  });
});
