import { existsSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FIRST, flat, incident, newRegister, organisation, place, SECOND } from './run.ts';

type Changes = { readonly changes: readonly { readonly number: string; readonly type: string }[] };
type Missing = { readonly item: string; readonly source: string; readonly reason_allowed: boolean };

/** What completes the notice to the Commission: a sealed assessment, and how and when the persons are told. */
const completing = [
  {
    type: 'facts-amended',
    record: FIRST.toLowerCase(),
    set: {
      personsToldHow: 'Un courriel à chaque personne.',
      personsToldWhen: { kind: 'date', on: '2026-02-06' },
      determined: { on: '2026-02-03' },
      unit: 'Facturation',
    },
  },
  { type: 'facts-amended', record: FIRST, set: { unit: 'Comptes clients' } },
  { type: 'organisation-amended', set: { sector: 'Hébergement' } },
  {
    type: 'risk-assessed',
    record: FIRST,
    content: {
      answers: incident.answers,
      conclusions: [
        { regime: 'quebec-private', serious: true, reasons: 'Des numéros d’assurance sociale sont visés.' },
        { regime: 'pipeda', serious: true, reasons: 'Des numéros d’assurance sociale sont visés.' },
      ],
      consulted: { name: 'Camille Tremblay', on: '2026-02-04' },
      on: '2026-02-04',
    },
  },
];

describe('a journey in English', () => {
  test('from a new register to a notice', { timeout: 120_000 }, async () => {
    const at = place();
    const created = await at.run([
      'init',
      'essai.constat',
      '--organisation',
      at.file('organisation.json', organisation),
    ]);
    expect(created.code).toBe(0);
    expect(created.stdout).toContain('The register is created');
    expect(created.stdout.match(/\b[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){13}\b/g)).toHaveLength(1);

    const added = await at.run([
      'add',
      'essai.constat',
      at.file('a.json', incident),
      at.file('b.json', [incident]),
    ]);
    expect(added).toEqual({
      code: 0,
      stdout: `Recorded ${FIRST}: Courriel envoyé au mauvais client\nRecorded ${SECOND}: Courriel envoyé au mauvais client\n`,
      stderr: '',
    });

    const performed = await at.json<Changes>(['perform', 'essai.constat', at.file('c.json', completing)]);
    expect(performed.changes.map(({ type, number }) => [type, number])).toEqual([
      ['facts-amended', FIRST],
      ['facts-amended', FIRST],
      ['organisation-amended', null],
      ['risk-assessed', FIRST],
    ]);

    const listed = await at.run(['list', 'essai.constat']);
    expect(listed.stdout).toContain(`${FIRST}  Assessed   2026-02-03        3  Serious  Courriel envoyé`);
    expect(listed.stdout).toContain(`${SECOND}  Contained`);
    expect(listed.stdout.trimEnd().endsWith('2\u00a0records')).toBe(true);

    const shown = await at.run(['show', 'essai.constat', FIRST.toLowerCase()]);
    expect(flat(shown.stdout)).toContain('Unit of the organisation Comptes clients');
    expect(flat(shown.stdout)).toContain('Name, e-mail address and Social Insurance Number (SIN)');
    expect(flat(shown.stdout)).toContain('There is a risk of serious injury');
    expect(shown.stdout).toContain('Risk assessed · Camille Tremblay');
    expect(shown.stdout).toMatch(/Quebec \(private sector\)\s+Keep at least until\s+February 3, 2031/);
    expect(shown.stdout).toMatch(/Canada \(PIPEDA\)\s+Keep at least until\s+February 3, 2028/);
    expect(longest(shown.stdout)).toBeLessThanOrEqual(100);

    const document = ['document', 'essai.constat', FIRST, '--kind', 'cai-notice'];
    const checked = await at.run([...document, '--check', '--language', 'en']);
    expect(checked).toEqual({ code: 0, stdout: 'Nothing is missing.\n', stderr: '' });
    const issued = await at.run([...document, '--out', 'notice.pdf', '--progress']);
    expect(issued.code).toBe(0);
    expect(issued.stderr).toContain('Making the document…');
    expect(readFileSync(at.path('notice.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

    const record = await at.json<{
      record: { documents: { kind: string; language: string; saved: boolean }[] };
    }>(['show', 'essai.constat', FIRST]);
    expect(record.record.documents).toMatchObject([{ kind: 'cai-notice', language: 'fr', saved: true }]);

    const verified = await at.json<{ ok: boolean; keyed: boolean; records: number; documents: number }>([
      'verify',
      'essai.constat',
    ]);
    expect(verified).toMatchObject({ ok: true, keyed: true, records: 2, documents: 1 });
    const sound = await at.run(['verify', 'essai.constat']);
    expect(flat(sound.stdout)).toContain('Every entry, seal and signature was verified.');
    expect(flat(sound.stdout)).toContain('An older copy put back whole is sound in itself');

    rmSync(at.path('essai.constat/blobs'), { recursive: true });
    const robbed = await at.run(['verify', 'essai.constat']);
    expect(robbed.code).toBe(1);
    expect(flat(robbed.stdout)).toMatch(
      /- blobs\/[0-9a-f]{32}: the sealed copy of an issued document is missing/,
    );
    expect(robbed.stdout).not.toMatch(/Every entry|older copy/);
  });
});

describe('un parcours en français', () => {
  test('du registre neuf à la copie pour la Commission', { timeout: 120_000 }, async () => {
    const at = place();
    const env = { CONSTAT_LANGUAGE: 'fr' };
    await newRegister(at);
    const added = await at.run(['add', 'essai.constat', at.file('a.json', incident)], { env });
    expect(added.stdout).toBe(`${FIRST} est consigné\u00a0: Courriel envoyé au mauvais client\n`);

    const shown = await at.run(['show', 'essai.constat', FIRST], { env });
    expect(flat(shown.stdout)).toContain('Nom, adresse électronique et numéro d’assurance sociale (NAS)');
    expect(shown.stdout).toContain('3 février 2026');
    expect(shown.stdout).toContain('Le risque n’a pas encore été évalué.');
    expect(shown.stdout).toContain('Incident consigné · Camille Tremblay');

    const document = ['document', 'essai.constat', FIRST, '--kind', 'cai-notice'];
    const checked = await at.run([...document, '--check'], { env });
    expect(checked.code).toBe(1);
    expect(checked.stdout).toContain('éléments exigés');
    expect(checked.stdout).toMatch(/- risk_reasons\u00a0: .*\n?.*A-2\.1, r\. 3\.1,\s+art\. 3\(8\)/);

    const refused = await at.run([...document, '--out', 'avis.pdf'], { env });
    expect(refused.code).toBe(1);
    expect(refused.stdout).toBe('');
    expect(flat(refused.stderr)).toContain('le document n’a donc pas été produit');
    expect(refused.stderr).toContain('risk_reasons');
    expect(existsSync(at.path('avis.pdf'))).toBe(false);

    const drafted = await at.json<{ draft: boolean; missing: readonly Missing[] }>(
      [...document, '--out', 'avis.pdf', '--draft'],
      { env },
    );
    expect(drafted.draft).toBe(true);
    expect(drafted.missing.map(({ item }) => item)).toContain('risk_reasons');

    const again = await at.run([...document, '--out', 'avis.pdf', '--draft'], { env });
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('existe déjà');
    const forced = await at.run(
      [...document, '--out', 'avis.pdf', '--draft', '--force', '--language', 'en'],
      { env },
    );
    expect(forced.code).toBe(0);
    expect(forced.stdout).toContain('The draft is written');

    const csv = await at.run(['export', 'essai.constat', '--format', 'csv', '--out', 'copie.csv'], { env });
    expect(csv.stdout).toBe(`1\u00a0fiche est écrite\u00a0: ${at.path('copie.csv')}\n`);
    expect(readFileSync(at.path('copie.csv'), 'utf8')).toContain(FIRST);
    const none = await at.json<{ records: number }>(
      ['export', 'essai.constat', '--format', 'json', '--from', '2026-02-04', '--out', 'vide.json'],
      { env },
    );
    expect(none.records).toBe(0);
    const pdf = await at.run(
      ['export', 'essai.constat', '--format', 'pdf', '--draft', '--out', 'copie.pdf'],
      { env },
    );
    expect(pdf.code).toBe(0);
    expect(readFileSync(at.path('copie.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

    const keyless = await at.run(['verify', 'essai.constat'], { env: { ...env, CONSTAT_PASSPHRASE: '' } });
    expect(keyless.code).toBe(0);
    expect(keyless.stdout).toContain('Le registre est intact.');
    expect(keyless.stdout).toContain('Vérifié sans clé');
  });
});

describe('what was exported comes back', () => {
  test('into another register, with its measures and notes', { timeout: 120_000 }, async () => {
    const at = place();
    await newRegister(at);
    await at.run(['add', 'essai.constat', at.file('a.json', incident)]);
    await at.run(['export', 'essai.constat', '--format', 'json', '--out', 'copie.json']);
    await at.run([
      'init',
      'autre.constat',
      '--organisation',
      at.file('o.json', organisation),
      '--member',
      'Jean Roy',
    ]);
    const added = await at.json<{ recorded: { number: string }[] }>([
      'add',
      'autre.constat',
      'copie.json',
      '--member',
      'jean roy',
    ]);
    expect(added.recorded.map(({ number }) => number)).toEqual([FIRST]);
    const { record } = await at.json<{
      record: { measures: { description: string }[]; notes: { text: string }[]; facts: { imported: object } };
    }>(['show', 'autre.constat', FIRST]);
    expect(record.measures.map(({ description }) => description)).toEqual(['Rappel du courriel']);
    expect(record.notes.map(({ text }) => text)).toEqual(['Le client a confirmé la réception.']);
    expect(record.facts.imported).toMatchObject({ reference: FIRST });
  });
});

const longest = (text: string): number =>
  Math.max(...text.split('\n').map((line) => Array.from(line).length));
