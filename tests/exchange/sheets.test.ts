import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMapping } from '../../shared/exchange/apply.ts';
import { readCsv } from '../../shared/exchange/csv.ts';
import { columnsOf, type MappingInput, mappingSchema, readMapping } from '../../shared/exchange/mapping.ts';
import { NOTES } from '../../shared/exchange/propose.ts';
import { ROW_ERRORS, type RowError } from '../../shared/exchange/row-error.ts';
import { CODES } from '../../shared/result.ts';
import { readFacts } from '../../shared/register/incident.ts';
import { imports } from '../../shared/words/en/imports.ts';
import { imports as french } from '../../shared/words/fr/imports.ts';
import { imported, proposed, tableOf, utf8, valueOf } from './files.ts';

const windows = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a French spreadsheet, Windows-1252, semicolons, day first', () => {
  const sheet = windows(
    [
      "No d'incident;Titre;Date de l'incident;Date de prise de connaissance;Nature de l'incident;Cause;Nombre de personnes concern\xe9es;Nombre de personnes au Qu\xe9bec;Renseignements vis\xe9s;Description;Fournisseur;Direction;Mesures prises;Avis CAI",
      '2024-01;Courriel au mauvais client;13/03/2024;14/03/2024;Communication non autoris\xe9e;Courriel envoy\xe9 au mauvais destinataire;1;1;nom, courriel;"Un relev\xe9 a \xe9t\xe9 envoy\xe9\r\n\xe0 un autre client.";;Facturation;Rappel du courriel;non',
      '2024-02;Portable vol\xe9;02/04/2024;inconnue;Perte;Vol;environ 1 200;;nom, NAS;L\x92ordinateur n\x92\xe9tait pas chiffr\xe9.;Location ABC inc.;Ventes;;oui',
      '2024-03;Acc\xe8s non retir\xe9;;05/06/2024;;Oubli lors d\x92un d\xe9part;10 \xe0 20;10;inconnu;;sans objet;RH;Acc\xe8s retir\xe9;non',
    ].join('\r\n'),
  );
  const result = valueOf(imported(sheet, 'Registre des incidents.csv', 'fr'));
  const [first, second, third] = result.incidents;

  it('finds every column that has a place', () => {
    const { reasons } = french;
    expect(first).toMatchObject({
      title: 'Courriel au mauvais client',
      natures: ['unauthorised-communication'],
      circumstances: 'Un relevé a été envoyé\nà un autre client.',
      cause: { kind: 'known', cause: 'misdirected-email', detail: 'Courriel envoyé au mauvais destinataire' },
      occurred: { kind: 'date', on: '2024-03-13' },
      aware: { kind: 'date', on: '2024-03-14' },
      persons: { kind: 'exact', n: 1 },
      personsInQuebec: { kind: 'exact', n: 1 },
      information: { kind: 'described', categories: [], description: 'nom, courriel' },
      provider: null,
      unit: 'Facturation',
      imported: { source: 'Registre des incidents.csv', reference: '2024-01' },
    });
    expect(second).toMatchObject({
      natures: ['loss'],
      cause: { kind: 'known', cause: 'theft', detail: 'Vol' },
      occurred: { kind: 'date', on: '2024-04-02' },
      aware: { kind: 'unknown', reason: reasons.saysUnknown('Date de prise de connaissance', 'inconnue') },
      persons: { kind: 'approximate', n: 1200 },
      personsInQuebec: { kind: 'unknown', reason: reasons.emptyCell('Nombre de personnes au Québec') },
      provider: { as: 'client', name: 'Location ABC inc.' },
    });
    expect(third).toMatchObject({
      natures: null,
      occurred: { kind: 'unknown', reason: reasons.emptyCell("Date de l'incident") },
      // Nobody taught the mapping this value: it stays in the file's words.
      cause: { kind: 'known', cause: 'other', detail: 'Oubli lors d’un départ' },
      persons: { kind: 'range', from: 10, to: 20 },
      information: { kind: 'unknown', reason: reasons.saysUnknown('Renseignements visés', 'inconnu') },
      circumstances: null,
      provider: null,
    });
  });

  it('keeps the measures beside their incident, and what has no place in its row', () => {
    expect(result.measures).toEqual([
      [{ aim: 'reduce-risk', state: 'taken', description: 'Rappel du courriel', on: null, timing: null }],
      [],
      [{ aim: 'reduce-risk', state: 'taken', description: 'Accès retiré', on: null, timing: null }],
    ]);
    expect(second?.imported?.fields['Avis CAI']).toBe('oui');
  });

  it('says how it read it', () => {
    const { notes } = proposed(valueOf(readCsv(sheet)), 'fr');
    expect(notes).toContainEqual({ code: 'date-order', detail: "Date de l'incident: dmy" });
    expect(notes).toContainEqual({ code: 'columns-kept', detail: 'Avis CAI' });
    expect(notes).toContainEqual({ code: 'windows-encoding', detail: '' });
    expect(notes).toContainEqual({ code: 'values-unrecognised', detail: 'Cause: Oubli lors d’un départ' });
  });
});

describe('English spreadsheets', () => {
  it('finds the usual names', () => {
    const text =
      'Incident #,Date of breach,Date discovered,Description,Root cause,Number of individuals affected,Third party\n' +
      '7,"March 3, 2024",2024-03-05,A letter went to a former address.,Human error,"1,001",Mailers Inc.\n';
    const [facts] = valueOf(imported(utf8(text), 'log.csv')).incidents;
    expect(facts).toMatchObject({
      title: 'A letter went to a former address.',
      occurred: { kind: 'date', on: '2024-03-03' },
      aware: { kind: 'date', on: '2024-03-05' },
      cause: { kind: 'known', cause: 'human-error' },
      natures: null,
      persons: { kind: 'exact', n: 1001 },
      personsInQuebec: { kind: 'unknown', reason: imports.reasons.noColumn },
      provider: { as: 'client', name: 'Mailers Inc.' },
    });
  });

  it('makes a period of a beginning and an end', () => {
    const rows =
      'Title,Start date,End date\na,2024-01-01,2024-02-01\nb,2024-01-01,\nc,,2024-02-01\nd,2024-01-01,2024-01-01\n';
    const { incidents } = valueOf(imported(utf8(rows), 'a.csv'));
    expect(incidents.map(({ occurred }) => occurred)).toEqual([
      { kind: 'period', from: '2024-01-01', to: '2024-02-01' },
      { kind: 'date', on: '2024-01-01' },
      { kind: 'unknown', reason: imports.reasons.onlyLastDay('End date', '2024-02-01') },
      { kind: 'date', on: '2024-01-01' },
    ]);
    expect(imported(utf8('Title,Start date,End date\na,2024-02-02,2024-02-01\n'), 'a.csv')).toMatchObject({
      code: 'row-errors',
      details: { rows: [{ row: 2, column: 'End date', code: 'dates-reversed' }] },
    });
  });

  it('makes a title of the beginning of a long description, and says so', () => {
    const long = 'A very long description. '.repeat(20).trim();
    const table = tableOf(`Description,Aware on\n${long},2024-01-01\n`);
    const { mapping, notes } = proposed(table);
    const [facts] = valueOf(applyMapping(mapping, table, { fileName: 'a.csv', words: imports })).incidents;
    expect(facts!.title).toHaveLength(120);
    expect(facts!.title.endsWith('…')).toBe(true);
    expect(facts!.circumstances).toBe(long);
    expect(notes).toContainEqual({ code: 'title-from', detail: 'Description' });
  });

  it('splits a list of systems, not a sentence', () => {
    const list = 'Title,Systems\na,"Mail, CRM"\nb,"CRM, Mail"\nc,Mail\nd,"Mail, CRM, ERP"\ne,ERP\n';
    expect(valueOf(imported(utf8(list), 'a.csv')).incidents[3]?.systems).toEqual(['Mail', 'CRM', 'ERP']);
    const sentence = 'Title,Systems\na,"The server, which is old"\nb,Mail\n';
    expect(valueOf(imported(utf8(sentence), 'a.csv')).incidents[0]?.systems).toEqual([
      'The server, which is old',
    ]);
  });
});

describe('dates that can be read two ways', () => {
  const sheet = 'Title,Aware on\na,03/04/2024\nb,05/05/2024\nc,2024-06-07\nd,11/12/2024\n';

  it('refuse the rows where it matters, until the mapping says', () => {
    const table = tableOf(sheet);
    const { mapping, notes } = proposed(table);
    expect(notes).toContainEqual({ code: 'date-undecided', detail: 'Aware on' });
    const context = { fileName: 'a.csv', words: imports };
    const refusal = applyMapping(mapping, table, context);
    expect(refusal).toMatchObject({
      code: 'row-errors',
      details: {
        count: 2,
        rows: [
          { row: 2, column: 'Aware on', code: 'date-ambiguous', value: '03/04/2024' },
          { row: 5, column: 'Aware on', code: 'date-ambiguous', value: '11/12/2024' },
        ],
      },
    });
    const changed = valueOf(
      readMapping({ ...mapping, aware: { column: 'Aware on', format: 'dmy' } }, table.headers),
    );
    const { incidents } = valueOf(applyMapping(changed, table, context));
    expect(incidents.map(({ aware }) => aware)).toMatchObject([
      { on: '2024-04-03' },
      { on: '2024-05-05' },
      { on: '2024-06-07' },
      { on: '2024-12-11' },
    ]);
  });
});

describe('a mapping', () => {
  const least: MappingInput = { title: { columns: ['a'] }, aware: { unknown: 'The sheet does not say.' } };

  it('may be small', () => {
    const table = tableOf('a,b\nOne,2\n');
    const mapping = valueOf(readMapping(least, table.headers));
    const { incidents } = valueOf(applyMapping(mapping, table, { fileName: 'x.csv', words: imports }));
    expect(incidents).toHaveLength(1);
    expect(incidents[0]).toMatchObject({
      title: 'One',
      aware: { kind: 'unknown', reason: 'The sheet does not say.' },
      persons: null,
      cause: null,
      imported: { source: 'x.csv', reference: null, fields: { a: 'One', b: '2' } },
    });
  });

  it('is refused by what is wrong in it', () => {
    expect(readMapping({ ...least, titel: 1 }, ['a'])).toMatchObject({
      code: 'mapping-invalid',
      details: { issues: [{ path: [], code: 'unknown-key', detail: 'titel' }] },
    });
    expect(readMapping({ ...least, persons: { column: 'gone' } }, ['a'])).toMatchObject({
      code: 'mapping-invalid',
      details: { issues: [{ path: ['persons', 'column'], code: 'not-in-list', detail: 'gone' }] },
    });
    for (const wrong of [
      null,
      1,
      'x',
      [],
      {},
      { ...least, title: { columns: [] } },
      { ...least, aware: null },
    ]) {
      expect(readMapping(wrong, ['a'])).toMatchObject({ ok: false, code: 'mapping-invalid' });
    }
  });

  it('names every column it reads, and nothing else', () => {
    const whole = mappingSchema.parse({
      title: { columns: ['t1', 't2'] },
      natures: { column: 'n', separator: ',', values: { column: ['loss'] } },
      cause: { column: 'c', values: { from: 'theft' } },
      occurred: { from: 'f', to: 'u' },
      aware: { column: 'w' },
      persons: { unknown: 'column' },
      provider: {
        present: { column: 'p', values: ['to'], absent: ['from'] },
        name: { column: 'm', onlyIf: { column: 'o', values: ['x'] } },
        detail: ['d'],
      },
      otherAuthorities: { name: 'A', on: { column: 'day' }, reference: 'ref' },
      measures: [{ column: 'me', aim: 'reduce-risk' }],
    } satisfies MappingInput);
    expect(
      columnsOf(whole as never)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['t1', 't2', 'n', 'c', 'f', 'u', 'w', 'p', 'm', 'o', 'd', 'day', 'ref', 'me'].toSorted());
  });

  it('puts places where they belong, and refuses what is none', () => {
    const table = tableOf('a,State\nOne,TX\nTwo,Québec\n');
    const mapping = valueOf(
      readMapping(
        { ...least, places: { column: 'State', prefix: 'US-', values: { Quebec: 'CA-QC' } } },
        table.headers,
      ),
    );
    const { incidents } = valueOf(applyMapping(mapping, table, { fileName: 'x.csv', words: imports }));
    expect(incidents.map(({ places }) => places)).toEqual([['US-TX'], ['CA-QC']]);
    const bad = tableOf('a,State\nOne,Texas\n');
    expect(applyMapping(mapping, bad, { fileName: 'x.csv', words: imports })).toMatchObject({
      details: { rows: [{ row: 2, column: 'State', code: 'not-in-list', value: 'Texas' }] },
    });
  });

  it('takes a dash that fills a cell for nothing said, and keeps the row as it was', () => {
    const sheet = utf8(
      'Title,Aware on,Cause,Description,Information concerned,Unit,Systems,Measures taken\n' +
        'Lost drive,2026-03-02,—,-,.,--,- , …\n',
    );
    const { incidents, measures } = valueOf(imported(sheet, '....csv'));
    expect(incidents[0]).toMatchObject({
      circumstances: null,
      cause: { kind: 'unknown', reason: imports.reasons.saysUnknown('Cause', '—') },
      information: { kind: 'unknown' },
      unit: null,
      systems: null,
      imported: { fields: { Cause: '—', Description: '-' } },
    });
    expect(measures).toEqual([[]]);
    expect(readFacts(incidents[0]).ok).toBe(true);
    expect(imported(utf8('Title,Aware on\n—,2026-03-02\n'), 'x.csv')).toMatchObject({
      code: 'row-errors',
      details: { rows: [{ row: 2, column: 'Title', code: 'title-missing' }] },
    });
  });

  it('looks values up without falling for those of JavaScript', () => {
    const table = tableOf('Title,Cause\na,constructor\nb,__proto__\nc,toString\n');
    const { incidents } = valueOf(
      imported(utf8('Title,Cause\na,constructor\nb,__proto__\nc,toString\n'), 'a.csv'),
    );
    expect(table.rows).toHaveLength(3);
    expect(incidents.map(({ cause }) => cause)).toEqual([
      { kind: 'known', cause: 'other', detail: 'constructor' },
      { kind: 'known', cause: 'other', detail: '__proto__' },
      { kind: 'known', cause: 'other', detail: 'toString' },
    ]);
  });
});

describe('any sheet', () => {
  const header = fc.constantFrom(
    'Title',
    'Date of breach',
    'Aware on',
    'Cause',
    'Type',
    'Persons',
    'Description',
    'Systems',
    'Provider',
    '__proto__',
    'constructor',
    '',
    'Mesures prises',
    'Start date',
    'End date',
    'Name of Covered Entity',
    'Breach Submission Date',
    'Business Associate Present',
  );
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '\\N',
      '2024-01-02',
      '03/04/2024',
      '13/13/2024',
      '12',
      '-3',
      '1,000',
      'Theft',
      'Theft, Loss',
      'unknown',
      '=1+1',
      "'=x",
      '__proto__',
      'x'.repeat(600),
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  it('gives incidents the register takes, or errors by row; nothing between, and never an exception', () => {
    let came = 0;
    fc.assert(
      fc.property(
        fc.array(header, { minLength: 1, maxLength: 8 }),
        fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 6 }),
        (headers, rows) => {
          const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const sheet = [
            headers,
            ...rows.map((cells) => headers.map((_, index) => cells[index % cells.length] ?? '')),
          ];
          const bytes = utf8(sheet.map((cells) => cells.map(quote).join(',')).join('\n'));
          const result = imported(bytes, 'any.csv');
          if (result.ok) {
            came += result.value.incidents.length;
            for (const facts of result.value.incidents) expect(readFacts(facts).ok).toBe(true);
          } else {
            expect(CODES).toContain(result.code);
            if (result.code !== 'row-errors') return;
            const errors = result.details['rows'] as RowError[];
            expect(errors.length).toBeGreaterThan(0);
            expect(result.details['count']).toBe(errors.length);
            expect(new Set(errors.map(({ row }) => row)).size).toBe(errors.length);
            for (const error of errors) expect(ROW_ERRORS).toContain(error.code);
          }
        },
      ),
      { numRuns: 1500 },
    );
    // The property says something only if some sheets come in.
    expect(came).toBeGreaterThan(50);
  });
});

describe('words', () => {
  it.each([imports, french])(
    'there is a sentence for every row error and note, in both languages',
    (words) => {
      expect(Object.keys(words.rowErrors).toSorted()).toEqual([...ROW_ERRORS].toSorted());
      expect(Object.keys(words.notes).toSorted()).toEqual([...NOTES].toSorted());
      const said = words.rowError(7, 'Date', words.rowErrors['not-a-date'], 'x');
      expect(said).toContain(words.rowErrors['not-a-date']);
      expect(said).toContain('Date');
      expect(said).toContain('7');
    },
  );
});
