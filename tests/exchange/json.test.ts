import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  DEEPEST,
  exportJson,
  publishedSchema,
  readIncidentFile,
  readIncidents,
  readJson,
} from '../../shared/exchange/json.ts';
import { exportSchema, STATUSES } from '../../shared/exchange/export-schema.ts';
import { parse } from '../../shared/register/parse.ts';
import { CHANGE_TYPES, isKeepers } from '../../shared/register/change.ts';
import { register } from '../../shared/words/en/register.ts';
import { utf8, valueOf } from './files.ts';
import { ORGANISATION, recordOf } from './records.ts';

const least = { facts: { title: 'A letter went astray', aware: { kind: 'date', on: '2026-03-02' } } };

describe('the file of an incident', () => {
  it('may be as small as the facts at a quick entry', () => {
    const file = valueOf(readIncidentFile(least));
    expect(file.kind).toBe('incident');
    expect(file.facts).toMatchObject({ title: 'A letter went astray', natures: null, imported: null });
  });

  it('holds answers, measures and notes', () => {
    const file = valueOf(
      readIncidentFile({
        kind: 'incident',
        ...least,
        answers: { sensitivity: { value: 'high' } },
        measures: [{ aim: 'reduce-risk', state: 'taken', description: 'Called back' }],
        notes: [{ text: 'By phone' }],
      }),
    );
    expect(file.answers?.sensitivity).toEqual({ value: 'high' });
    expect(file.measures).toEqual([
      { aim: 'reduce-risk', state: 'taken', description: 'Called back', on: null, timing: null },
    ]);
  });

  it.each(['complaint', 'request', 'Incident', 7, null])('refuses another kind by its name: %j', (kind) => {
    const refusal = {
      ok: false,
      code: 'invalid',
      details: { issues: [{ path: ['kind'], code: 'not-in-list', detail: 'incident' }] },
    };
    expect(readIncidentFile({ kind, received: '2026-01-01' })).toEqual(refusal);
  });

  it('refuses what it does not know, by its path', () => {
    expect(readIncidentFile({ ...least, fact: {} })).toMatchObject({
      details: { issues: [{ path: [], code: 'unknown-key', detail: 'fact' }] },
    });
    expect(
      readIncidents([least, { facts: { title: '', aware: { kind: 'date', on: '2026-02-30' } } }]),
    ).toMatchObject({
      code: 'invalid',
      details: {
        issues: [
          { path: [1, 'facts', 'title'], code: 'required' },
          { path: [1, 'facts', 'aware', 'on'], code: 'not-a-date' },
        ],
      },
    });
    for (const value of [null, 1, 'x', {}, [1], [[]]])
      expect(readIncidents(value)).toMatchObject({ ok: false, code: 'invalid' });
    expect(readIncidents([])).toMatchObject({ code: 'batch-empty' });
  });
});

describe('the JSON of a file', () => {
  it('is read with or without a byte order mark', () => {
    expect(valueOf(readJson(utf8('{"a":1}')))).toEqual({ a: 1 });
    expect(valueOf(readJson(utf8('\uFEFF[1]')))).toEqual([1]);
  });

  it.each(['', '{', 'nul', "{'a':1}", '\u0000'])('refuses %j', (text) => {
    expect(readJson(utf8(text))).toMatchObject({ code: 'file-not-readable', details: { cause: 'not-json' } });
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(readJson(Uint8Array.from([0x22, 0xff, 0x22]))).toMatchObject({ code: 'file-not-readable' });
  });

  it('refuses what is nested too deeply, and takes what just fits', () => {
    const nested = (depth: number): Uint8Array => utf8('['.repeat(depth) + ']'.repeat(depth));
    expect(readJson(nested(DEEPEST)).ok).toBe(true);
    expect(readJson(nested(DEEPEST + 1))).toMatchObject({
      code: 'file-not-readable',
      details: { cause: 'too-deep' },
    });
    expect(readJson(nested(100_000)).ok).toBe(false);
  });

  it('refuses keys that would vanish, and half characters', () => {
    expect(readJson(utf8('{"facts":{"__proto__":{"title":"x"}}}'))).toMatchObject({
      code: 'invalid',
      details: { issues: [{ path: ['facts', '__proto__'], code: 'unknown-key' }] },
    });
    expect(readJson(utf8('{"a":["\\ud800"]}'))).toMatchObject({
      details: { issues: [{ path: ['a', 0], code: 'malformed' }] },
    });
    expect(readJson(utf8('{"a":"\\ud83d\\ude00"}')).ok).toBe(true);
    expect(readIncidents({ facts: { ...least.facts, title: 'x\ud800' } })).toMatchObject({ code: 'invalid' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 6 }), fc.string({ unit: 'binary' })), (text) => {
        const value = readJson(utf8(text));
        if (value.ok) expect(readIncidents(value.value).ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a register as JSON', () => {
  const record = recordOf({
    title: 'Lost drive',
    aware: { kind: 'date', on: '2026-03-02' },
    persons: { kind: 'exact', n: 12 },
  });
  const annulled = recordOf(
    { title: 'Twice', aware: { kind: 'date', on: '2026-03-03' } },
    { number: 'I-2026-002', annulled: true },
  );

  it('is what the published schema says, and the same for the same records', () => {
    const value = exportJson([record, annulled], ORGANISATION, false);
    expect(parse(exportSchema, value).ok).toBe(true);
    expect(JSON.stringify(exportJson([record, annulled], ORGANISATION, false))).toBe(JSON.stringify(value));
    expect(value.records.map(({ number, status }) => [number, status])).toEqual([
      ['I-2026-001', 'contained'],
      ['I-2026-002', 'annulled'],
    ]);
    expect([...STATUSES].toSorted()).toEqual(Object.keys(register.statuses).toSorted());
  });

  it('comes in again: facts, measures and notes, under the numbers they had', () => {
    const bytes = utf8(JSON.stringify(exportJson([record, annulled], ORGANISATION, false)));
    const files = valueOf(readIncidents(valueOf(readJson(bytes)), 'other.json'));
    expect(files).toHaveLength(1);
    expect(files[0]!.facts).toEqual({
      ...record.facts,
      imported: { source: 'other.json', reference: 'I-2026-001', fields: {} },
    });
    expect(files[0]!.measures).toEqual([
      { aim: 'reduce-risk', state: 'taken', description: 'Wiped from afar', on: '2026-03-02', timing: null },
    ]);
    expect(files[0]!.notes).toEqual([{ text: 'Police told' }]);
  });

  it('does not come in from a sample, nor from a newer version', () => {
    const value = exportJson([record], ORGANISATION, true);
    expect(readIncidents(value)).toMatchObject({ details: { issues: [{ path: ['sample'] }] } });
    expect(readIncidents({ ...value, sample: false, version: 2 })).toMatchObject({
      details: { issues: [{ path: ['version'] }] },
    });
  });
});

describe('the published schema', () => {
  const schema = publishedSchema();
  const $defs = schema['$defs'] as Record<string, Record<string, unknown>>;
  const checks = (id: string): z.ZodType =>
    z.fromJSONSchema({ $schema: schema['$schema'], $defs, ...$defs[id] } as Parameters<
      typeof z.fromJSONSchema
    >[0]);

  it('is JSON, complete in itself', () => {
    const text = JSON.stringify(schema);
    expect(JSON.parse(text)).toEqual(schema);
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference);
    expect(references.length).toBeGreaterThan(5);
    for (const reference of references)
      expect(Object.keys($defs)).toContain(reference!.replace('#/$defs/', ''));
    expect(Object.keys($defs).toSorted()).toEqual(
      [
        'add',
        'answers',
        'change',
        'export',
        'facts',
        'incident',
        'mapping',
        'measure',
        'organisation',
        'perform',
      ].toSorted(),
    );
  });

  it('knows every change that can be performed', () => {
    const types = JSON.stringify($defs['change']);
    for (const type of CHANGE_TYPES) {
      const own = isKeepers(type);
      expect(types.includes(`"const":"${type}"`)).toBe(!own);
    }
  });

  it('asks for nothing that would not be heeded', () => {
    const change = checks('change');
    const recorded = { type: 'incident-recorded', content: { facts: least.facts } };
    expect(change.safeParse(recorded).success).toBe(true);
    expect(change.safeParse({ ...recorded, record: 'I-2026-001' }).success).toBe(false);
    expect(
      change.safeParse({ ...recorded, content: { ...recorded.content, number: 'I-2026-001' } }).success,
    ).toBe(false);
    expect(change.safeParse({ type: 'undone', content: { change: 'c' } }).success).toBe(true);
    expect(
      change.safeParse({ type: 'undone', content: { change: 'c', restored: { type: 'annulled' } } }).success,
    ).toBe(false);
    const note = { type: 'note-added', content: { text: 'x' } };
    expect(change.safeParse({ ...note, record: 'I-2026-001' }).success).toBe(true);
    expect(change.safeParse(note).success).toBe(false);
    expect(JSON.stringify($defs['change'])).not.toContain('suggested');
  });

  it('takes what the reader takes, and refuses what it refuses', () => {
    const incident = checks('incident');
    expect(incident.safeParse(least).success).toBe(true);
    expect(incident.safeParse({ ...least, fact: 1 }).success).toBe(false);
    expect(incident.safeParse({ facts: { title: 'x' } }).success).toBe(false);
    expect(incident.safeParse({ kind: 'complaint', ...least }).success).toBe(false);
    expect(
      checks('perform').safeParse({ type: 'incident-recorded', content: { facts: least.facts } }).success,
    ).toBe(true);
    expect(
      checks('organisation').safeParse({ name: 'A', officer: { name: 'B', title: 'C', email: 'd@e.ca' } })
        .success,
    ).toBe(true);
    expect(checks('mapping').safeParse({ title: { columns: ['a'] }, aware: { unknown: 'x' } }).success).toBe(
      true,
    );
  });
});
