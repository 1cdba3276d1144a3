/**
 * What must be there before anything runs: a Node that is new enough, the packages, the built program.
 * `ignore-scripts` switches `pre…` scripts off, so every script calls this itself. Nothing but Node's own
 * modules is imported at the top: on a fresh machine there is nothing else. All that is said goes to stderr.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const oldestNode = [20, 19];

/** @param {string} line */
export const say = (line) => process.stderr.write(`${line}\n`);

function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  say(`Constat needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages of the lockfile when they are missing or others than it says. */
export function ensureInstalled() {
  ensureNode();
  const modules = path.join(root, 'node_modules');
  const stamp = path.join(modules, '.constat-lock');
  const lockfile = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const wanted = createHash('sha256').update(lockfile).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  const installed = path.join(modules, '.package-lock.json');
  if (!existsSync(installed) || !inStep(JSON.parse(lockfile), JSON.parse(readFileSync(installed, 'utf8')))) {
    say('Installing the packages of package-lock.json (once; it takes a minute or two)…');
    install();
  }
  mkdirSync(modules, { recursive: true });
  writeFileSync(stamp, wanted);
}

function install() {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm's own file when npm started us, so that the same npm answers; its output goes to our stderr.
  const npm = process.env['npm_execpath'];
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]);
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio })
    : spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' });
  if (result.status === 0) return;
  say('The packages could not be installed: npm ci failed (its message is above).');
  process.exit(1);
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lockfile
 */

/**
 * Does what npm wrote down at its last install cover the lockfile? Packages for other platforms may be absent.
 *
 * @param {Lockfile} lockfile @param {Lockfile} installed
 */
export function inStep(lockfile, installed) {
  return Object.entries(lockfile.packages).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed.packages[place];
    if (!found) return wanted.optional === true || wanted.devOptional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Builds the program when anything it is made of has changed. Two at once: the second waits. */
export async function ensureBuilt() {
  const dist = path.join(root, 'dist');
  const stamp = path.join(dist, '.stamp');
  const fresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
  if (fresh()) return;

  const release = await lock(path.join(dist, '.building'));
  try {
    if (fresh()) return;
    say('Building…');
    const wanted = fingerprint();
    rmSync(stamp, { force: true });
    const { build } = await import('./product.mjs');
    await build();
    writeFileSync(stamp, wanted);
  } catch (error) {
    say(`The build failed. ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    release();
  }
  if (process.exitCode) process.exit();
}

/** One digest over all that goes into the program. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const place of ['shared', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json']) {
    for (const file of filesUnder(place)) {
      hash.update(`${file}\0`).update(
        createHash('sha256')
          .update(readFileSync(path.join(root, file)))
          .digest(),
      );
    }
  }
  return hash.digest('hex');
}

/** @param {string} place @returns {string[]} */
function filesUnder(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [place];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(`${place}/${entry.name}`));
}

/** A folder is made by one process only. @param {string} folder @returns {Promise<() => void>} */
async function lock(folder) {
  mkdirSync(path.dirname(folder), { recursive: true });
  const owner = path.join(folder, 'pid');
  for (let waited = 0; ; waited += 100) {
    try {
      mkdirSync(folder);
      writeFileSync(owner, String(process.pid));
      return () => rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (waited === 1000) say('Another process is building: waiting for it…');
    // The owner is read only after a second: it may be between making the folder and writing its name.
    if (waited >= 1000 && !alive(owner)) rmSync(folder, { recursive: true, force: true });
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** @param {string} owner */
function alive(owner) {
  try {
    process.kill(Number(readFileSync(owner, 'utf8')), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
