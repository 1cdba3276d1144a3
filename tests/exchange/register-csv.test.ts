import { describe, expect, it } from 'vitest';
import { readCsv } from '../../shared/exchange/csv.ts';
import { unneutralise } from '../../shared/exchange/formula.ts';
import { registerCsv } from '../../shared/exchange/register-csv.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { imported, parseAgain, valueOf } from './files.ts';
import { recordOf } from './records.ts';

const zone = 'America/Toronto';
const plainRecord = recordOf({
  title: '=HYPERLINK("http://x")',
  aware: { kind: 'date', on: '2026-03-02' },
  occurred: { kind: 'period', from: '2026-02-27', to: '2026-03-01' },
  circumstances: 'A drive; "encrypted"\nwas left on a train.',
  natures: ['loss'],
  cause: { kind: 'known', cause: 'loss' },
  persons: { kind: 'exact', n: 1234 },
  information: { kind: 'described', categories: ['name', 'email'], description: 'and orders' },
});
const { stamp } = plainRecord.notes[0]!;
const full = recordOf(
  { title: 'B', aware: { kind: 'unknown', reason: 'nobody wrote it down' } },
  {
    number: 'I-2026-002',
    change: {
      assessments: [
        {
          id: 'a1',
          stamp,
          on: '2026-03-04',
          answers: {} as IncidentRecord['assessments'][number]['answers'],
          conclusions: [{ regime: 'quebec-private', serious: true, reasons: 'Health information was seen.' }],
          consulted: null,
          facts: plainRecord.facts,
          factsDigest: '0'.repeat(64),
          suggested: [{ regime: 'quebec-private', suggestion: 'serious', asOf: '2026-11-22' }],
        },
      ],
      notices: [
        {
          id: 'x1',
          stamp,
          regimes: ['quebec-private'],
          recipient: 'cai',
          on: '2026-03-05',
          channel: 'online-form',
        },
        {
          id: 'x2',
          stamp,
          regimes: ['quebec-private'],
          recipient: 'persons',
          on: '2026-03-06',
          channel: 'mail',
          mode: 'direct',
        },
        {
          id: 'x3',
          stamp,
          regimes: ['quebec-private'],
          recipient: 'persons',
          on: '2026-03-07',
          channel: 'publication',
          mode: 'public',
          ground: 'act-quickly',
        },
      ],
    },
  },
);

function sheet(language: 'en' | 'fr'): Record<string, string>[] {
  const bytes = registerCsv([plainRecord, full], { language, words: wordsOf(language), zone });
  const text = Buffer.from(bytes).toString().slice(1);
  const [header = [], ...rows] = parseAgain(text, language === 'fr' ? ';' : ',');
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

describe('the register copy as a sheet', () => {
  it('holds the eight items of the regulation, in its words', () => {
    const [first, second] = sheet('en');
    const names = Object.keys(first!);
    for (const item of [1, 2, 3, 4, 5, 6, 7, 8])
      expect(names.some((name) => name.endsWith(`(${item})`))).toBe(true);
    const of = (row: Record<string, string>, item: number): string[] =>
      names.filter((name) => name.endsWith(`(${item})`)).map((name) => row[name]!);
    expect(of(first!, 1)).toEqual(['Name\nE-mail address\nand orders']);
    expect(of(first!, 2)).toEqual(['A drive; "encrypted"\nwas left on a train.']);
    expect(of(first!, 3)).toEqual(['from 2026-02-27 to 2026-03-01']);
    expect(of(first!, 4)).toEqual(['2026-03-02']);
    expect(of(first!, 5)).toEqual(['1,234']);
    expect(of(first!, 6)).toEqual(['not answered yet']);
    expect(of(first!, 7)).toEqual(['', '', '']);
    expect(of(first!, 8)).toEqual(['2026-03-02: Wiped from afar']);
    expect(of(second!, 4)).toEqual(['unknown, because: nobody wrote it down']);
    expect(of(second!, 6)).toEqual(['Quebec (private sector): Health information was seen.']);
    expect(of(second!, 7)[0]).toBe('2026-03-05');
    expect(of(second!, 7)[1]).toBe('2026-03-06');
    expect(of(second!, 7)[2]).toContain('2026-03-07');
    expect([first!['Number of the record'], first!['Status'], second!['Status']]).toEqual([
      'I-2026-001',
      'Contained',
      'Notices under way',
    ]);
  });

  it('says under which version of each law the risk was assessed, and nothing where it was not', () => {
    const { asOf } = wordsOf('en').law.known;
    const [first, second] = sheet('en');
    expect(first![asOf]).toBe('');
    expect(second![asOf]).toContain('2026-11-22');
  });

  it('speaks French to French Canada, with semicolons', () => {
    const [first] = sheet('fr');
    expect(Object.keys(first!)).toContain('Date ou période de prise de connaissance (4)');
    expect(first!['État']).toBe('Maîtrisé');
  });

  it('lets no title become a formula, and gives it back as it was', () => {
    const [first] = sheet('en');
    expect(first!['Title']).toBe('\'=HYPERLINK("http://x")');
    expect(unneutralise(first!['Title']!)).toBe(plainRecord.facts.title);
  });

  it('can be read in again by the import', () => {
    for (const language of ['en', 'fr'] as const) {
      const bytes = registerCsv([plainRecord], { language, words: wordsOf(language), zone });
      expect(valueOf(readCsv(bytes)).errors).toEqual([]);
      const [facts] = valueOf(imported(bytes, 'register.csv', language)).incidents;
      expect(facts).toMatchObject({
        title: plainRecord.facts.title,
        natures: ['loss'],
        circumstances: plainRecord.facts.circumstances,
        aware: { kind: 'date', on: '2026-03-02' },
        occurred: { kind: 'period', from: '2026-02-27', to: '2026-03-01' },
        cause: { kind: 'known', cause: 'loss' },
        persons: { kind: 'exact', n: 1234 },
        imported: { reference: 'I-2026-001' },
      });
    }
  });

  it('what was unknown, or not answered yet, comes back as unknown', () => {
    for (const language of ['en', 'fr'] as const) {
      const bytes = registerCsv([full], { language, words: wordsOf(language), zone });
      const [facts] = valueOf(imported(bytes, 'register.csv', language)).incidents;
      expect(facts).toMatchObject({
        aware: { kind: 'unknown' },
        occurred: { kind: 'unknown' },
        persons: { kind: 'unknown' },
      });
      expect(JSON.stringify(facts!.aware)).toContain('nobody wrote it down');
    }
  });
});
