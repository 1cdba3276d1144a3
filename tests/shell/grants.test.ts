import { sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KEEPER_CALLS, type KeeperCall } from '../../shared/host.ts';
import { noGrants } from '../../electron/shell/grants.ts';

const calls = {
  folder: ['look', 'create', 'open', 'chooseBackupPlace'],
  out: ['issue', 'saveIssued', 'exportData', 'makeBackup', 'makeAnchor', 'saveAttachment', 'issueLetters'],
  file: ['planImport', 'importFile', 'drill', 'compareAnchor', 'attach', 'planPersons', 'addPersons'],
  files: ['repair', 'repairFolder'],
} as const satisfies Record<string, readonly KeeperCall[]>;

const HOME = sep === '/' ? '/home/camille' : 'C:\\Users\\camille';
const at = (...names: readonly string[]): string => [HOME, ...names].join(sep);

describe('a place', () => {
  test.each(Object.entries(calls).flatMap(([key, names]) => names.map((call) => [call, key] as const)))(
    'that nobody chose is refused to %s',
    (call, key) => {
      const path = at('registre.constat', 'x');
      expect(noGrants().refusal(call, { [key]: path })).toEqual({
        ok: false,
        code: 'place-not-chosen',
        details: { path },
      });
    },
  );

  test.each([
    ['new-register', 'folder'],
    ['open-register', 'folder'],
    ['save-file', 'out'],
    ['import-file', 'file'],
    ['attach-file', 'file'],
    ['backup-folder', 'folder'],
    ['open-backup', 'file'],
    ['open-anchor', 'file'],
  ] as const)('chosen as %s may be used as that, and as nothing else', (purpose, key) => {
    const grants = noGrants();
    const path = at('choisi');
    grants.chosen(purpose, path);
    for (const [other, names] of Object.entries(calls)) {
      for (const call of names) {
        const refusal = grants.refusal(call, { [other]: path });
        if (other === key || (key === 'file' && other === 'files')) expect(refusal).toBeUndefined();
        else expect(refusal?.code).toBe('place-not-chosen');
      }
    }
    // To the letter: nothing beside it, in it or above it.
    for (const near of [
      at('choisi', 'x'),
      at('choisi2'),
      HOME,
      at('choisi') + sep,
      at('Choisi'),
      at('.', 'choisi'),
    ]) {
      expect(grants.refusal(calls[key][0], { [key]: near })?.code, near).toBe('place-not-chosen');
    }
  });

  test('is asked for each that a restore names', () => {
    const [file, folder] = [at('copie.age'), at('ailleurs', 'registre.constat')];
    const refusal = (...chosen: readonly (readonly ['open-backup' | 'new-register', string])[]) => {
      const grants = noGrants();
      for (const [purpose, path] of chosen) grants.chosen(purpose, path);
      return grants.refusal('restore', { file, folder })?.details['path'];
    };
    expect(refusal(['open-backup', file], ['new-register', folder])).toBeUndefined();
    expect(refusal(['open-backup', file])).toBe(folder);
    expect(refusal(['new-register', folder])).toBe(file);
    // Neither stands for the other.
    expect(refusal(['open-backup', folder], ['new-register', file])).toBe(file);
  });

  test('of a register opened before may be looked at and opened', () => {
    const grants = noGrants();
    const folder = at('Documents', 'nord.constat');
    grants.proposed({ recent: [folder], home: HOME });
    expect(grants.refusal('open', { folder })).toBeUndefined();
    expect(grants.refusal('exportData', { out: folder })?.code).toBe('place-not-chosen');
  });

  test('where a new register is proposed is the home folder itself, and a register’s name', () => {
    const grants = noGrants();
    const folder = at('Chemins du Nord.constat');
    expect(grants.refusal('create', { folder })?.code).toBe('place-not-chosen');
    grants.proposed({ recent: [], home: HOME });
    expect(grants.refusal('create', { folder })).toBeUndefined();
    expect(grants.refusal('look', { folder })).toBeUndefined();
    for (const near of [
      HOME,
      at('Documents'),
      at('Documents', 'x.constat'),
      at('..', 'x.constat'),
      at('.ssh', '..', 'x.constat'),
      at('x.constat', '..', '.ssh'),
      at('x.constat', ''),
      'x.constat',
      `${HOME}x.constat`,
      at('x.constat.desktop'),
    ]) {
      expect(grants.refusal('create', { folder: near })?.code, near).toBe('place-not-chosen');
    }
  });
});

test('calls that name no place are handed on, whatever stands in them', () => {
  const placed: readonly string[] = [...Object.values(calls).flat(), 'restore'];
  const others = KEEPER_CALLS.filter((call) => !placed.includes(call));
  expect(others.length).toBe(KEEPER_CALLS.length - 21);
  for (const call of others) {
    expect(noGrants().refusal(call, { folder: '/x', out: '/x', file: '/x' })).toBeUndefined();
  }
});

test('what is no text, the keeper refuses', () => {
  for (const input of [
    null,
    undefined,
    1,
    'x',
    [],
    {},
    { folder: 1 },
    { folder: null },
    { folder: ['/x'] },
  ]) {
    expect(noGrants().refusal('open', input)).toBeUndefined();
  }
  // An own property only, as the keeper reads it.
  expect(noGrants().refusal('open', JSON.parse('{"__proto__":{"folder":"/x"}}'))).toBeUndefined();
});
