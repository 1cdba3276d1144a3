import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeType } from '../../shared/register/change.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import {
  anyFacts,
  anyMeasure,
  anyText,
  idOf,
  makeAssessing,
  makeDutyDecision,
  makeFacts,
  makeIssue,
  makeMeasure,
  makeNotice,
  makeRegister,
} from '../make.ts';
import type { Register } from '../make.ts';

/** A record without its trace: what it says, not when it last changed. */
function said(record: IncidentRecord): unknown {
  const { updated: _updated, history: _history, measures, ...rest } = record;
  return { ...rest, measures: measures.map(({ stamp: _stamp, ...measure }) => measure) };
}

const undo = (register: Register, change: string, door = {}) =>
  register.perform({ type: 'undone', content: { change } }, door);

type Doing = (register: Register, id: string) => unknown;

/** Every change on a record, on a record that has everything. */
const doings: Readonly<Record<string, { readonly undoable: boolean; readonly change: Doing }>> = {
  'facts-amended': {
    undoable: true,
    change: () => ({ content: { fields: { unit: { from: null, to: ' Ventes ' } } } }),
  },
  'facts-amended, and taken back to not answered': {
    undoable: true,
    change: (register, id) => ({
      content: { fields: { persons: { from: register.read(id).facts.persons, to: null } } },
      reason: 'x',
    }),
  },
  'facts-amended, awareness among them': {
    undoable: false,
    change: (register, id) => ({
      content: {
        fields: {
          aware: { from: register.read(id).facts.aware, to: { kind: 'date', on: '2026-11-01' } },
          unit: { from: null, to: 'Ventes' },
        },
      },
      reason: 'x',
    }),
  },
  'measure-added': { undoable: true, change: () => ({ content: { measure: makeMeasure() } }) },
  'measure-changed': {
    undoable: true,
    change: (register, id) => ({
      content: {
        measure: register.read(id).measures[0]?.id,
        from: makeMeasure(),
        to: makeMeasure({ state: 'planned', description: 'Autrement' }),
      },
    }),
  },
  'note-added': { undoable: true, change: () => ({ content: { text: 'x' } }) },
  'duty-decided': { undoable: true, change: () => ({ content: makeDutyDecision() }) },
  'not-an-incident': { undoable: true, change: () => ({ content: { reasons: 'Exercice.' } }) },
  annulled: { undoable: true, change: () => ({ content: {}, reason: 'Double' }) },
  'risk-assessed': {
    undoable: false,
    change: (register, id) => ({ content: makeAssessing(register.read(id).facts) }),
  },
  'notice-sent': { undoable: false, change: () => ({ content: makeNotice() }) },
  'document-issued': { undoable: false, change: () => ({ content: makeIssue() }) },
  'document-not-saved': {
    undoable: false,
    change: (register, id) => ({ content: { issued: register.read(id).documents[0]?.id, cause: 'EIO' } }),
  },
  closed: { undoable: false, change: () => ({ content: { reasons: 'Fait.' } }) },
};

function furnished(): { readonly register: Register; readonly id: string } {
  const register = makeRegister();
  const id = register.incident();
  register.did({ type: 'measure-added', record: id, content: { measure: makeMeasure() } });
  register.did({ type: 'note-added', record: id, content: { text: 'Première note' } });
  register.did({
    type: 'duty-decided',
    record: id,
    content: makeDutyDecision({ decision: 'do-not-notify' }),
  });
  register.did({ type: 'document-issued', record: id, content: makeIssue({ draft: true }) });
  return { register, id };
}

describe('one’s own last change', () => {
  const entries = Object.entries(doings);

  test.each(entries.filter(([, { undoable }]) => undoable))(
    '%s: undone, the record says what it said',
    (name, { change }) => {
      const { register, id } = furnished();
      const before = said(register.read(id));
      const done = register.did({
        type: name.split(',')[0],
        record: id,
        ...(change(register, id) as object),
      });
      expect(said(register.read(id))).not.toEqual(before);
      expect(undo(register, done.id)).toMatchObject({ ok: true, value: { record: id } });
      expect(said(register.read(id))).toEqual(before);
      expect(register.read(id).conflicts).toEqual([]);
      // Both stay in the chronology: nothing is edited in place.
      expect(
        register
          .read(id)
          .history.slice(-2)
          .map(({ type }) => type),
      ).toEqual([name.split(',')[0], 'undone']);
    },
  );

  test.each(entries.filter(([, { undoable }]) => !undoable))('%s: never undone', (name, { change }) => {
    const { register, id } = furnished();
    const type = name.split(',')[0] as ChangeType;
    const done = register.did({ type, record: id, ...(change(register, id) as object) });
    expect(undo(register, done.id)).toEqual({
      ok: false,
      code: 'undo-not-possible',
      details: { change: done.id, type },
    });
  });

  test('a reopening, a recording, an export, a creation: never undone', () => {
    const register = makeRegister({ organisation: null });
    const refusedNow = (): void => {
      const last = register.changes.at(-1)!;
      expect(undo(register, last.id), last.type).toMatchObject({ ok: false, code: 'undo-not-possible' });
    };
    refusedNow(); // register-created
    register.did({
      type: 'organisation-set',
      content: { name: 'O', officer: { name: 'A', title: 'B', email: 'a@b.ca' } },
    });
    refusedNow();
    const id = register.incident();
    refusedNow();
    register.did({ type: 'closed', record: id, content: { reasons: 'Fait.' } });
    register.did({ type: 'reopened', record: id, reason: 'x', content: {} });
    refusedNow();
    register.did({
      type: 'data-exported',
      content: { format: 'csv', records: 1, sha256: 'cd'.repeat(32), fileName: 'x.csv' },
    });
    refusedNow();
    register.did({
      type: 'torn-tail-found',
      content: { segment: 's', offset: 0, bytes: 1, sha256: 'cd'.repeat(32), keptAs: 'x' },
    });
    refusedNow();
  });

  test('the organisation’s amendments: what was added, changed, taken away or fell back', () => {
    const register = makeRegister();
    const before = register.state.head.organisation;
    const done = register.did({
      type: 'organisation-amended',
      content: {
        fields: {
          sector: { from: null, to: ' Hébergement ' },
          name: { from: before?.name, to: 'Nuage du Nord' },
          neq: { from: before?.neq, to: null },
          regimes: { from: before?.regimes, to: ['pipeda'] },
        },
      },
    });
    expect(register.state.head.organisation).toMatchObject({ sector: 'Hébergement', regimes: ['pipeda'] });
    expect(undo(register, done.id).ok).toBe(true);
    expect(register.state.head.organisation).toEqual(before);
    expect(register.state.head.conflicts).toEqual([]);
  });
});

describe('not possible', () => {
  test('of any but the last, of none, or of another session', () => {
    const { register, id } = furnished();
    const first = register.did({ type: 'note-added', record: id, content: { text: 'un' } });
    const second = register.did({ type: 'note-added', record: id, content: { text: 'deux' } });
    expect(undo(register, first.id)).toEqual({
      ok: false,
      code: 'undo-not-possible',
      details: { change: first.id },
    });
    expect(undo(register, second.id, { last: null })).toMatchObject({ code: 'undo-not-possible' });
    expect(undo(register, 'nowhere')).toMatchObject({ code: 'undo-not-possible' });
    expect(undo(register, second.id).ok).toBe(true);
  });

  test('of an undoing, nor twice', () => {
    const { register, id } = furnished();
    const done = register.did({ type: 'note-added', record: id, content: { text: 'un' } });
    const undone = undo(register, done.id);
    if (!undone.ok) throw new Error(undone.code);
    expect(undo(register, done.id)).toMatchObject({ code: 'undo-not-possible' });
    expect(undo(register, undone.value.id)).toMatchObject({ code: 'undo-not-possible' });
  });

  test('what is put back is the keeper’s to say: an asker who says it is refused', () => {
    const { register, id } = furnished();
    const done = register.did({ type: 'note-added', record: id, content: { text: 'un' } });
    const asked = { change: done.id, restored: { type: 'annulled' } };
    expect(register.perform({ type: 'undone', content: asked })).toMatchObject({
      code: 'invalid',
      details: { issues: [{ path: ['content'], code: 'unknown-key', detail: 'restored' }] },
    });
    const undone = register.did({ type: 'undone', content: { change: done.id } });
    expect(undone.content).toEqual({ change: done.id, restored: { type: 'note-added' } });
    expect(undone.record).toBe(id);
  });
});

test('any amendment of any facts, undone, gives back the facts', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, anyMeasure, anyText, (facts, other, measure, note) => {
      const register = makeRegister();
      // Late enough for any of their dates.
      const late = { today: '2099-12-31' };
      const id = register.incident(facts, late);
      const before = said(register.read(id));
      const fields = Object.fromEntries(
        Object.entries(other)
          .filter(([key]) => key !== 'aware')
          .map(([key, to]) => [key, { from: facts[key as keyof typeof facts], to }]),
      );
      for (const change of [
        { type: 'facts-amended', record: id, content: { fields } },
        { type: 'measure-added', record: id, content: { measure } },
        { type: 'note-added', record: id, content: { text: note } },
      ]) {
        const done = register.perform(change, late);
        if (!done.ok) {
          expect(done.code).toBe('nothing-changed');
          continue;
        }
        expect(undo(register, done.value.id).ok).toBe(true);
        expect(said(register.read(id))).toEqual(before);
        expect(register.read(id).conflicts).toEqual([]);
      }
    }),
  );
});

test('a record that is closed still takes back its last note', () => {
  const register = makeRegister();
  const id = register.incident(makeFacts());
  register.did({ type: 'closed', record: id, content: { reasons: 'Fait.' } });
  const note = register.did({ type: 'note-added', record: id, content: { text: 'x' } });
  expect(note.id).not.toBe(idOf(0));
  expect(undo(register, note.id).ok).toBe(true);
  expect(register.read(id).notes).toEqual([]);
  expect(register.read(id).closed).not.toBeNull();
});
