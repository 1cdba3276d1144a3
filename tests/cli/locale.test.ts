import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { newRegister, place, SECOND } from './run.ts';

/** Machines that speak, count and tell the time in other ways; Turkish has an i of its own. */
const MACHINES = [
  { LANG: 'en_CA.UTF-8', TZ: 'America/Toronto' },
  { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Europe/Istanbul' },
  { LANG: 'fr_CA.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8', TZ: 'Pacific/Pago_Pago' },
  { LANG: 'C', TZ: 'America/St_Johns' },
] as const;

test('what is recorded, found, counted and exported is the same whatever the machine’s locale and zone', async () => {
  const at = place();
  await newRegister(at);
  for (const [i, env] of MACHINES.entries()) {
    const facts = {
      title: `DİSK perdu à İSTANBUL, n° ${i}`,
      aware: { kind: 'instant', at: `2026-03-08T0${i}:59:00-05:00` },
    };
    const { code } = await at.run(['add', 'essai.constat', at.file(`${i}.json`, { facts })], { env });
    expect([env.LANG, code]).toEqual([env.LANG, 0]);
  }
  const said = async (env: (typeof MACHINES)[number]): Promise<readonly string[]> => {
    const all: string[] = [];
    for (const args of [
      ['list', 'essai.constat', '--json'],
      ['list', 'essai.constat', '--find', 'istanbul disk', '--json'],
      ['list', 'essai.constat', '--language', 'fr'],
      ['show', 'essai.constat', SECOND, '--language', 'en'],
      ['verify', 'essai.constat', '--json'],
    ]) {
      const { code, stdout } = await at.run(args, { env });
      expect([env.LANG, args[0], code]).toEqual([env.LANG, args[0], 0]);
      all.push(stdout);
    }
    return all;
  };
  const first = await said(MACHINES[0]);
  expect((JSON.parse(first[1]!) as { rows: readonly unknown[] }).rows).toHaveLength(MACHINES.length);
  for (const env of MACHINES.slice(1)) expect([env.LANG, await said(env)]).toEqual([env.LANG, first]);
  // The control: these are machines that differ.
  const offsets = MACHINES.map(({ TZ }) =>
    spawnSync(process.execPath, ['-p', 'new Date(2026, 10, 1).getTimezoneOffset()'], {
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }).stdout.trim(),
  );
  expect(new Set(offsets).size).toBe(MACHINES.length);
}, 240_000);
