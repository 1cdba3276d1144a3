/** A fresh or a changed machine is put in order before anything runs, and nothing is done twice. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inStep } from '../../build/ensure.mjs';

const root = path.resolve(import.meta.dirname, '../..');

test('installed packages are compared with the lockfile', () => {
  const lock = (packages: Record<string, object>) => ({ packages: { '': {}, ...packages } });
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  const b = { version: '1.0.1', integrity: 'sha512-b' };
  expect(inStep(lock({ a }), lock({ a }))).toBe(true);
  expect(inStep(lock({ a }), lock({ a: b }))).toBe(false);
  expect(inStep(lock({ a }), lock({ a: { ...a, integrity: 'sha512-x' } }))).toBe(false);
  expect(inStep(lock({ a, b }), lock({ a }))).toBe(false);
  // For another platform: not installed here, and rightly so.
  expect(inStep(lock({ a, b: { ...b, optional: true } }), lock({ a }))).toBe(true);
});

test('nothing but Node is needed to begin, and all it says goes to stderr', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'constat-ensure-'));
  try {
    mkdirSync(path.join(folder, 'build'));
    copyFileSync(path.join(root, 'build/ensure.mjs'), path.join(folder, 'build/ensure.mjs'));
    // A lockfile that wants nothing is installed at once, without a network.
    const empty = {
      name: 'empty',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': { name: 'empty', version: '1.0.0' } },
    };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'empty', version: '1.0.0' }));
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(empty));
    const script = "import { ensureInstalled } from './build/ensure.mjs'; ensureInstalled();";
    const run = () =>
      spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' });

    const first = run();
    expect(first).toMatchObject({ status: 0, stdout: '' });
    expect(first.stderr).toMatch(/Installing/);
    expect(run()).toMatchObject({ status: 0, stdout: '', stderr: '' });

    writeFileSync(
      path.join(folder, 'package-lock.json'),
      JSON.stringify({ ...empty, packages: { ...empty.packages, 'node_modules/a': { version: '1.0.0' } } }),
    );
    expect(run().stderr).toMatch(/Installing/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a Node that is too old is told so in one sentence', () => {
  const script = `Object.defineProperty(process.versions, 'node', { value: '20.18.3' });
    const { ensureInstalled } = await import('./build/ensure.mjs'); ensureInstalled();`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(run).toMatchObject({
    status: 1,
    stdout: '',
    stderr: 'Constat needs Node 20.19 or newer; this is Node 20.18.3.\n',
  });
});
