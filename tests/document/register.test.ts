import { describe, expect, it } from 'vitest';
import type { Doc } from '../../shared/document/block.ts';
import { makeDocument } from '../../shared/document/make.ts';
import { itemsOf } from '../../shared/law/regimes.ts';
import { citeIn } from '../../shared/law/source.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { blocksOf, textOf, traced } from './reading.ts';
import { bare, common, complete, DIGEST, record, stamp } from './records.ts';

const notSerious = (number: string): IncidentRecord => {
  const whole = complete(number);
  const [assessment] = whole.assessments;
  if (assessment === undefined) throw new Error('no assessment');
  const conclusions = [
    { regime: 'quebec-private', serious: false, reasons: 'Le destinataire est tenu au secret.' },
  ] as const;
  return { ...whole, notices: [], assessments: [{ ...assessment, conclusions }] };
};
const annulled = (number: string, duplicateOf: string): IncidentRecord => ({
  ...complete(number),
  annulled: { reason: 'Saisi deux fois', duplicateOf, stamp: stamp(30, '2026-11-25') },
});
const notIncident = (number: string): IncidentRecord => ({
  ...record(number, { title: 'Courriel vide' }),
  notIncident: { reasons: 'Aucun renseignement personnel.', stamp: stamp(31, '2026-11-25') },
});

const copy = (
  records: readonly IncidentRecord[],
  language: 'fr' | 'en' = 'fr',
  period: { from: string | null; to: string | null } | null = null,
  reasons: Readonly<Record<string, string>> = {},
) => makeDocument({ kind: 'register', ...common(language, { reasons }), records, period });

/** What the entry of a number prints, up to the next heading. */
function entryOf(doc: Doc, number: string): string {
  const at = doc.blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(number));
  const end = doc.blocks.findIndex((block, index) => index > at && block.kind === 'heading');
  return textOf({ ...doc, blocks: doc.blocks.slice(at, end) });
}

describe.each(LANGUAGES)('the copy of the register in %s', (language) => {
  it('lists the eight items with their sections, and traces each', () => {
    const { doc, missing } = copy([complete()], language);
    expect(missing).toEqual([]);
    const text = textOf(doc);
    for (const item of itemsOf('register-entry')) {
      expect(text).toContain(item.label[language]);
      expect(text).toContain(citeIn(item.source, language));
      expect(traced(doc)).toContain(item.id);
    }
  });

  it('has a short name for every item of an entry', () => {
    const names = Object.keys(wordsOf(language).documents.register.short).toSorted();
    expect(names).toEqual(
      itemsOf('register-entry')
        .map(({ id }) => id)
        .toSorted(),
    );
  });
});

describe('the copy of the register', () => {
  it('holds incidents without a risk of serious injury, with the reasons of the “no”', () => {
    const { doc, missing } = copy([notSerious('I-2026-030')]);
    expect(missing).toEqual([]);
    const entry = entryOf(doc, 'I-2026-030');
    expect(entry).toContain('Il n’existe pas de risque qu’un préjudice sérieux soit causé.');
    expect(entry).toContain('Le destinataire est tenu au secret.');
    expect(entry).toContain('Sans objet\u00a0: il a été conclu');
  });

  it('gives the dates of the notices, the public one with its ground, and how long to keep the entry', () => {
    const entry = entryOf(copy([complete()]).doc, 'I-2026-014');
    expect(entry).toContain('le 23 novembre 2026 (formulaire en ligne), référence 2026-CAI-9');
    expect(entry).toContain('Avis direct, le 24 novembre 2026');
    expect(entry).toContain('Avis public, le 25 novembre 2026');
    expect(entry).toContain('Pour agir rapidement');
    expect(entry).toContain('21 novembre 2031');
  });

  it('strikes annulled entries through and says why, and counts them apart', () => {
    const { doc } = copy([complete('I-2026-001'), annulled('I-2026-002', 'id-I-2026-001')]);
    const entry = entryOf(doc, 'I-2026-002');
    expect(entry).toContain('Annulée le 25 novembre 2026.');
    expect(entry).toContain('Saisi deux fois.');
    expect(entry).toContain('Doublon de I-2026-001.');
    const pairs = blocksOf(doc.blocks).filter((block) => block.kind === 'pairs');
    const styles = pairs.map(({ pairs: all }) =>
      all.every(({ text }) => typeof text !== 'string' && text.every(({ style }) => style === 'strike')),
    );
    expect(styles).toEqual([false, false, true]);
    expect(textOf(doc)).toMatch(/Incidents\n1\n/);
    expect(textOf(doc)).toMatch(/Inscriptions annulées\n1\n/);
  });

  it('lists apart what was found not to be an incident', () => {
    const { doc, missing } = copy([complete(), notIncident('I-2026-016')]);
    expect(missing).toEqual([]);
    const table = blocksOf(doc.blocks).findLast((block) => block.kind === 'table');
    expect(table?.rows).toEqual([
      ['I-2026-016', 'Courriel vide', '25 novembre 2026', 'Aucun renseignement personnel.'],
    ]);
    expect(doc.blocks.some((block) => block.kind === 'heading' && block.text.startsWith('I-2026-016'))).toBe(
      false,
    );
  });

  it('reports what is missing, item by item and entry by entry', () => {
    const { doc, missing } = copy([complete(), bare('I-2026-015'), bare('I-2026-017')]);
    expect(missing.map(({ item, records }) => [item, records])).toEqual(
      ['pi_description', 'circumstances', 'occurred', 'n_total', 'risk_reasons', 'measures'].map((item) => [
        item,
        ['I-2026-015', 'I-2026-017'],
      ]),
    );
    expect(missing[0]?.source).toBe('A-2.1, r. 3.1, art. 7(1)');
    const text = textOf(doc);
    expect(text).toContain('1 sur 3');
    expect(text).toContain('Inscriptions auxquelles il manque un élément exigé\u00a0: 2.');
    const table = blocksOf(doc.blocks).findLast((block) => block.kind === 'table');
    expect(table?.rows.map(([number]) => number)).toEqual(['I-2026-015', 'I-2026-017']);
    expect(entryOf(doc, 'I-2026-015')).toContain('Non indiqué.');
  });

  it('prints a reason of its own entry in place of what can be unknown, and still reports the gap', () => {
    const all = ['pi_description', 'circumstances', 'occurred', 'n_total', 'risk_reasons', 'measures'];
    const reasons = Object.fromEntries(all.map((id) => [`I-2026-015/${id}`, 'Fiche antérieure à 2022']));
    const { doc, missing } = copy([bare(), bare('I-2026-017')], 'fr', null, { ...reasons, occurred: 'Bah' });
    expect(missing.map(({ item, records }) => [item, records])).toEqual([
      ['circumstances', ['I-2026-015', 'I-2026-017']],
      ['risk_reasons', ['I-2026-015', 'I-2026-017']],
      ['measures', ['I-2026-015', 'I-2026-017']],
      ['pi_description', ['I-2026-017']],
      ['occurred', ['I-2026-017']],
      ['n_total', ['I-2026-017']],
    ]);
    expect(entryOf(doc, 'I-2026-015').match(/Motif\u00a0: Fiche antérieure à 2022/g)).toHaveLength(3);
    expect(entryOf(doc, 'I-2026-017')).not.toContain('Motif');
    expect(textOf(doc)).toContain('Inscriptions auxquelles il manque un élément exigé\u00a0: 2.');
  });

  it('says that the notices to the persons wait, under which section, and that is no gap', () => {
    const deferred = {
      ...complete(),
      notices: complete().notices.filter(({ recipient }) => recipient === 'cai'),
      decisions: [
        {
          id: 'd9',
          regime: 'quebec-private',
          recipient: 'persons',
          decision: 'defer',
          reason: 'Demande de la police.',
          deferral: { authority: 'Sûreté du Québec', reviewOn: '2027-01-15' },
          stamp: stamp(9, '2026-11-24'),
        } as const,
      ],
    };
    const { doc, missing } = copy([deferred]);
    expect(missing).toEqual([]);
    expect(entryOf(doc, 'I-2026-014')).toContain('Reporté (P-39.1, art. 3.5, al. 3), parce que');
    expect(entryOf(doc, 'I-2026-014')).toContain('15 janvier 2027');
  });

  it('says why it cannot be worked out how long to keep an entry', () => {
    const given = complete('I-2026-014', { aware: { kind: 'unknown', reason: 'Dossier perdu.' } });
    expect(entryOf(copy([given]).doc, 'I-2026-014')).toContain(
      'Ne peut pas être calculé\u00a0: le délai court de la prise de connaissance',
    );
  });

  it('takes the incidents known in the period, and those of unknown awareness by their recording', () => {
    const records = [
      complete('I-2026-001', { aware: { kind: 'date', on: '2026-03-31' } }),
      complete('I-2026-002', { aware: { kind: 'period', from: '2026-03-15', to: '2026-04-02' } }),
      complete('I-2026-003', { aware: { kind: 'date', on: '2026-07-01' } }),
      complete('I-2026-004', { aware: { kind: 'unknown', reason: 'Dossier perdu.' } }),
    ];
    const numbers = (from: string | null, to: string | null): readonly string[] =>
      copy(records, 'fr', { from, to }).doc.blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 2 ? [block.text.slice(0, 10)] : [],
      );
    expect(numbers('2026-04-01', '2026-06-30')).toEqual(['I-2026-002']);
    expect(numbers(null, '2026-03-31')).toEqual(['I-2026-001', 'I-2026-002']);
    expect(numbers('2026-07-01', null)).toEqual(['I-2026-003', 'I-2026-004']);
    expect(numbers(null, null)).toHaveLength(4);
  });

  it('comes in the order of the numbers and names its period, its day and the journal’s head', () => {
    const records = [complete('I-2026-1000'), complete('I-2026-101'), complete('I-2026-002')];
    const { doc } = copy(records, 'en', { from: '2026-01-01', to: '2026-12-31' });
    const order = doc.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text.split(' ')[0]] : [],
    );
    expect(order).toEqual(['I-2026-002', 'I-2026-101', 'I-2026-1000']);
    expect(doc.subtitle).toBe(
      'Incidents known from January 1, 2026 to December 31, 2026 · copy of November 26, 2026',
    );
    expect(textOf(doc)).toContain(`entry 1,234, SHA-256 ${DIGEST}`);
  });

  it('says where an imported entry came from', () => {
    const imported = complete('I-2026-009', {
      imported: { source: 'Registre 2019.csv', reference: '77', fields: {} },
    });
    expect(entryOf(copy([imported]).doc, 'I-2026-009')).toContain('Registre 2019.csv, référence 77');
  });

  it('says so when there is nothing', () => {
    const { doc, missing } = copy([]);
    expect(missing).toEqual([]);
    expect(textOf(doc)).toContain('Aucun incident dans cette période.');
  });
});
