import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drillRestore } from '../../../electron/keeper/backup/drill.ts';
import { backupFolder } from '../../../electron/keeper/backup/layout.ts';
import { recipientText, recoverySecret } from '../../../electron/keeper/backup/age-key.ts';
import { sealFor } from '../../../electron/keeper/backup/sealed.ts';
import { TAR_END, tarHeader, tarPadding } from '../../../electron/keeper/backup/tar.ts';
import { FORMAT } from '../../../electron/keeper/vault.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import { makeBackup } from '../../../electron/keeper/backup/make.ts';
import { restoreBackup, type Restored } from '../../../electron/keeper/backup/restore.ts';
import { finishSwitch } from '../../../electron/keeper/backup/switch.ts';
import { eraseRecord } from '../../../electron/keeper/erase.ts';
import type { Disk } from '../../../electron/keeper/files.ts';
import { openRegister } from '../../../electron/keeper/keeper.ts';
import { hex } from '../../../shared/journal/bytes.ts';
import type { Result } from '../../../shared/result.ts';
import { chance } from '../commands.ts';
import { inMemory, type MemoryDisk } from '../memory-disk.ts';
import {
  cleanUp,
  code,
  copyOf,
  digestOfTree,
  incident,
  makeRegister,
  open,
  PASSPHRASE,
  type Register,
  segment,
  temporary,
  textOf,
  value,
} from '../make.ts';

let register: Register;
beforeAll(async () => {
  register = await makeRegister();
});
afterAll(cleanUp);

type Backed = Register & { readonly file: string; readonly place: string };

/** A register with two records and an attachment, backed up; `later` entries follow the backup. */
async function backed(later = 0, kind: 'routine' | 'full' = 'routine'): Promise<Backed> {
  const there = copyOf(register);
  const keeper = value(open(there));
  value(keeper.perform(incident('Courriel mal adressé')));
  value(keeper.perform(incident('Ordinateur perdu')));
  value(keeper.writeBlob(new TextEncoder().encode('pièce jointe')));
  const place = temporary();
  const target =
    kind === 'full'
      ? ({ kind, out: join(place, 'entier.age') } as const)
      : ({ kind, place: 'first', folder: place } as const);
  const made = value(await makeBackup(keeper, target));
  for (let i = 0; i < later; i += 1) value(keeper.perform(incident(`plus tard ${i}`)));
  keeper.close();
  return { ...there, file: made.file, place };
}

const restore = (
  { machine, file, recoveryKey }: Backed,
  folder: string,
  more: Partial<Parameters<typeof restoreBackup>[0]> = {},
): Promise<Result<Restored>> =>
  restoreBackup({ machine, file, folder, unlock: { recoveryKey: recoveryKey.slice() }, ...more });

describe('what was erased after a backup', () => {
  const OLD = { aware: { kind: 'date', on: '2019-05-06' }, determined: { on: '2019-05-07' } };
  /** A register whose second record is erased after its backup, with the sealed file of it. */
  async function erasedLater(closing: 'before' | 'after'): Promise<Backed & { readonly erased: string }> {
    const there = copyOf(register);
    const keeper = value(open(there));
    value(keeper.perform(incident('reste')));
    const erased = value(keeper.perform(incident('canari-effacé', OLD))).changes[0]!.record!;
    const pdf = value(keeper.writeBlob(new TextEncoder().encode('canari-effacé')));
    const content = {
      kind: 'cai-notice',
      language: 'fr',
      draft: true,
      reasons: {},
      doc: {},
      pdf,
      fileName: 'x.pdf',
    };
    value(keeper.performOwn({ type: 'document-issued', record: erased, content }));
    const close = { type: 'closed', record: erased, content: { reasons: 'Fait.' } };
    if (closing === 'before') value(keeper.perform(close));
    const place = temporary();
    const made = value(await makeBackup(keeper, { kind: 'routine', place: 'first', folder: place }));
    if (closing === 'after') value(keeper.perform(close));
    const asked = { record: erased, reason: 'Terme', confirmed: 'I-2026-002' };
    expect(value(eraseRecord(keeper, asked))).toMatchObject({ finished: true });
    keeper.close();
    return { ...there, file: made.file, place, erased };
  }
  const blobsBeside = ({ place }: Backed) =>
    readdirSync(join(backupFolder(place, hex(register.vault.id)), 'blobs'));

  it.each(['before', 'after'] as const)(
    'is erased again when the backup takes the place of that register (closed %s it was made)',
    async (closing) => {
      const there = await erasedLater(closing);
      const refused = await restore(there, there.folder);
      expect(refused).toMatchObject({ ok: false, code: 'restore-goes-back' });
      const lost = refused.ok ? 0 : Number(refused.details['lost']);
      const done = value(await restore(there, there.folder, { confirmed: lost }));
      expect(done.journalled).toBe(true);
      const again = value(open(there));
      expect(again.rows().map(({ title }) => title)).toEqual(['reste']);
      expect(again.state.head.erasures).toMatchObject([
        { record: there.erased, reason: 'Terme', again: { keptUntil: '2024-05-06' } },
      ]);
      expect(again.verify()).toMatchObject({ ok: true, removed: closing === 'before' ? 3 : 2 });
      expect(readdirSync(join(there.folder, 'blobs'))).toEqual([]);
      again.close();
    },
  );

  it('comes back where the register that knew of it is not there (control)', async () => {
    const there = await erasedLater('before');
    const folder = join(temporary(), 'ailleurs.constat');
    value(await restore(there, folder));
    const again = value(open({ ...there, folder }));
    expect(again.rows().map(({ title }) => title)).toEqual(['reste', 'canari-effacé']);
    again.close();
  });

  it('leaves the sealed files beside the backups at the next one', async () => {
    const there = await erasedLater('before');
    expect(blobsBeside(there)).toHaveLength(1);
    const keeper = value(open(there));
    value(await makeBackup(keeper, { kind: 'routine', place: 'first', folder: there.place }));
    keeper.close();
    expect(blobsBeside(there)).toEqual([]);
  });
});

describe('a restore', () => {
  it.each(['routine', 'full'] as const)(
    'of a %s backup where there is nothing gives the register as it was, and says so in it',
    async (kind) => {
      const there = await backed(0, kind);
      const before = value(open(there, 'read'));
      const records = textOf(before).length;
      const titles = before.rows().map(({ title }) => title);
      before.close();
      const folder = join(temporary(), 'ailleurs.constat');
      const done = value(await restore(there, folder));
      expect(done).toMatchObject({ folder, records: 2, givenUp: 0, replaced: null, attachmentsMissing: 0 });
      expect(done.journalled).toBe(true);
      expect(records).toBeGreaterThan(0);
      const again = value(open({ ...there, folder }));
      expect(again.rows().map(({ title }) => title)).toEqual(titles);
      expect(again.verify()).toMatchObject({ ok: true, damage: [], files: [] });
      expect(again.mode()).toEqual({ writing: true, reasons: [] });
      expect(again.state.head.restores).toHaveLength(1);
      // Two chains from here on: the restored copy writes as a device of its own.
      expect(Object.keys(again.reached().heads)).toHaveLength(2);
      again.close();
      expect(readdirSync(join(folder, '..'))).toEqual(['ailleurs.constat']);
    },
  );

  it('with a passphrase, by the copy of the wrapped keys beside the backups', async () => {
    const there = await backed();
    const folder = join(temporary(), 'r.constat');
    const unlock = { passphrase: PASSPHRASE };
    expect(value(await restore(there, folder, { unlock })).journalled).toBe(true);
    rmSync(join(backupFolder(there.place, hex(register.vault.id)), 'keys.json'));
    const other = join(temporary(), 'r.constat');
    expect(code(await restore(there, other, { unlock }))).toBe('backup-keys-missing');
    expect(existsSync(other)).toBe(false);
  });

  it('over a register keeps the old one beside it, whole', async () => {
    const there = await backed();
    const before = digestOfTree(there.folder, /^lock$/);
    const done = value(await restore(there, there.folder));
    expect(done.replaced).toMatch(/\.replaced-2026-03-03$/);
    expect(digestOfTree(done.replaced!, /^lock$/)).toBe(before);
    expect(value(open(there)).rows()).toHaveLength(2);
  });

  it('that would go back behind what is known is refused, until that number is confirmed', async () => {
    const there = await backed(3);
    const before = digestOfTree(there.folder);
    const refusal = await restore(there, there.folder);
    // The entry that tells of the backup is none that anybody misses.
    expect(refusal).toMatchObject({ ok: false, code: 'restore-goes-back', details: { lost: 3 } });
    expect(code(await restore(there, there.folder, { confirmed: 4 }))).toBe('restore-goes-back');
    expect(digestOfTree(there.folder)).toBe(before);
    const done = value(await restore(there, there.folder, { confirmed: 3 }));
    expect(done).toMatchObject({ givenUp: 3, records: 2, journalled: true });
    const again = value(open(there));
    expect([again.rows().length, again.mode().writing]).toEqual([2, true]);
    again.close();
  });

  it('is refused, and changes nothing, where it may not go or is no backup of it', async () => {
    const there = await backed();
    const other = await makeRegister();
    const full = temporary();
    writeFileSync(join(full, 'note.txt'), 'x');
    const cut = join(there.place, 'cut.age');
    writeFileSync(cut, readFileSync(there.file).subarray(0, -1));
    const digests = () => [other.folder, full].map((folder) => digestOfTree(folder));
    const before = digests();
    const records = digestOfTree(there.folder, /^checkpoints/);
    expect(code(await restore(there, other.folder))).toBe('backup-other-register');
    expect(code(await restore(there, full))).toBe('folder-not-empty');
    expect(code(await restore({ ...there, file: cut }, there.folder, { confirmed: 1 }))).toBe(
      'backup-damaged',
    );
    expect(code(await restore({ ...there, file: join(full, 'note.txt') }, there.folder))).toBe(
      'backup-damaged',
    );
    const wrong = { unlock: { recoveryKey: other.recoveryKey.slice() } };
    expect(code(await restore(there, there.folder, wrong))).toBe('backup-not-opened');
    const holder = value(open(there));
    expect(code(await restore(there, there.folder))).toBe('locked-by-other');
    holder.close();
    expect(digests()).toEqual(before);
    // Whoever held it has left a checkpoint, and nothing else.
    expect(digestOfTree(there.folder, /^checkpoints/)).toBe(records);
    for (const folder of [there.home, other.home])
      expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([]);
  });
});

describe('the power goes during a restore', () => {
  const DARK = 'the power is gone';
  const untilDark = (disk: Disk, calls: number): Disk => {
    let left = calls;
    return Object.fromEntries(
      Object.entries(disk).map(([name, call]) => [
        name,
        (...args: unknown[]): unknown => {
          left -= 1;
          if (left < 0) throw new Error(DARK);
          return (call as (...given: unknown[]) => unknown).apply(disk, args);
        },
      ]),
    ) as unknown as Disk;
  };

  it('at any call: the old register or the restored one, never none, and never between', async () => {
    const there = await backed(2);
    const start: MemoryDisk = inMemory(there.home, there.place);
    const unlock = (): { recoveryKey: Uint8Array } => ({ recoveryKey: there.recoveryKey.slice() });
    const seen = new Set<number>();
    let finished = 0;
    for (let calls = 1; finished === 0; calls += 3) {
      const disk = start.copy();
      const machine = { ...there.machine, disk: untilDark(disk, calls) };
      try {
        // What is read in the dark looks like a damaged backup; it is refused, or nothing comes back at all.
        if ((await restore({ ...there, machine }, there.folder, { confirmed: 2 })).ok) finished = calls;
      } catch (error) {
        expect((error as Error).message).toBe(DARK);
      }
      const left = disk.afterPowerLoss(chance(calls).int);
      const next = { ...there.machine, disk: left, self: { ...there.machine.self, pid: 2, started: '2' } };
      const opened = await openRegister({
        machine: { ...next, markOf: (pid) => (pid === 2 ? '2' : null) },
        folder: there.folder,
        unlock: unlock(),
        mode: 'write',
      });
      expect([calls, opened.ok ? '' : opened.code]).toEqual([calls, '']);
      const keeper = value(opened);
      const count = keeper.rows().length;
      seen.add(count);
      expect([calls, [2, 4].includes(count), keeper.verify().damage]).toEqual([calls, true, []]);
      keeper.close();
    }
    expect(finished).toBeGreaterThan(60);
    expect([...seen].sort()).toEqual([2, 4]);
  }, 120_000);

  it('the control: without the note, an interrupted switch leaves no register', () => {
    const there = copyOf(register);
    const disk = inMemory(there.home);
    disk.rename(there.folder, `${there.folder}.replaced-2026-03-03`);
    finishSwitch({ ...there.machine, disk }, there.folder);
    expect(disk.stat(there.folder)).toBeNull();
    disk.put(
      `${there.folder}.switch`,
      Buffer.from(
        JSON.stringify({
          constat: 'switch',
          vaultId: hex(register.vault.id),
          next: 'copie.constat.restoring-1',
          replaced: 'copie.constat.replaced-2026-03-03',
        }),
      ),
    );
    finishSwitch({ ...there.machine, disk }, there.folder);
    expect(disk.stat(there.folder)).not.toBeNull();
    expect(disk.stat(`${there.folder}.switch`)).toBeNull();
  });
});

describe('a backup that a newer program made', () => {
  /** A backup that is sealed as ours are, and holds these files. */
  async function sealing(
    there: Backed,
    files: readonly (readonly [name: string, text: string])[],
  ): Promise<string> {
    const path = join(temporary(), 'plus-recente.age');
    const parts: Uint8Array[] = [];
    const plain = async function* (): AsyncGenerator<Uint8Array> {
      for (const [name, text] of files) {
        const bytes = await Promise.resolve(Buffer.from(text));
        yield tarHeader(name, bytes.length, 0);
        yield bytes;
        yield tarPadding(bytes.length);
      }
      yield TAR_END;
    };
    const recipient = recipientText(recoverySecret(there.recoveryKey));
    await sealFor([recipient], plain(), (bytes) => parts.push(bytes.slice()));
    writeFileSync(path, Buffer.concat(parts));
    return path;
  }

  it.each(['manifest', 'register'] as const)(
    'is refused in words, and nothing is changed (the %s says so)',
    async (where) => {
      const there = await backed();
      const newer = FORMAT + 1;
      const vault = readFileSync(join(there.folder, 'vault.json'), 'utf8').replace(
        `"format":${FORMAT}`,
        `"format":${newer}`,
      );
      expect(vault).toContain(`"format":${newer}`);
      const sha256 = createHash('sha256').update(vault).digest('hex');
      const manifest = {
        ...{ constat: 'backup', format: FORMAT, app: '9.0.0', kind: 'full', at: '2026-03-03T15:00:00.000Z' },
        ...{ vaultId: hex(register.vault.id), sample: false, entries: 0, records: 0, sound: true },
        ...{ heads: {}, checkpoint: null, blobs: [] },
        files: [{ name: 'vault.json', size: Buffer.byteLength(vault), sha256 }],
      };
      const future = { constat: 'backup', format: newer, what: 'nobody knows yet' };
      const text = JSON.stringify(where === 'manifest' ? future : manifest);
      const file = await sealing(there, [
        ['manifest.json', text],
        ['vault.json', vault],
      ]);
      const before = digestOfTree(there.home);
      const refusal = await restore({ ...there, file }, there.folder);
      expect(refusal).toMatchObject({
        ok: false,
        code: 'format-newer',
        details: { format: newer, known: FORMAT },
      });
      for (const language of ['fr', 'en'] as const) {
        const said = refusal.ok ? '' : describeRefusal(refusal, wordsOf(language));
        expect(said).toMatch(language === 'fr' ? /plus récente/ : /newer/);
      }
      expect(digestOfTree(there.home)).toBe(before);
      const elsewhere = join(temporary(), 'ailleurs.constat');
      expect(code(await restore({ ...there, file }, elsewhere))).toBe('format-newer');
      expect(existsSync(elsewhere)).toBe(false);
      const keeper = value(open(there));
      expect(value(await drillRestore(keeper, { file, place: 'other' })).failed).not.toBeNull();
      keeper.close();
    },
  );
});

describe('an interrupted write that a backup holds', () => {
  it('is put on record by whoever restores it, and not found again for ever', async () => {
    const there = copyOf(register);
    const bytes = readFileSync(segment(there));
    appendFileSync(segment(there), bytes.subarray(0, 200));
    const reader = value(open(there, 'read'));
    expect(reader.verify()).toMatchObject({ ok: true, torn: [{ bytes: 200 }] });
    const file = join(there.home, 'entier.age');
    value(await makeBackup(reader, { kind: 'full', out: file }));
    reader.close();
    const folder = join(there.home, 'rendu.constat');
    const unlock = { recoveryKey: there.recoveryKey.slice() };
    value(await restoreBackup({ machine: there.machine, file, folder, unlock }));
    const back = value(open({ ...there, folder }));
    expect(back.verify()).toMatchObject({ ok: true, torn: [] });
    expect(back.state.head.tails).toMatchObject([{ bytes: 200, acknowledged: null }]);
    expect(back.warnings()).toContain('write-interrupted');
    back.close();
  });
});

describe('a drill', () => {
  it('restores beside the register, verifies, puts it away, and is recorded', async () => {
    const there = await backed();
    const keeper = value(open(there));
    const drilled = value(await drillRestore(keeper, { file: there.file, place: 'first' }));
    expect(drilled).toMatchObject({ records: 2, failed: null, journalled: true });
    expect(keeper.state.head.drill).toMatchObject({ place: 'first', failed: null, records: 2 });
    expect(readdirSync(there.home).filter((name) => name.includes('drill'))).toEqual([]);
    keeper.close();
  });

  it('holds the backup against the register: what was recorded since, and what it brings back', async () => {
    const there = await backed(3);
    const keeper = value(open(there));
    const drilled = value(await drillRestore(keeper, { file: there.file, place: 'first' }));
    // Three records, and that the backup was made.
    expect(drilled).toMatchObject({ failed: null, newer: 4, attachments: 1 });
    expect(keeper.state.head.drill).toMatchObject({ newer: 4, attachments: 1 });
    // What the drill recorded is not in it either.
    expect(value(await drillRestore(keeper, { file: there.file, place: 'first' })).newer).toBe(5);
    keeper.close();
  });

  it.each(['written elsewhere', 'cut off'] as const)(
    'fails where an entry of the backup is not in the register (%s)',
    async (how) => {
      const there = await backed();
      const keeper = value(open(how === 'cut off' ? copyOf(register) : await backed()));
      const drilled = value(await drillRestore(keeper, { file: there.file, place: 'first' }));
      expect(drilled).toMatchObject({ failed: 'backup-another-history', records: 2, journalled: true });
      expect(drilled.newer).toBeUndefined();
      keeper.close();
    },
  );

  it('says how far it is, up to the whole', async () => {
    const there = await backed();
    const keeper = value(open(there));
    const told: (readonly [number, number])[] = [];
    const progress = (done: number, of: number): void => void told.push([done, of]);
    value(await drillRestore(keeper, { file: there.file, place: 'first', progress }));
    keeper.close();
    const [, of] = told.at(-1)!;
    expect(told.at(-1)).toEqual([of, of]);
    // The backup, and the sealed file beside it.
    expect(of).toBeGreaterThan(readFileSync(there.file).length);
    expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).sort((a, b) => a - b));
  });

  it('that fails says why, and is recorded too', async () => {
    const there = await backed();
    const bytes = readFileSync(there.file);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(there.file, bytes);
    const keeper = value(open(there));
    const drilled = value(await drillRestore(keeper, { file: there.file, place: 'first' }));
    expect(drilled).toMatchObject({ failed: 'backup-damaged', at: null, journalled: true });
    expect(keeper.state.head.drill).toMatchObject({ failed: 'backup-damaged' });
    const gone = value(await drillRestore(keeper, { file: join(there.place, 'nulle.age'), place: 'other' }));
    expect(gone.failed).toBe('file-missing');
    keeper.close();
  });
});
