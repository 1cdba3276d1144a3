import { expect, test } from 'vitest';
import { newRegister, place } from './run.ts';

test('records past their time are listed with the rule that governs; an empty register has none', async () => {
  const at = place();
  await newRegister(at);
  const asked = (...more: readonly string[]) => at.run(['retention', 'essai.constat', ...more]);
  expect((await asked()).stdout).toContain('No record has reached the end of its time');
  const facts = (title: string, on: string) => ({
    facts: { title, aware: { kind: 'date', on }, determined: { on } },
  });
  await at.run(['add', 'essai.constat', at.file('a.json', facts('Portable perdu', '2019-05-06'))]);
  const today = new Date().toISOString().slice(0, 10);
  await at.run(['add', 'essai.constat', at.file('b.json', facts('Courriel', today))]);
  const open = await asked();
  expect([open.code, open.stdout]).toEqual([0, expect.stringContaining('still open (1)')]);
  const number = `I-${today.slice(0, 4)}-001`;
  const closing = { type: 'closed', record: number, content: { reasons: 'Fait.' } };
  await at.run(['perform', 'essai.constat', at.file('c.json', closing)]);
  const over = (await asked('--language', 'fr')).stdout;
  expect(over).toContain('peuvent être effacées (1)');
  expect(over).toContain(`${number}  Portable perdu`);
  expect(over).toContain('À garder jusqu’au 6 mai 2024.');
  expect(over).toContain('art. 8');
  expect(over).not.toContain('Courriel');
  expect(JSON.parse((await asked('--json')).stdout)).toMatchObject({
    over: { total: 1, lines: [{ number, keepings: [{ regime: 'pipeda' }, { until: '2024-05-06' }] }] },
    open: { total: 0 },
  });
});
