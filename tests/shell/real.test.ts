/** The same steps on the double and, where its runtime is here, on the real Electron. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ASKED, type Bridge } from '../../shared/bridge.ts';
import type { Result } from '../../shared/result.ts';
import type { Driver, Launching } from '../double/driver.ts';
import { launchDouble } from '../double/launch.ts';
import { launchReal, NO_RUNTIME, realRuntime } from '../double/real.ts';

type Name = Exclude<keyof Bridge, 'listen'>;
type Held = { readonly constat: Record<string, (input: unknown) => Promise<Result<unknown>>> };

const ask = (page: Page, name: Name, input: unknown = {}): Promise<Result<unknown>> =>
  page.evaluate(([asked, value]) => (window as unknown as Held).constat[asked]!(value), [
    name,
    input,
  ] as const);

/** From the first window to the one after a lock. */
async function journey(launch: (options: Launching) => Promise<Driver>): Promise<void> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'constat-real-'));
  const app = await launch({ stateFolder });
  onTestFinished(async () => {
    await app.shutdown();
    rmSync(stateFolder, { recursive: true, force: true });
  });
  const page = await app.page();
  expect(await page.evaluate(() => Object.keys((window as unknown as { constat: object }).constat))).toEqual([
    ...ASKED,
    'listen',
  ]);
  expect(await page.evaluate(() => ['require', 'process'].filter((name) => name in window))).toEqual([]);
  expect(await ask(page, 'openSample', { language: 'fr' })).toMatchObject({ ok: true });

  const file = join(stateFolder, 'x.csv');
  writeFileSync(file, 'a,b\n');
  expect(await ask(page, 'planImport', { file })).toMatchObject({ code: 'place-not-chosen' });
  await app.stubDialog(file);
  expect(await ask(page, 'choosePlace', { purpose: 'import-file', language: 'fr' })).toMatchObject({
    value: { path: file },
  });
  expect(await ask(page, 'planImport', { file })).not.toMatchObject({ code: 'place-not-chosen' });

  const heard = page.evaluate(
    () =>
      new Promise((settle) => {
        (window as unknown as { constat: Pick<Bridge, 'listen'> }).constat.listen(settle);
      }),
  );
  await ask(page, 'head');
  await app.clickMenu('today');
  expect(await heard).toEqual({ event: 'command', command: 'today' });

  const closed = page.waitForEvent('close');
  void ask(page, 'lock').catch(() => undefined);
  await closed;
  expect(await ask(await app.page(), 'head')).toMatchObject({ code: 'no-register-open' });
}

describe('from a window to the next', () => {
  test('on the double of Electron', () => journey(launchDouble), 120_000);

  const program = realRuntime();
  test.skipIf(program === undefined)(
    `on the real Electron${program === undefined ? `: skipped. ${NO_RUNTIME}` : ''}`,
    () => journey((options) => launchReal(program!, options)),
    120_000,
  );
});
