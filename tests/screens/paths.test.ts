import { describe, expect, test } from 'vitest';
import {
  actOn,
  baseName,
  crumbsOf,
  folderOf,
  joined,
  nameFault,
  plainName,
  registerName,
  shown,
  standing,
  suffixFor,
  withSuffix,
} from '../../renderer/screens/picker/paths.ts';

describe('the way to a folder', () => {
  test('on Unix begins at the root', () => {
    expect(crumbsOf('/home/élise/Documents', '/')).toEqual([
      { name: '/', path: '/' },
      { name: 'home', path: '/home' },
      { name: 'élise', path: '/home/élise' },
      { name: 'Documents', path: '/home/élise/Documents' },
    ]);
    expect(crumbsOf('/', '/')).toEqual([{ name: '/', path: '/' }]);
  });

  test('on Windows begins at the drive', () => {
    expect(crumbsOf('C:\\Users\\Élise', '\\')).toEqual([
      { name: 'C:\\', path: 'C:\\' },
      { name: 'Users', path: 'C:\\Users' },
      { name: 'Élise', path: 'C:\\Users\\Élise' },
    ]);
    expect(crumbsOf('D:\\', '\\')).toEqual([{ name: 'D:\\', path: 'D:\\' }]);
  });
});

test('names are joined and taken apart', () => {
  expect(joined('/', 'a.pdf', '/')).toBe('/a.pdf');
  expect(joined('C:\\x', 'a.pdf', '\\')).toBe('C:\\x\\a.pdf');
  expect(baseName('/home/x/Registre.constat')).toBe('Registre.constat');
  expect(baseName('C:\\x\\y')).toBe('y');
  expect(folderOf('/home/x/Registre.constat')).toBe('/home/x');
  expect(folderOf('C:\\x\\y')).toBe('C:\\x');
  expect(registerName('/home/x/Registre de 2026.constat')).toBe('Registre de 2026');
  expect(registerName('/home/x/old')).toBe('old');
});

test.each([
  ['Avis à la CAI.pdf', null],
  ['', 'empty'],
  ['   ', 'empty'],
  ['a/b', 'forbidden'],
  ['a\\b', 'forbidden'],
  ['..', 'forbidden'],
  ['.hidden', 'forbidden'],
  ['end.', 'forbidden'],
  ['a\u0000b', 'forbidden'],
  ['CON.pdf', 'forbidden'],
  ['what?.pdf', 'forbidden'],
  ['é'.repeat(101), 'too-long'],
  ['é'.repeat(100), null],
] as const)('a file may be called %j: %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault);
});

test('any words make a name that every system takes', () => {
  for (const words of [
    'Hébergement du Nord inc.',
    'A/B: C?',
    '...',
    '../../etc',
    'Coopérative « Étoile »',
    'CON',
  ]) {
    const name = plainName(words);
    expect(name === '' || nameFault(name) === null).toBe(true);
  }
  expect(plainName('Hébergement du Nord inc.')).toBe('Hébergement du Nord inc');
  expect(plainName('A/B: C?')).toBe('A B C');
});

test('what is saved bears its suffix, once', () => {
  expect(withSuffix(' avis ', '.pdf')).toBe('avis.pdf');
  expect(withSuffix('avis.PDF', '.pdf')).toBe('avis.PDF');
  expect(suffixFor('save-file', 'I-2026-004 avis.pdf')).toBe('.pdf');
  expect(suffixFor('save-file', 'avis')).toBe('');
  expect(suffixFor('new-register', 'Étoile')).toBe('.constat');
});

const ENTRIES = [
  { name: 'Été 2026', path: '/e', kind: 'folder' },
  { name: 'Étoile.constat', path: '/c', kind: 'register' },
  { name: 'liste.csv', path: '/l', kind: 'file' },
  { name: 'avis.pdf', path: '/a', kind: 'file' },
  { name: 'ancre.txt', path: '/t', kind: 'file' },
  { name: 'copie.age', path: '/s', kind: 'file' },
] as const;
const names = (purpose: Parameters<typeof shown>[1], filter = '') =>
  shown(ENTRIES, purpose, filter).map(({ name }) => name);

describe('what is shown', () => {
  test('is what the purpose can use', () => {
    expect(names('open-register')).toEqual(['Été 2026', 'Étoile.constat']);
    expect(names('new-register')).toEqual(['Été 2026', 'Étoile.constat']);
    expect(names('import-file')).toEqual(['Été 2026', 'Étoile.constat', 'liste.csv']);
    expect(names('open-anchor')).toEqual(['Été 2026', 'Étoile.constat', 'ancre.txt']);
    expect(names('open-backup')).toEqual(['Été 2026', 'Étoile.constat', 'copie.age']);
    expect(names('save-file')).toHaveLength(6);
  });

  test('is filtered without its accents', () => {
    expect(names('save-file', 'ete')).toEqual(['Été 2026']);
    expect(names('save-file', '2026 ét')).toEqual(['Été 2026']);
    expect(names('save-file', 'zzz')).toEqual([]);
  });

  test('and pressing it does what it is for', () => {
    expect(actOn('folder', 'save-file')).toBe('enter');
    expect(actOn('register', 'open-register')).toBe('choose');
    // Nothing is written into a register, and nothing read out of it, but by the keeper.
    for (const purpose of [
      'new-register',
      'save-file',
      'import-file',
      'open-backup',
      'open-anchor',
    ] as const) {
      expect(actOn('register', purpose)).toBeNull();
    }
    expect(actOn('file', 'import-file')).toBe('choose');
    expect(actOn('file', 'open-backup')).toBe('choose');
    expect(actOn('file', 'open-anchor')).toBe('choose');
    expect(actOn('file', 'save-file')).toBe('name');
    expect(actOn('file', 'open-register')).toBeNull();
  });
});

test('a name that differs by its capitals only is there already', () => {
  expect(standing(ENTRIES, 'AVIS.pdf')?.path).toBe('/a');
  expect(standing(ENTRIES, 'avis2.pdf')).toBeUndefined();
});
