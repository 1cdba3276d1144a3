import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localeOf } from '../../shared/words/format.ts';
import { launchDouble } from '../double/launch.ts';
import type { Launch } from './driver.ts';
import { nothingSeen, watch } from './watch.ts';

/** The window on what stands for Electron: the real main, preload and keeper. It says nothing about Electron itself. */
export const launchOnDouble: Launch = async ({
  language,
  appearance = 'light',
  width = 1280,
  height = 720,
}) => {
  const stateFolder = mkdtempSync(join(tmpdir(), 'constat-e2e-'));
  const seen = nothingSeen();
  const double = await launchDouble({
    stateFolder,
    locale: localeOf(language),
    dark: appearance === 'dark',
    viewport: { width, height },
    onContext: (context) => watch(context, seen),
  });
  let page = await double.page();
  return {
    host: 'double',
    stateFolder,
    seen,
    page: () => page,
    async locking(act) {
      const before = page;
      const closed = before.isClosed() ? null : before.waitForEvent('close');
      await act();
      await closed;
      page = await double.page();
      return page;
    },
    async choosing(path, press) {
      await double.stubDialog(path);
      await press();
    },
    async end() {
      await double.shutdown();
      rmSync(stateFolder, { recursive: true, force: true });
    },
  };
};
