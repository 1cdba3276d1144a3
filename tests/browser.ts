import process from 'node:process';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findBrowser } from '../build/browser.mjs';

/** The browser of this machine in which the window is tested. `npm test` installs one where it can. */
export function browserProgram(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  throw new Error('No Chromium, Chrome or Edge is here: install one, or name one in CONSTAT_BROWSER.');
}

/** Chromium has no sandbox for root. */
export const sandboxArguments: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export function launchBrowser({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: browserProgram(),
    args: [...sandboxArguments, ...args],
    ...options,
  });
}
