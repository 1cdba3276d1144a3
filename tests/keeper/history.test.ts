import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type History, historyOf } from '../../electron/keeper/history.ts';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import type { EntriesAsked, EntriesPage } from '../../shared/host.ts';
import { CHANGE_TYPES } from '../../shared/register/change.ts';
import {
  boundaries,
  cleanUp,
  copyOf,
  copyOfVault,
  incident,
  makeRegister,
  note,
  open,
  type Register,
  segment,
  value,
} from './make.ts';

let register: Register;
beforeAll(async () => {
  register = await makeRegister();
});
afterAll(cleanUp);

function historyOver(keeper: Keeper, at: Register): History {
  return historyOf(at.machine, at.folder, copyOfVault(at.vault), keeper.state);
}

const all = (history: History, asked: Partial<EntriesAsked> = {}): EntriesPage =>
  history.page({ limit: 200, ...asked });
const types = ({ entries }: EntriesPage): readonly string[] =>
  entries.map(({ changes }) => changes.map(({ type }) => type).join('+'));

/** Records an incident, and gives its id. */
function record(keeper: Keeper, title: string): string {
  return value(keeper.perform(incident(title))).changes[0]!.record!;
}

describe('the journal as it is read', () => {
  test('every entry, the newest first, by whom and from what to what', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const history = historyOver(keeper, at);
    const id = record(keeper, 'Clé perdue');
    value(
      keeper.perform({
        type: 'facts-amended',
        record: id,
        content: { fields: { unit: { from: null, to: 'Ventes' } } },
      }),
    );
    const page = all(history);
    expect(types(page).slice(0, 2)).toEqual(['facts-amended', 'incident-recorded']);
    expect(page.total).toBe(page.entries.length);
    expect(page.entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: page.total }, (_, place) => page.total - place),
    );
    const [amended] = page.entries;
    expect(amended).toMatchObject({ member: keeper.member.id, device: at.device, more: 0, batch: null });
    expect(amended?.hash).toBe(keeper.head().digest);
    expect(amended?.changes[0]).toMatchObject({
      record: id,
      number: 'I-2026-001',
      conflict: null,
      content: { fields: { unit: { from: null, to: 'Ventes' } } },
    });
    keeper.close();
  });

  test('what was recorded after the first look is there at the next', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const history = historyOver(keeper, at);
    const before = all(history).total;
    const id = record(keeper, 'Un courriel');
    for (let n = 1; n <= 30; n += 1) {
      value(keeper.perform(note(id, `Note ${n}`)));
      expect(all(history).total).toBe(before + 1 + n);
    }
    const [newest] = all(history).entries;
    expect(newest?.changes[0]?.content).toEqual({ text: 'Note 30' });
    keeper.close();
  });

  test('goes on over several segments, pages meeting without a gap', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const history = historyOver(keeper, at);
    const id = record(keeper, 'Long récit');
    const before = all(history).total;
    // A segment closes behind four mebibytes.
    for (let n = 0; n < 90; n += 1) value(keeper.perform(note(id, `${n} ${'x'.repeat(99_000)}`)));
    expect(existsSync(segment(at, 3))).toBe(true);
    const seen: number[] = [];
    for (let from: number | undefined = undefined; ;) {
      const page: EntriesPage = all(history, { limit: 7, ...(from === undefined ? {} : { before: from }) });
      expect(page.total).toBe(before + 90);
      if (page.entries.length === 0) break;
      seen.push(...page.entries.map(({ seq }) => seq));
      from = seen.at(-1)!;
    }
    expect(seen).toEqual(Array.from({ length: before + 90 }, (_, place) => before + 90 - place));
    keeper.close();
    // Whoever opens it anew finds the same.
    const again = value(open(at));
    expect(all(historyOver(again, at), { limit: 1 })).toMatchObject({ total: before + 90 });
    again.close();
  });

  test('of one record, of one kind, by one member', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const history = historyOver(keeper, at);
    const [one, other] = [record(keeper, 'Un'), record(keeper, 'Autre')];
    value(keeper.perform([note(one, 'a'), note(other, 'b'), note(one, 'c')], { batch: 'ensemble' }));
    expect(types(all(history, { record: one }))).toEqual(['note-added+note-added', 'incident-recorded']);
    expect(types(all(history, { types: ['note-added'] }))).toHaveLength(1);
    expect(all(history, { types: ['closed'] })).toEqual({ entries: [], total: 0 });
    expect(all(history, { member: keeper.member.id }).total).toBe(all(history).total);
    expect(all(history, { member: 'somebody else' })).toEqual({ entries: [], total: 0 });
    expect(all(history, { types: [...CHANGE_TYPES] }).total).toBe(all(history).total);
    keeper.close();
  });

  test('an entry of a thousand changes is counted whole and shown in part', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const changes = Array.from({ length: 1000 }, (_, n) => incident(`Importé ${n}`));
    value(keeper.perform(changes, { batch: 'import fichier.csv' }));
    const [entry] = all(historyOver(keeper, at)).entries;
    expect(entry).toMatchObject({
      batch: 'import fichier.csv',
      more: 950,
      counts: [{ type: 'incident-recorded', count: 1000 }],
      numbers: { first: 'I-2026-001', last: 'I-2026-1000' },
    });
    expect(entry?.changes).toHaveLength(50);
    keeper.close();
  });

  test('a change of one entry is found again by its id', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const id = record(keeper, 'Un');
    const change = value(keeper.perform(note(id, 'à retrouver'))).changes[0]!.id;
    const history = historyOver(keeper, at);
    expect(history.content(change)).toEqual({ text: 'à retrouver' });
    expect(history.content('no such change')).toBeUndefined();
    keeper.close();
  });
});

describe('a journal that is not whole', () => {
  /** A register with an incident and three notes, as bytes of its only segment. */
  function written(): { readonly at: Register; readonly bytes: Buffer; readonly ends: number[] } {
    const at = copyOf(register);
    const keeper = value(open(at));
    const id = record(keeper, 'Un');
    for (const text of ['a', 'b', 'c']) value(keeper.perform(note(id, text)));
    keeper.close();
    const bytes = readFileSync(segment(at));
    return { at, bytes, ends: boundaries(bytes) };
  }
  const read = (at: Register): { readonly page: EntriesPage; readonly keeper: Keeper } => {
    const keeper = value(open(at, 'read'));
    return { page: all(historyOver(keeper, at)), keeper };
  };

  test('a damaged envelope is left out, and the journal goes on behind it', () => {
    const { at, bytes, ends } = written();
    const third = ends.at(-3)!;
    // Within the envelope, which lies behind the header.
    bytes[third + 105 + 36 + 64 + 4 + 10]! ^= 1;
    writeFileSync(segment(at), bytes);
    const { page, keeper } = read(at);
    expect(keeper.loaded.damage.map(({ kind }) => kind)).toContain('envelope');
    expect(page.entries.map(({ changes }) => changes[0]?.content)).toEqual(
      expect.arrayContaining([{ text: 'c' }, { text: 'a' }]),
    );
    expect(page.entries.some(({ changes }) => JSON.stringify(changes).includes('"b"'))).toBe(false);
    keeper.close();
  });

  test('a damaged body is shown as what it was called, without content', () => {
    const { at, bytes, ends } = written();
    bytes[ends.at(-2)! - 5]! ^= 1;
    writeFileSync(segment(at), bytes);
    const { page, keeper } = read(at);
    const harmed = page.entries.flatMap(({ changes }) => changes).filter(({ content }) => content === null);
    expect(harmed).toMatchObject([{ type: 'note-added', conflict: 'unreadable' }]);
    keeper.close();
  });

  test('a torn tail is passed over, and what comes behind it later is read', () => {
    // As a crash leaves it: nobody has marked how far the journal reached.
    const before = copyOf(register);
    const crashing = value(open(before));
    const first = record(crashing, 'Un');
    for (const text of ['a', 'b']) value(crashing.perform(note(first, text)));
    const at = copyOf(before);
    crashing.close();
    rmSync(join(at.folder, 'lock'));
    const bytes = readFileSync(segment(at));
    writeFileSync(segment(at), bytes.subarray(0, boundaries(bytes).at(-2)! + 40));

    const keeper = value(open(at));
    const history = historyOver(keeper, at);
    const page = all(history);
    expect(types(page).slice(0, 2)).toEqual(['torn-tail-found', 'note-added']);
    value(keeper.perform(note(first, 'derrière')));
    expect(existsSync(segment(at, 2))).toBe(true);
    expect(all(history).entries[0]?.changes[0]?.content).toEqual({ text: 'derrière' });
    keeper.close();
  });

  test('a copy of an old entry behind the last one is shown once', () => {
    const { at, bytes, ends } = written();
    const before = read(at);
    before.keeper.close();
    appendFileSync(segment(at), bytes.subarray(ends.at(-3), ends.at(-2)));
    const { page, keeper } = read(at);
    expect(page.total).toBe(before.page.total);
    expect(page.entries.map(({ seq }) => seq)).toEqual(before.page.entries.map(({ seq }) => seq));
    keeper.close();
  });

  test('a frame laid into the folder of another device is not taken for its own', () => {
    const { at, bytes, ends } = written();
    const other = join(dirname(dirname(segment(at))), 'ab'.repeat(16), '000001.seg');
    const keeper = value(open(at, 'read'));
    const total = all(historyOver(keeper, at)).total;
    keeper.close();
    at.machine.disk.makeFolder(dirname(other));
    writeFileSync(other, bytes.subarray(ends.at(-3), ends.at(-2)));
    const again = value(open(at, 'read'));
    expect(all(historyOver(again, at)).total).toBe(total);
    again.close();
  });

  test('a change without effect says so', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const id = record(keeper, 'Un');
    const change = value(keeper.perform(note(id, 'sans effet'))).changes[0]!.id;
    // As it stands where two devices disagreed.
    const found = keeper.state.record(id)!;
    const conflicts = [{ change, type: 'note-added', record: id, why: 'does-not-fit' as const, seq: 3 }];
    const state = { ...keeper.state, record: () => ({ ...found, conflicts }) };
    const history = historyOf(at.machine, at.folder, copyOfVault(at.vault), state);
    expect(all(history).entries[0]?.changes[0]).toMatchObject({ conflict: 'does-not-fit' });
    expect(all(history).entries[1]?.changes[0]).toMatchObject({ conflict: null });
    keeper.close();
  });
});
