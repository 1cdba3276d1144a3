import { describe, expect, test } from 'vitest';
import { CHANGE_TYPES, versionOf } from '../../shared/register/change.ts';
import { upcast, UPCASTS, type WrittenChange } from '../../shared/register/upcast.ts';
import { makeStored } from '../make.ts';

const written = (over: Partial<WrittenChange> = {}): WrittenChange => ({
  ...makeStored('note-added', { text: 'Bonjour' }, { record: 'r', reason: 'x' }),
  ...over,
});
const why = (change: WrittenChange, steps?: Parameters<typeof upcast>[1]): string | undefined => {
  const read = upcast(change, steps);
  return 'unreadable' in read ? read.unreadable.why : undefined;
};

test('the latest version is read as it is', () => {
  expect(upcast(written())).toEqual({ change: written() });
});

test('what it gives is complete even where it was written before a default was there', () => {
  const read = upcast(
    written({
      type: 'incident-recorded',
      content: { facts: { title: 'x', aware: { kind: 'date', on: '2026-11-18' } }, number: 'I-2026-001' },
    }),
  );
  expect(read).toMatchObject({ change: { content: { facts: { systems: null, attempted: false } } } });
});

describe('steps', () => {
  const steps = {
    'note-added': {
      [-1]: (content: unknown) => ({ ...(content as object), trail: ['-1'] }),
      0: (content: unknown) => {
        const { body, trail = [] } = content as { body: string; trail?: string[] };
        return { text: [body, ...trail, '0'].join(' ') };
      },
    },
  };

  test('are applied in order, from the version it was written in', () => {
    expect(upcast(written({ v: 0, content: { body: 'a' } }), steps)).toMatchObject({
      change: { v: 1, content: { text: 'a 0' }, id: written().id, record: 'r', reason: 'x' },
    });
    expect(upcast(written({ v: -1, content: { body: 'a' } }), steps)).toMatchObject({
      change: { v: 1, content: { text: 'a -1 0' } },
    });
  });

  test('are not applied to the latest', () => {
    expect(upcast(written(), steps)).toMatchObject({ change: { content: { text: 'Bonjour' } } });
  });

  test('one that is not there, or fails, makes it unreadable', () => {
    expect(why(written({ v: -2 }), steps)).toBe('no-step-from--2');
    expect(why(written({ v: 0 }))).toBe('no-step-from-0');
    const failing = {
      'note-added': {
        0: () => {
          throw new Error('boom');
        },
      },
    };
    expect(why(written({ v: 0 }), failing)).toBe('step-failed-from-0');
  });

  test('one that gives what does not fit makes it unreadable', () => {
    expect(why(written({ v: 0 }), { 'note-added': { 0: () => ({ text: '' }) } })).toBe('content-invalid');
  });
});

describe('unreadable, kept by name and place', () => {
  test.each<readonly [string, Partial<WrittenChange>]>([
    ['unknown-type', { type: 'from-the-future' }],
    ['unknown-type', { type: '__proto__' }],
    ['unknown-type', { type: 'constructor' }],
    ['newer-version', { v: 2 }],
    ['newer-version', { v: 1000 }],
    ['no-version', { v: 1.5 }],
    ['no-version', { v: Number.NaN }],
    ['no-version', { v: Number.NEGATIVE_INFINITY }],
    ['content-invalid', { content: undefined }],
    ['content-invalid', { content: { text: 'x', more: 1 } }],
    ['content-invalid', { content: JSON.parse('{"text":"x","__proto__":{}}') }],
  ])('%s: %j', (reason, over) => {
    const change = written(over);
    const { id, type, record } = change;
    expect(upcast(change)).toEqual({ unreadable: { id, type, record, why: reason } });
  });
});

test('nested without end, it is unreadable too', () => {
  const doc: unknown = JSON.parse('['.repeat(99_999) + ']'.repeat(99_999));
  expect(why(written({ type: 'document-issued', content: { doc } }))).toBe('content-invalid');
});

test('every version before the latest of every change has its step', () => {
  for (const type of CHANGE_TYPES) {
    for (let v = 1; v < versionOf(type); v += 1)
      expect(UPCASTS[type]?.[v], `${type} ${v}`).toBeTypeOf('function');
  }
});
