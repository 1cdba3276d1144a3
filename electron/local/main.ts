/**
 * The local host, for machines without the Electron runtime: a server on this machine, and a private window. A first
 * process only watches over a second, which is the host, and is replaced at each lock.
 */

import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser, openPrivately } from './browser.ts';
import { both, type LocalHost, type Resume, startLocal } from './start.ts';
import { beginSchema, HOST_ARGUMENT, supervise } from './supervise.ts';

const file = fileURLToPath(import.meta.url);
const log = (line: string): void => void process.stderr.write(`${line}\n`);

if (process.argv.includes(HOST_ARGUMENT)) {
  process.exit(await host());
} else {
  process.exit(await supervise(file));
}

async function host(): Promise<number> {
  const resume = await begun();
  const browser = findBrowser();
  if (resume === null) {
    if (browser === null) log(both((words) => words.noBrowser));
    else if (process.getuid?.() === 0) log(both((words) => words.withoutSandbox));
  }
  const start = (left: Resume | null): Promise<LocalHost> =>
    startLocal({
      dist: join(dirname(file), '..'),
      openWindow: browser === null ? null : (address) => openPrivately(browser, address),
      log,
      announced: () => listenForEnter(() => local.announce()),
      replaced: true,
      resume: left,
    });
  // Where another program has taken the port meanwhile, there is a new address to open.
  const local = await start(resume).catch((error: unknown) => {
    if (resume === null) throw error;
    return start(null);
  });
  if (resume !== null) listenForEnter(() => local.announce());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void local.end());
  // Nobody would take this one's place any more.
  process.on('disconnect', () => void local.end());
  const ending = await local.ended;
  if (ending.locked) {
    await new Promise((sent) => process.send?.({ again: ending.resume }, undefined, undefined, sent));
    return 0;
  }
  log(both((words) => words.ended));
  return 0;
}

/** What the process before this one has left; null where this is the first. */
function begun(): Promise<Resume | null> {
  return new Promise((settle) => {
    process.once('message', (message) => {
      const said = beginSchema.safeParse(message);
      settle(said.success ? said.data.begin : null);
    });
  });
}

/** Enter asks for another address. Nothing is read before that: a terminal stops whoever reads from behind it. */
function listenForEnter(announce: () => void): void {
  if (process.stdin.listenerCount('data') === 0) process.stdin.on('data', announce);
}
