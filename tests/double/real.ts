import process from 'node:process';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronRuntime } from '../../build/electron.mjs';
import { ensureBuilt, root } from '../../build/ensure.mjs';
import { sandboxArguments } from '../browser.ts';
import type { Driver, Launching } from './driver.ts';

/**
 * The same driver over the real runtime. It was written from Playwright's and Electron's documentation where no runtime
 * could be had, and has never been run: its first run is a test of this file too.
 */

/** The program of Electron: the one that CONSTAT_ELECTRON names, or the one in node_modules; undefined where there is none. */
export function realRuntime(): string | undefined {
  return process.env['CONSTAT_ELECTRON'] ?? electronRuntime();
}

/** What a report says where the real runtime was not used. */
export const NO_RUNTIME =
  "Electron's runtime is not on this machine (node_modules/electron/dist, or CONSTAT_ELECTRON): nothing ran on it.";

/** Written by main where it would begin again: what Electron itself begins is out of Playwright's reach. */
const AGAIN = 'constat: again';

export async function launchReal(program: string, options: Launching): Promise<Driver> {
  await ensureBuilt();
  let ending = false;
  const start = (): Promise<Running> =>
    begin(program, options, (ended) => {
      // Whoever asks for the page from here on is given the next one.
      if (!ending) now = ended.then(start);
    });
  let now = start();
  await now;

  return {
    runtime: 'electron',
    page: async () => (await now).page,
    stubDialog: async (path) => {
      const { app } = await now;
      await app.evaluate(({ dialog }, chosen) => {
        const filePaths = chosen === null ? [] : [chosen];
        dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths });
        dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
      }, path);
    },
    clickMenu: async (id) => {
      const { app } = await now;
      await app.evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        if (!item) throw new Error(`The menu has no item '${wanted}'.`);
        (item.click as () => void)();
      }, id);
    },
    shutdown: async () => {
      ending = true;
      await (await now).app.close();
    },
  };
}

type Running = { readonly app: ElectronApplication; readonly page: Page };

/** `again` is told when main would begin again, with what settles once this one has ended. */
async function begin(
  program: string,
  options: Launching,
  again: (ended: Promise<void>) => void,
): Promise<Running> {
  const { stateFolder, home = stateFolder, locale = 'en-CA', timeZone = 'America/Toronto' } = options;
  const app = await _electron.launch({
    executablePath: program,
    args: [root, `--lang=${locale}`, `--user-data-dir=${stateFolder}/electron`, ...sandboxArguments],
    cwd: root,
    env: { ...environment(), HOME: home, USERPROFILE: home, TZ: timeZone, CONSTAT_STATE: stateFolder },
  });
  const ended = new Promise<void>((settle) => app.once('close', () => settle()));
  app.process().stdout?.on('data', (said: Buffer) => {
    if (said.toString().includes(AGAIN)) again(ended);
  });
  await app.evaluate(({ app: electron }, mark) => {
    electron.relaunch = () => void process.stdout.write(`${mark}\n`);
  }, AGAIN);
  await options.onContext?.(app.context());
  const page = await app.firstWindow();
  if (options.viewport !== undefined) await page.setViewportSize(options.viewport);
  await page.emulateMedia({
    colorScheme: options.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  return { app, page };
}

/** Our own environment, as far as it is set. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
