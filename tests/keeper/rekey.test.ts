import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readBlob } from '../../electron/keeper/blobs.ts';
import { drillRestore } from '../../electron/keeper/backup/drill.ts';
import { makeBackup } from '../../electron/keeper/backup/make.ts';
import { restoreBackup } from '../../electron/keeper/backup/restore.ts';
import { readDrafts, saveDraft } from '../../electron/keeper/drafts.ts';
import { eraseRecord } from '../../electron/keeper/erase.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { append, penBehind, putDown, readChains } from '../../electron/keeper/journal.ts';
import { type Keeper, openRegister } from '../../electron/keeper/keeper.ts';
import { load } from '../../electron/keeper/load.ts';
import { addMember, endMember } from '../../electron/keeper/members.ts';
import { rekey } from '../../electron/keeper/rekey.ts';
import { epochOf } from '../../electron/keeper/seal.ts';
import { FLOOR, type Unlock } from '../../electron/keeper/slot.ts';
import { copyOfVault, readVaultFile, unlockVault, type Vault } from '../../electron/keeper/vault.ts';
import { verifyFolder } from '../../electron/keeper/verify.ts';
import { fromHex, hex } from '../../shared/journal/bytes.ts';
import type { StoredChange } from '../../shared/register/change.ts';
import {
  cleanUp,
  code,
  copyOf,
  digestOfTree,
  incident,
  makeRegister,
  PASSPHRASE,
  type Register,
  textOf,
  value,
} from './make.ts';

// Dozens of openings: a passphrase costs nothing here.
vi.mock(import('../../electron/keeper/seal.ts'), async (original) => ({
  ...(await original()),
  passphraseKey: (passphrase, { salt }) =>
    new Uint8Array(createHash('sha256').update(passphrase.normalize('NFKC')).update(salt).digest()),
}));

const ANNE = 'quatre barques rentrent au port';
const RENE = 'le facteur passe avant midi juste';
const NEW = 'une corneille sur le toit gris';
const OWN = { own: { passphrase: PASSPHRASE }, cost: FLOOR };
const LEFT = { cause: 'departure', reason: 'René est parti avec son portable', renewed: null } as const;

/** With an officer, an analyst, and René, who is removed. What René held then is beside it. */
let register: Register;
let renes: Vault;
let before: Register;

beforeAll(async () => {
  register = await makeRegister();
  const keeper = await as(register, PASSPHRASE);
  value(addMember(keeper, { name: 'Anne Roy', role: 'analyst', passphrase: ANNE, ...OWN }));
  value(addMember(keeper, { name: 'René', role: 'officer', passphrase: RENE, ...OWN }));
  value(keeper.perform(incident('Avant son départ')));
  keeper.close();
  before = copyOf(register);
  renes = value(unlockVault(nodeDisk, register.folder, { passphrase: RENE }));
  const again = await as(register, PASSPHRASE);
  value(endMember(again, 'member-removed', { member: renes.memberId }));
  again.close();
});
afterAll(cleanUp);

const opened = (at: Register, unlock: Unlock, mode: 'read' | 'write' = 'write') =>
  openRegister({ machine: at.machine, folder: at.folder, unlock, mode });
const as = async (at: Register, passphrase: string): Promise<Keeper> =>
  value(await opened(at, { passphrase }));

/** A register of which René is gone, and which has another key since; `then` is done in it at once. */
async function rekeyed(then: (keeper: Keeper) => void = () => undefined): Promise<Register> {
  const at = copyOf(register);
  const keeper = await as(at, PASSPHRASE);
  value(rekey(keeper, { ...OWN, ...LEFT }));
  then(keeper);
  keeper.close();
  return at;
}

/** What somebody reads of a folder who holds these keys and cares for no header. */
function readWith(at: Register, vault: Vault): string {
  const { state } = load(at.machine, at.folder, copyOfVault(vault), { whole: true });
  return textOf({ state, records: () => state.records.values() });
}

describe('a register is given another key', () => {
  it('what is recorded from then on is sealed under it, and all who stay read all there is', async () => {
    const at = await rekeyed((keeper) => {
      value(keeper.perform(incident('Après son départ')));
    });
    const file = value(readVaultFile(nodeDisk, at.folder));
    expect([file.epoch, file.next]).toEqual([2, undefined]);
    const [chain] = readChains(nodeDisk, at.folder, at.vault.id).values();
    const epochs = chain!.frames.map(({ frame }) => epochOf(frame.envelope));
    // The entry that says so is the first of the new epoch.
    expect(epochs).toEqual([...epochs].sort());
    expect(epochs.filter((epoch) => epoch === 2)).toHaveLength(2);
    expect(readdirSync(join(at.folder, 'slots'))).toHaveLength(3);
    for (const unlock of [
      { passphrase: PASSPHRASE },
      { passphrase: ANNE },
      { recoveryKey: at.recoveryKey.slice() },
    ]) {
      const keeper = value(await opened(at, unlock));
      expect(textOf(keeper)).toMatch(/Avant son départ[^]*Après son départ/);
      expect(keeper.verify()).toMatchObject({ ok: true });
      expect(keeper.state.head).toMatchObject({ epoch: 2 });
      keeper.close();
    }
    expect(verifyFolder(at.machine, at.folder)).toMatchObject({ ok: true, keyed: false });
    expect(code(await opened(at, { passphrase: RENE }))).toBe('wrong-passphrase');
  });

  it('who was removed reads with the key he kept what was written before, and nothing of what comes after', async () => {
    // The control: without another key, removing somebody keeps no copy of the folder from him.
    const same = copyOf(register);
    const keeper = await as(same, PASSPHRASE);
    value(keeper.perform(incident('Après son départ')));
    keeper.close();
    expect(readWith(same, renes)).toMatch(/Avant son départ[^]*Après son départ/);

    const at = await rekeyed((open) => {
      value(open.perform(incident('Après son départ')));
    });
    expect(readWith(at, renes)).toContain('Avant son départ');
    expect(readWith(at, renes)).not.toContain('Après son départ');
    expect(readWith(at, renes)).not.toContain('portable');
    // His slot file and the header of his time, put back: nothing that was written since opens.
    const slot = `${renes.slot}.json`;
    copyFileSync(join(before.folder, 'slots', slot), join(at.folder, 'slots', slot));
    const header = readFileSync(join(at.folder, 'vault.json'));
    copyFileSync(join(before.folder, 'vault.json'), join(at.folder, 'vault.json'));
    const back = value(await opened(at, { passphrase: RENE }, 'read'));
    expect(textOf(back)).not.toContain('Après son départ');
    expect(back.mode().reasons).toContain('damaged');
    back.close();
    // And to who stays, an older header is no way to write under the older key.
    const officer = value(await opened(at, { passphrase: PASSPHRASE }));
    expect(officer.mode()).toMatchObject({ writing: false });
    officer.close();
    writeFileSync(join(at.folder, 'vault.json'), header);
    expect((await opened(at, { passphrase: PASSPHRASE }, 'read')).ok).toBe(true);
  });

  it('what he signs afterwards is void, whatever he seals it under', async () => {
    const at = await rekeyed();
    const chain = readChains(nodeDisk, at.folder, at.vault.id).get(at.device);
    const pen = penBehind(nodeDisk, at.folder, at.vault.id, fromHex(at.device), chain);
    const change = { ...({ id: 'f'.repeat(32), type: 'note-added', v: 1 } as const), record: null };
    const now = new Date(at.machine.now()).toISOString();
    const envelope = {
      at: now,
      zone: 'America/Toronto',
      clock: [at.machine.now() + 1, 0] as [number, number],
    };
    value(
      append(at.machine, at.folder, copyOfVault(renes), pen, {
        envelope: { ...envelope, heads: {}, member: renes.memberId, app: 'x' },
        changes: [
          {
            ...change,
            type: 'organisation-amended',
            content: { fields: { name: { from: '', to: 'À René' } } },
          },
        ] as unknown as StoredChange[],
      }),
    );
    putDown(nodeDisk, pen);
    const keeper = value(await opened(at, { passphrase: PASSPHRASE }, 'read'));
    expect(keeper.state.head.organisation?.name).not.toBe('À René');
    expect(keeper.state.head.conflicts).toMatchObject([{ change: 'f'.repeat(32), why: 'void' }]);
    keeper.close();
  });

  it('attachments and drafts of before are read, and those of after opened by the new key alone', async () => {
    const at = copyOf(register);
    const keeper = await as(at, PASSPHRASE);
    const bytes = new TextEncoder().encode('scellé avant');
    const early = value(keeper.writeBlob(bytes));
    value(saveDraft(at.machine, at.folder, keeper.vault, draft('avant')));
    value(rekey(keeper, { ...OWN, ...LEFT }));
    const late = value(keeper.writeBlob(bytes));
    value(saveDraft(at.machine, at.folder, keeper.vault, draft('après')));
    expect(hex(value(keeper.readBlob(early)))).toBe(hex(bytes));
    expect(hex(value(keeper.readBlob(late)))).toBe(hex(bytes));
    const kept = copyOfVault(renes);
    expect(readBlob(nodeDisk, at.folder, kept, early).ok).toBe(true);
    expect(code(readBlob(nodeDisk, at.folder, kept, late))).toBe('damaged');
    const drafts = value(readDrafts(at.machine, at.folder, keeper.vault));
    expect(drafts.map((each) => each.id).sort()).toEqual(['après', 'avant']);
    const old = { ...copyOfVault(renes), memberId: keeper.member.id };
    expect(value(readDrafts(at.machine, at.folder, old)).map((each) => each.id)).toEqual(['avant']);
    keeper.close();
    const snapshots = readdirSync(join(at.folder, 'snapshots')).sort();
    const newest = readFileSync(join(at.folder, 'snapshots', snapshots.at(-1)!));
    expect(epochOf(newest.subarray(8))).toBe(2);
  });

  it('the secret is asked for once more, a reason too, and only an officer may', async () => {
    const at = copyOf(register);
    const keeper = await as(at, PASSPHRASE);
    const head = keeper.head();
    const wrong = { own: { passphrase: 'pas la mienne du tout' }, cost: FLOOR };
    expect(code(rekey(keeper, { ...wrong, ...LEFT }))).toBe('wrong-passphrase');
    expect(code(rekey(keeper, { ...OWN, ...LEFT, reason: '  ' }))).toBe('invalid');
    keeper.close();
    const anne = await as(at, ANNE);
    expect(code(rekey(anne, { own: { passphrase: ANNE }, cost: FLOOR, ...LEFT }))).toBe('member-not-allowed');
    expect(anne.head()).toEqual(head);
    anne.close();
    expect(value(readVaultFile(nodeDisk, at.folder))).toMatchObject({ epoch: 1 });
  });

  it('again and again, and with ways in that are made in between: each leads to every key there was', async () => {
    const at = copyOf(register);
    const keeper = await as(at, PASSPHRASE);
    value(rekey(keeper, { ...OWN, ...LEFT }));
    value(addMember(keeper, { name: 'Zoé', role: 'reader', passphrase: NEW, ...OWN }));
    value(keeper.perform(incident('Au deuxième')));
    const sheet = at.machine.random(32);
    const lost = {
      cause: 'recovery',
      reason: 'Feuille vue',
      renewed: { recoveryKey: sheet.slice() },
    } as const;
    value(rekey(keeper, { ...OWN, ...lost }));
    value(keeper.perform(incident('Au troisième')));
    keeper.close();
    for (const unlock of [{ passphrase: NEW }, { passphrase: ANNE }, { recoveryKey: sheet }]) {
      const open = value(await opened(at, unlock, 'read'));
      expect(textOf(open)).toMatch(/Avant son départ[^]*Au deuxième[^]*Au troisième/);
      open.close();
    }
    expect(code(await opened(at, { recoveryKey: at.recoveryKey.slice() }))).toBe('wrong-passphrase');
    expect(value(readVaultFile(nodeDisk, at.folder))).toMatchObject({ epoch: 3, keyring: { epoch: 3 } });
  });
});

describe('backups on both sides of a new key', () => {
  it('those made before and after open with the sheet, and are drilled by the register as it is now', async () => {
    const at = copyOf(register);
    const [early, late] = ['avant', 'apres'].map((name) => join(at.home, `${name}.constat-backup`));
    const keeper = await as(at, PASSPHRASE);
    value(await makeBackup(keeper, { kind: 'full', out: early! }));
    value(rekey(keeper, { ...OWN, ...LEFT }));
    value(keeper.perform(incident('Après son départ')));
    value(await makeBackup(keeper, { kind: 'full', out: late! }));
    for (const file of [early!, late!]) {
      expect(value(await drillRestore(keeper, { file, place: 'other' }))).toMatchObject({ failed: null });
    }
    keeper.close();
    for (const [n, file] of [early!, late!].entries()) {
      const folder = join(at.home, `rendu-${n}.constat`);
      const recoveryKey = (): Uint8Array => at.recoveryKey.slice();
      value(
        await restoreBackup({ machine: at.machine, file, folder, unlock: { recoveryKey: recoveryKey() } }),
      );
      const open = value(
        await openRegister({ machine: at.machine, folder, unlock: { passphrase: ANNE }, mode: 'read' }),
      );
      expect(textOf(open).includes('Après son départ')).toBe(n === 1);
      expect(open.verify()).toMatchObject({ ok: true });
      open.close();
    }
  });

  it.each(['departure', 'recovery'] as const)(
    'one from before takes the register’s place only with a way in that knows what was erased since (%s)',
    async (cause) => {
      const at = copyOf(register);
      const file = join(at.home, 'avant.constat-backup');
      const keeper = await as(at, PASSPHRASE);
      const facts = { aware: { kind: 'date', on: '2019-05-06' }, determined: { on: '2019-05-07' } };
      const { changes } = value(keeper.perform(incident('canari-effacé', facts)));
      value(keeper.perform({ type: 'closed', record: changes[0]!.record!, content: { reasons: 'Fait.' } }));
      value(await makeBackup(keeper, { kind: 'full', out: file }));
      const renewed = cause === 'recovery' ? { recoveryKey: at.machine.random(32) } : null;
      value(rekey(keeper, { ...OWN, cause, reason: 'Feuille vue', renewed }));
      const { number } = keeper.read(changes[0]!.record!)!;
      value(eraseRecord(keeper, { record: number, reason: 'Terme', confirmed: number }));
      keeper.close();

      const before = digestOfTree(at.folder, /^lock$/);
      const restore = (folder: string, confirmed = 0) =>
        restoreBackup({ ...{ machine: at.machine, file, folder, confirmed }, unlock: sheet() });
      const sheet = (): Unlock => ({ recoveryKey: at.recoveryKey.slice() });
      const refused = await restore(at.folder);
      expect(digestOfTree(at.folder, /^lock$/)).toBe(before);
      if (cause === 'recovery') {
        expect(code(refused)).toBe('restore-key-changed');
        value(await restore(join(at.home, 'ailleurs.constat')));
        return;
      }
      expect(code(refused)).toBe('restore-goes-back');
      value(await restore(at.folder, refused.ok ? 0 : Number(refused.details['lost'])));
      const back = await as(at, PASSPHRASE);
      expect(back.read(number)).toBeUndefined();
      expect(textOf(back)).not.toContain('canari-effacé');
      back.close();
    },
  );
});

const draft = (id: string): Parameters<typeof saveDraft>[3] => ({
  id,
  kind: 'new-incident',
  record: null,
  value: { text: id },
});
