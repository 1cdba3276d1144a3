import { join } from 'node:path';
import * as fc from 'fast-check';
import { drillRestore } from '../../../electron/keeper/backup/drill.ts';
import { makeBackup } from '../../../electron/keeper/backup/make.ts';
import { restoreBackup } from '../../../electron/keeper/backup/restore.ts';
import { makeFor } from '../../../electron/keeper/issue.ts';
import { leave } from '../../../electron/keeper/leave.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { chance } from '../../keeper/commands.ts';
import { barred, change, entry, FIELDS, mayWork, type Model, personNow } from './model.ts';
import { isOpen, isSound, type Seen, step, type Step } from './step.ts';
import { COPIES, type World } from './world.ts';

const DAY = 86_400_000;
const places = fc.nat({ max: 40 });

/** Opening, stopping, copying, and whatever the world around it does. */
export function onRegister(told: Seen): fc.Arbitrary<Step>[] {
  return [
    ...stops(told),
    wrongKey(told),
    secondWriter(told),
    jump(told),
    fc.nat({ max: 40 }).map((at) => issue(told, at)),
    fc.constant(backUp(told)),
    places.map((at) => restore(told, at)),
    places.map((at) => drill(told, at)),
    fc.constant(
      step('verify', told, {
        can: isOpen,
        act: (world, model) => {
          isSound(model, world);
          return ok(undefined);
        },
        expect: () => 'ok',
      }),
    ),
  ];
}

/** Three times: the founder mostly, and others. */
export const opening = (told: Seen): fc.Arbitrary<Step>[] => [open(told), open(told), open(told)];

/** Somebody comes in, by their own key or by the recovery sheet. */
function open(told: Seen): fc.Arbitrary<Step> {
  return fc.tuple(places, fc.nat({ max: 7 }), fc.nat({ max: 5 })).map(([place, other, reading]) => {
    const mode = reading === 0 ? 'read' : 'write';
    // Mostly the founder: whoever may do nothing gets nothing done.
    const who = ({ held }: Readonly<Model>): number | null =>
      other === 0 ? null : other < 4 ? place % held.persons.length : 0;
    return step(`open as ${other === 0 ? 'the sheet' : other < 4 ? place : 0} to ${mode}`, told, {
      can: ({ session }) => session === null,
      act: (world, model) => {
        const at = who(model);
        return world.begin(at === null ? world.place.recoveryKey : keyOf(world, model, at), mode);
      },
      expect: (model) => {
        const at = who(model);
        const person = at === null ? null : model.held.persons[at]!;
        if (person !== null && person.standing !== 'active') return 'wrong-passphrase';
        model.session = { person: at, writes: mode === 'write', undo: null };
        if (model.held.torn > 0 && barred(model) === null) {
          for (let left = model.held.torn; left > 0; left -= 1) entry(model);
          model.held = { ...model.held, torn: 0 };
        }
        return 'ok';
      },
    });
  });
}

function keyOf(world: World, { held }: Readonly<Model>, at: number): Uint8Array {
  return world.keys[held.persons[at]!.key]!;
}

function stops(told: Seen): fc.Arbitrary<Step>[] {
  const ends = (model: Model): string => {
    model.session = null;
    return 'ok';
  };
  const stop = (name: string, act: (world: World) => void): Step =>
    step(name, told, {
      can: isOpen,
      act: (world) => {
        act(world);
        return ok(undefined);
      },
      expect: ends,
    });
  return [
    fc.constant(stop('close', (world) => world.close())),
    fc.constant(stop('kill', (world) => world.kill(null))),
    fc.nat().map((seed) => stop(`power cut ${seed}`, (world) => world.kill(chance(seed).int))),
    fc.integer({ min: 1, max: 600 }).map((length) =>
      step(`kill within a write of ${length}`, told, {
        can: (model) => barred(model) === null && model.held.torn === 0,
        act: (world) => {
          const torn = world.tear(length);
          world.kill(null);
          return torn ? ok(undefined) : refused('file-missing');
        },
        expect: (model) => {
          model.held = { ...model.held, torn: 1 };
          return ends(model);
        },
      }),
    ),
  ];
}

function wrongKey(told: Seen): fc.Arbitrary<Step> {
  return fc.uint8Array({ minLength: 32, maxLength: 32 }).map((key) =>
    step('a key that is none', told, {
      can: ({ session }) => session === null,
      act: (world) => world.open(key, 'write'),
      expect: () => 'wrong-passphrase',
    }),
  );
}

function secondWriter(told: Seen): fc.Arbitrary<Step> {
  return fc.constant(
    step('a second writer', told, {
      can: ({ session }) => session?.writes === true,
      act: (world) => world.open(world.place.recoveryKey, 'write'),
      expect: () => 'locked-by-other',
    }),
  );
}

function jump(told: Seen): fc.Arbitrary<Step> {
  const days = fc.oneof(
    fc.integer({ min: 1, max: 500 }),
    fc.integer({ min: -30, max: 30 }),
    fc.constantFrom(-3652, 3652),
  );
  return days.map((by) =>
    step(`${by} days go by`, told, {
      // Far from the ends of what calendars know.
      can: ({ now }) => Math.abs(now + by * DAY - Date.UTC(2030, 0)) < 20_000 * DAY,
      act: () => ok(undefined),
      expect: (model) => {
        model.now += by * DAY;
        return 'ok';
      },
    }),
  );
}

/** A copy of one record leaves: sealed, recorded, and only then written; only the drawing is left out. */
function issue(told: Seen, place: number): Step {
  const at = ({ held }: Readonly<Model>): number => place % held.records.length;
  return step(`issue a copy of ${place}`, told, {
    can: (model) => isOpen(model) && model.held.records.length > 0,
    act: (world, model) => {
      const keeper = world.keeper!;
      const [out, bytes] = [
        join(COPIES, `${model.entriesEver}-${model.now}.pdf`),
        new Uint8Array(500).fill(7),
      ];
      const record = [...keeper.records()][at(model)]!.id;
      const order = { kind: 'register', language: 'fr', draft: true, reasons: {} } as const;
      const made = makeFor(keeper, order);
      if (!made.ok) return made;
      const { doc } = made.value;
      return leave(keeper, {
        ...{ out, bytes, record },
        perform: () => {
          const pdf = keeper.writeBlob(bytes);
          if (!pdf.ok) return pdf;
          const content = { ...order, doc, pdf: pdf.value, fileName: 'copie.pdf', draft: false };
          return keeper.performOwn({ type: 'document-issued', record, content });
        },
      });
    },
    expect: (model) => {
      if (barred(model) !== null) return 'read-only';
      const record = model.held.records[at(model)]!;
      const standing = FIELDS.filter((field) => record[field] !== null || record.standing.includes(field));
      change(model, at(model), { documents: record.documents + 1, standing }, false);
      entry(model);
      return 'ok';
    },
  });
}

const copyAt = (n: number): string => join(COPIES, `${n}.age`);

function backUp(told: Seen): Step {
  return step('back up', told, {
    can: isOpen,
    act: (world, { backups }) => makeBackup(world.keeper!, { kind: 'full', out: copyAt(backups.length) }),
    expect: (model) => {
      model.backups.push(model.held);
      if (barred(model) === null) entry(model, true);
      return 'ok';
    },
  });
}

function drill(told: Seen, place: number): Step {
  const at = ({ backups }: Readonly<Model>): number => place % backups.length;
  return step(`drill ${place}`, told, {
    can: (model) => isOpen(model) && model.backups.length > 0,
    act: async (world, model) => {
      const drilled = await drillRestore(world.keeper!, { file: copyAt(at(model)), place: 'other' });
      if (!drilled.ok) return drilled;
      const { failed, entries, records } = drilled.value;
      const due = model.backups[at(model)]!;
      const isWhole = entries === due.entries.length && records === due.records.length;
      return failed === null && isWhole ? drilled : refused('backup-unsound', { entries, records, failed });
    },
    expect: (model) => {
      if (barred(model) === null) entry(model, true);
      return 'ok';
    },
  });
}

/** The register as a backup has it, in the place of the one that is there: what would be given up is said first. */
function restore(told: Seen, place: number): Step {
  const at = ({ backups }: Readonly<Model>): number => place % backups.length;
  const lost = ({ held, backups }: Readonly<Model>, i: number): number => {
    const kept = new Set(backups[i]!.entries.map(({ id }) => id));
    return held.entries.filter(({ id, beside }) => !beside && !kept.has(id)).length;
  };
  return step(`restore ${place}`, told, {
    can: ({ session, backups }) => session === null && backups.length > 0,
    act: async (world, model) => {
      const due = lost(model, at(model));
      const asked = {
        machine: world.machine(99),
        file: copyAt(at(model)),
        folder: world.place.folder,
      };
      const unlock = (): { recoveryKey: Uint8Array } => ({ recoveryKey: world.place.recoveryKey.slice() });
      if (due > 0) {
        const first = await restoreBackup({ ...asked, unlock: unlock() });
        if (first.ok || first.code !== 'restore-goes-back' || first.details['lost'] !== due)
          return unsaid(due, first);
      }
      const restored = await restoreBackup({ ...asked, unlock: unlock(), confirmed: due });
      return restored.ok && !restored.value.journalled ? unsaid(due, restored) : restored;
    },
    expect: (model) => {
      model.held = model.backups[at(model)]!;
      entry(model);
      return 'ok';
    },
  });
}

function unsaid(lost: number, came: Result<unknown>): Result<never> {
  return refused('restore-goes-back', { lost, cause: JSON.stringify(came) });
}

/** May whoever opened it say who comes in? Those who may do nothing at all hear of the register first. */
export function mayRule(model: Model, role?: string): string | null {
  if (model.session?.writes !== true) return 'read-only';
  const isSheet = model.session.person === null;
  const person = personNow(model);
  const may = isSheet ? role === 'officer' : mayWork(model) && person?.role === 'officer';
  return may ? null : 'member-not-allowed';
}
