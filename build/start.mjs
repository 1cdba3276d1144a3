/**
 * npm start: installs and builds what is stale, then opens the app: in Electron where its runtime is here or can be had,
 * otherwise in a private window of a browser (electron/local). `--browser` asks for the browser.
 */

import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { electronRuntime, fetchElectron } from './electron.mjs';
import { ensureBuilt, ensureInstalled, root, say } from './ensure.mjs';

/** An Electron that ends in this time with an error never showed a window (seconds). */
const FIRST_SECONDS = 10;

ensureInstalled();
await ensureBuilt();

if (!process.argv.includes('--browser')) {
  const runtime = electronRuntime() ?? (await fetchElectron());
  const began = Date.now();
  const code = runtime === undefined ? undefined : await runElectron(runtime);
  const shown = code === 0 || Date.now() - began > FIRST_SECONDS * 1000;
  if (code !== undefined && shown) process.exit(code);
  if (code === undefined) {
    say('Le moteur d’Electron n’est pas sur cet ordinateur\u00a0: Constat s’ouvre dans un navigateur.');
    say("Electron's runtime is not on this machine: Constat opens in a browser.");
  } else {
    say('Electron n’a pas pu s’ouvrir ici\u00a0: Constat s’ouvre dans un navigateur.');
    say('Electron could not open here: Constat opens in a browser.');
  }
}

// In this very process: it watches over the host, and passes signals on to it.
await import(pathToFileURL(path.join(root, 'dist/electron/local.mjs')).href);

/** @param {string} runtime @returns {Promise<number>} its exit code */
function runElectron(runtime) {
  return new Promise((done) => {
    const child = spawn(runtime, [root], { stdio: 'inherit', windowsHide: false });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        // Ctrl+C in a terminal reaches Electron by itself; we follow it.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    }
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 1));
  });
}
