import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, matches, queryWords, searchText } from '../../shared/register/find.ts';
import { anyFacts, makeFacts, makeMeasure, makeNotice, makeRecord, makeStamp } from '../make.ts';

const found = (query: string, text: string): boolean => matches(folded(text), queryWords(query));

describe('text is found without its accents, case, ligatures and typography', () => {
  test.each([
    ['egare', 'Courriel ÉGARÉ'],
    ['ÉGARÉ', 'courriel egare'],
    ['oeuvre', 'Œuvre perdue'],
    ['Œuvre', 'oeuvre perdue'],
    ['curriculum vitae', 'curriculum vitæ'],
    ["l'ete", 'L’été à Percé'],
    ['l’été', "l'ete"],
    ['lʼété', 'l‘été'],
    ['e-mail', 'e‑mail'], // no-break hyphen
    ['2024-2025', '2024–2025'],
    ['garcon', 'Gar\u0063\u0327on'], // composed and decomposed are one
    ['naïve', 'nai\u0308ve'],
    ['fichier', 'ﬁchier'],
    ['istanbul', 'İstanbul'],
    ['renseignements personnels', 'renseignements\u00a0personnels'],
    ['incident', 'inci\u00addent'], // a soft hyphen nobody sees
    ['tabulé', 'un\ttabulé'],
  ])('%s in %s', (query, text) => {
    expect(found(query, text)).toBe(true);
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});

describe('a query', () => {
  test('wants every word, anywhere, in any order', () => {
    expect(found('perdu courriel', 'Un courriel est perdu')).toBe(true);
    expect(found('courriel trouvé', 'Un courriel est perdu')).toBe(false);
    expect(found('cour per', 'Un courriel est perdu')).toBe(true);
  });

  test('of nothing finds everything', () => {
    expect(queryWords('   ')).toEqual([]);
    expect(found(' ', 'x')).toBe(true);
  });

  test('is split at white space', () => {
    expect(queryWords('  Été\t2026\u00a0Percé ')).toEqual(['ete', '2026', 'perce']);
  });

  test('is text, not a pattern', () => {
    expect(found('.*', 'abc')).toBe(false);
    expect(found('(a', 'f(a)')).toBe(true);
  });
});

describe('a record is found by', () => {
  const record = makeRecord({
    facts: makeFacts({
      title: 'Titre',
      circumstances: 'Circonstances',
      cause: { kind: 'known', cause: 'other', detail: 'Détailcause' },
      information: { kind: 'described', categories: ['name'], description: 'Descriptioninfo' },
      protection: { kind: 'none', detail: 'Détailprotection' },
      awareBy: 'Constatépar',
      reportedBy: 'Signalépar',
      unit: 'Unitéx',
      provider: { as: 'client', name: 'Fournisseur', detail: 'Détailfournisseur' },
      personsToldHow: 'Avisécomment',
      adviceText: 'Conseiltexte',
      systems: ['Systèmeun', 'Systèmedeux'],
      otherAuthorities: [{ name: 'Autoritéx', on: null, reference: 'Référencex' }],
      imported: { source: 'hhs', reference: 'Refimport', fields: { Column: 'Cellule' } },
    }),
    measures: [{ ...makeMeasure({ description: 'Mesurex' }), id: 'm', stamp: makeStamp() }],
    notes: [{ id: 'n', text: 'Notex', on: null, stamp: makeStamp() }],
    notices: [{ ...makeNotice({ reference: 'Dossiercai' }), id: 's', stamp: makeStamp() }],
  });
  const text = searchText(record);

  test.each([
    'I-2026-001',
    'titre',
    'circonstances',
    'détailcause',
    'descriptioninfo',
    'détailprotection',
    'constatépar',
    'signalépar',
    'unitéx',
    'fournisseur',
    'détailfournisseur',
    'avisécomment',
    'conseiltexte',
    'systèmeun',
    'systèmedeux',
    'autoritéx',
    'référencex',
    'refimport',
    'cellule',
    'mesurex',
    'notex',
    'dossiercai',
  ])('%s', (word) => {
    expect(matches(text, queryWords(word))).toBe(true);
    expect(matches(text, queryWords(`${word}zz`))).toBe(false);
  });

  test('why something is not known', () => {
    const unknown = makeRecord({
      facts: makeFacts({
        cause: { kind: 'unknown', reason: 'Raisoncause' },
        information: { kind: 'unknown', reason: 'Raisoninfo' },
      }),
    });
    expect(matches(searchText(unknown), queryWords('raisoncause raisoninfo'))).toBe(true);
  });

  test('not by two words run together from two places', () => {
    expect(matches(text, ['titrecirconstances'])).toBe(false);
  });

  test('what an import and the circumstances both hold is kept once', () => {
    const twice = makeRecord({
      facts: makeFacts({
        circumstances: 'Une longue histoire',
        imported: { source: 'x', reference: null, fields: { a: 'Une longue histoire' } },
      }),
    });
    expect(searchText(twice).split('une longue histoire')).toHaveLength(2);
  });

  test('its title, whatever it is', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(matches(searchText(makeRecord({ facts })), queryWords(facts.title))).toBe(true);
      }),
    );
  });
});
