import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundled } from '../keeper/bundled.ts';

let folder: string;
let program: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'constat-kill-'));
  program = await bundled('tests/faults/main.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a keeper killed while it writes loses nothing it acknowledged (6 rounds), and broken keepers are noticed', async () => {
  const results = join(folder, 'faults.json');
  let said = '';
  const child = spawn(process.execPath, [program, '--rounds', '6', '--results', results]);
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const exit = await new Promise((done) => child.on('close', done));
  expect([exit, said]).toEqual([0, expect.stringContaining('0 lost')]);
  const report = JSON.parse(readFileSync(results, 'utf8')) as Record<string, unknown>;
  expect(report).toMatchObject({
    ok: true,
    rounds: 6,
    lost: 0,
    twice: 0,
    altered: 0,
    unsound: 0,
    shutOut: 0,
  });
  expect(report['acknowledged']).toBeGreaterThan(20);
}, 180_000);
