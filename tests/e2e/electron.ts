import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localeOf } from '../../shared/words/format.ts';
import type { Driver as Runtime, Launching } from '../double/driver.ts';
import { launchDouble } from '../double/launch.ts';
import { launchReal } from '../double/real.ts';
import type { Launch } from './driver.ts';
import { nothingSeen, watch } from './watch.ts';

/** The window on what stands for Electron: the real main, preload and keeper. It says nothing about Electron itself. */
export const launchOnDouble: Launch = launchOn(launchDouble);

/** The window on the real runtime. */
export const launchOnElectron = (program: string): Launch =>
  launchOn((launching) => launchReal(program, launching));

function launchOn(begin: (launching: Launching) => Promise<Runtime>): Launch {
  return async ({ language, appearance = 'light', width = 1280, height = 720 }) => {
    const stateFolder = mkdtempSync(join(tmpdir(), 'constat-e2e-'));
    const seen = nothingSeen();
    const runtime = await begin({
      stateFolder,
      locale: localeOf(language),
      dark: appearance === 'dark',
      viewport: { width, height },
      onContext: (context) => watch(context, seen),
    });
    let page = await runtime.page();
    return {
      host: runtime.runtime,
      stateFolder,
      seen,
      page: () => page,
      async locking(act) {
        const before = page;
        const closed = before.isClosed() ? null : before.waitForEvent('close');
        await act();
        await closed;
        page = await runtime.page();
        return page;
      },
      async choosing(path, press) {
        await runtime.stubDialog(path);
        await press();
      },
      async end() {
        await runtime.shutdown();
        rmSync(stateFolder, { recursive: true, force: true });
      },
    };
  };
}
