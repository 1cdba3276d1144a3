import { describe, expect, test } from 'vitest';
import { FILE } from '../law/cases.ts';
import { flat, place } from './run.ts';

const CLOCK: Readonly<Record<string, readonly [regime: string, clock: string]>> = {
  'PIPEDA s. 8(3)': ['pipeda', 'access'],
  'PIPEDA s. 8(4)(a)': ['pipeda', 'access'],
  'SOR/2018-64 s. 6(1) retention': ['pipeda', 'retention'],
  'A-2.1, r. 3.1 s. 8 retention': ['quebec-private', 'retention'],
  'P-39.1 s. 3.5': ['quebec-private', 'cai-notice'],
};

const argumentsOf = (of: (typeof FILE.deadlines)[number]): readonly string[] => {
  const [regime, clock] = CLOCK[of.regime] ?? ['quebec-private', 'access'];
  const first = (of.receipt ?? of.start ?? of.awareness_start ?? of.aware)!;
  const granted = of.expected === 'reject' ? 30 : of.extension_days;
  return [
    ...['due', '--regime', regime, '--clock', clock, '--from', first],
    ...(of.awareness_end === undefined ? [] : ['--to', of.awareness_end]),
    ...(of.request_date === undefined ? [] : ['--requested', of.request_date]),
    ...(granted === undefined ? [] : ['--granted', String(granted)]),
  ];
};

/** What a case says of the dates, by the names that the program gives them. */
const saidBy = (of: (typeof FILE.deadlines)[number]): Readonly<Record<string, unknown>> => {
  if (of.due === null) return { nominal_due: null, legal_due: null, recommended_due: null };
  if (of.keep_until_at_least !== undefined) return { nominal_due: of.keep_until_at_least };
  const names = [
    ...(['nominal_due', 'legal_due', 'recommended_due', 'deemed_refusal_from'] as const),
    ...(['extension_notice_by', 'extension_notice_recommended'] as const),
  ];
  return Object.fromEntries(names.flatMap((name) => (of[name] === undefined ? [] : [[name, of[name]]])));
};

describe('due', () => {
  test.each(FILE.deadlines.filter(({ expected }) => expected !== 'reject'))('$id: $why', async (of) => {
    expect(await place().json(argumentsOf(of))).toMatchObject(saidBy(of));
  });

  test('DL-19: an extension of one’s own is refused, with who can be asked and until when', async () => {
    const args = argumentsOf(FILE.deadlines.find(({ id }) => id === 'DL-19')!);
    const { code, stdout } = await place().run([...args, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      refused: 'extension-not-allowed',
      details: { most: 0, by: '2026-03-04', source: 'P-39.1, s. 46' },
    });
    const french = await place().run([...args, '--language', 'fr']);
    expect(flat(french.stderr)).toContain('au plus tard le 2026-03-04');
  });

  test('says to a person what moved each date, and what is not confirmed', async () => {
    const moved = ['due', '--regime', 'quebec-private', '--clock', 'access', '--from', '2026-03-06'];
    const french = flat((await place().run([...moved, '--language', 'fr'])).stdout);
    expect(french).toContain('Date légale mardi 7 avril 2026');
    expect(french).toContain('c’est le lundi de Pâques. (I-16, art. 61(23))');
    expect(french).toContain('non confirmé');
    const english = flat((await place().run([...moved, '--language', 'en'])).stdout);
    expect(english).toContain('Recommended date Thursday, April 2, 2026');
    expect(english).toContain('P-39.1, s. 32, para. 2; not confirmed: check it before relying on it');
  });

  test.each([
    [['--granted', 'ten'], '--granted must be a whole number'],
    [['--granted', '-1'], '--granted needs a value'],
    [['--requested', 'soon'], '--requested must be a date of the calendar'],
  ])('%j is misuse', async (more, said) => {
    const asked = ['due', '--regime', 'pipeda', '--clock', 'access', '--from', '2026-03-06', ...more];
    const { code, stderr } = await place().run(asked);
    expect(code).toBe(2);
    expect(flat(stderr)).toContain(said);
  });
});
