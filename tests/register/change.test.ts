import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factShape, organisationShape, readAmendment } from '../../shared/register/amendment.ts';
import {
  askedSchema,
  CHANGE_TYPES,
  type ChangeType,
  isChangeType,
  isKeepers,
  needsRecord,
  readChange,
  readContent,
  takesRecord,
  versionOf,
} from '../../shared/register/change.ts';
import { anyChange, makeAssessing, makeFacts, makeOrganisation } from '../make.ts';

const json = (text: string): unknown => JSON.parse(text);
const note = { type: 'note-added', record: 'r', content: { text: 'x' } };

describe('readChange', () => {
  test('reads what fits, trimmed and with its defaults', () => {
    expect(
      readChange({ type: 'closed', record: 'r', reason: ' fini ', content: { reasons: ' tout est fait ' } }),
    ).toEqual({
      ok: true,
      value: { type: 'closed', record: 'r', reason: 'fini', content: { reasons: 'tout est fait' } },
    });
    const recorded = readChange({
      type: 'incident-recorded',
      content: { facts: { title: 'x', aware: { kind: 'date', on: '2026-11-18' } } },
    });
    expect(recorded).toMatchObject({
      ok: true,
      value: { content: { facts: { natures: null, attempted: false } } },
    });
  });

  test('every type of change can be read, and reads as itself from JSON', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyChange, (change) => {
        const read = readChange(json(JSON.stringify(change)));
        if (!read.ok) {
          // An amendment's fields are free of form, and may be named as no field may.
          expect(JSON.stringify(change)).toContain('__proto__');
          return;
        }
        seen.add(read.value.type);
        expect(readChange(json(JSON.stringify(read.value)))).toEqual(read);
      }),
      { numRuns: 1500 },
    );
    expect([...seen].sort()).toEqual([...CHANGE_TYPES].sort());
  });

  test.each(['', 'deleted', 'Note-Added', '__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a type there is not: %j',
    (type) => {
      expect(readChange({ type, content: {} })).toEqual({
        ok: false,
        code: 'unknown-change',
        details: { type },
      });
      expect(isChangeType(type)).toBe(false);
    },
  );

  test.each([
    [null, [], 'wrong-type'],
    ['note-added', [], 'wrong-type'],
    [[], [], 'wrong-type'],
    [{ content: {} }, ['type'], 'required'],
    [{ ...note, type: 7 }, ['type'], 'wrong-type'],
    [{ ...note, record: 7 }, ['record'], 'wrong-type'],
    [{ ...note, record: 'x'.repeat(65) }, ['record'], 'too-long'],
    [{ ...note, reason: '' }, ['reason'], 'required'],
    [{ ...note, reason: 'x'.repeat(5001) }, ['reason'], 'too-long'],
    [{ ...note, id: 'mine' }, [], 'unknown-key'],
    [{ ...note, v: 1 }, [], 'unknown-key'],
    [{ ...note, content: undefined }, ['content'], 'required'],
    [{ ...note, content: { text: 'x', by: 'y' } }, ['content'], 'unknown-key'],
    [{ ...note, content: { text: 'x'.repeat(100_001) } }, ['content', 'text'], 'too-long'],
    [{ ...note, content: { text: 'x', on: 'demain' } }, ['content', 'on'], 'not-a-date'],
    [{ ...note, content: [] }, ['content'], 'wrong-type'],
  ])('%j', (input, path, code) => {
    expect(readChange(input)).toMatchObject({
      ok: false,
      code: 'invalid',
      details: { issues: [{ path, code }] },
    });
  });

  test.each([
    [{ type: 'incident-recorded', content: { facts: makeFacts(), number: 'I-1999-007' } }, 'number'],
    [{ type: 'risk-assessed', content: { ...makeAssessing(makeFacts()), suggested: [] } }, 'suggested'],
    [{ type: 'undone', content: { change: 'c', restored: { type: 'note-added' } } }, 'restored'],
  ])(
    'what the keeper fills in is not asked for, and stands in the journal all the same: %#',
    (asked, detail) => {
      expect(readChange(asked)).toMatchObject({
        ok: false,
        details: { issues: [{ path: ['content'], code: 'unknown-key', detail }] },
      });
      expect(readContent(asked.type as ChangeType, asked.content).ok).toBe(true);
    },
  );

  test('a record is named only by a change made on one, or a document of one', () => {
    const content = { text: 'x' };
    for (const type of CHANGE_TYPES) {
      const read = readChange({ type, record: 'r', content });
      const heeded = needsRecord(type) || type === 'document-issued' || type === 'document-not-saved';
      expect(takesRecord(type), type).toBe(heeded);
      if (!heeded)
        expect(read, type).toMatchObject({
          details: { issues: [{ path: [], code: 'unknown-key', detail: 'record' }] },
        });
    }
    expect(readChange({ type: 'note-added', record: 'r', content }).ok).toBe(true);
  });

  test.each(['.', '—', ' … ', '\u200b', '\u00ad', '\u3164', '\u2060.\ufeff', '🧾'])(
    'a reason without a word is none: %j',
    (said) => {
      const required = (path: readonly string[]) => ({ details: { issues: [{ path, code: 'required' }] } });
      expect(readChange({ ...note, reason: said })).toMatchObject(required(['reason']));
      expect(readChange({ ...note, content: { text: said } })).toMatchObject(required(['content', 'text']));
      expect(readChange({ type: 'not-an-incident', record: 'r', content: { reasons: said } })).toMatchObject(
        required(['content', 'reasons']),
      );
      const facts = { title: said, aware: { kind: 'date', on: '2026-11-18' } };
      expect(readChange({ type: 'incident-recorded', content: { facts } })).toMatchObject(
        required(['content', 'facts', 'title']),
      );
    },
  );

  test('a huge text is refused, quickly', () => {
    const began = performance.now();
    expect(readChange({ ...note, content: { text: 'x'.repeat(20_000_000) } })).toMatchObject({ ok: false });
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test('no key reaches a prototype: in the change, its content, an amendment or a value inside it', () => {
    for (const text of [
      '{"type":"closed","record":"r","__proto__":{"polluted":1},"content":{}}',
      '{"type":"closed","record":"r","content":{"__proto__":{"polluted":1}}}',
      '{"type":"closed","record":"r","content":{"constructor":{"prototype":{"polluted":1}}}}',
      '{"type":"facts-amended","record":"r","content":{"fields":{"__proto__":{"from":1,"to":2}}}}',
      '{"type":"facts-amended","record":"r","content":{"fields":{"title":{"from":1,"to":2,"__proto__":{"polluted":1}}}}}',
      '{"type":"facts-amended","record":"r","content":{"fields":{"title":{"from":null,"to":{"__proto__":{"polluted":1}}}}}}',
      '{"type":"document-issued","content":{"kind":"x","language":"fr","draft":true,"reasons":{"__proto__":"x"},"doc":1,"pdf":{"name":"abababababababababababababababab","sha256":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd","size":1},"fileName":"x"}}',
    ]) {
      expect(readChange(json(text)), text).toMatchObject({
        ok: false,
        code: 'invalid',
        details: { issues: [{ code: 'unknown-key' }] },
      });
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('a key that only looks like a prototype’s is an unknown field at the door', () => {
    for (const key of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      const fields = { [key]: { from: null, to: 'x' } };
      expect(readAmendment(fields, factShape)).toMatchObject({
        ok: false,
        details: { issues: [{ path: ['content', 'fields', key], code: 'unknown-key' }] },
      });
    }
  });

  test('deep values are refused where the form is free, without an end to the stack', () => {
    const deep = json('['.repeat(100_000) + ']'.repeat(100_000));
    for (const content of [
      { fields: { title: { from: deep, to: 'x' } } },
      { fields: { title: { from: 'x', to: deep } } },
    ]) {
      expect(readChange({ type: 'facts-amended', record: 'r', content })).toMatchObject({
        ok: false,
        details: { issues: [{ path: ['content'], code: 'malformed' }] },
      });
    }
  });

  test('what JSON cannot write is refused, so that nothing else than what was asked is sealed', () => {
    for (const value of [Number.NaN, 1n, () => 1, Symbol('x')]) {
      const content = { fields: { title: { from: value, to: 'x' } } };
      expect(readChange({ type: 'facts-amended', record: 'r', content })).toMatchObject({
        ok: false,
        code: 'invalid',
      });
    }
  });

  test('nothing from outside makes it throw', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
    });
    fc.assert(
      fc.property(fc.constantFrom(...CHANGE_TYPES), anything, anything, (type, content, whole) => {
        expect(typeof readChange({ type, content }).ok).toBe('boolean');
        expect(typeof readChange(whole).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the catalogue', () => {
  test('every type has a version and a schema that refuses what it does not know', () => {
    for (const type of CHANGE_TYPES) {
      expect(versionOf(type)).toBeGreaterThanOrEqual(1);
      expect(askedSchema(type).safeParse({ surely: 'unknown' }).success, type).toBe(false);
    }
  });

  test('what only the keeper makes is a closed list', () => {
    expect(CHANGE_TYPES.filter((type) => isKeepers(type))).toEqual([
      'register-created',
      'document-issued',
      'data-exported',
      'document-not-saved',
      'attachment-added',
      'persons-added',
      'letters-issued',
      'erased',
      'torn-tail-found',
      'backup-made',
      'anchored',
      'restore-drilled',
      'register-restored',
      'member-added',
      'member-suspended',
      'member-reinstated',
      'member-removed',
      'member-role-changed',
      'passphrase-changed',
      'passphrase-given',
      'recovery-replaced',
      'recovery-checked',
      'register-rekeyed',
    ]);
  });

  test('changes made on a record need one', () => {
    expect(CHANGE_TYPES.filter((type) => needsRecord(type))).toEqual([
      'facts-amended',
      'measure-added',
      'measure-changed',
      'note-added',
      'risk-assessed',
      'duty-decided',
      'notice-sent',
      'not-an-incident',
      'closed',
      'reopened',
      'annulled',
      'attachment-added',
      'persons-added',
      'person-amended',
      'letters-sent',
      'letters-issued',
      'letter-returned',
      'hold-placed',
      'hold-lifted',
      'erased',
    ]);
  });

  test('readContent puts the content into the path', () => {
    expect(readContent('annulled', { duplicateOf: 4 })).toMatchObject({
      ok: false,
      details: { type: 'annulled', issues: [{ path: ['content', 'duplicateOf'], code: 'wrong-type' }] },
    });
  });
});

describe('readAmendment', () => {
  test('reads each field by its own schema', () => {
    const read = readAmendment(
      { title: { from: 'a', to: ' b ' }, persons: { from: null, to: { kind: 'exact', n: 2 } } },
      factShape,
    );
    expect(read).toEqual({ ok: true, value: { title: 'b', persons: { kind: 'exact', n: 2 } } });
  });

  test('names the field that does not fit', () => {
    expect(readAmendment({ persons: { from: null, to: { kind: 'exact', n: -1 } } }, factShape)).toMatchObject(
      {
        ok: false,
        details: { issues: [{ path: ['content', 'fields', 'persons', 'to', 'n'], code: 'too-small' }] },
      },
    );
    expect(readAmendment({ title: { from: 'a', to: null } }, factShape)).toMatchObject({
      ok: false,
      details: { issues: [{ path: ['content', 'fields', 'title', 'to'], code: 'wrong-type' }] },
    });
    expect(readAmendment({ aware: { from: 'a', to: null } }, factShape)).toMatchObject({ ok: false });
  });

  test('amended to null: not answered again, taken away, or back to its default', () => {
    expect(readAmendment({ persons: { from: 1, to: null } }, factShape)).toEqual({
      ok: true,
      value: { persons: null },
    });
    expect(readAmendment({ attempted: { from: true, to: null } }, factShape)).toEqual({
      ok: true,
      value: { attempted: false },
    });
    expect(readAmendment({ neq: { from: '1144556677', to: null } }, organisationShape)).toEqual({
      ok: true,
      value: { neq: undefined },
    });
    expect(readAmendment({ language: { from: 'en', to: null } }, organisationShape)).toEqual({
      ok: true,
      value: { language: 'fr' },
    });
    expect(readAmendment({ officer: { from: null, to: null } }, organisationShape)).toMatchObject({
      ok: false,
    });
  });

  test('the shapes are those of facts and organisation', () => {
    expect(Object.keys(factShape)).toEqual(expect.arrayContaining(Object.keys(makeFacts())));
    expect(Object.keys(organisationShape)).toEqual(expect.arrayContaining(Object.keys(makeOrganisation())));
  });
});
