import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveDraft, readDrafts } from '../../electron/keeper/drafts.ts';
import { openEntry, openEnvelope } from '../../electron/keeper/envelope.ts';
import { eraseRecord } from '../../electron/keeper/erase.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { historyOf } from '../../electron/keeper/history.ts';
import { readChains } from '../../electron/keeper/journal.ts';
import type { Commit } from '../../electron/keeper/keeper.ts';
import { load } from '../../electron/keeper/load.ts';
import { verifyFolder } from '../../electron/keeper/verify.ts';
import { withoutBodies } from '../../shared/journal/erase.ts';
import { failingDisk, FAULTS } from './failing-disk.ts';
import { cleanUp, code, copyOf, copyOfVault, incident, makeRegister, note, open } from './make.ts';
import { type Register, segment, textOf, value } from './make.ts';

const CANARY = 'canari-7f3a9c51';
const LONG_AGO = { aware: { kind: 'date', on: '2019-05-06' }, determined: { on: '2019-05-07' } };

/** Three incidents of one import, the second with the canary, a note, a document and a closing; and one of today. */
let register: Register;
let id: string;
beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  const imported = ['un', CANARY, 'trois'].map((title) => incident(title, LONG_AGO));
  id = value(keeper.perform(imported, { batch: 'import vieux.csv' })).changes[1]!.record!;
  value(keeper.perform(note(id, `Rappelé ${CANARY}`)));
  const pdf = value(keeper.writeBlob(new TextEncoder().encode(CANARY)));
  const content = {
    kind: 'cai-notice',
    language: 'fr',
    draft: true,
    reasons: {},
    doc: { canary: CANARY },
    pdf,
    fileName: 'x.pdf',
  };
  value(keeper.performOwn({ type: 'document-issued', record: id, content }));
  value(keeper.perform({ type: 'closed', record: id, content: { reasons: 'Fait.' } }));
  value(keeper.perform(incident('aujourd’hui')));
  // Enough for a snapshot at closing.
  for (let i = 0; i < 40; i += 1) value(keeper.perform(note('I-2026-001', `note ${i}`)));
  keeper.close();
});
afterAll(cleanUp);

const asked = { record: 'I-2026-002', reason: 'Au terme de sa conservation', confirmed: 'I-2026-002' };

/** Everything that whoever holds the key can read of a register’s folder, as one text. */
function readable({ folder, vault }: Register): string {
  const texts: string[] = [];
  for (const chain of readChains(nodeDisk, folder, vault.id).values()) {
    for (const linked of chain.frames) {
      const envelope = openEnvelope(vault, linked);
      if (typeof envelope === 'string') continue;
      texts.push(JSON.stringify(openEntry(vault, linked, envelope, () => undefined)));
    }
  }
  return texts.join('\n');
}

const filesIn = (at: Register, name: string): string[] => readdirSync(join(at.folder, name));

/** The state folded anew from every entry, and what was found wrong. */
function folded(at: Register): { text: string; damage: number } {
  const { state, damage } = load(at.machine, at.folder, copyOfVault(at.vault), { whole: true });
  return { text: textOf({ state, records: () => state.records.values() }), damage: damage.length };
}

describe('erasing a record past its legal time', () => {
  it('what was recorded of it is gone from the journal, its files, drafts and snapshots; all else stays', () => {
    const at = copyOf(register);
    expect(readable(at)).toContain(CANARY);
    expect(filesIn(at, 'blobs')).toHaveLength(1);
    const keeper = value(open(at));
    value(
      saveDraft(at.machine, at.folder, keeper.vault, {
        id: 'd1',
        kind: 'facts',
        record: id,
        value: CANARY,
      }),
    );
    value(
      saveDraft(at.machine, at.folder, keeper.vault, {
        id: 'd2',
        kind: 'facts',
        record: null,
        value: 'autre',
      }),
    );
    const others = keeper.rows().filter((row) => row.id !== id);
    const erased = value(eraseRecord(keeper, asked));
    expect(erased).toMatchObject({ number: 'I-2026-002', bodies: 4, blobs: 1, finished: true });
    expect(keeper.rows()).toEqual(others);
    expect(keeper.find(CANARY)).toEqual([]);
    expect(value(readDrafts(at.machine, at.folder, keeper.vault)).map((draft) => draft.id)).toEqual(['d2']);
    // It goes on: what is written behind stands in the same chain.
    value(keeper.perform(note('I-2026-003', 'après')));
    keeper.close();

    expect(readable(at)).not.toContain(CANARY);
    expect(readable(at)).toContain('trois');
    expect(filesIn(at, 'blobs')).toEqual([]);
    const again = value(open(at));
    expect(again.mode()).toEqual({ writing: true, reasons: [] });
    expect(again.loaded.damage).toEqual([]);
    expect(again.read('I-2026-002')).toBeUndefined();
    expect(again.state.head.erasures).toMatchObject([
      { record: id, number: 'I-2026-002', keptUntil: '2024-05-06' },
    ]);
    expect(again.verify()).toMatchObject({ ok: true, removed: 4, conflicts: 0, documents: 0 });
    expect(verifyFolder(at.machine, at.folder)).toMatchObject({ ok: true, removed: 4 });
    again.close();
  });

  it('the register comes to the same state whether the contents are still there or not, from a snapshot or from the first entry', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    value(eraseRecord({ ...keeper, takeOut: () => false }, asked));
    const before = textOf(keeper);
    // The contents are still on the disk, as after a crash in between.
    expect(readable(at)).toContain(CANARY);
    expect(folded(at)).toEqual({ text: before, damage: 0 });
    keeper.close();
    const finished = value(open(at));
    expect(readable(at)).not.toContain(CANARY);
    expect(textOf(finished)).toBe(before);
    finished.close();
    expect(folded(at)).toEqual({ text: before, damage: 0 });
    const snapped = value(open(at, 'read'));
    expect(snapped.loaded.folded).toBe(0);
    expect(textOf(snapped)).toBe(before);
    snapped.close();
  });

  it('its entries still show in the journal, without their contents; those of its import stay whole', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const history = historyOf(at.machine, at.folder, copyOfVault(at.vault), keeper.state, keeper.replaced);
    expect(
      history
        .page({ limit: 200 })
        .entries.flatMap(({ changes }) => changes)
        .every(({ conflict }) => conflict === null),
    ).toBe(true);
    value(eraseRecord(keeper, asked));
    const { entries } = history.page({ limit: 200 });
    expect(entries[0]?.changes[0]).toMatchObject({
      type: 'erased',
      number: 'I-2026-002',
      reason: asked.reason,
    });
    const imported = entries.find(({ batch }) => batch !== null)!;
    expect(imported.changes).toMatchObject([
      { number: 'I-2026-001', conflict: null },
      { number: 'I-2026-002', conflict: 'erased', content: null, reason: null },
      { number: 'I-2026-003', conflict: null },
    ]);
    keeper.close();
  });

  it('whoever shows the register is told that the record is gone', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const told: Commit[] = [];
    keeper.subscribe((commit) => void told.push(commit));
    value(eraseRecord(keeper, asked));
    expect(told).toMatchObject([{ rows: [], gone: [id] }]);
    keeper.close();
  });

  it('refused, and nothing changed: what must be kept, what is unknown, what is not confirmed, what is damaged', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const head = keeper.head();
    const refused = (more: Partial<typeof asked>) => code(eraseRecord(keeper, { ...asked, ...more }));
    expect(refused({ record: 'I-2026-099' })).toBe('unknown-record');
    expect(refused({ confirmed: 'I-2026-001' })).toBe('not-confirmed');
    expect(refused({ record: 'I-2026-004', confirmed: 'I-2026-004' })).toBe('record-still-open');
    value(keeper.perform({ type: 'closed', record: 'I-2026-004', content: { reasons: 'x' } }));
    expect(eraseRecord(keeper, { ...asked, record: 'I-2026-004', confirmed: 'I-2026-004' })).toMatchObject({
      code: 'still-to-be-kept',
      details: { number: 'I-2026-004', until: '2031-03-02' },
    });
    expect(keeper.head().seq).toBe(head.seq + 1);
    const path = segment(at);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(path, bytes);
    expect(refused({})).toBe('damaged');
    expect(readable(at)).toContain(CANARY);
    keeper.close();
  });

  it('contents in the chain of another machine go too', () => {
    const at = copyOf(register, { device: null });
    const keeper = value(open(at));
    value(keeper.perform(note(id, `encore ${CANARY}`)));
    expect(readdirSync(join(at.folder, 'journal'))).toHaveLength(2);
    expect(value(eraseRecord(keeper, asked))).toMatchObject({ bodies: 5, finished: true });
    keeper.close();
    expect(readable(at)).not.toContain(CANARY);
    const again = value(open(at));
    expect(again.verify()).toMatchObject({ ok: true, removed: 5, forked: false });
    again.close();
  });
});

describe('what is missing without an erasure on record', () => {
  const strip = (at: Register, seq: number, body: number): void => {
    const path = segment(at);
    const bytes = withoutBodies(
      new Uint8Array(readFileSync(path)),
      ({ header }, index) => header.seq === seq && index === body,
    );
    writeFileSync(path, bytes!);
  };

  it('is damage as before, also beside one that was erased', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    value(eraseRecord(keeper, asked));
    keeper.close();
    strip(at, 2, 2);
    const hurt = value(open(at));
    expect(hurt.mode()).toEqual({ writing: false, reasons: ['damaged'] });
    expect(hurt.loaded.damage).toMatchObject([{ kind: 'body-missing', seq: 2, body: 2 }]);
    expect(hurt.verify()).toMatchObject({ ok: false, removed: 5 });
    hurt.close();
  });

  it('an erasure of one record excuses no content of another, and takes none out', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const bodies = {
      [at.device]: [
        [2, 0],
        [2, 1],
      ],
    };
    value(
      keeper.performOwn({
        type: 'erased',
        record: id,
        reason: 'x',
        content: { what: 'record', bodies, blobs: [] },
      }),
    );
    expect(keeper.takeOut()).toBe(true);
    keeper.close();
    expect(readable(at)).toContain('"title":"un"');
    expect(verifyFolder(at.machine, at.folder).removed).toBe(1);
    strip(at, 2, 0);
    expect(load(at.machine, at.folder, copyOfVault(at.vault), { whole: true }).damage).toMatchObject([
      { kind: 'body-missing', seq: 2, body: 0 },
    ]);
  });
});

describe('an erasing that the disk interrupts', () => {
  it.each(FAULTS)('$name: recorded and taken up again, or not recorded and nothing gone', (fault) => {
    let outcomes = { refused: 0, unfinished: 0, finished: 0 };
    for (let n = 1; ; n += 1) {
      const at = copyOf(register);
      const disk = failingDisk(nodeDisk, fault);
      const keeper = value(open(at, 'write', { disk }));
      disk.arm(n);
      const erased = eraseRecord(keeper, asked);
      const struck = disk.struck();
      disk.disarm();
      keeper.close();
      if (struck === 0) {
        expect(erased).toMatchObject({ ok: true, value: { finished: true } });
        break;
      }
      if (!erased.ok) outcomes = { ...outcomes, refused: outcomes.refused + 1 };
      else if (erased.value.finished) outcomes = { ...outcomes, finished: outcomes.finished + 1 };
      else outcomes = { ...outcomes, unfinished: outcomes.unfinished + 1 };
      const again = value(open(at));
      expect(again.loaded.damage, `at call ${n}`).toEqual([]);
      const recorded = again.state.head.erasures.length === 1;
      // What was acknowledged holds; what was refused may have reached the disk, and then holds too.
      if (erased.ok) expect(recorded).toBe(true);
      expect(again.read('I-2026-002') === undefined).toBe(recorded);
      expect(readable(at).includes(CANARY), `at call ${n}`).toBe(!recorded);
      expect(filesIn(at, 'blobs')).toHaveLength(recorded ? 0 : 1);
      expect(again.verify().ok).toBe(true);
      again.close();
    }
    expect(outcomes.refused + outcomes.unfinished).toBeGreaterThan(0);
  });
});
