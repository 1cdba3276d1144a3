/** The local host, for machines without the Electron runtime: a server on this machine, and a private window. */

import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser, openPrivately } from './browser.ts';
import { both, startLocal } from './start.ts';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

const browser = findBrowser();
if (browser === null) log(both((words) => words.noBrowser));
else if (process.getuid?.() === 0) log(both((words) => words.withoutSandbox));

const host = await startLocal({
  dist: join(dirname(fileURLToPath(import.meta.url)), '..'),
  openWindow: browser === null ? null : (address) => openPrivately(browser, address),
  log,
  announced: listenForEnter,
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void host.end());

await host.ended;
log(both((words) => words.ended));
process.exit(0);

/** Enter asks for another address. Nothing is read before that: a terminal stops whoever reads from behind it. */
function listenForEnter(): void {
  if (process.stdin.listenerCount('data') === 0) process.stdin.on('data', () => host.announce());
}
