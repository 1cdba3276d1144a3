import { describe, expect, test } from 'vitest';
import { actionsFor, rowsFor, SHOWN } from '../../../renderer/screens/palette/matches.ts';
import { rowsInMemory } from '../../../renderer/store/rows.ts';
import { makeRow } from '../../store/make-rows.ts';

describe('actions', () => {
  const actions = [
    { id: 'lock', title: 'Verrouiller', also: 'fermer quitter' },
    { id: 'journal', title: 'Journal', also: 'historique d’écritures' },
    { id: 'appearance', title: 'Apparence', also: 'clair foncé' },
    { id: 'close', title: 'Fermer l’incident', also: '' },
  ];
  const found = (query: string): readonly string[] => actionsFor(actions, query).map(({ id }) => id);

  test('are all there before a word is typed', () => {
    expect(found('')).toEqual(actions.map(({ id }) => id));
    expect(found('  ')).toEqual(found(''));
  });

  test('by the start of a word of their name first, then by other words, whatever the accents and the case', () => {
    expect(found('ferm')).toEqual(['close', 'lock']);
    expect(found('ÉCRIT')).toEqual(['journal']);
    expect(found('fonce clair')).toEqual(['appearance']);
    // The inside of a word is no find, and every word must be there.
    expect(found('errouiller')).toEqual([]);
    expect(found('journal clair')).toEqual([]);
  });
});

describe('records', () => {
  const rows = rowsInMemory();
  const all = Array.from({ length: 30 }, (_, at) =>
    makeRow(at + 1, { title: at === 3 ? 'Clé USB égarée' : `Courriel ${at + 1}`, unit: 'Ventes' }),
  );
  rows.add(all.toReversed(), 0);
  const found = (query: string): readonly string[] => rowsFor(rows, query).map(({ number }) => number);

  test('are none before a word is typed', () => {
    expect(found('')).toEqual([]);
  });

  test('by a word without its accents; the newest first, and no more than are shown', () => {
    expect(found('egaree usb')).toEqual(['I-2026-004']);
    expect(found('ventes')).toEqual(
      Array.from({ length: SHOWN }, (_, at) => `I-2026-0${String(30 - at).padStart(2, '0')}`),
    );
    expect(found('ventes xyzzy')).toEqual([]);
  });

  test('the one whose number it is comes before all others', () => {
    const titled = rowsInMemory();
    titled.add([makeRow(9, { title: 'Suite de I-2026-002' }), makeRow(2)], 0);
    expect(rowsFor(titled, 'i-2026-002').map(({ number }) => number)).toEqual(['I-2026-002', 'I-2026-009']);
    // Nor is it lost behind many that fit as well.
    const many = rowsInMemory();
    many.add(
      [...Array.from({ length: 40 }, (_, at) => makeRow(100 - at, { title: 'I-2026-001 bis' })), makeRow(1)],
      0,
    );
    expect(rowsFor(many, 'I-2026-001')[0]?.number).toBe('I-2026-001');
    expect(rowsFor(many, 'I-2026-001')).toHaveLength(SHOWN);
  });
});
