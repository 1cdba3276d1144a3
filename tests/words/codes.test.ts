import { describe, expect, test } from 'vitest';
import { readChange } from '../../shared/register/change.ts';
import { CODES, type Details, ISSUE_CODES, refused } from '../../shared/result.ts';
import { describeIssue, describeIssues, describeRefusal, labelOfPath } from '../../shared/words/describe.ts';
import { en } from '../../shared/words/en.ts';
import { fr } from '../../shared/words/fr.ts';
import { englishFaults, frenchFaults } from './walk.ts';

const languages = [
  { name: 'English', words: en, faults: englishFaults },
  { name: 'French', words: fr, faults: frenchFaults },
];

/** Every detail a sentence may use, and details of the wrong kind, which it must leave out. */
const full: Details = {
  type: 'risk-assessed',
  record: 'r1',
  number: 'I-2026-014',
  most: 500,
  least: 12,
  fields: ['aware', 'persons', 'zone'],
  measure: 'm1',
  regime: 'pipeda',
  regimes: ['pipeda', 'quebec-private'],
  on: '2026-12-01',
  member: 'Camille',
  document: 'd1',
  kind: 'cai-notice',
  unassessed: true,
  slot: 's1',
  folder: '/registers/a',
  file: 'a.csv',
  cause: 'ENOSPC',
  machine: 'office-2',
  why: '--from',
  verb: 'lst',
  clock: 'c1',
};
const odd: Details = Object.fromEntries(Object.keys(full).map((key) => [key, { not: 'text' }]));

describe.each(languages)('refusals in $name', ({ words, faults }) => {
  test.each(CODES)('%s is said, whatever the details', (code) => {
    for (const details of [{}, full, odd]) {
      const said = describeRefusal(refused(code, details), words);
      expect(said).toMatch(/^[\p{Lu}“«].{30,}\.$/u);
      expect(said).not.toMatch(/undefined|\[object|\bnull\b| {2}|\.\./);
      expect(faults(said)).toEqual([]);
    }
  });

  test('each says something of its own', () => {
    const said = CODES.map((code) => describeRefusal(refused(code), words));
    expect(new Set(said).size).toBe(CODES.length);
  });

  test('each says what became of the register', () => {
    const assurances =
      /[Nn]othing (else )?was (changed|written|recorded)|not (touched|replaced|recorded)|Rien n’a été (modifié|écrit|consigné)|resté intact|pas été (remplacé|consignée)|rien n’a été écrit|rien d’autre n’a été modifié/;
    for (const code of CODES) expect(describeRefusal(refused(code), words)).toMatch(assurances);
  });

  test.each(ISSUE_CODES)('issue %s is said, with and without its detail', (code) => {
    for (const detail of [undefined, 'a, b']) {
      const said = describeIssue(
        { path: ['title'], code, ...(detail === undefined ? {} : { detail }) },
        words,
      );
      expect(said).toContain(words.register.facts.title);
      expect(said).toContain('(title)');
      expect(faults(said)).toEqual([]);
    }
  });
});

describe('a refusal names what it is about', () => {
  test('the number, the fields, the laws', () => {
    expect(describeRefusal(refused('record-closed', full), en)).toContain('Record I-2026-014 is closed.');
    expect(describeRefusal(refused('record-closed', full), fr)).toContain('La fiche I-2026-014 est fermée.');
    expect(describeRefusal(refused('reason-needed', full), en)).toContain(en.register.facts.aware);
    expect(describeRefusal(refused('regime-not-in-play', full), fr)).toContain(
      'Canada (LPRPDE), Québec (secteur privé)',
    );
    expect(describeRefusal(refused('unknown-number', full), fr)).toContain('«\u00a0I-2026-014\u00a0»');
  });

  test('why a record cannot be closed', () => {
    const open = (unassessed: boolean): string =>
      describeRefusal(refused('still-open', { unassessed, unmet: [] }), en);
    expect(open(true)).toContain('its risk has not been assessed');
    expect(open(false)).toContain('notices are still to be decided or sent');
  });
});

describe('issues', () => {
  test('are named by label and by path, whatever they are wrapped in', () => {
    expect(labelOfPath(['content', 'facts', 'persons', 'n'], en)).toBe('Number of persons concerned, Number');
    expect(labelOfPath(['content', 'fields', 'aware', 'to', 'on'], fr)).toBe(
      'Moment où l’organisation en a pris connaissance, Date',
    );
    expect(labelOfPath(['otherAuthorities', 0, 'name'], en)).toBe(
      'Authorities outside Quebec that were told, no. 1, Name',
    );
    expect(labelOfPath(['officer', 'name'], fr)).toBe(
      'Personne responsable de la protection des renseignements personnels, Nom',
    );
    expect(labelOfPath(['name'], en)).toBe('Name of the organisation');
    expect(labelOfPath(['occurred', 'to'], en)).toBe('When it happened, To');
    expect(labelOfPath(['mystery'], en)).toBe('mystery');
    expect(labelOfPath([], en)).toBe('The whole');
  });

  test('of a real refusal are said one by one', () => {
    const read = readChange({
      type: 'incident-recorded',
      content: { facts: { title: '', aware: { kind: 'date', on: '2026-02-30' }, colour: 'blue' } },
    });
    if (read.ok) throw new Error('this change is not fit to be read');
    expect(describeIssues(read, en)).toEqual([
      'Title (content.facts.title): an answer is needed',
      'When the organisation became aware, Date (content.facts.aware.on): this is not a date of the calendar (YYYY-MM-DD)',
      'Facts (content.facts): no such field is known: colour',
    ]);
    expect(describeIssues(refused('batch-empty'), en)).toEqual([]);
  });
});

test('the path of a key that every object has says the key', () => {
  for (const { words } of languages) {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      expect(labelOfPath(['facts', key], words)).toBe(key);
      expect(labelOfPath(['officer', key], words)).toContain(key);
      const file = describeRefusal(refused('file-not-readable', { cause: key }), words);
      expect(file).toContain(`(${key})`);
      const fields = describeRefusal(refused('stale', { fields: [key] }), words);
      expect(fields).toContain(`(${key})`);
    }
  }
});

test('one word marks a draft in French, on the page and on the command line', () => {
  expect(fr.documents.marks.draft).toBe('PROJET');
  expect(JSON.stringify([fr.cli, fr.documents])).not.toMatch(/brouillon/i);
  expect(fr.cli.verbs.export.notes.join(' ')).toContain(fr.documents.marks.draft);
  expect(fr.cli.options.draft).toContain(fr.documents.marks.draft);
  expect(describeRefusal(refused('document-incomplete'), fr)).not.toMatch(/brouillon/i);
});
