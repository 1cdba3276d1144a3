/** Electron's runtime: whether it is there, and one short attempt to have it. Its package brings it on first use only. */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root, say } from './ensure.mjs';

const LIMIT_SECONDS = 60;
const ours = path.join(root, 'node_modules/electron');

/**
 * The program, where the version that package.json names is here whole. ELECTRON_OVERRIDE_DIST_PATH names another folder
 * that holds it, as for Electron's own scripts.
 *
 * @returns {string | undefined}
 */
export function electronRuntime({ folder = ours, environment = process.env } = {}) {
  const read = (/** @type {string} */ file) => readFileSync(path.join(folder, file), 'utf8').trim();
  const given = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  if (given) {
    const program = path.join(given, process.platform === 'win32' ? 'electron.exe' : 'electron');
    return existsSync(program) ? program : undefined;
  }
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
export async function fetchElectron({
  folder = ours,
  environment = process.env,
  seconds = LIMIT_SECONDS,
} = {}) {
  const installer = path.join(folder, 'install.js');
  if (environment['CONSTAT_NO_DOWNLOAD'] || environment['CI'] || !existsSync(installer)) return undefined;
  say(`Téléchargement du moteur d’Electron (une fois, au plus ${seconds} secondes)…`);
  say(`Fetching Electron's runtime (once, at most ${seconds} seconds)…`);
  // Its own complaints are long, and ours follows.
  const child = spawn(process.execPath, [installer], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  await new Promise((done) => child.once('exit', done).once('error', done));
  clearTimeout(timer);
  return electronRuntime({ folder, environment });
}
