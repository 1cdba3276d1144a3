import { expect, test } from 'vitest';
import { CHANGE_TYPES } from '../../shared/register/change.ts';
import { digestOf } from '../../shared/register/digest.ts';
import { evolve } from '../../shared/register/evolve.ts';
import {
  idOf,
  makeAnswers,
  makeAssessing,
  makeDutyDecision,
  makeFacts,
  makeIssue,
  makeMeasure,
  makeNotice,
  makeRegister,
  NOW,
  TODAY,
} from '../make.ts';
import type { Register } from '../make.ts';

/** A register in which everything happened once at least; the same to the last byte, whenever it is made. */
function everything(): Register {
  const register = makeRegister();
  const did = (change: unknown) => register.did(change);
  const first = register.incident();
  const second = register.incident(
    makeFacts({ title: 'Ordinateur perdu', natures: ['loss'], persons: null }),
  );
  did({
    type: 'organisation-amended',
    content: { fields: { sector: { from: null, to: 'Hébergement' } } },
  });
  did({ type: 'facts-amended', record: first, content: { fields: { unit: { from: null, to: 'Ventes' } } } });
  const { id: measure } = did({
    type: 'measure-added',
    record: first,
    content: { measure: makeMeasure({ state: 'planned' }) },
  });
  did({
    type: 'measure-changed',
    record: first,
    content: { measure, from: makeMeasure({ state: 'planned' }), to: makeMeasure() },
  });
  did({ type: 'note-added', record: first, content: { text: 'Rappelé la cliente.', on: '2026-11-19' } });
  did({
    type: 'risk-assessed',
    record: first,
    content: makeAssessing(register.read(first).facts, { answers: makeAnswers() }),
  });
  did({ type: 'duty-decided', record: first, content: makeDutyDecision() });
  const { id: document } = did({ type: 'document-issued', record: first, content: makeIssue() });
  did({ type: 'document-not-saved', record: first, content: { issued: document, cause: 'ENOSPC' } });
  did({ type: 'notice-sent', record: first, content: makeNotice({ document }) });
  did({ type: 'closed', record: first, content: { reasons: 'Tout est fait.' } });
  did({ type: 'reopened', record: first, reason: 'Une autre cliente a écrit.', content: {} });
  did({ type: 'not-an-incident', record: second, content: { reasons: 'Retrouvé, scellé.' } });
  const { id: annulment } = did({
    type: 'annulled',
    record: second,
    reason: 'Double',
    content: { duplicateOf: first },
  });
  did({ type: 'undone', content: { change: annulment } });
  did({ type: 'document-issued', content: makeIssue({ kind: 'register', language: 'en' }) });
  did({
    type: 'data-exported',
    content: { format: 'csv', records: 2, sha256: 'cd'.repeat(32), fileName: 'registre.csv' },
  });
  did({
    type: 'torn-tail-found',
    content: { segment: 'd/000001.seg', offset: 9, bytes: 3, sha256: 'cd'.repeat(32), keptAs: 'd.torn' },
  });
  did({ type: 'torn-tails-acknowledged', content: {} });
  did({
    type: 'backup-made',
    content: {
      ...{ kind: 'routine', place: 'first', fileName: 'x.age', bytes: 9 },
      ...{ sha256: 'cd'.repeat(32), at: NOW, entries: 20 },
    },
  });
  did({
    type: 'anchored',
    content: { to: 'Me Roy', entries: 20, sha256: 'cd'.repeat(32), fileName: 'tete.txt' },
  });
  did({
    type: 'restore-drilled',
    content: { place: 'first', fileName: 'x.age', at: NOW, entries: 20, records: 2, failed: null },
  });
  did({
    type: 'register-restored',
    content: {
      restore: 'ab'.repeat(16),
      kind: 'repair',
      fileName: 'x.age',
      at: NOW,
      entries: 20,
      givenUp: 0,
    },
  });
  const attachment = {
    name: 'a.pdf',
    type: 'application/pdf',
    blob: { name: 'ab'.repeat(16), sha256: 'cd'.repeat(32), size: 3 },
  };
  did({ type: 'attachment-added', record: first, content: attachment });
  const { id: target } = did({ type: 'attachment-added', record: first, content: attachment });
  did({
    type: 'erased',
    record: first,
    reason: 'Plus nécessaire',
    content: { what: 'attachment', target, bodies: {}, blobs: [] },
  });
  const persons = [
    { id: '1'.repeat(16), name: 'Léa Roy', language: 'fr', address: '1, rue A\nMontréal' },
    { id: '2'.repeat(16), name: 'Ann Lee', language: 'en', email: 'ann@example.test', note: '77' },
  ];
  const { id: list } = did({ type: 'persons-added', record: first, content: { persons } });
  did({
    type: 'erased',
    record: first,
    reason: 'Plus nécessaire',
    content: { what: 'persons', target: list, bodies: {}, blobs: [] },
  });
  did({ type: 'persons-added', record: first, content: { persons } });
  const ids = persons.map(({ id }) => id);
  did({ type: 'letters-sent', record: first, content: { persons: ids, on: TODAY, channel: 'mail' } });
  const file = { language: 'fr', draft: false, sha256: 'ab'.repeat(32), fileName: 'a.pdf' };
  did({ type: 'letters-issued', record: first, content: { persons: ids, ...file } });
  did({ type: 'letter-returned', record: first, content: { person: ids[0], on: TODAY, why: 'moved' } });
  did({
    type: 'person-amended',
    record: first,
    content: {
      person: ids[0],
      from: { name: 'Léa Roy', language: 'fr', address: '1, rue A\nMontréal' },
      to: { name: 'Léa Roy', language: 'fr', address: '2, rue B\nMontréal' },
    },
  });
  const third = register.incident();
  did({ type: 'hold-placed', record: third, reason: 'Litige', content: {} });
  did({ type: 'hold-lifted', record: third, reason: 'Réglé', content: {} });
  did({ type: 'hold-placed', record: second, reason: 'Litige', content: {} });
  did({ type: 'annulled', record: third, reason: 'Double', content: {} });
  register.did(
    {
      type: 'erased',
      record: third,
      reason: 'Terme',
      content: { what: 'record', bodies: { ['ab'.repeat(16)]: [[4, 0]] }, blobs: [] },
    },
    { keepUntil: () => '2026-01-01' },
  );
  const slot = { slot: 'slot-2', sha256: 'cd'.repeat(32) };
  const publicKey = 'B'.repeat(44);
  const member = { id: 'member-2', name: 'Paul Roy', role: 'analyst', publicKey };
  did({ type: 'member-added', content: { member, slot } });
  did({ type: 'member-role-changed', content: { member: 'member-2', from: 'analyst', to: 'officer' } });
  did({ type: 'passphrase-given', content: { member: 'member-2', publicKey: 'C'.repeat(44), slot } });
  did({ type: 'member-suspended', content: { member: 'member-2' } });
  did({ type: 'member-reinstated', content: { member: 'member-2', publicKey, slot } });
  did({ type: 'member-removed', content: { member: 'member-2' } });
  did({ type: 'passphrase-changed', content: { slot: { ...slot, slot: 'slot-3' } } });
  did({
    type: 'recovery-replaced',
    content: { member: 'recovery', publicKey, slot: { ...slot, slot: 'slot-4' } },
  });
  did({ type: 'recovery-checked', content: {} });
  did({ type: 'register-rekeyed', reason: 'Une clé perdue', content: { epoch: 2, cause: 'recovery' } });
  // And what no longer fits, on the register and on a record.
  for (const record of [null, first]) {
    const unreadable = { id: idOf(0xf00), type: 'from-the-future', record, why: 'unknown-type' };
    register.state.put(
      evolve(register.state, { at: NOW, on: TODAY, member: 'member-1', seq: 99, void: false, unreadable }),
    );
  }
  return register;
}

test('the folded state has the shape that snapshots of today hold', () => {
  const { state, changes } = everything();
  expect(new Set(changes.map(({ type }) => type))).toEqual(new Set(CHANGE_TYPES));
  const lists = [...state.lists.values()];
  const digest = digestOf({ head: state.head, records: [...state.records.values()], lists });
  expect(
    digest,
    'the shape of the folded state changed: raise SNAPSHOT_SHAPE in electron/keeper/snapshot.ts and then update this digest',
  ).toBe('d5ff2d204a3fade595162f7026c6652ed330d95f6bdaadf1d46cd8d51dc194fa');
});

test('and it survives being written as JSON, as a snapshot writes it', () => {
  const { state } = everything();
  const whole = {
    head: state.head,
    records: [...state.records.values()],
    lists: [...state.lists.values()],
  };
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
});
