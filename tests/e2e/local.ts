import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startLocal } from '../../electron/local/start.ts';
import { localeOf } from '../../shared/words/format.ts';
import { launchBrowser } from '../browser.ts';
import type { Driver, Looks } from './driver.ts';
import { pickListed } from './picker.ts';
import { nothingSeen, watch } from './watch.ts';

const DIST = resolve(import.meta.dirname, '../../dist');

/** Only this host can be entered by a second window. */
export type LocalDriver = Driver & { readonly address: () => string };

/** The window in a real Chromium, on the real local host, over the real keeper in its own process. */
export const launchLocal = async (looks: Looks): Promise<LocalDriver> => {
  const stateFolder = mkdtempSync(join(tmpdir(), 'constat-e2e-'));
  const seen = nothingSeen();
  const windows: { readonly page: Page; readonly browser: Browser; lockedOut: boolean }[] = [];
  let opened: (() => void) | null = null;

  const host = await startLocal({
    dist: DIST,
    stateFolder,
    log: () => undefined,
    openWindow: async (address) => {
      const browser = await launchBrowser();
      const context = await browser.newContext(contextOf(looks));
      const nth = windows.length;
      await watch(context, seen, () => windows[nth]?.lockedOut === true);
      const page = await context.newPage();
      await page.goto(address);
      windows.push({ page, browser, lockedOut: false });
      opened?.();
      const whenClosed = new Promise<void>((settle) => browser.once('disconnected', () => settle()));
      return {
        whenClosed,
        close: async () => {
          await browser.close();
          await whenClosed;
        },
      };
    },
  });

  const now = (): Page => {
    const last = windows.at(-1);
    if (last === undefined) throw new Error('No window was opened.');
    return last.page;
  };
  const driver: LocalDriver = {
    host: 'local',
    address: () => host.address(),
    stateFolder,
    seen,
    page: now,
    async locking(act) {
      const before = windows.at(-1);
      if (before !== undefined) before.lockedOut = true;
      const next = new Promise<void>((settle) => {
        opened = settle;
      });
      // The window may be gone before a key was let go of.
      await act().catch((error: unknown) => {
        if (before?.page.isClosed() !== true) throw error;
      });
      await next;
      opened = null;
      if (before?.browser.isConnected() === true) throw new Error('The locked window is still there.');
      return now();
    },
    async choosing(path, press) {
      await press();
      await pickListed(now(), path);
    },
    async end() {
      await host.end();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
  return driver;
};

export function contextOf({ language, appearance = 'light', width = 1280, height = 720 }: Looks) {
  return {
    viewport: { width, height },
    locale: localeOf(language),
    timezoneId: 'America/Toronto',
    colorScheme: appearance,
    reducedMotion: 'reduce' as const,
  };
}
