import { describe, expect, test } from 'vitest';
import { EDITABLE_KEYS } from '../../renderer/screens/fields/fact-drafts.ts';
import { sayChange } from '../../renderer/screens/incident/say-change.ts';
import {
  FACTS_OF,
  isAnswered,
  keyOf,
  openness,
  registerGaps,
  sectionOf,
  SECTIONS,
  targetOf,
} from '../../renderer/screens/incident/sections.ts';
import { sinceNotices } from '../../renderer/screens/incident/since.ts';
import { saidIn } from '../../renderer/screens/said.ts';
import type { ChangeView, EntryView } from '../../shared/host.ts';
import { CHANGE_TYPES } from '../../shared/register/change.ts';
import { wordsOf } from '../../shared/words/words.ts';
import {
  anyChange,
  makeFacts,
  makeMeasure,
  makeNotice,
  makeOrganisation,
  makeRecord,
  makeStamp,
  NOW,
  TODAY,
} from '../make.ts';
import fc from 'fast-check';

const en = saidIn(wordsOf('en'), 'en', 'America/Toronto', NOW);
const fr = saidIn(wordsOf('fr'), 'fr', 'America/Toronto', NOW);

describe('the parts', () => {
  test('hold every fact once', () => {
    const held: readonly string[] = Object.values(FACTS_OF).flat();
    expect([...held].sort()).toEqual([...EDITABLE_KEYS].sort());
    for (const key of EDITABLE_KEYS) expect(FACTS_OF[sectionOf(key)]).toContain(key);
  });

  test('have a digit each', () => {
    expect(SECTIONS.map(keyOf)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']);
  });

  test('are named in both languages', () => {
    for (const { words } of [en, fr]) {
      for (const id of SECTIONS) expect(words.window.incident.sections[id]).toMatch(/^\p{Lu}/u);
    }
  });
});

describe('an address into a record', () => {
  test.each([
    ['persons', { at: 'fact', section: 'who', fact: 'persons' }],
    ['information', { at: 'fact', section: 'information', fact: 'information' }],
    ['measures', { at: 'section', section: 'done' }],
    ['chronology', { at: 'section', section: 'chronology' }],
    ['duties', { at: 'duties' }],
    ['imported', null],
    ['../..', null],
    [undefined, null],
  ])('%o', (name, target) => expect(targetOf(name)).toEqual(target));
});

describe('an answer', () => {
  test('is one where something is said, even that there are none', () => {
    const facts = makeFacts({ otherAuthorities: [], systems: [], attempted: false });
    expect(isAnswered('otherAuthorities', facts)).toBe(true);
    expect(isAnswered('systems', facts)).toBe(false);
    expect(isAnswered('attempted', facts)).toBe(false);
    expect(isAnswered('attempted', makeFacts({ attempted: true }))).toBe(true);
    expect(isAnswered('provider', facts)).toBe(false);
    expect(isAnswered('persons', makeFacts({ persons: { kind: 'unknown', reason: 'x' } }))).toBe(true);
  });
});

describe('what may be done', () => {
  const stamp = makeStamp();
  test('with a record that is open, closed, annulled, or in a register that is read only', () => {
    expect(openness(makeRecord(), true)).toEqual({ facts: true, notes: true });
    expect(openness(makeRecord({ closed: { reasons: null, stamp } }), true)).toEqual({
      facts: false,
      notes: true,
    });
    const annulled = { reason: 'x', duplicateOf: null, stamp };
    expect(openness(makeRecord({ annulled }), true)).toEqual({ facts: false, notes: false });
    expect(openness(makeRecord(), false)).toEqual({ facts: false, notes: false });
  });
});

describe('what the registers lack', () => {
  test('is asked law by law, and not of what is no incident', () => {
    const organisation = makeOrganisation();
    const gaps = registerGaps({ record: makeRecord(), organisation, now: TODAY });
    expect(gaps.map(({ regime }) => regime)).toEqual(['quebec-private', 'pipeda']);
    expect(gaps[0]?.missing.map(({ item }) => item)).toContain('risk_reasons');
    const record = makeRecord({ notIncident: { reasons: 'x', stamp: makeStamp() } });
    expect(registerGaps({ record, organisation, now: TODAY })).toEqual([]);
  });
});

describe('what changed since a notice', () => {
  const regimes = ['quebec-private', 'pipeda'] as const;
  const entry = (seq: number, type: string, content: unknown): EntryView => ({
    seq,
    place: seq,
    hash: '',
    device: '',
    at: NOW,
    member: 'member-1',
    batch: null,
    more: 0,
    counts: [{ type, count: 1 }],
    numbers: null,
    changes: [{ id: String(seq), type, record: 'r', number: null, reason: null, content, conflict: null }],
  });
  const amended = (seq: number, from: number, to: number): EntryView =>
    entry(seq, 'facts-amended', {
      fields: { persons: { from: { kind: 'exact', n: from }, to: { kind: 'exact', n: to } } },
    });
  const sent = (seq: number, recipient: 'cai' | 'opc', law: (typeof regimes)[number]) => ({
    ...makeNotice({ recipient, regimes: [law] }),
    id: String(seq),
    stamp: makeStamp({ seq }),
  });

  test('is nothing where none was sent, or nothing changed', () => {
    expect(sinceNotices({ notices: [] }, regimes, [amended(9, 1, 2)])).toEqual([]);
    expect(
      sinceNotices({ notices: [sent(9, 'cai', 'quebec-private')] }, regimes, [amended(8, 1, 2)]),
    ).toEqual([]);
    const undone = [amended(10, 1, 2), amended(11, 2, 1)];
    expect(sinceNotices({ notices: [sent(9, 'cai', 'quebec-private')] }, regimes, undone)).toEqual([]);
  });

  test('is said once for two authorities to whom the same is news', () => {
    const notices = [sent(5, 'cai', 'quebec-private'), sent(6, 'opc', 'pipeda')];
    const [since, ...more] = sinceNotices({ notices }, regimes, [amended(9, 1, 2), amended(8, 3, 1)]);
    expect(more).toEqual([]);
    expect(since?.notices.map(({ regime }) => regime.authority.id)).toEqual(['cai', 'opc']);
    expect(since?.changed.facts).toMatchObject([{ key: 'persons', from: { n: 3 }, to: { n: 2 } }]);
    expect(since?.notices[0]?.regime.supplement.mandatory).toBe(true);
  });

  test('is said apart where one was told already', () => {
    const notices = [sent(5, 'cai', 'quebec-private'), sent(10, 'opc', 'pipeda')];
    const found = sinceNotices({ notices }, regimes, [amended(9, 1, 2)]);
    expect(found).toHaveLength(1);
    expect(found[0]?.notices.map(({ regime }) => regime.id)).toEqual(['quebec-private']);
  });
});

describe('a line of the chronology', () => {
  const record = makeRecord();
  const view = (type: string, content: unknown): ChangeView => ({
    id: 'c',
    type,
    record: record.id,
    number: record.number,
    reason: null,
    conflict: null,
    content,
  });

  test('says what happened, in both languages, whatever happened', () => {
    fc.assert(
      fc.property(anyChange, fc.constantFrom(en, fr), (change, said) => {
        const line = sayChange(view(change.type, change.content), record, said);
        expect(line).not.toMatch(/undefined|\[object/);
        expect(line.length).toBeGreaterThan(3);
      }),
      { numRuns: 200 },
    );
  });

  test('reads as one would say it', () => {
    expect(sayChange(view('incident-recorded', {}), record, en)).toBe('Recorded as I-2026-001');
    expect(sayChange(view('measure-added', { measure: makeMeasure() }), record, en)).toBe(
      'Measure added: La destinataire a confirmé la suppression.',
    );
    const fields = { persons: { from: null, to: null }, unit: { from: null, to: 'RH' } };
    expect(sayChange(view('facts-amended', { fields }), record, fr)).toBe(
      'Faits modifiés\u00a0: Nombre de personnes concernées et Unité de l’organisation',
    );
    expect(
      sayChange(view('undone', { change: 'x', restored: { type: 'facts-amended', fields } }), record, en),
    ).toBe('Change undone: Number of persons concerned and Unit of the organisation');
  });

  test('is still a line where the content cannot be read, or the change is unknown', () => {
    for (const type of CHANGE_TYPES)
      expect(sayChange(view(type, null), record, en).length).toBeGreaterThan(3);
    expect(sayChange(view('dreamt', null), record, en)).toBe('dreamt');
  });
});
