/**
 * The browser in which the window is tested: one of this machine, or Debian's, installed by root. The places to look
 * are those of the local host (electron/local/browsers.json).
 */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root, say } from './ensure.mjs';

/**
 * Finds a browser, or installs one, and leaves its place in CONSTAT_BROWSER for whoever is started next. Where there is
 * none it says so; the tests that need one then fail.
 *
 * @returns {string | undefined}
 */
export function ensureBrowser() {
  let found = findBrowser();
  if (found === undefined && mayInstall()) {
    say('Installing chromium, in which the window is tested (once; it takes a minute or two)…');
    found = install() ? findBrowser() : undefined;
  }
  if (found === undefined) {
    say('No browser for the tests of the window (Chromium, Chrome, Edge or Brave): they will fail.');
    say('Install one, or name one in CONSTAT_BROWSER.');
    return undefined;
  }
  process.env['CONSTAT_BROWSER'] = found;
  return found;
}

/** @typedef {{ names: string[], places: string[] }} Known */

/** @returns {string | undefined} the first of the usual browsers that can be run */
export function findBrowser({ platform = process.platform, environment = process.env, runs = canRun } = {}) {
  const named = environment['CONSTAT_BROWSER'];
  // What was named is meant: another one would be a surprise.
  if (named) return runs(named) ? named : undefined;
  /** @type {Record<string, Known>} */
  const table = JSON.parse(readFileSync(path.join(root, 'electron/local/browsers.json'), 'utf8'));
  const known = table[platform] ?? table['linux'];
  const folders = (environment['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder));
  const places = [
    ...(known?.names ?? []).flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...(known?.places ?? []).map((place) => filledIn(place, environment)),
  ];
  return places.find(runs);
}

/** @param {string} place @param {NodeJS.ProcessEnv} environment */
function filledIn(place, environment) {
  return place.replace(/^\{(.+?)\}/, (_, name) => {
    const key = Object.keys(environment).find((each) => each.toUpperCase() === name);
    return (key === undefined ? undefined : environment[key]) ?? '/nowhere';
  });
}

/** @param {string} file */
function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

const mayInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  !process.env['CONSTAT_BROWSER'] &&
  canRun('/usr/bin/apt-get');

function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Their output goes to our stderr.
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]);
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}
