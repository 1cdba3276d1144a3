import { expect, test } from 'vitest';
import { stopped } from '../../shared/words/stop.ts';
import { en } from '../../shared/words/en.ts';
import { fr } from '../../shared/words/fr.ts';

test.each([
  ['Exemple inc.', 'Exemple inc.'],
  ['Coopérative Étoile', 'Coopérative Étoile.'],
])('%s ends a sentence with one stop', (name, expected) => {
  expect(stopped(name)).toBe(expected);
});

test.each([en, fr])('no sentence of the letter doubles the stop of a name', ({ documents }) => {
  expect(JSON.stringify(documents.person.opening('Exemple inc.'))).not.toContain('..');
});
