/** npm run check: layout, rules and types. All three run; one failure fails the whole. */

import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureInstalled, root, say } from './ensure.mjs';

const checks = [
  { name: 'format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['--max-warnings', '0', '.'] },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['-b'] },
];

/** @returns {Promise<string[]>} the names of the checks that failed */
export async function check() {
  const results = await Promise.all(checks.map(run));
  return results.filter((result) => !result.ok).map((result) => result.name);
}

/**
 * Side by side, each output in one piece.
 *
 * @param {{ name: string, tool: string, args: string[] }} check
 * @returns {Promise<{ name: string, ok: boolean }>}
 */
function run({ name, tool, args }) {
  return new Promise((done) => {
    const started = Date.now();
    const child = spawn(process.execPath, [path.join(root, 'node_modules', tool), ...args], { cwd: root });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (/** @type {Buffer} */ bytes) => output.push(bytes));
    child.stderr.on('data', (/** @type {Buffer} */ bytes) => output.push(bytes));
    child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stderr.write(Buffer.concat(output));
      say(`${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      done({ name, ok: code === 0 });
    });
  });
}

if (process.argv[1] === import.meta.filename) {
  ensureInstalled();
  const failed = await check();
  process.exit(failed.length > 0 ? 1 : 0);
}
