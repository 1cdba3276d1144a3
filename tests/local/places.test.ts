/** The lists of folders from which a place is chosen where no system dialog can be had. */

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listPlace } from '../../electron/local/places.ts';
import { openHost, temporaryFolder, visit } from './make.ts';

function furnished(): string {
  const folder = temporaryFolder();
  for (const name of ['Été', 'dossier 10', 'dossier 2', '.caché', 'register.constat', 'not-yet.constat']) {
    mkdirSync(join(folder, name));
  }
  writeFileSync(join(folder, 'register.constat/vault.json'), '{}');
  for (const name of ['a.csv', 'Z.pdf', '.env', 'desktop.ini', '$RECYCLE.BIN', 'élan.csv']) {
    writeFileSync(join(folder, name), 'x');
  }
  symlinkSync(join(folder, 'dossier 2'), join(folder, 'link to folder'));
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dead link'));
  return folder;
}

describe('a folder', () => {
  test('that holds what is left of a register is offered as one: it may be repaired', async () => {
    const folder = temporaryFolder();
    for (const name of ['reste.constat/journal', 'vide.constat', 'autre/journal'])
      mkdirSync(join(folder, name), { recursive: true });
    const listed = await listPlace({ folder });
    expect(listed.ok && listed.value.entries.map(({ name, kind }) => [name, kind])).toEqual([
      ['autre', 'folder'],
      ['reste.constat', 'register'],
      ['vide.constat', 'folder'],
    ]);
  });

  test('is listed: folders first, by name as people order them, hidden names left out', async () => {
    const folder = furnished();
    const listed = await listPlace({ folder });
    if (!listed.ok) throw new Error(listed.code);
    expect(listed.value).toMatchObject({ folder, parent: join(folder, '..'), separator: '/' });
    expect(listed.value.entries).toEqual(
      [
        ['dossier 2', 'folder'],
        ['dossier 10', 'folder'],
        ['Été', 'folder'],
        ['link to folder', 'folder'],
        ['not-yet.constat', 'folder'],
        ['register.constat', 'register'],
        ['a.csv', 'file'],
        ['élan.csv', 'file'],
        ['Z.pdf', 'file'],
      ].map(([name = '', kind]) => ({ name, path: join(folder, name), kind })),
    );
  });

  test('is the home folder where none is named, with the usual ones that are there', async () => {
    const home = temporaryFolder();
    const current = temporaryFolder();
    mkdirSync(join(home, 'Documents'));
    const listed = await listPlace({ folder: null }, { home, current });
    expect(listed).toMatchObject({
      ok: true,
      value: { folder: home, shortcuts: [home, join(home, 'Documents'), current] },
    });
  });

  test('has a parent, but for the top', async () => {
    expect(await listPlace({ folder: '/' })).toMatchObject({
      ok: true,
      value: { folder: '/', parent: null },
    });
    expect(await listPlace({ folder: '/usr/../usr/bin/' })).toMatchObject({
      ok: true,
      value: { folder: '/usr/bin', parent: '/usr' },
    });
  });

  test('that is not there, or is none, is refused with the reason', async () => {
    const folder = furnished();
    const absent = join(folder, 'absent');
    expect(await listPlace({ folder: absent })).toEqual({
      ok: false,
      code: 'read-failed',
      details: { file: absent, cause: 'ENOENT' },
    });
    expect(await listPlace({ folder: join(folder, 'a.csv') })).toMatchObject({
      code: 'read-failed',
      details: { cause: 'ENOTDIR' },
    });
  });
});

test.each([
  [undefined],
  [null],
  ['/'],
  [{}],
  [{ folder: '' }],
  [{ folder: 'relative' }],
  [{ folder: '../..' }],
  [{ folder: '/a\0b' }],
  [{ folder: `/${'a'.repeat(5000)}` }],
  [{ folder: 7 }],
  [{ folder: ['/'] }],
  [{ folder: '/', more: true }],
])('%j is no place', async (asked) => {
  expect(await listPlace(asked)).toMatchObject({ ok: false, code: 'invalid' });
});

test('the running host lists for the window that is let in', async () => {
  const folder = furnished();
  const inside = await visit(await openHost());
  const { status, body } = await inside.post('/places/list', JSON.stringify({ folder }));
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ ok: true, value: { folder } });
  const refusal = await inside.post('/places/list', JSON.stringify({ folder: 'x' }));
  expect([refusal.status, JSON.parse(refusal.body)]).toMatchObject([200, { ok: false, code: 'invalid' }]);
});
