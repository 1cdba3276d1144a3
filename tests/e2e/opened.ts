import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { copyOf, makeRegister, open, PASSPHRASE, type Register, value } from '../keeper/make.ts';
import { axeFaults } from './axe.ts';
import type { Driver } from './driver.ts';
import { askHost } from './host-calls.ts';
import { launchLocal, type LocalDriver } from './local.ts';
import type { Look } from './looks.ts';
import { nothingSeen } from './watch.ts';

/** Pictures of every screen are left here, to be looked at. */
export const PICTURES = resolve(import.meta.dirname, '../../results/pictures');
mkdirSync(PICTURES, { recursive: true });

/** Looks at the page as it stands, once nothing moves: a picture of this name, and what axe says. */
export function looking(
  page: () => Page,
  flow: string,
  { language, appearance }: Look,
): (name: string) => Promise<void> {
  return async (name) => {
    await page().waitForTimeout(120);
    await page().screenshot({ path: join(PICTURES, `${flow}-${name}-${language}-${appearance}.png`) });
    expect(await axeFaults(page()), name).toEqual([]);
  };
}

/** A register of today in which these changes were recorded, one after the other. */
export async function registerWith(...changes: readonly unknown[]): Promise<Register> {
  const register = await makeRegister({ now: () => Date.now() });
  const keeper = value(open(register));
  for (const change of changes) value(keeper.perform(change));
  keeper.close();
  return register;
}

/** A window in which a copy of a register is open for writing, in the language of the look. */
export async function openCopy(
  register: Register,
  look: Look,
): Promise<{ readonly driver: LocalDriver; readonly folder: string }> {
  const driver = await launchLocal({ ...look, height: 900 });
  const page = driver.page();
  await page.locator('main').first().waitFor();
  const { folder } = copyOf(register);
  await askHost(page, 'prefer', { language: look.language });
  await askHost(page, 'open', { folder, secret: { passphrase: PASSPHRASE }, mode: 'write' });
  await page.reload();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return { driver, folder };
}

/** Ends a window that did nothing of what none may ever do. */
export async function endClean(driver: Driver): Promise<void> {
  const { seen } = driver;
  await driver.end();
  expect(seen).toEqual(nothingSeen());
}
