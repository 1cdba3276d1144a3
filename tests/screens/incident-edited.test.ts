import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_COUNT } from '../../renderer/screens/fields/count-draft.ts';
import { EDITABLE_KEYS, type EditableKey } from '../../renderer/screens/fields/fact-drafts.ts';
import { draftOfFact } from '../../renderer/screens/fields/fact-codec.ts';
import {
  afterRecording,
  amendmentOf,
  draftIn,
  type Edited,
  editedKeys,
  NOTHING_EDITED,
  readEdited,
  rebased,
  staleIn,
  withDraft,
  without,
} from '../../renderer/screens/incident/edited.ts';
import { isNothing, NOTHING_KEPT, readKept } from '../../renderer/screens/incident/kept.ts';
import {
  measureDraftOf,
  measureIn,
  NEW_MEASURE,
  plainMeasure,
} from '../../renderer/screens/incident/measure-draft.ts';
import type { Facts } from '../../shared/register/incident.ts';
import { anyFacts, anyMeasure, idOf, makeFacts, makeRegister, makeStamp } from '../make.ts';

const ZONE = 'America/Toronto';
const facts = makeFacts();
const three = { ...NO_COUNT, n: '3' };
const change = <K extends EditableKey>(
  edited: Edited,
  key: K,
  draft: Parameters<typeof withDraft<K>>[2],
  of = facts,
) => withDraft(edited, key, draft, of, ZONE);

describe('facts being changed', () => {
  test('are only those that differ from what is recorded', () => {
    const typed = change(NOTHING_EDITED, 'persons', three);
    expect(editedKeys(typed)).toEqual(['persons']);
    expect(draftIn(typed, 'persons', facts, ZONE)).toEqual(three);
    expect(draftIn(typed, 'title', facts, ZONE)).toBe(facts.title);
    expect(change(typed, 'persons', draftOfFact('persons', facts.persons, ZONE))).toEqual({});
  });

  test('become one amendment, from what was recorded to what is typed', () => {
    const typed = change(change(NOTHING_EDITED, 'persons', three), 'unit', ' Facturation ');
    expect(amendmentOf(typed, ZONE)).toEqual({
      fields: {
        persons: { from: { kind: 'exact', n: 1 }, to: { kind: 'exact', n: 3 } },
        unit: { from: null, to: 'Facturation' },
      },
      unchanged: [],
      faults: {},
    });
  });

  test('that are not whole stay out of it, and are named', () => {
    const typed = change(change(NOTHING_EDITED, 'persons', { ...NO_COUNT, n: 'douze' }), 'unit', 'RH');
    const { fields, faults } = amendmentOf(typed, ZONE);
    expect(Object.keys(fields)).toEqual(['unit']);
    expect(faults).toMatchObject({ persons: [{ path: ['n'] }] });
  });

  test('that come to the same are no change', () => {
    const typed = change(NOTHING_EDITED, 'title', `${facts.title} `);
    expect(amendmentOf(typed, ZONE)).toMatchObject({ fields: {}, unchanged: ['title'] });
  });

  test('cannot leave a record without its title or its awareness', () => {
    expect(amendmentOf(change(NOTHING_EDITED, 'title', ''), ZONE).faults).toMatchObject({
      title: [{ code: 'required' }],
    });
    const none = draftOfFact('occurred', null, ZONE);
    expect(amendmentOf(change(NOTHING_EDITED, 'aware', none), ZONE).faults).toMatchObject({
      aware: [{ code: 'required' }],
    });
  });

  test('are accepted by the register as they are made, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (before, after) => {
        const register = makeRegister();
        const past = { ...before, occurred: null, determined: null, aware: facts.aware };
        const record = register.incident(past);
        let edited: Edited = NOTHING_EDITED;
        for (const key of EDITABLE_KEYS) edited = typed(edited, key, past, after);
        const { fields } = amendmentOf(without(edited, ['occurred', 'determined', 'aware']), ZONE);
        if (Object.keys(fields).length === 0) return;
        expect(register.perform({ type: 'facts-amended', record, content: { fields } })).toMatchObject({
          ok: true,
        });
      }),
      { numRuns: 60 },
    );
    function typed(edited: Edited, key: EditableKey, of: Facts, to: Facts): Edited {
      return withDraft(edited, key, draftOfFact(key, to[key], ZONE), of, ZONE);
    }
  });

  test('come back from a sealed draft as they were; what cannot be read is left out', () => {
    const typed = change(change(NOTHING_EDITED, 'persons', { ...NO_COUNT, n: 'douze' }), 'unit', 'RH');
    expect(readEdited(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
    expect(readEdited({ ...typed, persons: { from: 'x', draft: three } })).toEqual(
      without(typed, ['persons']),
    );
    expect(readEdited({ mood: { from: null, draft: 'gloomy' } })).toEqual({});
    for (const odd of [null, 3, 'x', []]) expect(readEdited(odd)).toEqual({});
  });
});

describe('after recording', () => {
  const sent = change(change(NOTHING_EDITED, 'persons', three), 'unit', 'RH');
  const { fields } = amendmentOf(sent, ZONE);

  test('nothing is left of what was sent', () => {
    expect(afterRecording(sent, sent, fields)).toEqual({});
  });

  test('what was typed on meanwhile begins from what is recorded now', () => {
    const typedOn = change(sent, 'persons', { ...NO_COUNT, n: '4' });
    expect(afterRecording(typedOn, sent, fields)).toEqual({
      persons: { from: { kind: 'exact', n: 3 }, draft: { ...NO_COUNT, n: '4' } },
    });
  });

  test('what was not sent stays', () => {
    const more = change(sent, 'title', '');
    expect(editedKeys(afterRecording(more, more, fields))).toEqual(['title']);
  });
});

describe('what changed meanwhile', () => {
  const typed = change(NOTHING_EDITED, 'persons', three);
  const now = makeFacts({ persons: { kind: 'exact', n: 2 } });

  test('is seen', () => {
    expect(staleIn(typed, facts)).toEqual([]);
    expect(staleIn(typed, now)).toEqual(['persons']);
  });

  test('can be written over on purpose, and is then accepted', () => {
    const register = makeRegister();
    const record = register.incident(now);
    const ask = (edited: Edited) =>
      register.perform({
        type: 'facts-amended',
        record,
        content: { fields: amendmentOf(edited, ZONE).fields },
      });
    expect(ask(typed)).toMatchObject({ ok: false, code: 'stale' });
    expect(ask(rebased(typed, ['persons'], now))).toMatchObject({ ok: true });
  });
});

describe('a measure being written', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyMeasure, (measure) => {
        const recorded = { ...measure, id: idOf(7), stamp: makeStamp() };
        expect(plainMeasure(recorded)).toEqual(measure);
        expect(measureIn(measureDraftOf(recorded))).toEqual({ ok: true, value: measure });
      }),
    );
  });

  test('asks for what it is, what for, and whether it was taken', () => {
    const read = measureIn(NEW_MEASURE);
    const named = read.ok ? [] : read.details.issues?.map(({ path }) => path[0]);
    expect(new Set(named)).toEqual(new Set(['aim', 'state', 'description']));
  });
});

describe('what is kept while one types', () => {
  test('is nothing until something is typed', () => {
    expect(isNothing(NOTHING_KEPT)).toBe(true);
    expect(isNothing({ ...NOTHING_KEPT, measure: NEW_MEASURE, note: '  ' })).toBe(true);
    expect(isNothing({ ...NOTHING_KEPT, note: 'Appel' })).toBe(false);
    expect(isNothing({ ...NOTHING_KEPT, measure: { ...NEW_MEASURE, description: 'x' } })).toBe(false);
  });

  test('comes back from the disk', () => {
    const kept = {
      edited: change(NOTHING_EDITED, 'persons', three),
      measure: { ...NEW_MEASURE, description: 'Message supprimé' },
      note: 'Appel de la cliente',
    };
    expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    for (const odd of [null, {}, { edited: {}, measure: null, note: '' }, { edited: {}, note: 'x' }]) {
      expect(readKept(odd)).toBeUndefined();
    }
  });
});
