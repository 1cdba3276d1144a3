import { describe, expect, test } from 'vitest';
import { en } from '../../shared/words/en.ts';
import { fr } from '../../shared/words/fr.ts';
import { flat, incident, place, type Ran } from './run.ts';

const verbs = Object.keys(en.cli.verbs);

/** No register and no passphrase: none of this may ask for one. */
const bare = { env: { CONSTAT_PASSPHRASE: '' } };

const fits = ({ stdout }: Ran): boolean => stdout.split('\n').every((line) => line.length <= 100);

describe('help', () => {
  test('of the program names every verb, in both languages', async () => {
    const at = place();
    for (const [language, words] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      const { code, stdout, stderr } = await at.run(['--help', '--language', language], bare);
      expect([code, stderr]).toEqual([0, '']);
      for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^  ${verb} `, 'm'));
      expect(stdout).toContain(words.cli.program);
      expect(stdout).toContain('CONSTAT_PASSPHRASE');
    }
  });

  test.each(verbs)('of %s says its usage and each of its options, in both languages', async (verb) => {
    const at = place();
    for (const words of [en, fr]) {
      const language = words === en ? 'en' : 'fr';
      const asked = await at.run([verb, '--help', '--language', language], bare);
      expect([asked.code, asked.stderr]).toEqual([0, '']);
      const { usage } = words.cli.verbs[verb as keyof typeof en.cli.verbs];
      expect(flat(asked.stdout)).toContain(usage);
      expect(fits(asked)).toBe(true);
      for (const [option] of usage.matchAll(/--[a-z-]+/g))
        expect(asked.stdout).toMatch(new RegExp(`^  ${option} `, 'm'));
      const helped = await at.run(['help', verb, '--language', language], bare);
      expect(helped.stdout).toBe(asked.stdout);
    }
  });

  test('lists the documents and the clocks there are', async () => {
    const at = place();
    expect((await at.run(['help', 'document'], bare)).stdout).toMatch(/cai-notice .*\n.*opc-report/);
    expect((await at.run(['help', 'due', '--language', 'fr'], bare)).stdout).toContain(
      'quebec-private retention',
    );
  });
});

describe('undoing', () => {
  test.each([
    ['en', 'A change is undone in the session that made it'],
    ['fr', 'Une modification s’annule dans la session qui l’a faite'],
  ])('is said to belong to the window (%s)', async (language, said) => {
    const { stdout } = await place().run(['perform', '--help', '--language', language], bare);
    expect(flat(stdout)).toContain(said);
  });
});

describe('the language', () => {
  test.each([
    [{ LANG: 'fr_CA.UTF-8' }, 'fr'],
    [{ LANG: 'fr_CA.UTF-8', LC_ALL: 'en_CA.UTF-8' }, 'en'],
    [{ LANG: 'en_CA.UTF-8', CONSTAT_LANGUAGE: 'fr' }, 'fr'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
  ] as const)('of %j is %s', async (env, language) => {
    const { stdout } = await place().run(['help'], { env: { ...bare.env, ...env } });
    expect(stdout).toContain((language === 'fr' ? fr : en).cli.program);
  });
});

describe('misuse', () => {
  test.each([
    ['no verb at all', [], 'a verb is missing'],
    ['a verb nobody knows', ['lst'], 'Did you mean “list”?'],
    ['an option nobody knows', ['list', 'x', '--jsn'], 'Did you mean “--json”?'],
    [
      'a passphrase as an argument',
      ['list', 'x', '--passphrase', 'secret'],
      'there is no option --passphrase',
    ],
    ['too few arguments', ['show', 'x'], 'something is missing'],
    ['too many arguments', ['list', 'x', 'y'], 'there is too much'],
    ['an option without its value', ['document', 'x', 'y', '--kind'], 'the option --kind needs a value'],
    [
      'an option that swallows the next',
      ['document', 'x', 'y', '--kind', '--check'],
      'the option --kind needs a value',
    ],
    ['a flag with a value', ['document', 'x', 'y', '--check=yes'], 'the option --check takes no value'],
    ['a language nobody speaks', ['list', 'x', '--language', 'de'], 'must be one of: fr, en'],
    ['a document nobody makes', ['document', 'x', 'y', '--kind', 'letter'], 'must be one of: cai-notice'],
    [
      'a document without a file',
      ['document', 'x', 'y', '--kind', 'cai-notice'],
      'the option --out is missing',
    ],
    ['a register with a number', ['document', 'x', 'y', '--kind', 'register'], 'there is too much'],
    [
      'a format nobody writes',
      ['export', 'x', '--format', 'doc', '--out', 'y'],
      'must be one of: pdf, csv, json',
    ],
    [
      'a date nobody lived',
      ['export', 'x', '--format', 'csv', '--out', 'y', '--from', '2026-02-30'],
      'date of the calendar',
    ],
    [
      'a law nobody wrote',
      ['due', '--regime', 'mars', '--clock', 'a', '--from', '2026-01-01'],
      'must be one of: quebec-private',
    ],
    [
      'a clock nobody winds',
      ['due', '--regime', 'pipeda', '--clock', 'a', '--from', '2026-01-01'],
      'no such clock “a”',
    ],
    ['a status nobody has', ['list', 'x', '--status', 'lost'], 'must be one of: open'],
    [
      'a reason without an item',
      ['document', 'x', 'y', '--kind', 'cai-notice', '--check', '--reason', 'because'],
      'ITEM=TEXT',
    ],
    [
      'a reason for no item there could be',
      ['document', 'x', 'y', '--kind', 'cai-notice', '--check', '--reason', 'I-2026-1/a b=because'],
      'NUMBER/ITEM=TEXT',
    ],
    [
      'a reason that says nothing',
      ['export', 'x', '--format', 'pdf', '--out', 'y', '--reason', 'I-2026-014/aware= '],
      'NUMBER/ITEM=TEXT',
    ],
    ['a register without an organisation', ['init', 'x'], 'the option --organisation is missing'],
  ])('%s', async (_what, args, said) => {
    const { code, stdout, stderr } = await place().run(args, bare);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(flat(stderr)).toContain(said);
  });

  test('is said as JSON where JSON was asked for', async () => {
    const { code, stdout, stderr } = await place().run(['show', 'x', '--json', '--language', 'fr'], bare);
    expect([code, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toMatchObject({ refused: 'usage' });
  });
});

describe('what needs no register', () => {
  test('schema is one JSON Schema', async () => {
    const schema = await place().json<{ $schema: string; $defs: object }>(['schema'], bare);
    expect(schema.$schema).toContain('json-schema.org');
    expect(Object.keys(schema.$defs)).toEqual(
      expect.arrayContaining(['facts', 'incident', 'perform', 'organisation']),
    );
  });

  test('due gives the dates of a clock, and why', async () => {
    const dates = await place().json<Record<string, unknown>>(
      ['due', '--regime', 'quebec-private', '--clock', 'retention', '--from', '2024-02-29'],
      bare,
    );
    expect(dates).toMatchObject({
      nominal_due: '2029-03-01',
      legal_due: '2029-03-01',
      recommended_due: null,
      deemed_refusal_earliest: null,
      deemed_refusal_from: null,
    });
    expect(dates['why']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'leap-day-to-1-march', source: 'A-2.1, r. 3.1, s. 8' }),
      ]),
    );
  });

  test('due invents no number of hours or days', async () => {
    const { stdout } = await place().run(
      [
        'due',
        '--regime',
        'quebec-private',
        '--clock',
        'cai-notice',
        '--from',
        '2026-02-03',
        '--language',
        'fr',
      ],
      bare,
    );
    expect(stdout.match(/aucune date/g)).toHaveLength(5);
    expect(stdout).toContain('avec diligence');
  });

  test('assess gives each law its suggestion, reasons and duties', async () => {
    const at = place();
    type Assessed = {
      readonly supposing: string;
      readonly regimes: readonly {
        readonly regime: string;
        readonly suggestion: string;
        readonly reasons: readonly { readonly text: string; readonly direction: string }[];
        readonly duties: readonly {
          readonly recipient: string;
          readonly state: string;
          readonly missing: unknown[];
        }[];
      }[];
    };
    const assessed = await at.json<Assessed>(['assess', at.file('a.json', incident)], bare);
    expect(assessed.supposing).toBe('suggestion');
    expect(assessed.regimes.map(({ regime, suggestion }) => [regime, suggestion])).toEqual([
      ['quebec-private', 'serious'],
      ['pipeda', 'serious'],
    ]);
    const [quebec] = assessed.regimes;
    expect(quebec?.reasons.map(({ text }) => text)).toContain('The information is highly sensitive.');
    const states = Object.fromEntries(quebec?.duties.map(({ recipient, state }) => [recipient, state]) ?? []);
    expect(states).toMatchObject({ cai: 'required', persons: 'required', register: 'required' });
  });

  test('assess of a harmless incident asks for the register only', async () => {
    const at = place();
    const harmless = {
      facts: {
        ...incident.facts,
        information: { kind: 'described', categories: ['name'] },
        protection: { kind: 'encrypted-key-safe' },
      },
      answers: { sensitivity: { value: 'low' }, access: { value: 'excluded', evidence: 'Journal' } },
    };
    const { stdout } = await at.run(['assess', at.file('a.json', harmless), '--language', 'fr'], bare);
    expect(stdout).toMatch(/Commission d’accès à l’information \(CAI\)\u00a0: Non obligatoire/);
    expect(stdout).toMatch(/Registre des incidents\u00a0: Obligatoire/);
  });
});
