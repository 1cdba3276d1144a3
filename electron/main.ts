import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { ok } from '../shared/result.ts';
import { linkOver } from './keeper/link.ts';
import { openBridge, tellWindow } from './shell/bridge.ts';
import { askHung, choosePlace, sayFailed } from './shell/dialogs.ts';
import { watchFaults } from './shell/faults.ts';
import { guardAll, guardSession, guardStart, openAddress, switchesRefused } from './shell/guard.ts';
import { isOnlyInstance } from './shell/instance.ts';
import { startKeeper } from './shell/keeper-process.ts';
import { languageOf, nothingKnown } from './shell/known.ts';
import { lockWhenAway, relaunchOptions, wayOut } from './shell/lock.ts';
import { putUpMenus } from './shell/menu.ts';
import { registerScheme, servePage } from './shell/scheme.ts';
import { loadPage, openWindow, PARTITION } from './shell/window.ts';

/* Constat in Electron, in the order in which things happen. How each is done stands in shell/. */

const PAGE = join(import.meta.dirname, '..', 'renderer');
const PRELOAD = join(import.meta.dirname, 'preload.cjs');
const KEEPER = join(import.meta.dirname, 'keeper.mjs');

begin();

/** Before Electron is ready: what cannot be said afterwards. */
function begin(): void {
  const switches = switchesRefused(app, process.argv);
  if (switches.length > 0) {
    process.stderr.write(`Constat does not start with: ${switches.join(', ')}\n`);
    app.exit(1);
  } else if (!isOnlyInstance(app, () => BrowserWindow.getAllWindows())) {
    app.exit(0);
  } else {
    guardStart(app);
    registerScheme(protocol);
    guardAll(app);
    void app.whenReady().then(show).catch(giveUp);
  }
}

/** One session, one keeper, one window, and the bridge between them. */
async function show(): Promise<void> {
  const { isPackaged: packaged } = app;
  const register = session.fromPartition(PARTITION, { cache: false });
  guardSession(register, packaged);
  guardSession(session.defaultSession, packaged);
  servePage(register.protocol, PAGE);

  const keeper = linkOver(startKeeper(utilityProcess, KEEPER, process.env));
  const dark = nativeTheme.shouldUseDarkColors;
  const window = openWindow(BrowserWindow, { preload: PRELOAD, packaged, dark });
  keeper.listen((event) => tellWindow(window, event));

  const menus = putUpMenus(Menu, window, languageOf(app.getLocale()), (command) =>
    tellWindow(window, { event: 'command', command }),
  );
  const known = nothingKnown(app.getLocale(), ({ language, appearance }) => {
    menus.speak(language);
    nativeTheme.themeSource = appearance;
  });
  const { grants, isOpen } = known;

  const ends = { hide: () => window.hide(), endKeeper: () => keeper.end() };
  const { lock } = wayOut(app, ends, relaunchOptions(process.env, packaged));
  lockWhenAway(powerMonitor, { isOpen, lock, quit: () => app.quit() });
  watchFaults(window, {
    isOpen,
    lock,
    giveUp,
    reload: () => void loadPage(window).catch(giveUp),
    askHung: (signal) => askHung(dialog, window, known.language(), signal),
  });

  openBridge(() => window.webContents.mainFrame, {
    ask: async (call, input) => {
      const refusal = grants.refusal(call, input);
      if (refusal !== undefined) return refusal;
      const result = await keeper.ask(call, input);
      known.learn(call, result);
      return result;
    },
    choosePlace: async (asked) => {
      const path = await choosePlace(dialog, window, asked, existsSync);
      if (path !== null) grants.chosen(asked.purpose, path);
      return ok({ path });
    },
    openAddress: (address) => openAddress(shell, address),
    lock: async () => {
      await lock();
      return ok({});
    },
  });
  await loadPage(window);
}

/** Where nothing can be shown, it is said, and that is the end. */
function giveUp(error?: unknown): void {
  if (error instanceof Error) process.stderr.write(`${error.stack ?? error.message}\n`);
  sayFailed(dialog, languageOf(app.getLocale()));
  app.exit(1);
}
