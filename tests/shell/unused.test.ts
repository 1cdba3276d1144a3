/** What the shell does not use of Electron, because nothing of it is wanted: read in its sources and in what is built of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, root } from '../../build/ensure.mjs';

const never: [why: string, names: readonly string[]][] = [
  [
    'tells the system what is open (E22)',
    ['addRecentDocument', 'setJumpList', 'Notification', 'setTitle', 'setRepresentedFilename', 'startDrag'],
  ],
  ['keeps what a crash held (E23)', ['crashReporter', 'uploadToServer']],
  [
    'lets the system hand it addresses or files (E28)',
    ['setAsDefaultProtocolClient', "'open-url'", "'open-file'", 'registerFileProtocol'],
  ],
  [
    'accepts a certificate (E31)',
    ["'certificate-error'", 'setCertificateVerifyProc', "'select-client-certificate'", 'importCertificate'],
  ],
  ['fetches anything (E10)', ['net.request', 'net.fetch', 'autoUpdater', 'setFeedURL', 'XMLHttpRequest']],
  ['opens what lies on the disk (E13)', ['openPath', 'showItemInFolder']],
  [
    'reaches into a page',
    ['executeJavaScript', 'insertCSS', 'webFrame', 'enableRemoteModule', 'setPreloads'],
  ],
  ['keeps a key with the system', ['safeStorage']],
];

const sources = [
  'electron/main.ts',
  'electron/preload.ts',
  ...readdirSync(join(root, 'electron/shell')).map((name) => `electron/shell/${name}`),
];
const texts = new Map<string, string>();

/** The files that speak of it; a comment is no use. */
const usedIn = (name: string, files: ReadonlyMap<string, string> = texts): readonly string[] =>
  [...files].filter(([, text]) => withoutComments(text).includes(name)).map(([file]) => file);

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

beforeAll(async () => {
  await ensureBuilt();
  for (const file of [...sources, 'dist/electron/preload.cjs'])
    texts.set(file, readFileSync(join(root, file), 'utf8'));
}, 300_000);

describe.each(never)('nothing in the shell %s', (_why, names) => {
  test.each(names)('%s', (name) => {
    expect(usedIn(name)).toEqual([]);
    // The control: it would be found.
    const written = new Map([['x.ts', `app.on(${name}, () => undefined);`]]);
    expect(usedIn(name, written)).toEqual(['x.ts']);
  });
});

test('what is used is found', () => {
  expect(sources.length).toBeGreaterThan(12);
  expect(usedIn('openExternal')).toEqual(['electron/shell/guard.ts']);
  expect(usedIn('ipcMain')).toEqual(['electron/shell/bridge.ts']);
  expect(usedIn('ipcRenderer')).toEqual(['electron/preload.ts', 'dist/electron/preload.cjs']);
  expect(usedIn('appendSwitch')).toEqual(['electron/shell/guard.ts']);
});
