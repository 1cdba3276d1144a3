import { describe, expect, test } from 'vitest';
import { plainAnswers } from '../../renderer/screens/notice/answer-text.ts';
import { changedSince, isNothing } from '../../renderer/screens/notice/changed-since.ts';
import {
  gapsOf,
  isCalledFor,
  isNoticeKind,
  NOTICE_KINDS,
  type NoticeKind,
  openGaps,
  readReasons,
  reasonsFor,
} from '../../renderer/screens/notice/gaps.ts';
import { caiNotice } from '../../shared/document/cai-notice.ts';
import { makeDocument } from '../../shared/document/make.ts';
import { opcReport } from '../../shared/document/opc-report.ts';
import type { ChangeView, EntryView } from '../../shared/host.ts';
import { itemsOf } from '../../shared/law/regimes.ts';
import { DOCUMENT_KINDS } from '../../shared/register/document-kind.ts';
import type { Organisation } from '../../shared/register/organisation.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';
import { items } from '../document/reading.ts';
import { bare, common, complete, organisation, record } from '../document/records.ts';

const documentOf = (
  kind: NoticeKind,
  of: IncidentRecord,
  reasons: Readonly<Record<string, string>> = {},
  org: Organisation = organisation,
) => makeDocument({ kind, record: of, ...common('fr'), organisation: org, reasons });

describe('what is missing', () => {
  const half = record('I-2026-016', {
    circumstances: 'Lost.',
    occurred: { kind: 'unknown', reason: 'No log.' },
  });
  const records = [bare(), half, complete()];

  test.each(NOTICE_KINDS)('is what the document itself says it lacks: %s', (kind) => {
    for (const of of records) {
      const ids = gapsOf(kind, of, organisation).map(({ item }) => item.id);
      expect(ids).toEqual(documentOf(kind, of).missing.map(({ item }) => item));
    }
  });

  test.each(NOTICE_KINDS)('goes with a reason where the law takes one, and only there: %s', (kind) => {
    const gaps = gapsOf(kind, bare(), organisation);
    const reasons = Object.fromEntries(gaps.map(({ item }) => [item.id, ' Not known yet. ']));
    const given = reasonsFor(gaps, reasons);
    const { missing } = documentOf(kind, bare(), given);
    expect(openGaps(gaps, reasons).map(({ item }) => item.id)).toEqual(missing.map(({ item }) => item));
    expect(missing.every(({ reasonAllowed }) => !reasonAllowed)).toBe(true);
    expect(Object.values(given).every((reason) => reason === 'Not known yet.')).toBe(true);
    expect(reasonsFor(gaps, { aware: '   ', nowhere: 'x' })).toEqual({});
  });

  test('an item that two laws ask for stands once, with both sections', () => {
    const both = gapsOf('person-notice', bare(), organisation);
    const circumstances = both.find(({ item }) => item.id === 'circumstances');
    expect(circumstances?.sources.map(({ cite }) => cite)).toEqual([
      'A-2.1, r. 3.1, s. 5(2)',
      'SOR/2018-64, s. 3(a)',
    ]);
    expect(both.filter(({ item }) => item.id === 'circumstances')).toHaveLength(1);
  });

  test('a document is called for once its law concluded that the risk is serious', () => {
    expect(isCalledFor('cai-notice', bare(), organisation)).toBe(false);
    expect(isCalledFor('cai-notice', complete(), organisation)).toBe(true);
    expect(isCalledFor('opc-report', complete(), { ...organisation, regimes: ['quebec-private'] })).toBe(
      false,
    );
  });

  test('of the documents there are, those about one record are notices', () => {
    expect(DOCUMENT_KINDS.filter(isNoticeKind)).toEqual([...NOTICE_KINDS]);
    expect(isNoticeKind('constructor')).toBe(false);
  });
});

describe('answers to copy', () => {
  const made = { 'cai-notice': caiNotice, 'opc-report': opcReport };

  test.each(['cai-notice', 'opc-report'] as const)(
    'stand in the order of the law, each under its number: %s',
    (kind) => {
      for (const language of ['fr', 'en'] as const) {
        const { doc } = made[kind]({ record: complete(), ...common(language) });
        const answers = plainAnswers(doc);
        const order = itemsOf(kind).map(({ id }) => id);
        const places = answers.map(({ id }) => order.indexOf(id));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(answers.every(({ number }) => number !== '')).toBe(true);
        expect(answers).toHaveLength(items(doc).length);
      }
    },
  );

  test('are plain text: paragraphs, lists and tables one could have typed', () => {
    const { doc } = caiNotice({ record: complete(), ...common('fr') });
    const of = (id: string): string => plainAnswers(doc).find((answer) => answer.id === id)?.text ?? '';
    expect(of('org_name')).toBe('Coopérative Œuvre & Cœur ᐃᓄᒃᑎᑐᑦ');
    expect(of('contact')).toContain('Courriel\u00a0: vie.privee@oeuvreetcoeur.example');
    expect(of('measures')).toContain('Suppression confirmée par écrit par le destinataire.');
    expect(of('measures').split('\n\n')).toHaveLength(3);
    for (const { text } of plainAnswers(doc)) expect(text).not.toMatch(/undefined|\[object|^\s|\s$/);
  });

  test('what is missing says so, and is no answer', () => {
    const { doc } = caiNotice({ record: bare(), ...common('en'), draft: true });
    const missing = plainAnswers(doc).filter((answer) => answer.missing);
    expect(missing.map(({ id }) => id)).toEqual(
      gapsOf('cai-notice', bare(), organisation)
        .map(({ item }) => item.id)
        .filter((id) => missing.some((each) => each.id === id)),
    );
    expect(missing.length).toBeGreaterThan(3);
  });
});

describe('what changed since a notice was sent', () => {
  const entry = (seq: number, ...changes: readonly Pick<ChangeView, 'type' | 'content'>[]): EntryView => ({
    seq,
    place: seq,
    hash: '',
    device: '',
    at: `2026-11-${10 + seq}T12:00:00Z`,
    member: 'm1',
    batch: null,
    more: 0,
    counts: [],
    numbers: null,
    changes: changes.map((change, at) => ({
      id: `${seq}-${at}`,
      record: 'r',
      number: null,
      reason: null,
      conflict: null,
      ...change,
    })),
  });
  const amended = (fields: object) => ({ type: 'facts-amended', content: { fields } });

  test('is told from what it was then to what it is now, newest entries first or last', () => {
    const entries = [
      entry(1, amended({ unit: { from: null, to: 'before' } })),
      entry(3, amended({ persons: { from: 3, to: 5 } })),
      entry(4, amended({ persons: { from: 5, to: 9 }, cause: { from: null, to: 'x' } })),
    ];
    const changed = changedSince(entries, 2);
    expect(changed.facts.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['cause', null, 'x'],
      ['persons', 3, 9],
    ]);
    expect(changedSince(entries.toReversed(), 2)).toEqual(changed);
    expect(changedSince(entries, 9)).toEqual({ facts: [], measures: 0, isReassessed: false });
  });

  test('leaves out what was undone, and what came back to what it was', () => {
    const fields = { persons: { from: 3, to: 5 } };
    const back = { persons: { from: 5, to: 3 } };
    const undone = {
      type: 'undone',
      content: { change: '3-0', restored: { type: 'facts-amended', fields: back } },
    };
    expect(isNothing(changedSince([entry(3, amended(fields)), entry(4, undone)], 2))).toBe(true);
    const added = { type: 'measure-added', content: { measure: {} } };
    const removed = { type: 'undone', content: { change: '5-0', restored: { type: 'measure-added' } } };
    expect(isNothing(changedSince([entry(5, added), entry(6, removed)], 2))).toBe(true);
    expect(changedSince([entry(5, added, added)], 2).measures).toBe(2);
    expect(changedSince([entry(5, { type: 'risk-assessed', content: {} })], 2).isReassessed).toBe(true);
  });

  test('reads past what it cannot read', () => {
    const odd = [null, 'x', { fields: null }, { fields: { nowhere: { from: 1, to: 2 } } }];
    for (const content of odd) {
      expect(isNothing(changedSince([entry(3, { type: 'facts-amended', content })], 2))).toBe(true);
    }
  });
});

test('reasons come from a draft or an entry as they were given, and nothing else does', () => {
  expect(readReasons({ aware: 'No log.', n_total: '' })).toEqual({ aware: 'No log.', n_total: '' });
  for (const none of [null, undefined, 'x', 1, []]) expect(readReasons(none)).toEqual({});
  expect(readReasons({ aware: 1, cause: null })).toEqual({});
});
