import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOfFolder, FIRST, flat, incident, newRegister, place, type Place } from './run.ts';

/** Whatever is refused leaves the register's folder as it was, byte for byte. */
let at: ReturnType<typeof place>;
let before: string;
let recoveryKey: string;

beforeAll(async () => {
  at = place({ keep: true });
  ({ recoveryKey } = await newRegister(at));
  const added = await at.run(['add', 'essai.constat', at.file('a.json', incident)]);
  if (added.code !== 0) throw new Error(added.stderr);
  before = digestOfFolder(at.path('essai.constat'));
});
afterAll(() => at.remove());

type Refused = { readonly refused: string; readonly message: string; readonly issues: readonly string[] };

const change = (value: unknown) => (where: Place) => [
  'perform',
  'essai.constat',
  where.file('change.json', value),
];
const assessment = {
  answers: incident.answers,
  conclusions: [{ regime: 'quebec-private', serious: true, reasons: 'NAS' }],
  consulted: { name: 'Camille Tremblay', on: '2026-02-04' },
  on: '2026-02-04',
};

type Case = readonly [
  what: string,
  code: string,
  args: (where: Place) => readonly string[],
  env?: Readonly<Record<string, string>>,
];

const cases: readonly Case[] = [
  [
    'a wrong passphrase',
    'wrong-passphrase',
    () => ['list', 'essai.constat'],
    { CONSTAT_PASSPHRASE: 'not this one, no' },
  ],
  ['a number nobody has', 'unknown-number', () => ['show', 'essai.constat', 'I-1999-001']],
  [
    'a change on a record nobody has',
    'unknown-number',
    change({ type: 'closed', record: 'I-1999-001', content: {} }),
  ],
  ['a change nobody knows', 'unknown-change', change({ type: 'exploded', content: {} })],
  [
    'a change of the wrong shape',
    'invalid',
    change({ type: 'note-added', record: 'i', content: { text: '' } }),
  ],
  ['what is already so', 'nothing-changed', change({ type: 'facts-amended', set: { unit: null } })],
  [
    'awareness without a reason',
    'reason-needed',
    change({ type: 'facts-amended', set: { aware: { kind: 'date', on: '2026-02-01' } } }),
  ],
  ['a field nobody knows', 'invalid', change({ type: 'facts-amended', set: { colour: 'blue' } })],
  [
    'set beside content',
    'invalid',
    change({ type: 'facts-amended', set: { unit: 'a' }, content: { fields: {} } }),
  ],
  [
    'an older from',
    'stale',
    change({ type: 'facts-amended', content: { fields: { unit: { from: 'x', to: 'y' } } } }),
  ],
  ['closing what is open', 'still-open', change({ type: 'closed', content: {} })],
  [
    'one conclusion for two laws',
    'assessment-conclusion-missing',
    change({ type: 'risk-assessed', content: assessment }),
  ],
  [
    'an assessment on other facts',
    'assessment-facts-moved',
    change({ type: 'risk-assessed', content: { ...assessment, factsDigest: '0'.repeat(64) } }),
  ],
  ['an empty batch', 'batch-empty', change([])],
  [
    'a member nobody is',
    'member-unknown',
    (w) => ['add', 'essai.constat', w.path('a.json'), '--member', 'Nobody'],
  ],
  ['a file that is not there', 'file-missing', () => ['add', 'essai.constat', 'nowhere.json']],
  [
    'a file that is not JSON',
    'file-not-readable',
    (w) => ['add', 'essai.constat', w.file('n.json', '{"facts":')],
  ],
  [
    'facts without awareness',
    'invalid',
    (w) => ['add', 'essai.constat', w.file('f.json', { facts: { title: 'x' } })],
  ],
  [
    'a second register in its place',
    'register-exists',
    (w) => ['init', 'essai.constat', '--organisation', w.path('organisation.json')],
  ],
  ['a folder without a register', 'not-a-register', (w) => ['list', w.path('state')]],
  [
    'a mapping of the wrong shape',
    'mapping-invalid',
    (w) => [
      'import',
      'essai.constat',
      w.file('i.csv', 'Title,Aware\nx,2026-01-01\n'),
      '--map',
      w.file('m.json', { nothing: 1 }),
    ],
  ],
];

/** Every other one in French: what is said in each language is tested in tests/words. */
const spoken = cases.map(([what, code, args, env = {}], at) => ({
  what,
  code,
  args,
  env,
  language: at % 2 === 0 ? 'en' : 'fr',
}));

describe('refused', () => {
  test.each(spoken)('$what ($language)', { timeout: 60_000 }, async ({ code, args, env, language }) => {
    const named = args(at);
    // Changes on the one record there is, unless the case says which.
    const file = named[0] === 'perform' ? named[2] : undefined;
    if (file !== undefined) onTheRecord(file);
    const ran = await at.run([...named, '--language', language, '--json'], { env });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toBe('');
    const said = JSON.parse(ran.stdout) as Refused;
    expect(said.refused).toBe(code);
    expect(said.message).toMatch(language === 'en' ? /not(hing| touched)/i : /Rien|intact/);
    expect(digestOfFolder(at.path('essai.constat'))).toBe(before);
  });
});

describe('refused, to a person', () => {
  test('the fields are named by label and path, on standard error', async () => {
    const ran = await at.run(['add', 'essai.constat', at.file('f.json', { facts: { title: 'x' } })]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toBe('');
    expect(flat(ran.stderr)).toContain(
      '- When the organisation became aware (facts.aware): an answer is needed',
    );
  });

  test('of several files, the one at fault is named, and nothing of the others is recorded', async () => {
    const bad = at.file('bad.json', { facts: { title: 'x' } });
    const ran = await at.run(['add', 'essai.constat', at.path('a.json'), bad]);
    expect(ran.code).toBe(1);
    expect(flat(ran.stderr)).toContain('bad.json');
    expect(digestOfFolder(at.path('essai.constat'))).toBe(before);
  });

  test('of a batch, the change at fault is named, and nothing of the others is recorded', async () => {
    const note = { type: 'note-added', record: FIRST, content: { text: 'a' } };
    const ran = await at.run([
      'perform',
      'essai.constat',
      at.file('b.json', [note, { ...note, content: {} }]),
    ]);
    expect(ran.code).toBe(1);
    expect(flat(ran.stderr)).toContain('Type of change: no. 2');
    expect(digestOfFolder(at.path('essai.constat'))).toBe(before);
  });

  test('a document that lacks something names each item with its section, and is not written', async () => {
    const out = at.path('notice.pdf');
    const ran = await at.run([
      'document',
      'essai.constat',
      FIRST,
      '--kind',
      'cai-notice',
      '--out',
      out,
      '--language',
      'en',
    ]);
    expect(ran.code).toBe(1);
    expect(flat(ran.stderr)).toMatch(/- risk_reasons: .* \(A-2\.1, r\. 3\.1, s\. 3\(8\)\)/);
    expect(existsSync(out)).toBe(false);
    expect(digestOfFolder(at.path('essai.constat'))).toBe(before);
  });

  test('a reason does not stand in where the law accepts none', async () => {
    const document = ['document', 'essai.constat', FIRST, '--kind', 'cai-notice', '--check', '--json'];
    const ran = await at.run([...document, '--reason', 'notify_date=Pas encore fixée']);
    const { missing } = JSON.parse(ran.stdout) as { missing: { item: string; reason_allowed: boolean }[] };
    expect(ran.code).toBe(1);
    expect(missing.map(({ item }) => item)).toEqual(['risk_reasons', 'notify_measures']);
    const refused = await at.run([...document, '--reason', 'risk_reasons=Parce que']);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('reason-not-allowed');
    expect(refused.stdout).toContain('risk_reasons');
    expect(digestOfFolder(at.path('essai.constat'))).toBe(before);
  });

  test('of the recovery key that it may not record, before anything else', async () => {
    const env = { CONSTAT_PASSPHRASE: '', CONSTAT_RECOVERY_KEY: recoveryKey };
    const ran = await at.run(['add', 'essai.constat', at.path('a.json')], { env });
    expect([ran.code, ran.stdout]).toEqual([1, '']);
    expect(flat(ran.stderr)).toMatch(/^Whoever opened the register may read it but not record in it\./);
    expect(ran.stderr).not.toContain('Close it');
    expect(digestOfFolder(at.path('essai.constat'))).toBe(before);
  });

  test('of a copy of the register, the records that lack something, and a reason given for one of them', async () => {
    const copy = ['document', 'essai.constat', '--kind', 'register', '--check', '--language', 'en'];
    const ran = await at.run(copy);
    expect(ran.code).toBe(1);
    expect(flat(ran.stdout)).toMatch(new RegExp(`- risk_reasons: .* · ${FIRST}`));
    const json = await at.run([...copy, '--json']);
    const { missing } = JSON.parse(json.stdout) as { missing: Record<string, unknown>[] };
    for (const each of missing) {
      expect(Object.keys(each).sort()).toEqual(['item', 'label', 'reason_allowed', 'records', 'source']);
    }
    const stray = await at.run([...copy, '--reason', `${FIRST}/nothing_such=Parce que`]);
    expect(stray.code).toBe(1);
    expect(stray.stderr).toContain(`${FIRST}/nothing_such`);
  });

  test('a clock whose first day is not known says so, in JSON and whole to a person', async () => {
    type Clock = Readonly<Record<string, unknown>> & { readonly why: readonly { readonly code: string }[] };
    const { clocks } = await at.json<{ clocks: readonly Clock[] }>(['show', 'essai.constat', FIRST]);
    for (const clock of clocks) {
      expect(Object.keys(clock)).toEqual(
        expect.arrayContaining([
          ...['nominal_due', 'legal_due', 'recommended_due', 'deemed_refusal_earliest'],
          ...['deemed_refusal_from', 'why'],
        ]),
      );
      expect(clock.why.length).toBeGreaterThan(0);
    }
    const kept = clocks.find((clock) => clock['regime'] === 'pipeda' && clock['clock'] === 'retention');
    expect(kept).toMatchObject({ from: null, nominal_due: null, why: [{ code: 'start-unknown' }] });
    const shown = await at.run(['show', 'essai.constat', FIRST, '--language', 'fr']);
    expect(shown.stdout).not.toContain('…');
    expect(shown.stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
    expect(flat(shown.stdout)).toContain('aucun nombre de jours');
  });

  test('reading leaves the register as it was', async () => {
    for (const args of [['list'], ['show', FIRST], ['verify']]) {
      const [verb = '', ...rest] = args;
      expect((await at.run([verb, 'essai.constat', ...rest])).code).toBe(0);
    }
    expect(digestOfFolder(at.path('essai.constat'))).toBe(before);
  });
});

function onTheRecord(file: string): void {
  const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  if (Array.isArray(value) || (value as { record?: string }).record?.startsWith('I-') === true) return;
  writeFileSync(file, JSON.stringify({ ...(value as object), record: FIRST }));
}
