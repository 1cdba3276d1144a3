import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Keeper, openRegister } from '../../electron/keeper/keeper.ts';
import {
  addMember,
  changePassphrase,
  changeRole,
  checkRecoveryKey,
  endMember,
  givePassphrase,
  replaceRecoveryKey,
} from '../../electron/keeper/members.ts';
import { append, penBehind, putDown, readChains } from '../../electron/keeper/journal.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { FLOOR, type Unlock } from '../../electron/keeper/slot.ts';
import { readVaultFile, unlockVault, type Vault } from '../../electron/keeper/vault.ts';
import { fromHex } from '../../shared/journal/bytes.ts';
import type { StoredChange } from '../../shared/register/change.ts';
import { factsSchema } from '../../shared/register/incident.ts';
import type { Result } from '../../shared/result.ts';
import {
  AWARE,
  cleanUp,
  code,
  copyOf,
  digestOfTree,
  incident,
  makeRegister,
  note,
  open,
  PASSPHRASE,
  type Register,
  value,
} from './make.ts';

// Dozens of openings: a passphrase costs nothing here.
vi.mock(import('../../electron/keeper/seal.ts'), async (original) => ({
  ...(await original()),
  passphraseKey: (passphrase, { salt }) =>
    new Uint8Array(createHash('sha256').update(passphrase.normalize('NFKC')).update(salt).digest()),
}));

let register: Register;
beforeAll(async () => {
  register = await makeRegister();
});
afterAll(cleanUp);

const own = { own: { passphrase: PASSPHRASE }, cost: FLOOR };
const ANNE = 'quatre barques rentrent au port';
const RENE = 'le facteur passe avant midi juste';
const NEW = 'une corneille sur le toit gris';

const opened = (at: Register, unlock: Unlock, mode: 'read' | 'write' = 'write'): Promise<Result<Keeper>> =>
  openRegister({ machine: at.machine, folder: at.folder, unlock, mode });
const as = async (at: Register, passphrase: string): Promise<Keeper> =>
  value(await opened(at, { passphrase }));
const codeOf = async (at: Register, unlock: Unlock): Promise<string> =>
  code(await opened(at, unlock, 'read'));

/** A copy with an analyst and a reader, and the officer's keeper closed. */
async function team(): Promise<Register> {
  const at = copyOf(register);
  const keeper = await as(at, PASSPHRASE);
  value(addMember(keeper, { name: 'Anne Roy', role: 'analyst', passphrase: ANNE, ...own }));
  value(addMember(keeper, { name: 'René Cyr', role: 'reader', passphrase: RENE, ...own }));
  keeper.close();
  return at;
}

const idOf = ({ state }: Keeper, name: string): string => {
  const found = state.head.members.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.id;
};
const slotFiles = ({ folder }: Register): string[] => readdirSync(join(folder, 'slots')).sort();
const listedFiles = ({ folder }: Register): string[] =>
  Object.keys(value(readVaultFile(nodeDisk, folder)).slots).sort();

describe('roles', () => {
  it('an analyst records in her own name and hand, and nothing about members or the organisation', async () => {
    const at = await team();
    const keeper = await as(at, ANNE);
    expect(keeper.member).toMatchObject({ name: 'Anne Roy', role: 'analyst' });
    expect(keeper.mode()).toEqual({ writing: true, reasons: [] });
    const { changes } = value(keeper.perform(incident('le sien')));
    expect(keeper.read(changes[0]?.number ?? '')?.recorded.member).toBe(keeper.member.id);
    const amended = { type: 'organisation-amended', content: { fields: { name: { from: 'x', to: 'y' } } } };
    expect(code(keeper.perform(amended))).toBe('member-not-allowed');
    const added = addMember(keeper, {
      name: 'Moi',
      role: 'officer',
      passphrase: NEW,
      own: { passphrase: ANNE },
      cost: FLOOR,
    });
    expect(code(added)).toBe('member-not-allowed');
    expect(code(endMember(keeper, 'member-removed', { member: idOf(keeper, 'Line Tremblay') }))).toBe(
      'member-not-allowed',
    );
    keeper.close();
    const after = await as(at, PASSPHRASE);
    expect(after.verify()).toMatchObject({ ok: true, conflicts: 0 });
    expect(after.rows()).toHaveLength(1);
    after.close();
  });

  it('a reader reads, and changes her own passphrase and nothing else', async () => {
    const at = await team();
    const keeper = await as(at, RENE);
    expect(keeper.mode()).toEqual({ writing: false, reasons: ['member-not-allowed'] });
    expect(code(keeper.perform(incident('x')))).toBe('member-not-allowed');
    value(changePassphrase(keeper, { passphrase: NEW, own: { passphrase: RENE }, cost: FLOOR }));
    keeper.close();
    expect(await codeOf(at, { passphrase: RENE })).toBe('wrong-passphrase');
    const again = await as(at, NEW);
    expect(again.member.name).toBe('René Cyr');
    again.close();
  });

  it('a role changed while the register is open holds at once', async () => {
    const at = await team();
    const keeper = await as(at, PASSPHRASE);
    const line = keeper.member.id;
    const anne = idOf(keeper, 'Anne Roy');
    const unasked = { member: anne, from: 'analyst', to: 'officer' };
    expect(code(keeper.perform({ type: 'member-role-changed', content: unasked }))).toBe('unknown-change');
    const wrong = { own: { passphrase: 'pas la mienne du tout' } };
    expect(code(changeRole(keeper, { member: anne, to: 'officer', ...wrong }))).toBe('wrong-passphrase');
    value(changeRole(keeper, { member: anne, to: 'officer', ...own }));
    value(changeRole(keeper, { member: line, to: 'reader', ...own }));
    expect(code(keeper.perform(incident('x')))).toBe('member-not-allowed');
    expect(keeper.mode().writing).toBe(false);
    keeper.close();
    const hers = await as(at, ANNE);
    expect(hers.member.role).toBe('officer');
    expect(hers.verify()).toMatchObject({ ok: true, conflicts: 0 });
    hers.close();
  });
});

describe('ways in', () => {
  it('one’s own secret is asked for once more, and must be one’s own', async () => {
    const at = await team();
    const before = digestOfTree(at.folder, /^lock$/);
    const keeper = await as(at, PASSPHRASE);
    for (const secret of [
      { passphrase: 'not this one, surely' },
      { passphrase: ANNE },
      { recoveryKey: at.recoveryKey },
    ]) {
      const asked = { name: 'X', role: 'reader', passphrase: NEW, own: secret, cost: FLOOR } as const;
      expect(code(addMember(keeper, asked))).toBe('wrong-passphrase');
    }
    keeper.close();
    expect(digestOfTree(at.folder, /^lock$/)).toBe(before);
  });

  it('a passphrase that is too short, or another member’s, is refused and leaves nothing', async () => {
    const at = await team();
    const before = digestOfTree(at.folder, /^lock$/);
    const keeper = await as(at, PASSPHRASE);
    expect(code(changePassphrase(keeper, { passphrase: 'onze lettre', ...own }))).toBe(
      'passphrase-too-short',
    );
    expect(code(changePassphrase(keeper, { passphrase: ANNE, ...own }))).toBe('passphrase-taken');
    keeper.close();
    expect(digestOfTree(at.folder, /^lock$/)).toBe(before);
  });

  it('a changed passphrase touches one slot file: the old one goes, and the key one signs with stays', async () => {
    const at = await team();
    const before = slotFiles(at);
    const keeper = await as(at, PASSPHRASE);
    const { publicKey } = keeper.member;
    value(changePassphrase(keeper, { passphrase: NEW, ...own }));
    // It goes on in the same hand.
    value(keeper.perform(incident('après')));
    keeper.close();
    const after = slotFiles(at);
    expect(after.filter((name) => !before.includes(name))).toHaveLength(1);
    expect(before.filter((name) => !after.includes(name))).toHaveLength(1);
    expect(listedFiles(at)).toEqual(after);
    expect(await codeOf(at, { passphrase: PASSPHRASE })).toBe('wrong-passphrase');
    const again = await as(at, NEW);
    expect(again.member).toMatchObject({ publicKey, formerKeys: [] });
    expect(again.verify()).toMatchObject({ ok: true });
    again.close();
    // Nobody else's way in changed.
    (await as(at, ANNE)).close();
    value(await opened(at, { recoveryKey: at.recoveryKey.slice() }, 'read')).close();
  });

  it('a suspended member does not come in, and does again with a new passphrase once reinstated', async () => {
    const at = await team();
    const keeper = await as(at, PASSPHRASE);
    const member = idOf(keeper, 'Anne Roy');
    value(endMember(keeper, 'member-suspended', { member, reason: 'Congé' }));
    expect(slotFiles(at)).toHaveLength(3);
    expect(await codeOf(at, { passphrase: ANNE })).toBe('wrong-passphrase');
    value(givePassphrase(keeper, 'member-reinstated', { member, passphrase: NEW, ...own }));
    keeper.close();
    expect(await codeOf(at, { passphrase: ANNE })).toBe('wrong-passphrase');
    const hers = await as(at, NEW);
    expect(hers.member).toMatchObject({ id: member, name: 'Anne Roy', standing: 'active' });
    value(hers.perform(incident('de retour')));
    hers.close();
  });

  it('a slot that was taken away and its list, put back as they were, open nothing', async () => {
    const at = await team();
    const older = copyOf(at);
    const keeper = await as(at, PASSPHRASE);
    value(endMember(keeper, 'member-removed', { member: idOf(keeper, 'Anne Roy') }));
    value(changePassphrase(keeper, { passphrase: NEW, ...own }));
    keeper.close();
    const back = (file: string): Uint8Array => nodeDisk.read(join(older.folder, file));
    const files = ['vault.json', ...slotFiles(older).map((name) => `slots/${name}`)];
    const disk = {
      ...nodeDisk,
      read: (path: string) => {
        const file = files.find((each) => path === join(at.folder, each));
        return file === undefined ? nodeDisk.read(path) : back(file);
      },
      stat: (path: string) => {
        const file = files.find((each) => path === join(at.folder, each));
        return file === undefined ? nodeDisk.stat(path) : { directory: false, size: back(file).length };
      },
    };
    const rolled = { ...at, machine: { ...at.machine, disk } };
    // The older list does not name the officer's new way in: whoever comes in by the older ones is told so.
    for (const passphrase of [ANNE, PASSPHRASE])
      expect(await codeOf(rolled, { passphrase })).toBe('vault-tampered');
    // The control: as it stands on the disk it opens.
    (await as(at, NEW)).close();
  });

  it('taken away while nothing else changed, an older list opens nothing to who was removed, and is put right', async () => {
    const at = await team();
    const older = copyOf(at);
    const keeper = await as(at, PASSPHRASE);
    value(endMember(keeper, 'member-removed', { member: idOf(keeper, 'Anne Roy') }));
    keeper.close();
    for (const name of ['vault.json', ...slotFiles(older).map((file) => `slots/${file}`)]) {
      const path = join(at.folder, name);
      if (nodeDisk.stat(path) !== null) nodeDisk.remove(path);
      const file = nodeDisk.create(path);
      nodeDisk.append(file, nodeDisk.read(join(older.folder, name)));
      nodeDisk.close(file);
    }
    expect(await codeOf(at, { passphrase: ANNE })).toBe('slot-not-in-force');
    (await as(at, PASSPHRASE)).close();
    expect(slotFiles(at)).toHaveLength(3);
    expect(listedFiles(at)).toEqual(slotFiles(at));
    expect(await codeOf(at, { passphrase: ANNE })).toBe('wrong-passphrase');
  });
});

describe('the recovery key', () => {
  it('gives an officer a new passphrase, and nothing else', async () => {
    const at = await team();
    const keeper = value(await opened(at, { recoveryKey: at.recoveryKey.slice() }));
    const rescue = { own: { recoveryKey: at.recoveryKey.slice() }, cost: FLOOR };
    const line = idOf(keeper, 'Line Tremblay');
    const anne = idOf(keeper, 'Anne Roy');
    expect(
      code(givePassphrase(keeper, 'passphrase-given', { member: anne, passphrase: NEW, ...rescue })),
    ).toBe('member-not-allowed');
    expect(code(addMember(keeper, { name: 'X', role: 'analyst', passphrase: NEW, ...rescue }))).toBe(
      'member-not-allowed',
    );
    expect(code(endMember(keeper, 'member-removed', { member: anne }))).toBe('member-not-allowed');
    expect(code(keeper.perform(incident('x')))).toBe('member-not-allowed');
    value(givePassphrase(keeper, 'passphrase-given', { member: line, passphrase: NEW, ...rescue }));
    keeper.close();
    expect(await codeOf(at, { passphrase: PASSPHRASE })).toBe('wrong-passphrase');
    const hers = await as(at, NEW);
    expect(hers.member).toMatchObject({ id: line, role: 'officer' });
    expect(hers.member.formerKeys).toHaveLength(1);
    value(hers.perform(incident('de nouveau')));
    // What she signed with the key before is still hers.
    expect(hers.verify()).toMatchObject({ ok: true, conflicts: 0 });
    hers.close();
  });

  it('adds a new officer where none is left to do it', async () => {
    const at = await team();
    const keeper = value(await opened(at, { recoveryKey: at.recoveryKey.slice() }));
    const rescue = { own: { recoveryKey: at.recoveryKey.slice() }, cost: FLOOR };
    value(addMember(keeper, { name: 'Paul Nadeau', role: 'officer', passphrase: NEW, ...rescue }));
    keeper.close();
    const his = await as(at, NEW);
    value(endMember(his, 'member-removed', { member: idOf(his, 'Line Tremblay') }));
    expect(his.verify()).toMatchObject({ ok: true, conflicts: 0 });
    his.close();
    expect(await codeOf(at, { passphrase: PASSPHRASE })).toBe('wrong-passphrase');
  });

  it('is replaced by another: the old sheet opens nothing', async () => {
    const at = await team();
    const next = at.machine.random(32);
    const keeper = await as(at, PASSPHRASE);
    value(replaceRecoveryKey(keeper, { recoveryKey: next.slice(), ...own }));
    keeper.close();
    expect(await codeOf(at, { recoveryKey: at.recoveryKey.slice() })).toBe('wrong-passphrase');
    const recovered = value(await opened(at, { recoveryKey: next.slice() }));
    expect(recovered.member.role).toBe('recovery');
    expect(recovered.verify()).toMatchObject({ ok: true });
    recovered.close();
  });

  it('is checked against the sheet: the time is kept, and another key is told', async () => {
    const at = await team();
    const keeper = await as(at, PASSPHRASE);
    const made = keeper.state.head.recoveryCheckedAt;
    expect(made).toBe(keeper.state.head.createdAt);
    expect(code(checkRecoveryKey(keeper, at.machine.random(32)))).toBe('recovery-key-other');
    expect(keeper.state.head.recoveryCheckedAt).toBe(made);
    value(checkRecoveryKey(keeper, at.recoveryKey.slice()));
    expect(keeper.state.head.recoveryCheckedAt).not.toBe(made);
    keeper.close();
  });
});

describe('without the right', () => {
  /** Puts an entry in the journal as a program would that asks nobody. */
  async function forced(at: Register, passphrase: string, input: unknown): Promise<Keeper> {
    const keeper = await as(at, passphrase);
    const head = keeper.state.head;
    // What a changed program would do: it takes whoever it is for an officer.
    const members = head.members.map((member) => ({
      ...member,
      role: 'officer' as const,
      standing: 'active' as const,
    }));
    (keeper.state as unknown as { put(delta: unknown): void }).put({ head: { ...head, members } });
    value(keeper.perform(input));
    keeper.close();
    return value(open({ ...at, vault: at.vault }, 'read'));
  }

  it('what a reader or an analyst writes all the same is kept, shown, and void', async () => {
    const at = await team();
    const amended = {
      type: 'organisation-amended',
      content: { fields: { name: { from: 'Coopérative Étoile', to: 'À moi' } } },
    };
    (await forced(at, RENE, incident('du lecteur'))).close();
    const keeper = await forced(at, ANNE, amended);
    expect(keeper.loaded).toMatchObject({ damage: [], forked: false });
    expect(keeper.rows()).toEqual([]);
    expect(keeper.state.head.organisation?.name).toBe('Coopérative Étoile');
    expect(keeper.state.head.conflicts.map(({ type, why }) => [type, why])).toEqual([
      ['incident-recorded', 'void'],
      ['organisation-amended', 'void'],
    ]);
    expect(keeper.verify()).toMatchObject({ ok: true, conflicts: 2 });
    keeper.close();
    // And the register goes on.
    const again = value(open(at));
    value(again.perform(incident('suite')));
    value(again.perform(note('I-2026-001', 'x')));
    again.close();
  });

  /** An entry as a program writes it that holds older keys: at the end of the chain, well formed, and signed. */
  function appended(at: Register, vault: Vault, title: string): void {
    const chain = readChains(nodeDisk, at.folder, vault.id).get(at.device);
    const pen = penBehind(nodeDisk, at.folder, vault.id, fromHex(at.device), chain);
    const time = '2026-03-09T10:00:00.000Z';
    const facts = factsSchema.parse({ title, aware: AWARE });
    const change = {
      ...{ id: `change-${title}`, type: 'incident-recorded', v: 1, record: `record-${title}` },
      content: { facts, number: `I-2026-90${chain?.head.seq}` },
    } as StoredChange;
    const envelope = { at: time, zone: 'America/Toronto', heads: {}, member: vault.memberId, app: 'x' };
    const clock: [number, number] = [Date.parse(time), chain?.head.seq ?? 0];
    value(append(at.machine, at.folder, vault, pen, { envelope: { ...envelope, clock }, changes: [change] }));
    putDown(nodeDisk, pen);
  }
  const vaultOf = (at: Register, passphrase: string): Vault =>
    value(unlockVault(nodeDisk, at.folder, { passphrase }));

  it('what a member signs before being suspended holds, and after it is void', async () => {
    const at = await team();
    const hers = vaultOf(at, ANNE);
    appended(at, hers, 'avant');
    const officer = await as(at, PASSPHRASE);
    value(endMember(officer, 'member-suspended', { member: hers.memberId }));
    officer.close();
    appended(at, hers, 'pendant');
    const keeper = value(open(at));
    expect(keeper.loaded.damage).toEqual([]);
    expect(keeper.rows().map(({ title }) => title)).toEqual(['avant']);
    expect(keeper.state.head.conflicts).toMatchObject([{ change: 'change-pendant', why: 'void' }]);
    keeper.close();
  });

  it('what is signed with a key that another took the place of is void', async () => {
    const at = await team();
    const stolen = vaultOf(at, PASSPHRASE);
    const rescue = value(await opened(at, { recoveryKey: at.recoveryKey.slice() }));
    const given = {
      member: stolen.memberId,
      passphrase: NEW,
      own: { recoveryKey: at.recoveryKey.slice() },
      cost: FLOOR,
    };
    value(givePassphrase(rescue, 'passphrase-given', given));
    rescue.close();
    appended(at, stolen, 'volé');
    const keeper = await as(at, NEW);
    expect(keeper.loaded.damage).toEqual([]);
    expect(keeper.rows()).toEqual([]);
    expect(keeper.state.head.conflicts).toMatchObject([{ change: 'change-volé', why: 'void' }]);
    value(keeper.perform(incident('le sien')));
    keeper.close();
  });
});
