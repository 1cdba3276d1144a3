/** L4, E8: no way of writing a path leads out of the window's folder, nor to anything in it that is not the window's. */

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Opened, openHost, PAGE, programFolder, sendRaw, visit } from './make.ts';

const SECRET = 'what-nobody-may-read';

const UPS = [
  '..',
  '.../...',
  '....',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%2e.',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '%u002e%u002e',
  '\u2025',
  '..;',
  '.. ',
  '..%00',
  '..%20',
];
const SLASHES = ['/', '//', '\\', '%2f', '%2F', '%5c', '%5C', '%252f', '/./', '%c0%af', '\u2215'];
const TARGETS = ['secret.txt', 'secret.html'];

/** As they go over the wire, byte for byte. */
const paths = [
  ...UPS.flatMap((up) => SLASHES.map((slash, at) => `/${up}${slash}${TARGETS[at % TARGETS.length] ?? ''}`)),
  ...UPS.map((up) => `/assets/${up}/${up}/secret.html`),
  ...[
    '/./index.html',
    '/assets/../index.html',
    '/assets/../../secret.html',
    '/assets/page.js/../../../secret.html',
    '//index.html',
    '/index.html/',
    '/index.html?',
    '/index.html?x=y',
    '/index.html#x',
    '/index.html%00',
    '/index.html%00.js',
    '/index.html;x',
    '/index.html.',
    '/index.html%20',
    '/INDEX.HTML',
    '/index.htm',
    '/.hidden.html',
    '/assets/.hidden.js',
    '/assets',
    '/assets/',
    '/notes.txt',
    '/data.json',
    '/page.js.map',
    '/no-extension',
    '/link.html/',
    '/C:/secret.html',
    '/file:///secret.html',
    '/secret.html::$DATA',
    '/~/secret.html',
    `/${'a'.repeat(300)}.html`,
    `/${'a/'.repeat(90)}index.html`,
    '/%69ndex.html',
    '/index%2ehtml',
    '/i\u0307ndex.html',
    '*',
    'index.html',
    '../secret.html',
  ],
];

async function openWithSecrets(): Promise<Opened> {
  const dist = programFolder();
  const renderer = join(dist, 'renderer');
  for (const [file, text] of [
    ['../secret.txt', SECRET],
    ['../secret.html', SECRET],
    ['.hidden.html', SECRET],
    ['assets/.hidden.js', SECRET],
    ['notes.txt', SECRET],
    ['data.json', SECRET],
    ['page.js.map', SECRET],
    ['no-extension', SECRET],
  ] as const) {
    mkdirSync(dirname(join(renderer, file)), { recursive: true });
    writeFileSync(join(renderer, file), text);
  }
  symlinkSync('../secret.html', join(renderer, 'assets/link'));
  return openHost({ dist });
}

test('two hundred ways lead nowhere, and the plain one leads to the page', async () => {
  expect(new Set(paths).size).toBeGreaterThanOrEqual(200);
  const host = await openWithSecrets();
  const inside = await visit(host);
  const fetch = (path: string): Promise<string> =>
    sendRaw(
      host.port,
      `GET ${path} HTTP/1.1\r\nHost: ${host.authority}\r\nCookie: ${inside.cookie}\r\nConnection: close\r\n\r\n`,
    );
  for (const path of paths) {
    const said = await fetch(Buffer.from(path, 'utf8').toString('latin1'));
    // 400 where it is no request at all: a space or a bare byte in its first line.
    expect(said.split('\r\n')[0], path).toMatch(/^HTTP\/1\.1 (404|400) /);
    expect(said, path).not.toContain(SECRET);
    expect(said, path).not.toContain(PAGE);
  }
  expect(await fetch('/')).toContain(PAGE);
  expect(await fetch('/index.html')).toContain(PAGE);
  expect(await fetch('/assets/page.js')).toContain('EventSource');
});
