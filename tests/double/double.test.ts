/** The double itself: what it lets through where main does not stand in the way, and what it does not know. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { knownAs, servedAs } from './page.ts';
import { type Double, type DoubleLaunching, launchDouble } from './launch.ts';

const PRELOAD = `
const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('bare', {
  ask: (...args) => ipcRenderer.invoke('ask', ...args),
  nobody: () => ipcRenderer.invoke('nobody'),
  more: () => ipcRenderer.sendSync('x'),
  load: () => require('node:fs'),
  mark: { kept: 1 },
});`;

/** A main that guards nothing. */
const MAIN = `
import { app, BrowserWindow, ipcMain, session } from 'electron';
await app.whenReady();
const page = '<!doctype html><script>window.ran = true</script>';
session.fromPartition('bare').protocol.handle('app', ({ url }) =>
  new Response(page, { headers: { 'content-type': 'text/html' } }));
const window = new BrowserWindow({ webPreferences: { partition: 'bare', preload: process.argv[2] } });
ipcMain.handle('ask', (event, ...args) => {
  if (args[0] === 'fault') throw new Error('a fault of main');
  return { args, url: event.senderFrame.url, origin: event.senderFrame.origin };
});
if (process.argv[3] === 'beyond') app.setBadgeCount(1);
await window.loadURL('app://bare/');
`;

async function bare(options: Partial<DoubleLaunching> & { readonly beyond?: boolean } = {}): Promise<Double> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'constat-bare-'));
  const main = join(stateFolder, 'main.mjs');
  const preload = join(stateFolder, 'preload.cjs');
  writeFileSync(main, MAIN);
  writeFileSync(preload, PRELOAD);
  const args = options.beyond === true ? [preload, 'beyond'] : [preload];
  const app = await launchDouble({ ...options, stateFolder, main, args });
  onTestFinished(async () => {
    await app.shutdown();
    rmSync(stateFolder, { recursive: true, force: true });
  });
  return app;
}

type Bare = Readonly<Record<'ask' | 'nobody' | 'more' | 'load', (...args: unknown[]) => Promise<unknown>>>;

test('the double stands in nobody’s way: what the guarded main refuses, a bare one lets through', async () => {
  const app = await bare();
  const page = await app.page();

  expect(await page.evaluate(() => (window as unknown as { ran: boolean }).ran)).toBe(true);

  await page.evaluate(() => void window.open('app://bare/other'));
  await page.evaluate(() => void window.open('https://evil.example/'));
  await expect
    .poll(async () => (await app.recorded()).filter(({ name }) => name === 'webContents.window-open'))
    .toContainEqual({ name: 'webContents.window-open', args: ['https://evil.example/', 'allow'] });

  await page.evaluate(() => void (window.location.href = '/elsewhere'));
  await page.waitForURL('**/elsewhere');
  expect(await page.evaluate(() => (window as unknown as { bare: Bare }).bare.ask('x'))).toEqual({
    args: ['x'],
    url: 'app://bare/elsewhere',
    origin: 'app://bare',
  });
  const left = page.waitForURL('https://evil.example/');
  await page.evaluate(() => void (window.location.href = 'https://evil.example/'));
  // It leaves, and only finds no network.
  await expect(left).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
}, 60_000);

test('messages are copied and faults are said, as Electron does', async () => {
  const app = await bare();
  const page = await app.page();
  const tried = await page.evaluate(async () => {
    const { bare } = window as unknown as { bare: Bare };
    const said = async (asking: () => Promise<unknown>): Promise<string> => {
      try {
        return JSON.stringify(await asking());
      } catch (error) {
        return String(error);
      }
    };
    return {
      bytes: await said(() => bare.ask([1, null, { a: 'é' }])),
      clone: await said(() => bare.ask(() => 1)),
      fault: await said(() => bare.ask('fault')),
      nobody: await said(() => bare.nobody()),
      more: await said(() => Promise.resolve().then(() => bare.more())),
      load: await said(() => Promise.resolve().then(() => bare.load())),
      frozen: Object.isFrozen(bare),
      left: Object.keys(window).filter((name) => name.startsWith('constatDouble')),
    };
  });
  expect(tried.bytes).toContain('"args":[[1,null,{"a":"é"}]]');
  expect(tried.clone).toMatch(/could not be cloned/);
  expect(tried.fault).toBe("Error: Error invoking remote method 'ask': a fault of main");
  expect(tried.nobody).toMatch(/No handler registered for 'nobody'/);
  expect(tried.more).toMatch(/has no ipcRenderer\.sendSync/);
  expect(tried.load).toMatch(/module not found: node:fs/);
  expect(tried.frozen).toBe(true);
  expect(tried.left).toEqual([]);
}, 60_000);

test('what the double does not have is thrown by its name', async () => {
  const app = await bare({ beyond: true });
  expect(await app.ended).not.toBe(0);
  expect(app.stderr()).toContain('The double of Electron has no app.setBadgeCount.');
  await expect(app.page()).rejects.toThrow('app.setBadgeCount');
}, 60_000);

test('addresses go over to what Chromium can serve, and come back', () => {
  for (const [url, served] of [
    ['app://register/', 'https://register.app.test/'],
    ['app://register', 'https://register.app.test/'],
    ['app://register/a.js?b#c', 'https://register.app.test/a.js?b#c'],
    ['https://evil.example/', 'https://evil.example/'],
  ] as const) {
    expect(servedAs(url)).toBe(served);
    expect(knownAs(served)).toBe(url === 'app://register' ? 'app://register/' : url);
  }
  expect(knownAs('blob:https://register.app.test/1')).toBe('blob:app://register/1');
  expect(knownAs('https://register.app.test.evil.example/')).toBe('https://register.app.test.evil.example/');
});
