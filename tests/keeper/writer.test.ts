import { afterAll, beforeAll, expect, it } from 'vitest';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { append, penBehind, putDown, readChains } from '../../electron/keeper/journal.ts';
import type { StoredChange } from '../../shared/register/change.ts';
import { fromHex } from '../../shared/journal/bytes.ts';
import {
  cleanUp,
  code,
  copyOf,
  copyOfVault,
  digestOfTree,
  incident,
  makeRegister,
  open,
  type Register,
  value,
} from './make.ts';

let register: Register;
beforeAll(async () => {
  register = await makeRegister();
});
afterAll(cleanUp);

const blob = { name: '0'.repeat(32), sha256: '0'.repeat(64), size: 1 };
it.each([
  ['register-created', { vaultId: '0'.repeat(32), sample: false, members: [], slots: [] }],
  [
    'document-issued',
    { kind: 'register', language: 'fr', draft: false, reasons: {}, doc: {}, pdf: blob, fileName: 'x.pdf' },
  ],
  ['document-not-saved', { issued: 'x', cause: 'EIO' }],
  ['data-exported', { format: 'csv', records: 1, sha256: '0'.repeat(64), fileName: 'x.csv' }],
  ['torn-tail-found', { segment: 'x', offset: 0, bytes: 1, sha256: '0'.repeat(64), keptAs: 'x' }],
  [
    'backup-made',
    {
      ...{ kind: 'full', place: 'other', fileName: 'x.age', bytes: 1, sha256: '0'.repeat(64) },
      ...{ at: '2026-03-03T15:00:00Z', entries: 1 },
    },
  ],
  ['anchored', { to: 'Me Roy', entries: 1, sha256: '0'.repeat(64), fileName: 'x.txt' }],
  [
    'restore-drilled',
    { place: 'first', fileName: 'x.age', at: null, entries: 0, records: 0, failed: 'backup-damaged' },
  ],
  [
    'register-restored',
    {
      ...{ restore: '0'.repeat(32), kind: 'restore', fileName: 'x.age' },
      ...{ at: '2026-03-03T15:00:00Z', entries: 1, givenUp: 0 },
    },
  ],
])('%s is the keeper’s own to say: from outside it is refused, and nothing is written', (type, content) => {
  const at = copyOf(register);
  const keeper = value(open(at));
  const before = digestOfTree(at.folder);
  expect(keeper.perform({ type, content }).ok).toBe(false);
  expect(digestOfTree(at.folder)).toBe(before);
  keeper.close();
});

it('below the least free space nothing is recorded, until there is room again', () => {
  const at = copyOf(register);
  let free = 99;
  const keeper = value(open(at, 'write', { disk: { ...nodeDisk, free: () => free }, leastFree: 100 }));
  const before = digestOfTree(at.folder);
  expect(code(keeper.perform(incident('à l’étroit')))).toBe('disk-nearly-full');
  expect(digestOfTree(at.folder)).toBe(before);
  free = 100;
  expect(keeper.perform(incident('au large')).ok).toBe(true);
  keeper.close();
});

it('a listener that throws takes nothing back of what is recorded', () => {
  const at = copyOf(register);
  const keeper = value(open(at));
  const heard: number[] = [];
  keeper.subscribe(() => {
    throw new Error('deaf');
  });
  keeper.subscribe(({ seq }) => heard.push(seq));
  const performed = value(keeper.perform(incident('entendu')));
  expect(heard).toEqual([performed.seq]);
  keeper.close();
});

it.each([
  ['a change of a type it does not know', { type: 'dreamt', v: 1 }],
  ['a newer version of a change it knows', { type: 'note-added', v: 2 }],
])('an entry with %s is of a newer program: refused, and the folder stays as it is', (_, named) => {
  const at = copyOf(register);
  const chain = readChains(nodeDisk, at.folder, at.vault.id).get(at.device);
  const pen = penBehind(nodeDisk, at.folder, at.vault.id, fromHex(at.device), chain);
  const [envelope, member] = [{ at: '2026-03-03T15:30:00.000Z', zone: 'America/Toronto' }, at.vault.memberId];
  const change = { id: 'x', record: null, content: {}, ...named } as unknown as StoredChange;
  const vault = copyOfVault(at.vault);
  value(
    append(at.machine, at.folder, vault, pen, {
      envelope: { ...envelope, clock: [Date.now(), 0], heads: {}, member, app: '9.9.9' },
      changes: [change],
    }),
  );
  putDown(nodeDisk, pen);
  const before = digestOfTree(at.folder);
  for (const mode of ['write', 'read'] as const) expect(code(open(at, mode))).toBe('format-newer');
  expect(digestOfTree(at.folder)).toBe(before);
});
