import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../shared/document/make.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import type { Erasure, Head } from '../../shared/register/state.ts';
import { textOf } from './reading.ts';
import { common, stamp } from './records.ts';

const DEVICE = 'ab'.repeat(16);
const erasure: Erasure = {
  what: 'record',
  record: 'r1',
  number: 'I-2019-003',
  keptUntil: '2024-05-06',
  bodies: {
    [DEVICE]: [
      [2, 0],
      [9, 1],
    ],
    ['cd'.repeat(16)]: [[1, 0]],
  },
  blobs: ['ef'.repeat(16)],
  reason: 'Terme de la conservation',
  stamp: stamp(1250, '2026-11-25'),
};
const backups: Head['backups'] = [
  {
    place: 'first',
    kind: 'routine',
    at: '2026-11-20T15:00:00.000Z',
    entries: 9,
    fileName: 'constat-2026-11-20.age',
    stamp: stamp(9, '2026-11-20'),
  },
];

const certificate = (
  language: 'fr' | 'en',
  more: { erasure?: Partial<Erasure>; backups?: Head['backups'] } = {},
) =>
  makeDocument({
    kind: 'erasure',
    ...common(language, {}),
    erasure: { ...erasure, ...more.erasure },
    by: 'Line Tremblay',
    backups: more.backups ?? [],
    copies: [],
  });

describe.each(LANGUAGES)('the certificate of erasure in %s', (language) => {
  it('says what was erased, by whom, why, since when it might be, and how much was taken out', () => {
    const { doc, missing } = certificate(language);
    expect(missing).toEqual([]);
    expect(doc).toMatchObject({ kind: 'erasure', number: 'I-2019-003' });
    const text = textOf(doc);
    for (const told of ['I-2019-003', 'Line Tremblay', 'Terme de la conservation', '2024', 'P-39.1']) {
      expect(text).toContain(told);
    }
    expect(text).toMatch(/3\u00a0conten/);
    expect(text).toMatch(language === 'fr' ? /1\u00a0fichier scellé/ : /1\u00a0sealed file/);
    expect(text).not.toMatch(/\{|undefined|null/);
  });

  it('names what may still hold it elsewhere, as far as the register knows', () => {
    const text = textOf(certificate(language, { backups }).doc);
    expect(text).toContain('constat-2026-11-20.age');
    expect(textOf(certificate(language).doc)).not.toContain('.age');
  });

  it('says when it was erased before, where a restore had brought it back', () => {
    const again = { at: '2026-10-01T14:00:00.000Z', keptUntil: '2024-05-06' };
    expect(textOf(certificate(language, { erasure: { again } }).doc)).toContain('2026-10-01');
    expect(textOf(certificate(language).doc)).not.toContain('2026-10-01');
  });
});
