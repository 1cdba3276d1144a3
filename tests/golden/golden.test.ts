import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../build/bundle.mjs';
import { root } from '../../build/ensure.mjs';
import { saveAttachment } from '../../electron/keeper/attachments.ts';
import { restoreBackup } from '../../electron/keeper/backup/restore.ts';
import { readDrafts } from '../../electron/keeper/drafts.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { type Keeper, openRegister } from '../../electron/keeper/keeper.ts';
import { changePassphrase, givePassphrase, replaceRecoveryKey } from '../../electron/keeper/members.ts';
import { findPersons } from '../../electron/keeper/persons.ts';
import { rekey } from '../../electron/keeper/rekey.ts';
import { sha256 } from '../../electron/keeper/seal.ts';
import { FLOOR, type Unlock } from '../../electron/keeper/slot.ts';
import { FORMAT, readVaultFile } from '../../electron/keeper/vault.ts';
import { verifyFolder } from '../../electron/keeper/verify.ts';
import { fromHex, hex } from '../../shared/journal/bytes.ts';
import type { Result } from '../../shared/result.ts';
import { cleanUp, code, filesBelow, incident, machineIn, temporary, textOf, value } from '../keeper/make.ts';
import { contentsOf, digestOfFiles, type Expected } from './contents.ts';

const ALTERED =
  'The golden register is not what was committed. Registers like it are in people’s hands: bring its files back ' +
  '(git checkout tests/golden), never make it anew.';
const UNREAD =
  'A register of this format, as people have them, no longer opens to what was recorded in it. Change the program until ' +
  'it does; never change tests/golden. What cannot be read as it was needs a new format, which reads the old one too ' +
  '(formatSchema in electron/keeper/vault.ts), and a golden register of its own (npm run golden).';

const formats = readdirSync(import.meta.dirname).filter((name) => /^format-\d+$/.test(name));
let workerFile = '';
beforeAll(async () => {
  workerFile = join(temporary(), 'worker.mjs');
  await bundle('electron/keeper/worker.ts', relative(root, workerFile));
}, 120_000);
afterAll(cleanUp);

it('there is a register of the format that is written now', () => {
  expect(formats, 'npm run golden makes it, once').toContain(`format-${FORMAT}`);
});

describe.each(formats)('the golden register of %s', (name) => {
  const place = join(import.meta.dirname, name);
  const expected = JSON.parse(readFileSync(join(place, 'expected.json'), 'utf8')) as Expected;
  const officer: Unlock = { passphrase: expected.passphrases['officer'] ?? '' };
  const now = Date.UTC(2026, 5, 1, 12);

  const copied = (): { readonly home: string; readonly folder: string } => {
    const home = temporary();
    const folder = join(home, 'ancien.constat');
    cpSync(join(place, 'register.constat'), folder, { recursive: true });
    return { home, folder };
  };
  const machineOf = (home: string) => machineIn(home, { workerFile, now: () => now });
  const opened = (
    { home, folder }: { readonly home: string; readonly folder: string },
    unlock: Unlock = officer,
    mode: 'read' | 'write' = 'read',
  ): Promise<Result<Keeper>> => openRegister({ machine: machineOf(home), folder, unlock, mode });
  const titles = (keeper: Keeper) =>
    [...keeper.records()]
      .map(({ number, facts }) => [number, facts.title])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));

  it('is byte for byte what was committed', () => {
    const home = temporary();
    cpSync(place, home, { recursive: true });
    rmSync(join(home, 'expected.json'));
    expect(digestOfFiles(home), ALTERED).toBe(expected.files);
  });

  it('opens to everything that was recorded in it, from its snapshot and from its first entry alike', async () => {
    const at = copied();
    const keeper = value(await opened(at));
    expect(titles(keeper), UNREAD).toEqual(expected.records);
    expect(contentsOf(at.folder, keeper.vault), UNREAD).toEqual({
      ...{ entries: expected.entries, changes: expected.changes, contents: expected.contents },
    });
    expect(keeper.verify(), UNREAD).toMatchObject({ ok: true, conflicts: 0, removed: expected.removed });
    expect(findPersons(keeper, expected.person.name).found, UNREAD).toMatchObject([
      { person: { name: expected.person.name } },
    ]);
    const text = textOf(keeper);
    keeper.close();
    rmSync(join(at.folder, 'snapshots'), { recursive: true });
    const anew = value(await opened(at));
    expect(textOf(anew), UNREAD).toBe(text);
    anew.close();
  });

  it('gives back what was attached, as it was', async () => {
    const at = copied();
    const keeper = value(await opened(at));
    const { record, name: file, sha256: digest } = expected.attachment;
    const attachment = keeper.read(record)?.attachments.find((each) => each.name === file);
    const out = join(at.home, 'sorti.pdf');
    value(await saveAttachment(keeper, { record, attachment: attachment?.id ?? '', out }));
    expect(hex(sha256(readFileSync(out))), UNREAD).toBe(digest);
    expect(value(readDrafts(keeper.machine, at.folder, keeper.vault)), UNREAD).toHaveLength(1);
    keeper.close();
  });

  it('is opened by each of its keys, and verified without one', async () => {
    const at = copied();
    const ways = Object.values(expected.passphrases).map((passphrase): Unlock => ({ passphrase }));
    for (const way of [...ways, { recoveryKey: fromHex(expected.recoveryKey) }]) {
      value(await opened(at, way)).close();
    }
    expect(code(await opened(at, { passphrase: 'sept lampes sous la pluie' }))).toBe('wrong-passphrase');
    expect(verifyFolder(machineOf(at.home), at.folder), UNREAD).toMatchObject({ ok: true });
  });

  it('is written on, and is read again', async () => {
    const at = copied();
    const keeper = value(await opened(at, officer, 'write'));
    expect(keeper.mode()).toEqual({ writing: true, reasons: [] });
    value(keeper.perform(incident('des années plus tard')));
    keeper.close();
    const again = value(await opened(at));
    expect(again.rows()).toHaveLength(expected.records.length + 1);
    expect(again.verify()).toMatchObject({ ok: true });
    again.close();
    expect(value(readVaultFile(nodeDisk, at.folder)).format).toBe(expected.format);
  });

  it('is given another key, once the ways in that cannot follow are made anew', async () => {
    const at = copied();
    const keeper = value(await opened(at, officer, 'write'));
    const own = { own: officer, cost: FLOOR };
    const asked = { ...own, cause: 'departure', reason: 'Départ', renewed: null } as const;
    if (expected.format === 0) {
      const before = keeper.head();
      expect(code(rekey(keeper, asked))).toBe('slot-too-old');
      expect(keeper.head()).toEqual(before);
      for (const { id, role } of keeper.state.head.members.filter(({ standing }) => standing === 'active')) {
        const passphrase = `${role} sur la rive du fleuve`;
        if (role === 'analyst' || role === 'reader')
          value(givePassphrase(keeper, 'passphrase-given', { member: id, passphrase, ...own }));
      }
      value(replaceRecoveryKey(keeper, { recoveryKey: new Uint8Array(32).fill(7), ...own }));
      value(changePassphrase(keeper, { passphrase: 'autre phrase de la personne responsable', ...own }));
    }
    const secret =
      expected.format === 0 ? { passphrase: 'autre phrase de la personne responsable' } : officer;
    value(rekey(keeper, { ...asked, own: secret }));
    value(keeper.perform(incident('sous l’autre clé')));
    keeper.close();
    const again = value(await opened(at, secret));
    expect(again.verify()).toMatchObject({ ok: true });
    expect(again.rows()).toHaveLength(expected.records.length + 1);
    again.close();
    expect(value(readVaultFile(nodeDisk, at.folder)).format).toBe(FORMAT);
  });

  it('comes back from its backup', async () => {
    const home = temporary();
    const folder = join(home, 'retour.constat');
    const unlock = { recoveryKey: fromHex(expected.recoveryKey) };
    const file = join(place, 'whole.age');
    value(await restoreBackup({ machine: machineOf(home), file, folder, unlock }));
    const keeper = value(await opened({ home, folder }));
    expect(titles(keeper), UNREAD).toEqual(expected.records);
    expect(keeper.verify(), UNREAD).toMatchObject({ ok: true });
    keeper.close();
  });

  it('shows each byte of it that is changed', () => {
    const at = copied();
    const [path = ''] = filesBelow(join(at.folder, 'journal'));
    const bytes = readFileSync(path);
    for (const part of [0.1, 0.5, 0.9]) {
      const other = Buffer.from(bytes);
      const byte = Math.floor(bytes.length * part);
      other[byte] = (other[byte] ?? 0) ^ 1;
      writeFileSync(path, other);
      expect(verifyFolder(machineOf(at.home), at.folder).ok).toBe(false);
    }
  });
});
