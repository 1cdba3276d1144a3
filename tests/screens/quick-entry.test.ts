import { describe, expect, test } from 'vitest';
import { likelyDuplicates } from '../../renderer/screens/quick/duplicates.ts';
import {
  factsOf,
  NO_ENTRY,
  type QuickDraft,
  readQuickDraft,
  withTemplate,
} from '../../renderer/screens/quick/quick-draft.ts';
import { TEMPLATE_IDS, TEMPLATES } from '../../renderer/screens/quick/templates.ts';
import { readFacts } from '../../shared/register/incident.ts';
import { rowOf } from '../../shared/register/row.ts';
import { en } from '../../shared/words/en.ts';
import { fr } from '../../shared/words/fr.ts';
import { makeFacts, makeRecord, makeStamp, NOW, TODAY } from '../make.ts';

const ZONE = 'America/Toronto';
const { stems } = fr.window.quick.templates;
const learned: Partial<QuickDraft> = { aware: 'now', at: NOW };

describe('a quick entry', () => {
  test('wants a title and when it was learned, and has no default for either', () => {
    const read = factsOf(NO_ENTRY, ZONE);
    expect(read).toMatchObject({
      is: 'faulty',
      faults: { title: [{ code: 'required' }], aware: [{ code: 'required' }] },
    });
    expect(Object.keys(read.is === 'faulty' ? read.faults : {})).toEqual(['title', 'aware']);
  });

  test('is a record with these two alone', () => {
    const read = factsOf({ ...NO_ENTRY, ...learned, title: ' Clé USB perdue ' }, ZONE);
    expect(read.is).toBe('facts');
    const facts = readFacts(read.is === 'facts' ? read.facts : null);
    expect(facts).toMatchObject({
      ok: true,
      value: { title: 'Clé USB perdue', aware: { kind: 'instant', at: NOW }, persons: null, natures: null },
    });
  });

  test.each([
    ['now, but no instant', { aware: 'now', at: null }],
    ['earlier, but not when', { aware: 'earlier' }],
    ['unknown, but not why', { aware: 'unknown' }],
  ] as const)('learned %s: asked for', (_, part) => {
    expect(factsOf({ ...NO_ENTRY, title: 'x', ...part }, ZONE)).toMatchObject({
      is: 'faulty',
      faults: { aware: [expect.anything()] },
    });
  });

  test('learned earlier, as exactly as it is known', () => {
    const earlier = { ...NO_ENTRY.earlier, on: '2026-11-18' };
    expect(factsOf({ ...NO_ENTRY, title: 'x', aware: 'earlier', earlier }, ZONE)).toMatchObject({
      facts: { aware: { kind: 'date', on: '2026-11-18' } },
    });
  });

  test('names every field at fault at once', () => {
    const entry: QuickDraft = {
      ...NO_ENTRY,
      persons: { ...NO_ENTRY.persons, n: 'beaucoup' },
      information: { ...NO_ENTRY.information, isUnknown: true },
    };
    const read = factsOf(entry, ZONE);
    expect(Object.keys(read.is === 'faulty' ? read.faults : {})).toEqual([
      'title',
      'aware',
      'persons',
      'information',
    ]);
  });
});

describe('a template', () => {
  test.each(TEMPLATE_IDS)('%s makes a whole record of the rest', (id) => {
    const read = factsOf({ ...withTemplate(NO_ENTRY, id, stems), ...learned }, ZONE);
    const facts = readFacts(read.is === 'facts' ? read.facts : null);
    expect(facts).toMatchObject({
      ok: true,
      value: { natures: TEMPLATES[id].natures, cause: { kind: 'known', cause: TEMPLATES[id].cause } },
    });
  });

  test('gives the beginning of the title, which alone is a title without its colon', () => {
    const entry = withTemplate(NO_ENTRY, 'email', stems);
    expect(entry.title).toBe('Courriel envoyé à la mauvaise personne\u00a0: ');
    expect(factsOf({ ...entry, ...learned }, ZONE)).toMatchObject({
      facts: { title: 'Courriel envoyé à la mauvaise personne' },
    });
  });

  test('never takes away what was typed', () => {
    const typed = { ...NO_ENTRY, title: 'Relevé de paie', persons: { ...NO_ENTRY.persons, n: '3' } };
    expect(withTemplate(typed, 'email', stems)).toMatchObject({
      title: 'Relevé de paie',
      persons: { n: '3' },
    });
    const ticked = {
      ...typed,
      information: { ...NO_ENTRY.information, categories: ['sin' as const] },
    };
    expect(withTemplate(ticked, 'letter', stems).information.categories).toEqual([
      'name',
      'postal-address',
      'sin',
    ]);
  });

  test('gives way to another, and the same again takes it back', () => {
    const letter = withTemplate(withTemplate(NO_ENTRY, 'email', stems), 'letter', stems);
    expect(letter.title).toBe(stems.letter);
    expect(letter.information.categories).toEqual(['name', 'postal-address']);
    expect(withTemplate(letter, 'letter', stems)).toEqual(NO_ENTRY);
  });

  test('has a name, a beginning and a key of its own in both languages', () => {
    for (const { quick } of [fr.window, en.window]) {
      const { templates, aware } = quick;
      expect(Object.keys(templates.names)).toEqual(TEMPLATE_IDS);
      expect(Object.values(templates.stems).every((stem) => /:\s$/u.test(stem))).toBe(true);
      expect(new Set(Object.values(aware.keys)).size).toBe(3);
    }
    expect(TEMPLATE_IDS.length).toBeLessThan(10);
  });
});

describe('a draft', () => {
  test('comes back from the disk as it was', () => {
    const entry = { ...withTemplate(NO_ENTRY, 'copies', stems), ...learned };
    expect(readQuickDraft(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  });

  test.each([null, 'x', {}, { ...NO_ENTRY, template: 'fax' }, { ...NO_ENTRY, more: 1 }])(
    'that is not one of ours is none: %o',
    (value) => expect(readQuickDraft(value)).toBeUndefined(),
  );
});

describe('a likely duplicate', () => {
  const row = (title: string, aware = '2026-11-18', over = {}) =>
    rowOf(makeRecord({ facts: makeFacts({ title, aware: { kind: 'date', on: aware } }), ...over }), ZONE);
  const long = `${'Très long titre '.repeat(12)}fin`;

  test('is called the same on the same day, whatever its case and accents', () => {
    const rows = [row('Relevé envoyé à Zoé'), row('Autre chose')];
    expect(likelyDuplicates('RELEVE  envoye a zoe', ['2026-11-18'], rows)).toEqual([rows[0]]);
    expect(likelyDuplicates('Relevé envoyé à Zoé', [TODAY], [row('Relevé envoyé à Zoé')])).toHaveLength(1);
  });

  test('is none on another day, under another title, or where the other was annulled', () => {
    const rows = [row('Relevé', '2026-11-18')];
    expect(likelyDuplicates('Relevé', ['2026-11-02'], rows)).toEqual([]);
    expect(likelyDuplicates('Relevé de paie', ['2026-11-18'], rows)).toEqual([]);
    expect(likelyDuplicates('', ['2026-11-18'], [row('x')])).toEqual([]);
    const annulled = { reason: 'Erreur', duplicateOf: null, stamp: makeStamp() };
    expect(likelyDuplicates('Relevé', ['2026-11-18'], [row('Relevé', '2026-11-18', { annulled })])).toEqual(
      [],
    );
  });

  test('is found by a title that its row shows cut', () => {
    const cut = row(long);
    expect(cut.title.endsWith('…')).toBe(true);
    expect(likelyDuplicates(long, ['2026-11-18'], [cut])).toEqual([cut]);
  });
});
