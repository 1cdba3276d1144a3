import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  keepPreferences,
  readPreferences,
  recentFolders,
  rememberFolder,
} from '../../electron/keeper/preferences.ts';
import { cleanUp, machineIn, temporary } from './make.ts';

afterAll(cleanUp);

const FIRST = { language: null, appearance: 'system', density: 'comfortable', lockAfter: 5 };

/** A folder that looks like a register, as far as a name on a list goes. */
function registerIn(home: string, name: string): string {
  const folder = join(home, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'vault.json'), '{}');
  return folder;
}

describe('how the window looks on this machine', () => {
  test('is as it was at first until somebody chooses, and then as it was chosen', () => {
    const machine = machineIn(temporary());
    expect(readPreferences(machine)).toEqual(FIRST);
    keepPreferences(machine, { appearance: 'dark' });
    keepPreferences(machine, { language: 'en', lockAfter: 12 });
    expect(readPreferences(machine)).toEqual({ ...FIRST, appearance: 'dark', language: 'en', lockAfter: 12 });
  });

  test.each([
    ['not JSON', '{"preferences":'],
    ['something else', '[1,2,3]'],
    ['an empty file', ''],
    ['a value that is none', '{"preferences":{"appearance":"pink"},"recent":[]}'],
    [
      'a time to lock that never comes',
      '{"preferences":{"language":null,"appearance":"dark","density":"compact","lockAfter":100000},"recent":[]}',
    ],
    ['more than it knows', '{"preferences":{"__proto__":{"x":1},"appearance":"dark"},"recent":"x"}'],
  ])('%s in its file is as it was at first, and no error', (_name, text) => {
    const home = temporary();
    const machine = machineIn(home);
    mkdirSync(machine.stateFolder, { recursive: true });
    writeFileSync(join(machine.stateFolder, 'window.json'), text);
    expect(readPreferences(machine)).toEqual(FIRST);
    expect(recentFolders(machine)).toEqual([]);
    expect(keepPreferences(machine, { density: 'compact' })).toEqual({ ...FIRST, density: 'compact' });
  });
});

describe('registers that were opened', () => {
  test('the last first, each once, eight at most, and only those that are there', () => {
    const home = temporary();
    const machine = machineIn(home);
    const folders = Array.from({ length: 10 }, (_, n) => registerIn(home, `r${n}`));
    for (const folder of folders) rememberFolder(machine, folder);
    rememberFolder(machine, folders[4]!);
    expect(recentFolders(machine)).toEqual([4, 9, 8, 7, 6, 5, 3, 2].map((n) => folders[n]));
    rmSync(folders[9]!, { recursive: true });
    expect(recentFolders(machine)).not.toContain(folders[9]);
  });

  test('are kept beside the choices, which they leave as they are', () => {
    const home = temporary();
    const machine = machineIn(home);
    keepPreferences(machine, { appearance: 'light' });
    rememberFolder(machine, registerIn(home, 'r'));
    expect(readPreferences(machine).appearance).toBe('light');
    keepPreferences(machine, { density: 'compact' });
    expect(recentFolders(machine)).toHaveLength(1);
    const kept = readFileSync(join(machine.stateFolder, 'window.json'), 'utf8');
    expect(Object.keys(JSON.parse(kept) as object)).toEqual(['preferences', 'recent']);
  });

  test('a disk that does not write keeps no register from being open', () => {
    const home = temporary();
    const machine = machineIn(home);
    const full = {
      ...machine.disk,
      create: () => {
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      },
    };
    expect(() => rememberFolder({ ...machine, disk: full }, home)).not.toThrow();
    expect(() => keepPreferences({ ...machine, disk: full }, { appearance: 'dark' })).toThrow('ENOSPC');
  });
});
