import { expect, test } from 'vitest';
import type { Doc } from '../../shared/document/block.ts';
import { personLetter } from '../../shared/document/person-letter.ts';
import { docOf, paragraph } from '../pdf/docs.ts';

const notice: Doc = docOf([paragraph('Bonjour')]);
const lea = { name: 'Léa Roy', language: 'fr' } as const;

test.each([
  [{ ...lea, address: '1, rue A\n\n Laval ', email: 'lea@exemple.test' }, ['Léa Roy', '1, rue A', 'Laval']],
  [{ ...lea, email: 'lea@exemple.test' }, ['Léa Roy', 'lea@exemple.test']],
  [lea, ['Léa Roy']],
])('a letter is the notice under a name and where it goes: %#', (person, lines) => {
  expect(personLetter(notice, person)).toEqual({
    ...notice,
    blocks: [{ kind: 'address', lines }, ...notice.blocks],
  });
});
