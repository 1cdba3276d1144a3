import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { incident, newRegister, place } from './run.ts';

test('an interrupted write is announced at each opening until it is acknowledged, once', async () => {
  const at = place();
  await newRegister(at);
  await at.run(['add', 'essai.constat', at.file('a.json', incident)]);
  const journal = at.path('essai.constat/journal');
  const [device = ''] = readdirSync(journal);
  const segment = `${journal}/${device}/000001.seg`;
  const bytes = readFileSync(segment);
  writeFileSync(segment, Buffer.concat([bytes, bytes.subarray(0, 200)]));

  const announced = async (language = 'en'): Promise<boolean> => {
    const { code, stderr } = await at.run(['list', 'essai.constat', '--language', language]);
    expect(code).toBe(0);
    return stderr.includes(
      language === 'en' ? 'A write had been interrupted' : 'Une écriture avait été interrompue',
    );
  };
  // Before the journal says so, and afterwards.
  expect(await announced()).toBe(true);
  await at.run(['add', 'essai.constat', at.file('b.json', incident)]);
  expect([await announced(), await announced('fr')]).toEqual([true, true]);

  const done = await at.run(['acknowledge', 'essai.constat']);
  expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('Interrupted writes acknowledged')]);
  expect(await announced()).toBe(false);
  const again = await at.run(['acknowledge', 'essai.constat', '--language', 'fr']);
  expect([again.code, again.stderr]).toEqual([
    1,
    expect.stringContaining('Aucune écriture interrompue n’attend'),
  ]);
}, 60_000);
