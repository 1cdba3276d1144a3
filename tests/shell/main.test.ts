/** The built main.js, preload.cjs and keeper.mjs, run together on the double of Electron (tests/double). */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ASKED, type Bridge } from '../../shared/bridge.ts';
import type { HostEvent } from '../../shared/host.ts';
import type { Result } from '../../shared/result.ts';
import { type Double, type DoubleLaunching, launchDouble } from '../double/launch.ts';
import { processes } from '../processes.ts';
import { windowOptions } from '../../electron/shell/window.ts';
import { root } from '../../build/ensure.mjs';

type Name = Exclude<keyof Bridge, 'listen'>;
type Held = { readonly constat: Record<string, (input: unknown) => Promise<Result<unknown>>> };

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'constat-main-'));

async function launch(options: Partial<DoubleLaunching> = {}): Promise<Double> {
  const stateFolder = newFolder();
  const app = await launchDouble({ stateFolder, ...options });
  onTestFinished(async () => {
    await app.shutdown();
    rmSync(stateFolder, { recursive: true, force: true });
  });
  return app;
}

/** Asks from within the page, as the page does. */
const ask = (page: Page, name: Name, input: unknown = {}): Promise<Result<unknown>> =>
  page.evaluate(([asked, value]) => (window as unknown as Held).constat[asked]!(value), [
    name,
    input,
  ] as const);

const names = async (app: Double): Promise<readonly string[]> =>
  (await app.recorded()).map(({ name }) => name);
const called = async (app: Double, name: string): Promise<readonly (readonly unknown[])[]> =>
  (await app.recorded()).filter((one) => one.name === name).map(({ args }) => args);
const keeperOf = async (app: Double): Promise<number> =>
  (await called(app, 'utilityProcess.spawn'))[0]![0] as number;

/** One that has ended and that nobody has asked after yet is dead all the same. */
function isAlive(pid: number): boolean {
  return processes().some((one) => one.pid === pid);
}

describe('as it stands after starting', () => {
  let app: Double;
  let page: Page;
  const stateFolder = newFolder();
  beforeAll(async () => {
    app = await launchDouble({ stateFolder });
    page = await app.page();
  }, 300_000);
  afterAll(async () => {
    await app.shutdown();
    rmSync(stateFolder, { recursive: true, force: true });
  });

  test('what must be said before Electron is ready was said before (E3, E8, E27)', async () => {
    const order = await names(app);
    expect(order.slice(0, 5)).toEqual([
      'app.requestSingleInstanceLock',
      'app.enableSandbox',
      'app.commandLine.appendSwitch',
      'protocol.registerSchemesAsPrivileged',
      'ready',
    ]);
  });

  test('the session lies in memory, keeps no cache, and was guarded before the window was made (E10, E14, E20)', async () => {
    expect(await called(app, 'session.fromPartition')).toEqual([
      ['register', { cache: false }],
      ['', undefined],
    ]);
    const order = await names(app);
    const window = order.indexOf('new BrowserWindow');
    for (const name of [
      'session(register).webRequest.onBeforeRequest',
      'session(register).setPermissionRequestHandler',
      'session(register).setPermissionCheckHandler',
      'session(register).setDevicePermissionHandler',
      'session(register).setProxy',
      'session().webRequest.onBeforeRequest',
      'session().setPermissionRequestHandler',
    ]) {
      expect(order.indexOf(name), name).toBeGreaterThan(-1);
      expect(order.indexOf(name), name).toBeLessThan(window);
    }
    // The page is served in that session alone.
    expect(order.filter((name) => name.endsWith('.protocol.handle'))).toEqual([
      'session(register).protocol.handle',
    ]);
  });

  test('there is one window, with the safe preferences and the built preload (E1, E2, E3, E24)', async () => {
    const [[options]] = (await called(app, 'new BrowserWindow')) as [[object]];
    const preload = join(root, 'dist/electron/preload.cjs');
    expect(options).toEqual(windowOptions({ preload, packaged: false, dark: false }));
    expect(existsSync(preload)).toBe(true);
    expect(await called(app, 'window.loadURL')).toEqual([['app://register/']]);
    const order = await names(app);
    // Whoever the page asks is there before the page is.
    expect(order.lastIndexOf('ipcMain.handle')).toBeLessThan(order.indexOf('window.loadURL'));
    expect(order.indexOf('window.show')).toBeGreaterThan(order.indexOf('window.loadURL'));
  });

  test('the keeper runs in a process of its own, with nothing of ours (E29)', async () => {
    const [[entry, args, options]] = (await called(app, 'utilityProcess.fork')) as [
      [string, unknown, object],
    ];
    expect(entry).toBe(join(root, 'dist/electron/keeper.mjs'));
    expect(args).toEqual([]);
    expect(options).toEqual({
      env: { CONSTAT_STATE: stateFolder, HOME: stateFolder, TZ: 'America/Toronto' },
      execArgv: [],
      stdio: 'ignore',
      serviceName: 'Constat keeper',
      allowLoadingUnsignedLibraries: false,
    });
    const keeper = await keeperOf(app);
    expect(keeper).not.toBe(app.pid());
    expect(isAlive(keeper)).toBe(true);
  });

  test('the page has the functions of the Host, frozen, and nothing of Node or Electron (E1, E5)', async () => {
    const seen = await page.evaluate(() => {
      const there = window as unknown as Record<string, object>;
      return {
        keys: Object.keys(there['constat']!),
        frozen: Object.isFrozen(there['constat']),
        node: [
          'require',
          'process',
          'Buffer',
          'module',
          'global',
          'electron',
          'ipcRenderer',
          '__dirname',
        ].filter((name) => typeof there[name] !== 'undefined'),
      };
    });
    expect(seen).toEqual({ keys: [...ASKED, 'listen'], frozen: true, node: [] });
  });

  test('the keeper answers the page', async () => {
    expect(await ask(page, 'about')).toMatchObject({ ok: true, value: { home: stateFolder, recent: [] } });
    expect(await ask(page, 'rows', { from: 0, count: 10 })).toMatchObject({ code: 'no-register-open' });
    expect(await ask(page, 'about', { more: 1 })).toMatchObject({ code: 'invalid' });
  });

  test('a page keeps the policy: nothing inline, nothing evaluated, nothing from elsewhere (E9, E10)', async () => {
    const tried = await page.evaluate(async () => {
      const broken: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
      const attempt = async (name: string, act: () => unknown): Promise<string> => {
        try {
          await act();
          return `${name}: done`;
        } catch {
          return `${name}: refused`;
        }
      };
      const results = [
        await attempt('fetch ours', () => fetch('/index.html')),
        await attempt('fetch another', () => fetch('https://evil.example/')),
        await attempt('eval', () => (Reflect.get(window, 'eval') as (code: string) => unknown)('1')),
        await attempt('html', () => {
          document.createElement('div').innerHTML = '<b>x</b>';
        }),
        await attempt('worker', () => new Worker('data:text/javascript,1')),
      ];
      const image = document.createElement('img');
      image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
      const inline = document.createElement('style');
      inline.textContent = 'body { color: red }';
      document.head.append(inline);
      await new Promise((done) => setTimeout(done, 100));
      inline.remove();
      return { results, broken: [...new Set(broken)].sort() };
    });
    expect(tried.results).toEqual([
      'fetch ours: done',
      'fetch another: refused',
      'eval: refused',
      'html: refused',
      'worker: refused',
    ]);
    for (const directive of ['connect-src', 'img-src', 'style-src-elem', 'require-trusted-types-for']) {
      expect(tried.broken).toContain(directive);
    }
  });

  test('a page goes nowhere and opens nothing (E11, E12)', async () => {
    const here = page.url();
    for (const url of [
      'https://evil.example/',
      'https://register.app.test.evil.example/',
      'file:///etc/passwd',
    ]) {
      await page.evaluate((there) => void (window.location.href = there), url);
      await new Promise((done) => setTimeout(done, 100));
      expect(page.url()).toBe(here);
    }
    await page.evaluate(() => void window.open('https://evil.example/'));
    await expect
      .poll(() => called(app, 'webContents.window-open'), { timeout: 10_000 })
      .toEqual([['https://evil.example/', 'deny']]);
    await expect.poll(() => page.context().pages().length, { timeout: 10_000 }).toBe(1);
    // Still ours, and still answered.
    expect(await ask(page, 'about')).toMatchObject({ ok: true });
  });

  test('only the addresses of the list reach the person’s browser (E13)', async () => {
    expect(await ask(page, 'openAddress', { address: 'https://www.cai.gouv.qc.ca/' })).toEqual({
      ok: true,
      value: null,
    });
    expect(await ask(page, 'openAddress', { address: 'https://www.cai.gouv.qc.ca/?q=x' })).toMatchObject({
      code: 'address-not-listed',
    });
    expect(await called(app, 'shell.openExternal')).toEqual([['https://www.cai.gouv.qc.ca/']]);
  });

  test('a download is stopped (E19)', async () => {
    const download = page.waitForEvent('download', { timeout: 2000 }).catch(() => null);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
    });
    const started = await download;
    if (started !== null) expect(await started.failure()).not.toBeNull();
  });

  test('a place is used once the person has chosen it, and not before', async () => {
    const file = join(stateFolder, 'import.csv');
    writeFileSync(file, 'a,b\n');
    expect(await ask(page, 'planImport', { file })).toEqual({
      ok: false,
      code: 'place-not-chosen',
      details: { path: file },
    });
    await app.stubDialog(file);
    expect(await ask(page, 'choosePlace', { purpose: 'import-file', language: 'fr' })).toEqual({
      ok: true,
      value: { path: file },
    });
    // Now the keeper is asked, and says what it has to say.
    expect(await ask(page, 'planImport', { file })).toMatchObject({ code: 'no-register-open' });

    await app.stubDialog(null);
    expect(await ask(page, 'choosePlace', { purpose: 'save-file', language: 'fr', name: 'x.pdf' })).toEqual({
      ok: true,
      value: { path: null },
    });
    const asked = await called(app, 'dialog.showSaveDialog');
    expect(asked).toHaveLength(1);
    expect(asked[0]![0]).toMatchObject({ title: 'Enregistrer le fichier', defaultPath: 'x.pdf' });
  });

  test('the menu tells the page', async () => {
    const heard = page.evaluate(
      () =>
        new Promise<HostEvent>((settle) => {
          const { constat } = window as unknown as { constat: Pick<Bridge, 'listen'> };
          const stop = constat.listen((event) => {
            stop();
            settle(event);
          });
        }),
    );
    // The listener is there once the page has answered something else.
    await ask(page, 'about');
    await app.clickMenu('find');
    expect(await heard).toEqual({ event: 'command', command: 'find' });
    await expect(app.clickMenu('reload')).rejects.toThrow(/no item 'reload'/);
  });

  test('the menu and the theme follow the preferences', async () => {
    const labels = async (): Promise<unknown> => {
      const menus = await called(app, 'Menu.setApplicationMenu');
      return (menus.at(-1)![0] as { label: string }[]).map(({ label }) => label);
    };
    expect(await labels()).toEqual(['File', 'Edit', 'Go', 'View']);
    await ask(page, 'prefer', { language: 'fr', appearance: 'dark' });
    expect(await labels()).toEqual(['Fichier', 'Édition', 'Aller à', 'Affichage']);
    expect((await called(app, 'nativeTheme.themeSource')).at(-1)).toEqual(['dark']);
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  });

  test('the right button offers the clipboard', async () => {
    await app.happen({
      to: 'contents',
      event: 'context-menu',
      details: { isEditable: false, selectionText: 'x' },
    });
    expect((await called(app, 'menu.popup')).at(-1)).toEqual([[{ role: 'copy', label: 'Copier' }]]);
    await app.happen({
      to: 'contents',
      event: 'context-menu',
      details: { isEditable: false, selectionText: '' },
    });
    expect(await called(app, 'menu.popup')).toHaveLength(1);
  });

  test('another Constat brings this window forward, and is asked nothing (E27)', async () => {
    await app.happen({ to: 'app', event: 'second-instance' });
    expect((await names(app)).filter((name) => name === 'window.focus')).toHaveLength(1);
  });

  test('going away locks nothing where nothing is open', async () => {
    await app.happen({ to: 'power', event: 'suspend' });
    expect(app.starts()).toBe(1);
    expect(await names(app)).not.toContain('app.relaunch');
  });
});

test('locking ends everything that knew the register, and begins again at Unlock, whatever locks it', async () => {
  const app = await launch();

  /** Opens a register; then something happens; then everything is another, and the register is locked. */
  const locks = async (act: (page: Page) => Promise<unknown>): Promise<void> => {
    const page = await app.page();
    expect(await ask(page, 'openSample', { language: 'fr' })).toMatchObject({ ok: true });
    const keeper = await keeperOf(app);
    const main = app.pid()!;
    const starts = app.starts();

    const closed = page.waitForEvent('close');
    await act(page);
    await closed;
    const next = await app.page();

    expect(next).not.toBe(page);
    expect(app.starts()).toBe(starts + 1);
    expect(app.pid()).not.toBe(main);
    expect([main, keeper].filter(isAlive)).toEqual([]);
    expect(await ask(next, 'head')).toMatchObject({ code: 'no-register-open' });
  };

  // The person locks it: nobody is left to hear the answer.
  await locks((page) => Promise.resolve(void ask(page, 'lock').catch(() => undefined)));
  await locks(() => app.happen({ to: 'power', event: 'lock-screen' }));
  // The page's process dies (E30), or hangs and the person says so.
  await locks(() =>
    app.happen({ to: 'contents', event: 'render-process-gone', details: { reason: 'crashed' } }),
  );
  await locks(() => {
    app.stubQuestion(1);
    return app.happen({ to: 'window', event: 'unresponsive' });
  });
  expect(await ask(await app.page(), 'openSample', { language: 'fr' })).toMatchObject({ ok: true });
}, 180_000);

test('a keeper that stops by itself is told to the page, and answers nothing more', async () => {
  const app = await launch();
  const page = await app.page();
  const heard = page.evaluate(
    () =>
      new Promise<HostEvent>((settle) => {
        (window as unknown as { constat: Pick<Bridge, 'listen'> }).constat.listen(settle);
      }),
  );
  await ask(page, 'about');
  process.kill(await keeperOf(app), 'SIGKILL');
  expect(await heard).toEqual({ event: 'keeper-gone' });
  expect(await ask(page, 'about')).toMatchObject({ code: 'keeper-gone' });
}, 60_000);

test('closing the window leaves: the keeper first, then all of it', async () => {
  const app = await launch();
  const keeper = await app.page().then(() => keeperOf(app));
  await app.closeWindow();
  expect(await app.ended).toBe(0);
  expect(isAlive(keeper)).toBe(false);
  expect(app.starts()).toBe(1);
}, 60_000);

test('another Constat is not begun beside a first (E27)', async () => {
  const app = await launch({ second: true });
  expect(await app.ended).toBe(0);
}, 60_000);

describe('packaged', () => {
  test('it does not start with a switch that opens it (E6)', async () => {
    const app = await launch({ packaged: true, args: ['--remote-debugging-port=9222', '--lang=fr'] });
    expect(await app.ended).toBe(1);
    expect(app.stderr()).toContain('remote-debugging-port');
  }, 60_000);

  test('it starts with others, and has no developer’s tools (E17)', async () => {
    const app = await launch({ packaged: true, args: ['--lang=fr'], locale: 'fr-CA', dark: true });
    await app.page();
    const [[options]] = (await called(app, 'new BrowserWindow')) as [[{ webPreferences: object }]];
    expect(options.webPreferences).toMatchObject({ devTools: false });
    const [[menu]] = (await called(app, 'Menu.setApplicationMenu')) as [[{ label: string }[]]];
    expect(menu[0]!.label).toBe('Fichier');
  }, 60_000);
});
