import { basename, dirname, join } from 'node:path';
import { digestOf } from '../../../shared/register/digest.ts';
import { boundaries } from '../../keeper/make.ts';
import type { MemoryDisk } from '../../keeper/memory-disk.ts';
import type { Expected, Ground } from './damage.ts';

export type Damage = {
  readonly name: string;
  readonly expected: Expected;
  readonly hurt: (disk: MemoryDisk) => unknown;
};

/** What becomes of files: lost, emptied, cut, overwritten, exchanged, brought from elsewhere, spoiled by other programs. */
export function damagesOf(ground: Ground): readonly Damage[] {
  return [...ofHeader(ground), ...ofWaysIn(ground), ...ofJournal(ground), ...besides(ground)];
}

function ofHeader({ template: { folder }, other }: Ground): readonly Damage[] {
  const path = join(folder, 'vault.json');
  const text = (disk: MemoryDisk): string => Buffer.from(disk.read(path)).toString();
  const put = (disk: MemoryDisk, to: string | Uint8Array): void =>
    disk.put(path, typeof to === 'string' ? Buffer.from(to) : to);
  const kind = (name: string, hurt: (disk: MemoryDisk) => unknown): Damage => ({
    name: `vault.json ${name}`,
    expected: 'refused',
    hurt,
  });
  return [
    kind('is gone', (disk) => disk.remove(path)),
    kind('is empty', (disk) => put(disk, '')),
    kind('is cut in half', (disk) => put(disk, text(disk).slice(0, text(disk).length / 2))),
    kind('is zeros', (disk) => put(disk, new Uint8Array(disk.read(path).length))),
    kind('is no JSON', (disk) => put(disk, 'Lorem ipsum')),
    kind('is null', (disk) => put(disk, 'null')),
    kind('is of a newer format', (disk) => put(disk, text(disk).replace(/"format":\d+/, '"format":99'))),
    kind('has one key more', (disk) => put(disk, text(disk).replace('{', '{"more":1,'))),
    kind('has an altered digit', (disk) => put(disk, text(disk).replace(/"vaultId":"(.)/, '"vaultId":"x'))),
    kind('was altered by somebody who knew its digest, and not the key', (disk) => {
      const { sha256: _, ...file } = JSON.parse(text(disk)) as Record<string, unknown>;
      const altered = { ...file, sample: true };
      put(disk, JSON.stringify({ ...altered, sha256: digestOf(altered) }));
    }),
    kind('is that of another register', (disk) =>
      put(disk, other.disk.read(join(other.template.folder, 'vault.json'))),
    ),
  ];
}

function ofWaysIn({ template: { folder }, sound, other }: Ground): readonly Damage[] {
  const place = join(folder, 'slots');
  const names = sound.list(place).map((name) => join(place, name));
  const isRecovery = (path: string): boolean => Buffer.from(sound.read(path)).includes('recovery');
  const [recovery = ''] = names.filter(isRecovery);
  const [officers = ''] = names.filter((path) => !isRecovery(path));
  const bytes = (disk: MemoryDisk): Uint8Array => disk.read(recovery);
  const kind = (name: string, hurt: (disk: MemoryDisk) => unknown): Damage => ({
    name: `the way in ${name}`,
    expected: 'refused',
    hurt,
  });
  return [
    kind('is gone, with its folder', (disk) => disk.removeFolder(place)),
    kind('is gone', (disk) => disk.remove(recovery)),
    kind('is empty', (disk) => disk.put(recovery, new Uint8Array())),
    kind('is cut in half', (disk) => disk.put(recovery, bytes(disk).subarray(0, 200))),
    kind('is another’s of this register', (disk) => disk.put(recovery, disk.read(officers))),
    kind('is that of another register', (disk) => {
      const from = join(other.template.folder, 'slots');
      for (const name of other.disk.list(from)) disk.put(recovery, other.disk.read(join(from, name)));
    }),
    kind('has another memory cost', (disk) =>
      disk.put(
        recovery,
        Buffer.from(
          Buffer.from(bytes(disk))
            .toString()
            .replace(/\d{4,}/, '8'),
        ),
      ),
    ),
  ];
}

function ofJournal({ template: { folder }, segments, sound, other }: Ground): readonly Damage[] {
  const kind = (
    name: string,
    hurt: (disk: MemoryDisk) => unknown,
    expected: Expected = 'read-only',
  ): Damage => ({
    name: `the journal: ${name}`,
    expected,
    hurt,
  });
  const [first = '', second = '', third = ''] = segments;
  const change = (path: string, how: (bytes: Buffer) => Uint8Array) => (disk: MemoryDisk) =>
    disk.put(path, how(Buffer.from(disk.read(path))));
  const foreign = [...other.disk.files()].filter(([path]) => path.endsWith('.seg'));
  const foreignBytes = foreign[0]![1];
  const named = (path: string): string => basename(path);
  return [
    // What the snapshot still knows is shown, and that the journal behind it is gone.
    kind('its folder is gone', (disk) => disk.removeFolder(join(folder, 'journal'))),
    kind('its folder is empty', (disk) => disk.removeFolder(dirname(first))),
    kind(
      'its folder is gone, and the snapshots too',
      (disk) => {
        for (const name of ['journal', 'snapshots']) disk.removeFolder(join(folder, name));
      },
      'refused',
    ),
    ...segments.flatMap((path) => [
      kind(`${named(path)} is gone`, (disk) => disk.remove(path)),
      kind(
        `${named(path)} is empty`,
        change(path, () => new Uint8Array()),
      ),
      kind(
        `${named(path)} is cut in half`,
        change(path, (bytes) => bytes.subarray(0, bytes.length / 2)),
      ),
      kind(
        `${named(path)} ends one byte early`,
        change(path, (bytes) => bytes.subarray(0, -1)),
        // The first two end in an interrupted write, which was put aside long ago: nothing recorded is missing.
        path === third ? 'read-only' : 'unharmed',
      ),
      kind(
        `${named(path)} begins with zeros`,
        change(path, (bytes) => bytes.fill(0, 0, 64)),
      ),
      kind(
        `${named(path)} has zeros in its middle`,
        change(path, (bytes) => bytes.fill(0, bytes.length >> 1, (bytes.length >> 1) + 64)),
      ),
      kind(
        `${named(path)} ends with zeros`,
        change(path, (bytes) => bytes.fill(0, bytes.length - 64)),
      ),
      kind(
        `${named(path)} is of another register`,
        change(path, () => foreignBytes),
      ),
      kind(
        `${named(path)} has other line ends, as after a copy as text`,
        change(path, (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')),
      ),
      kind(
        `${named(path)} was stored as UTF-8`,
        change(path, (bytes) => Buffer.from(bytes.toString('latin1'), 'utf8')),
      ),
    ]),
    kind('two segments are exchanged', (disk) => {
      disk.put(first, sound.read(second));
      disk.put(second, sound.read(first));
    }),
    kind('a segment stands there twice', (disk) =>
      disk.put(third.replace('3.seg', '4.seg'), sound.read(third)),
    ),
    kind(
      'its last entry stands there twice',
      change(third, (bytes) => Buffer.concat([bytes, bytes.subarray(boundaries(bytes).at(-2))])),
    ),
    kind(
      'words of another program stand behind it',
      change(third, (bytes) => Buffer.concat([bytes, Buffer.from('<!-- synchronised -->')])),
    ),
    kind(
      'zeros stand behind it',
      change(third, (bytes) => Buffer.concat([bytes, Buffer.alloc(512)])),
    ),
    kind(
      'an entry of another register stands behind it',
      change(third, (bytes) => Buffer.concat([bytes, foreignBytes.subarray(0, boundaries(foreignBytes)[1])])),
    ),
  ];
}

function besides({
  template: { folder, machine },
  sound,
  older,
  other,
  segments,
}: Ground): readonly Damage[] {
  const kind = (name: string, expected: Expected, hurt: (disk: MemoryDisk) => unknown): Damage => ({
    name,
    expected,
    hurt,
  });
  const below = (disk: MemoryDisk, place: string): readonly string[] =>
    [...disk.files().keys()].filter((path) => path.startsWith(join(folder, place)));
  const each = (place: string, how: (disk: MemoryDisk, path: string) => unknown) => (disk: MemoryDisk) => {
    for (const path of below(disk, place)) how(disk, path);
  };
  const lock = join(folder, 'lock');
  const holder = { ...machine.self, host: 'un-autre-poste', machine: 'f'.repeat(32), pid: 1 };
  return [
    kind('an older copy of the folder is put back', 'read-only', (disk) => {
      for (const path of below(disk, '')) disk.remove(path);
      for (const path of below(older, '')) disk.put(path, older.read(path));
    }),
    kind(
      'every file is empty',
      'refused',
      each('', (disk, path) => disk.put(path, new Uint8Array())),
    ),
    kind('the snapshots are gone', 'unharmed', (disk) => disk.removeFolder(join(folder, 'snapshots'))),
    kind(
      'the snapshots are zeros',
      'unharmed',
      each('snapshots', (disk, path) => disk.put(path, new Uint8Array(900))),
    ),
    kind(
      'a snapshot is cut in half',
      'unharmed',
      each('snapshots', (disk, path) => disk.put(path, disk.read(path).subarray(0, 300))),
    ),
    kind(
      'the snapshots are of another register',
      'unharmed',
      each('snapshots', (disk, path) =>
        disk.put(path, other.disk.read(join(other.template.folder, 'vault.json'))),
      ),
    ),
    kind('the checkpoints are gone', 'unharmed', (disk) => disk.removeFolder(join(folder, 'checkpoints'))),
    kind('files of the system lie about', 'unharmed', (disk) => {
      for (const name of ['desktop.ini', '.DS_Store', 'Thumbs.db', 'journal/.DS_Store', 'slots/desktop.ini'])
        disk.put(join(folder, name), Buffer.from('[.ShellClassInfo]'));
    }),
    kind('a synchronised copy lies beside a segment', 'unharmed', (disk) =>
      disk.put(segments[0]!.replace('.seg', ' (copie en conflit).seg'), sound.read(segments[0]!)),
    ),
    kind('the lock names another machine', 'refused', (disk) =>
      disk.put(lock, Buffer.from(JSON.stringify(holder))),
    ),
    kind('the lock says nothing', 'refused', (disk) => disk.put(lock, Buffer.from('{}'))),
  ];
}
