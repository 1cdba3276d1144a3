/** Electron's runtime: whether it is there, and one short attempt to have it. Its package brings it on first use only. */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root, say } from './ensure.mjs';

const LIMIT_SECONDS = 60;

/** @returns {string | undefined} the program, where the version that package.json names is here whole */
export function electronRuntime(folder = path.join(root, 'node_modules/electron')) {
  const read = (/** @type {string} */ file) => readFileSync(path.join(folder, file), 'utf8').trim();
  try {
    const { version } = JSON.parse(read('package.json'));
    const program = path.join(folder, 'dist', read('path.txt'));
    return read('dist/version').replace(/^v/, '') === version && existsSync(program) ? program : undefined;
  } catch {
    return undefined; // never fetched, or torn
  }
}

/**
 * Fetches the runtime by Electron's own installer, within a limit. Settles with the program; undefined where it could not
 * be had. Not tried in CI, nor where CONSTAT_NO_DOWNLOAD says so.
 */
export async function fetchElectron(seconds = LIMIT_SECONDS) {
  const installer = path.join(root, 'node_modules/electron/install.js');
  if (process.env['CONSTAT_NO_DOWNLOAD'] || process.env['CI'] || !existsSync(installer)) return undefined;
  say(`Téléchargement du moteur d’Electron (une fois, au plus ${seconds} secondes)…`);
  say(`Fetching Electron's runtime (once, at most ${seconds} seconds)…`);
  // Its own complaints are long, and ours follows.
  const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  await new Promise((done) => child.once('exit', done).once('error', done));
  clearTimeout(timer);
  return electronRuntime();
}
