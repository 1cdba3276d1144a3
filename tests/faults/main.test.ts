import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../keeper/bundled.ts';

let folder: string;
let program: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'constat-faults-test-'));
  program = await bundled('tests/faults/main.ts', folder);
  await bundled('tests/faults/writer.ts', folder, 'faults-writer');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Report = {
  readonly ok: boolean;
  readonly seed: number;
  readonly parts: Readonly<
    Record<string, { readonly counts: Record<string, number>; readonly controls: Record<string, boolean> }>
  >;
};

async function run(
  ...args: readonly string[]
): Promise<{ readonly code: unknown; readonly said: string; readonly report: Report | null }> {
  const results = join(folder, `${args.join('').replaceAll(/\W/g, '')}.json`);
  let said = '';
  const child = spawn(process.execPath, [program, ...args, '--results', results]);
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const code = await new Promise((done) => child.on('close', done));
  const report = code === 2 ? null : (JSON.parse(readFileSync(results, 'utf8')) as Report);
  return { code, said, report };
}

describe('the programme of faults', () => {
  it('kills a keeper that writes (6 rounds): nothing acknowledged is lost, and broken keepers are noticed', async () => {
    const { code, said, report } = await run('--only', 'kill', '--amount', '6');
    expect([code, said]).toEqual([0, expect.stringContaining('lost 0')]);
    const { counts, controls } = report!.parts['kill']!;
    expect(counts).toMatchObject({ rounds: 6, lost: 0, twice: 0, altered: 0, unsound: 0, shutOut: 0 });
    expect(counts['acknowledged']).toBeGreaterThan(20);
    expect(controls).toEqual({ 'acknowledges early': true, 'writes behind a torn tail': true });
  }, 180_000);

  it('does the same again for the same seed', async () => {
    const again = ['--only', 'power,io,tamper', '--amount', '40', '--seed', '7'];
    const [one, two] = await Promise.all([run(...again), run(...again)]);
    expect([one.code, one.said]).toEqual([0, expect.stringContaining('3 parts hold')]);
    // The registers have other keys each time: what is acknowledged and what is cut is the same.
    expect(one.report!.parts['power']!.counts).toEqual(two.report!.parts['power']!.counts);
    expect(one.report!.parts['power']!.counts['cuts']).toBeGreaterThanOrEqual(40);
    expect(one.report!.parts['io']!.counts['strokes']).toBeGreaterThan(20);
  }, 180_000);

  it('at a look, holds in every part, and notices every control', async () => {
    const { code, said, report } = await run('--quick');
    expect([code, said]).toEqual([0, expect.stringContaining('every control was noticed')]);
    const parts = Object.entries(report!.parts);
    expect(parts.length).toBeGreaterThanOrEqual(11);
    for (const [name, { controls }] of parts)
      expect([name, Object.values(controls).every(Boolean)]).toEqual([name, true]);
  }, 300_000);

  it('refuses a part that it does not have, and names those it has', async () => {
    const { code, said } = await run('--only', 'kill,nothing');
    expect([code, said]).toEqual([2, expect.stringContaining('There is no part nothing')]);
    expect(said).toContain('power');
  });
});
