import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Facts, readFacts } from '../../shared/register/incident.ts';
import type { RowError } from '../../shared/exchange/row-error.ts';
import { imports } from '../../shared/words/en/imports.ts';
import { imports as french } from '../../shared/words/fr/imports.ts';
import { breaches, breachesFile, imported, parseAgain, proposed, tableOf, utf8, valueOf } from './files.ts';

const text = new TextDecoder().decode(breaches());
/** The file as the other parser reads it: what is expected is counted from here. */
const lines = parseAgain(text, ',');
const [header = [], ...body] = lines;
const at = (name: string): number => header.indexOf(name);

let incidents: readonly Facts[];
/** By the row number that the file itself gives. */
const row = (rowname: number): Facts => incidents[rowname - 1]!;

beforeAll(() => {
  const { incidents: inputs } = valueOf(imported(breaches(), `/home/somebody/${breachesFile}`));
  // The register takes each, or this throws.
  incidents = inputs.map((facts) => valueOf(readFacts(facts)));
});

describe('the breach reports of the US authority', () => {
  it('are the ones whose provenance is told', () => {
    const digest = createHash('sha256').update(breaches()).digest('hex');
    expect(readFileSync(join(import.meta.dirname, '..', 'data', 'README.md'), 'utf8')).toContain(digest);
  });

  it('all come in, and the register would take each', () => {
    expect(body).toHaveLength(1151);
    expect(incidents).toHaveLength(1151);
  });

  it('keep their counts: the sum is that of the file', () => {
    const expected = body.reduce((sum, cells) => sum + Number(cells[at('Individuals.Affected')]), 0);
    const sum = incidents.reduce(
      (all, { persons }) => all + (persons?.kind === 'exact' ? persons.n : NaN),
      0,
    );
    expect(sum).toBe(expected);
    expect(sum).toBe(41_181_144);
  });

  it('keep their one date where it belongs: the authority was told on that day', () => {
    for (const [index, cells] of body.entries()) {
      expect(incidents[index]!.otherAuthorities).toEqual([
        { name: imports.authorities.hhs, on: cells[at('Breach.Submission.Date')] },
      ]);
    }
  });

  it('say of no date that it is when the breach occurred, or when anybody knew', () => {
    for (const { aware, occurred, determined } of incidents) {
      expect(aware).toEqual({ kind: 'unknown', reason: imports.reasons.awareOnlySubmission });
      expect(occurred).toEqual({ kind: 'unknown', reason: imports.reasons.occurredOnlySubmission });
      expect(determined).toBeNull();
    }
  });

  it('leave unknown, with a reason, what the file cannot know', () => {
    for (const { personsInQuebec, information, cause } of incidents) {
      expect(personsInQuebec).toEqual({ kind: 'unknown', reason: imports.reasons.personsInQuebecNotSaid });
      expect(information).toEqual({ kind: 'unknown', reason: imports.reasons.informationOnlyNarrative });
      if (cause?.kind === 'unknown') expect(cause.reason).toContain('Type.of.Breach');
    }
  });

  it('keep their whole row, column by column, and where it came from', () => {
    for (const [index, cells] of body.entries()) {
      const kept = incidents[index]!.imported!;
      expect(kept.source).toBe(breachesFile);
      expect(kept.reference).toBe(cells[0]);
      expect(Object.keys(kept.fields)).toEqual(header);
      expect(Object.values(kept.fields)).toEqual(cells);
    }
  });

  it('name a provider exactly where the file says there was a business associate', () => {
    const expected = body.map((cells) => cells[at('Business.Associate.Present')] === 'TRUE');
    expect(incidents.map(({ provider }) => provider !== null)).toEqual(expected);
    expect(expected.filter(Boolean)).toHaveLength(272);
  });

  it('have a narrative exactly where the file has one', () => {
    const narrative = (cell: string): boolean => cell !== '\\N' && /[^\\\s]/.test(cell);
    const expected = body.map((cells) => narrative(cells[at('Web.Description')] ?? ''));
    expect(incidents.map(({ circumstances }) => circumstances !== null)).toEqual(expected);
    expect(expected.filter(Boolean)).toHaveLength(1151 - 892 - 50);
    for (const { circumstances } of incidents) expect(circumstances ?? '').not.toMatch(/^\\|\\$|\\N|\n\\/);
  });

  it('put their places where the law asks where: each location a system', () => {
    for (const [index, cells] of body.entries()) {
      expect(incidents[index]!.systems).toEqual(
        (cells[at('Location.of.Breached.Information')] ?? '').split(', '),
      );
    }
  });
});

describe('rows read by hand', () => {
  it('1: a theft of paper', () => {
    const facts = row(1);
    expect(facts.title).toBe('Brooke Army Medical Center – Theft');
    expect(facts.natures).toEqual(['loss']);
    expect(facts.cause).toEqual({ kind: 'known', cause: 'theft' });
    expect(facts.persons).toEqual({ kind: 'exact', n: 1000 });
    expect(facts.systems).toEqual(['Paper/Films']);
    expect(facts.provider).toBeNull();
    expect(facts.otherAuthorities?.[0]?.on).toBe('2009-10-21');
    expect(facts.circumstances).toMatch(
      /^A binder containing .* was stolen from a staff member\uFFFDs vehicle\./,
    );
    expect(facts.circumstances).toMatch(/notified the local media about the breach\.$/);
    expect(facts.imported!.fields['State']).toBe('TX');
  });

  it('3: no narrative, two locations', () => {
    const facts = row(3);
    expect(facts.title).toBe('Alaska Department of Health and Social Services – Theft');
    expect(facts.circumstances).toBeNull();
    expect(facts.imported!.fields['Web.Description']).toBe('\\N');
    expect(facts.systems).toEqual(['Other', 'Other Portable Electronic Device']);
    expect(facts.persons).toEqual({ kind: 'exact', n: 501 });
  });

  it('4: a loss; the backslash behind the narrative is gone, the row keeps it', () => {
    const facts = row(4);
    expect(facts.cause).toEqual({ kind: 'known', cause: 'loss' });
    expect(facts.circumstances).toMatch(/additional security training\.$/);
    expect(facts.imported!.fields['Web.Description']).toMatch(/training\. {2}\n\\$/);
  });

  it('15: a business associate, named by the file as such', () => {
    const facts = row(15);
    expect(facts.provider).toEqual({
      as: 'client',
      name: 'Rick Lawson, Professional Computer Services',
      detail: 'Business.Associate.Present: TRUE\nCovered.Entity.Type: Business Associate',
    });
    expect(facts.circumstances).toMatch(/retrained employees\.$/);
  });

  it('62: backslashes at the head of lines inside the narrative', () => {
    const facts = row(62);
    expect(facts.persons).toEqual({ kind: 'exact', n: 344_579 });
    expect(facts.circumstances).toMatch(/\nAffinity filed a breach report/);
    expect(facts.imported!.fields['Web.Description']).toMatch(/\n\\Affinity filed a breach report/);
  });

  it('385: the biggest, a loss at a provider', () => {
    const facts = row(385);
    expect(facts.persons).toEqual({ kind: 'exact', n: 4_900_000 });
    expect(facts.title).toBe('Science Applications International Corporation (SA – Loss');
    expect(facts.otherAuthorities?.[0]?.on).toBe('2011-11-04');
    expect(facts.provider?.name).toBe('Science Applications International Corporation (SA');
    const biggest = incidents.map(({ persons }) => (persons?.kind === 'exact' ? persons.n : 0));
    expect(Math.max(...biggest)).toBe(4_900_000);
  });

  it('264: of unknown kind: no nature is made up, the cause is unknown', () => {
    const facts = row(264);
    expect(facts.title).toBe('IBM – Unknown');
    expect(facts.natures).toBeNull();
    expect(facts.cause).toEqual({
      kind: 'unknown',
      reason: imports.reasons.causeOpen('Type.of.Breach', 'Unknown'),
    });
    expect(facts.persons).toEqual({ kind: 'exact', n: 1_900_000 });
  });

  it('1064: the kind of breach names no cause; six locations', () => {
    const facts = row(1064);
    expect(facts.natures).toEqual(['unauthorised-access', 'unauthorised-communication']);
    expect(facts.cause).toEqual({
      kind: 'unknown',
      reason: imports.reasons.causeUnsaid('Type.of.Breach', 'Unauthorized Access/Disclosure'),
    });
    expect(facts.systems).toHaveLength(6);
    expect(facts.persons).toEqual({ kind: 'exact', n: 2_000_000 });
  });

  it.each([
    [
      'Theft, Unauthorized Access/Disclosure',
      ['loss', 'unauthorised-access', 'unauthorised-communication'],
      'theft',
    ],
    ['Loss, Theft', ['loss'], null],
    ['Improper Disposal, Loss, Theft', ['other-breach', 'loss'], null],
    ['Other, Theft', ['other-breach', 'loss'], null],
    [
      'Other, Unauthorized Access/Disclosure',
      ['other-breach', 'unauthorised-access', 'unauthorised-communication'],
      null,
    ],
    ['Hacking/IT Incident', ['unauthorised-access'], 'cyberattack'],
    ['Improper Disposal', ['other-breach'], 'improper-disposal'],
    ['Unauthorized Access/Disclosure ', ['unauthorised-access', 'unauthorised-communication'], null],
  ])('several kinds at once: %s', (type, natures, cause) => {
    const found = incidents.filter(({ imported: from }) => from?.fields['Type.of.Breach'] === type);
    expect(found.length).toBeGreaterThan(0);
    for (const facts of found) {
      expect(facts.natures).toEqual(natures);
      if (cause === null) expect(facts.cause?.kind).toBe('unknown');
      else expect(facts.cause).toMatchObject({ kind: 'known', cause });
      if (facts.cause?.kind === 'unknown') expect(facts.cause.reason).toContain(type.trim());
    }
  });

  it('marks, and does not guess, a character that was lost in a title', () => {
    const damaged = incidents.filter(({ title }) => title.includes('\uFFFD'));
    expect(damaged.map(({ title }) => title)).toContain(
      'Cincinnati Children\uFFFDs Hospital Medical Center – Theft',
    );
    expect(damaged).toHaveLength(3);
  });

  it('gives its reasons in French to a French register', () => {
    const [first] = valueOf(imported(breaches(), breachesFile, 'fr')).incidents;
    expect(first!.aware).toEqual({ kind: 'unknown', reason: french.reasons.awareOnlySubmission });
    expect(first!.title).toBe('Brooke Army Medical Center – Theft');
  });
});

describe('twenty bad rows', () => {
  const faults: readonly (readonly [name: string, spoil: (cells: string[]) => void, code: string])[] = [
    ['a day that is none', (cells) => (cells[at('Breach.Submission.Date')] = '2010-02-30'), 'not-a-date'],
    ['a date in words', (cells) => (cells[at('Breach.Submission.Date')] = 'soon'), 'not-a-date'],
    ['a negative count', (cells) => (cells[at('Individuals.Affected')] = '-5'), 'count-negative'],
    ['a count in words', (cells) => (cells[at('Individuals.Affected')] = 'many'), 'not-a-count'],
    ['a fraction of a person', (cells) => (cells[at('Individuals.Affected')] = '12.5'), 'not-a-count'],
    [
      'more than there are people',
      (cells) => (cells[at('Individuals.Affected')] = '99999999999'),
      'count-too-large',
    ],
    ['no title', (cells) => (cells[at('Name.of.Covered.Entity')] = ' '), 'title-missing'],
    ['a cell too long', (cells) => (cells[at('Web.Description')] = 'x'.repeat(32_768)), 'cell-too-long'],
    ['a title too long', (cells) => (cells[at('Name.of.Covered.Entity')] = 'x'.repeat(600)), 'too-long'],
    [
      'neither true nor false',
      (cells) => (cells[at('Business.Associate.Present')] = 'PERHAPS'),
      'not-in-list',
    ],
    ['a cell too many', (cells) => cells.push('one more'), 'cells-extra'],
    ['a cell too few', (cells) => cells.pop(), 'cells-missing'],
  ];
  const written = (rows: readonly (readonly string[])[]): Uint8Array =>
    utf8(rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n'));

  it('are twenty errors, each with its row, and nothing comes in', () => {
    const places = Array.from({ length: 20 }, (_, index) => 3 + index * 57);
    const rows = lines.map((cells) => [...cells]);
    for (const [index, place] of places.entries()) faults[index % faults.length]![1](rows[place]!);
    const result = imported(written(rows), breachesFile);
    if (result.ok) throw new Error('it came in');
    expect(result.code).toBe('row-errors');
    expect(result.details['count']).toBe(20);
    const errors = result.details['rows'] as RowError[];
    // A spreadsheet counts from one, and the header is its first row.
    expect(errors.map((error) => error.row)).toEqual(places.map((place) => place + 1));
    expect(errors.map((error) => error.code)).toEqual(
      places.map((_, index) => faults[index % faults.length]![2]),
    );
    for (const { value } of errors) expect(value.length).toBeLessThanOrEqual(200);
  });

  it.each(faults)('one alone is one: %s', (_name, spoil, code) => {
    const rows = lines.map((cells) => [...cells]);
    spoil(rows[700]!);
    const result = imported(written(rows), breachesFile);
    expect(result).toMatchObject({
      ok: false,
      code: 'row-errors',
      details: { count: 1, rows: [{ row: 701, code }] },
    });
  });

  it('several faults of one row are one bad row that names them all', () => {
    const rows = lines.map((cells) => [...cells]);
    rows[5]![at('Individuals.Affected')] = '-1';
    rows[5]![at('Breach.Submission.Date')] = 'x';
    const result = imported(written(rows), breachesFile);
    expect(result).toMatchObject({
      details: {
        count: 1,
        rows: [{ row: 6, code: 'count-negative', also: [{ code: 'not-a-date', value: 'x' }] }],
      },
    });
  });

  it('written again without a fault, the file comes in again', () => {
    const again = valueOf(imported(written(lines), breachesFile)).incidents;
    expect(again.map((facts) => valueOf(readFacts(facts)))).toEqual(incidents);
  });
});

describe('the mapping it proposes', () => {
  it('says what it is', () => {
    const { mapping, notes } = proposed(tableOf(text));
    expect(notes.map(({ code }) => code)).toEqual([
      'known-file',
      'columns-kept',
      'dump-marks',
      'characters-replaced',
    ]);
    expect(mapping.otherAuthorities?.on).toEqual({ column: 'Breach.Submission.Date', format: 'ymd' });
  });

  it('recognises the columns as the authority itself writes them, with American dates', () => {
    const table = tableOf(
      'Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date,Type of Breach,Location of Breached Information,Business Associate Present,Web Description\n' +
        'A Clinic,TX,Healthcare Provider,"1,250",01/02/2015,Theft,Laptop,No,Stolen.\n' +
        'B Clinic,TX,Business Associate,600,12/25/2014,Loss,Email,Yes,\n',
    );
    expect(proposed(table).mapping.otherAuthorities?.on.format).toBe('mdy');
    const [first, second] = valueOf(
      imported(
        utf8(
          '\uFEFF' +
            [table.headers, ...table.rows.map(({ cells }) => cells)]
              .map((cells) => cells.map((cell) => `"${cell}"`).join(';'))
              .join('\r\n'),
        ),
        'a.csv',
      ),
    ).incidents;
    expect(first!.otherAuthorities?.[0]?.on).toBe('2015-01-02');
    expect(first!.persons).toEqual({ kind: 'exact', n: 1250 });
    expect(second!.provider?.name).toBe('B Clinic');
  });
});
