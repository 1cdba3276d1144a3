import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { historyOf } from '../../electron/keeper/history.ts';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { rowsInMemory } from '../../renderer/store/rows.ts';
import {
  cleanUp,
  copyOf,
  copyOfVault,
  incident,
  makeRegister,
  note,
  open,
  type Register,
  value,
} from './make.ts';

/** The register goes on at a second machine, whose chain begins at 1 again. */
describe('a register handed over to another machine', () => {
  let there: Register;
  let keeper: Keeper;
  let id: string;
  beforeAll(async () => {
    const here = await makeRegister();
    const before = value(open(here));
    id = value(before.perform(incident('Clé perdue'))).changes[0]!.record!;
    for (let n = 1; n <= 20; n += 1) value(before.perform(note(id, `Note ${n}`)));
    before.close();
    there = copyOf(here, { device: null });
    keeper = value(open(there));
  });
  afterAll(() => {
    keeper.close();
    cleanUp();
  });

  test('the table shows what is amended there', () => {
    const rows = rowsInMemory();
    rows.add(keeper.rowsOf([id]), 0);
    const change = {
      type: 'facts-amended',
      record: id,
      content: { fields: { title: { from: 'Clé perdue', to: 'Clé retrouvée' } } },
    };
    expect(value(keeper.perform(change)).seq).toBe(1);
    rows.patch(keeper.rowsOf([id]));
    expect(rows.row(id)?.title).toBe('Clé retrouvée');
  });

  test('is read back in the same places, from the journal and from a snapshot', () => {
    for (let n = 1; n <= 40; n += 1) value(keeper.perform(note(id, `Là-bas ${n}`)));
    const [row] = keeper.rowsOf([id]);
    expect(row!.seq).toBe(keeper.reached().entries);
    keeper.close();
    keeper = value(open(there));
    expect(keeper.loaded.folded).toBe(0);
    expect(keeper.rowsOf([id])).toEqual([row]);
  });

  test('every entry of both is listed once, page by page', () => {
    const history = historyOf(there.machine, there.folder, copyOfVault(there.vault), keeper.state);
    const listed: string[] = [];
    let before: number | undefined;
    for (let page = 0; page < 50; page += 1) {
      const { entries } = history.page({ limit: 7, ...(before === undefined ? {} : { before }) });
      const last = entries.at(-1);
      if (last === undefined) break;
      before = last.place;
      listed.push(...entries.map(({ hash }) => hash));
    }
    expect([listed.length, new Set(listed).size]).toEqual([
      keeper.reached().entries,
      keeper.reached().entries,
    ]);
  });
});
