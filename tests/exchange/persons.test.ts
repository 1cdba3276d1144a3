import { describe, expect, it } from 'vitest';
import { readPersons } from '../../shared/exchange/persons.ts';
import { utf8, valueOf } from './files.ts';

const read = (text: string, mapping?: unknown) => valueOf(readPersons(utf8(text), 'fr', mapping));
const people = (text: string, mapping?: unknown) => read(text, mapping).persons.map(({ person }) => person);

describe('a sheet of persons', () => {
  it.each([
    [
      'Prénom;Nom;Adresse;Ville;Code postal;Courriel;Langue;N° de client\nLéa;Roy;1, rue A;Laval;H1A 1A1;lea@exemple.test;Français;C-7\n',
    ],
    [
      'First name\tLast name\tAddress\tCity\tPostal code\tE-mail\tLanguage\tCustomer no\nLéa\tRoy\t1, rue A\tLaval\tH1A 1A1\tlea@exemple.test\tfr\tC-7\n',
    ],
  ])('is read by its headings: %#', (text) => {
    expect(people(text)).toEqual([
      {
        name: 'Léa Roy',
        address: '1, rue A\nLaval\nH1A 1A1',
        email: 'lea@exemple.test',
        language: 'fr',
        note: 'C-7',
      },
    ]);
  });

  it('without headings is read by what it holds, the first row included', () => {
    const { mapping, persons } = read('Léa Roy\tlea@exemple.test\nAnn Lee\tann@example.test\n');
    expect(mapping).toMatchObject({ headless: true, name: ['#1'], email: '#2', address: [] });
    expect(persons.map(({ row, person }) => [row, person.name])).toEqual([
      [1, 'Léa Roy'],
      [2, 'Ann Lee'],
    ]);
  });

  it('keeps out what is no person, and says why, by row', () => {
    const { errors, persons } = read(
      'nom;courriel;langue\nLéa;lea@exemple.test;fr\n;x@exemple.test;fr\nPaul;nulle part;fr\nAnn;ann@example.test;de\nÈve;;\n',
    );
    expect(errors.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [3, 'nom', 'name-missing', ''],
      [4, 'courriel', 'not-an-email', 'nulle part'],
      [5, 'langue', 'language-unknown', 'de'],
    ]);
    expect(persons.map(({ person }) => person)).toEqual([
      { name: 'Léa', email: 'lea@exemple.test', language: 'fr' },
      { name: 'Ève', language: 'fr' },
    ]);
  });

  it('is read as the corrected mapping says', () => {
    const text = 'a,b\nLee,Ann\n';
    const { mapping } = read(text);
    expect(mapping).toMatchObject({ headless: true });
    const told = { ...mapping, headless: false, name: ['b', 'a'], otherwise: 'en' };
    expect(people(text, told)).toEqual([{ name: 'Ann Lee', language: 'en' }]);
    expect(readPersons(utf8(text), 'fr', { ...told, name: ['nowhere'] })).toMatchObject({
      ok: false,
      code: 'mapping-invalid',
    });
    expect(readPersons(utf8(text), 'fr', { name: 7 })).toMatchObject({ ok: false, code: 'mapping-invalid' });
  });

  it('told only whether there are headings, it guesses the rest', () => {
    const text = 'Ann Lee,ann@example.test\nLéa Roy,lea@exemple.test\n';
    const bare = { name: [], address: [], email: null, language: null, note: null, otherwise: 'en' };
    const { mapping, persons } = read(text, { ...bare, headless: false });
    expect(mapping).toMatchObject({ headless: false, name: ['Ann Lee'], email: 'ann@example.test' });
    expect(persons.map(({ person }) => person)).toEqual([
      { name: 'Léa Roy', email: 'lea@exemple.test', language: 'en' },
    ]);
  });

  it('a name too long for a line is named, not cut', () => {
    const { persons, errors } = read(`nom\n${'x'.repeat(501)}\n`);
    expect([persons.length, errors[0]?.code]).toEqual([0, 'too-long']);
  });
});
