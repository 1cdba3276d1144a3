import { expect, test } from 'vitest';
import { reasonsFor } from '../../../renderer/screens/register/copy-reasons.ts';
import type { Missing } from '../../../shared/document/block.ts';

const lacks = (item: string, reasonAllowed: boolean, records: readonly string[]): Missing => ({
  item,
  label: item,
  source: 's. 7',
  reasonAllowed,
  records,
});
const missing = [
  lacks('pi_description', true, ['I-2026-001', 'I-2026-002']),
  lacks('occurred', true, ['I-2026-002']),
  lacks('n_total', false, ['I-2026-001']),
];

test('gives one reason to every record that lacks the item', () => {
  const given = reasonsFor(missing, { pi_description: '  Fichier perdu. ', occurred: 'Jamais su.' });
  expect(given).toEqual({
    reasons: {
      'I-2026-001/pi_description': 'Fichier perdu.',
      'I-2026-002/pi_description': 'Fichier perdu.',
      'I-2026-002/occurred': 'Jamais su.',
    },
    complete: true,
  });
});

test('is not complete while one is empty, and gives none where the law takes none', () => {
  const given = reasonsFor(missing, { pi_description: 'Perdu.', occurred: ' ', n_total: 'Non.' });
  expect(given.complete).toBe(false);
  expect(Object.keys(given.reasons)).toEqual(['I-2026-001/pi_description', 'I-2026-002/pi_description']);
});
