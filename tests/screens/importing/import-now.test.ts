import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importer, isReady } from '../../../renderer/screens/importing/import-now.ts';
import { type Mapping, mappingSchema } from '../../../shared/exchange/mapping.ts';
import type { Host, ImportAsked, ImportPlanned } from '../../../shared/host.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';

const headers = ['Titre', 'Combien'];
const proposed = mappingSchema.parse({
  title: { columns: ['Titre'] },
  aware: { unknown: 'Pas dit.' },
}) as Mapping;
const planned = (over: Partial<ImportPlanned> = {}): ImportPlanned => ({
  fileName: 'a.csv',
  mapping: proposed,
  headers,
  sample: [['Vol', '3']],
  first: [{ title: 'Vol', aware: { kind: 'unknown', reason: 'Pas dit.' } }],
  incidents: 1,
  notes: [],
  errors: [],
  already: 0,
  ...over,
});

/** A keeper that answers as it is told, in the order it is told to. */
function host() {
  const asked: ImportAsked[] = [];
  const answers: ((answer: Result<ImportPlanned>) => void)[] = [];
  const given: Pick<Host, 'planImport' | 'importFile'> = {
    planImport: (input) => {
      asked.push(input);
      return new Promise((answer) => answers.push(answer));
    },
    importFile: (input) => {
      asked.push(input);
      return Promise.resolve(ok({ recorded: 1, first: 'I-2026-001', last: 'I-2026-001' }));
    },
  };
  return { given, asked, answers };
}
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an import', () => {
  test('shows what a file would bring in, records it when asked, and not before', async () => {
    const { given, asked, answers } = host();
    const one = importer(given);
    void one.choose('/tmp/a.csv');
    expect(one.now()).toMatchObject({ file: '/tmp/a.csv', doing: 'planning', plan: null });
    expect(isReady(one.now())).toBe(false);
    answers[0]?.(ok(planned()));
    await settled();
    expect(one.now()).toMatchObject({ doing: 'nothing', mapping: proposed, refusal: null });
    expect(isReady(one.now())).toBe(true);
    await one.record();
    expect(asked).toEqual([{ file: '/tmp/a.csv' }, { file: '/tmp/a.csv', mapping: proposed }]);
    expect(one.now().done).toEqual({ recorded: 1, first: 'I-2026-001', last: 'I-2026-001' });
    expect(isReady(one.now())).toBe(false);
  });

  test('works a changed mapping out once the changing pauses; only the last answer counts', async () => {
    const { given, asked, answers } = host();
    const one = importer(given);
    void one.choose('/tmp/a.csv');
    answers[0]?.(ok(planned()));
    await settled();
    const changed: Mapping = { ...proposed, persons: { column: 'Combien' } };
    one.change({ ...proposed, unit: { column: 'Combien' } });
    one.change(changed);
    expect(asked).toHaveLength(1);
    expect(one.now()).toMatchObject({ doing: 'planning', mapping: changed });
    expect(isReady(one.now())).toBe(false);
    await vi.advanceTimersByTimeAsync(400);
    expect(asked.slice(1)).toEqual([{ file: '/tmp/a.csv', mapping: changed }]);
    const later: Mapping = { ...changed, dump: true };
    one.change(later);
    await vi.advanceTimersByTimeAsync(400);
    answers[2]?.(ok(planned({ mapping: later, incidents: 7 })));
    answers[1]?.(ok(planned({ mapping: changed, incidents: 5 })));
    await settled();
    expect(one.now().plan?.incidents).toBe(7);
    expect(one.now().mapping).toEqual(later);
  });

  test('asks nothing with a mapping that cannot be used, and says why', async () => {
    const { given, asked, answers } = host();
    const one = importer(given);
    void one.choose('/tmp/a.csv');
    answers[0]?.(ok(planned()));
    await settled();
    one.change({ ...proposed, aware: { unknown: '' } });
    await vi.advanceTimersByTimeAsync(400);
    expect(asked).toHaveLength(1);
    expect(one.now().refusal?.code).toBe('mapping-invalid');
    expect(isReady(one.now())).toBe(false);
    one.change(proposed);
    await vi.advanceTimersByTimeAsync(400);
    expect(one.now().refusal).toBeNull();
    expect(asked).toHaveLength(2);
  });

  test('is not ready while a row cannot be imported', async () => {
    const { given, answers } = host();
    const one = importer(given);
    void one.choose('/tmp/a.csv');
    const errors = [{ row: 4, column: 'Combien', code: 'not-a-count', value: 'x' } as const];
    answers[0]?.(ok(planned({ errors, incidents: 0, first: [] })));
    await settled();
    expect(isReady(one.now())).toBe(false);
  });

  test('says why a file cannot be read, and takes another', async () => {
    const { given, answers } = host();
    const one = importer(given);
    void one.choose('/tmp/a.xls');
    answers[0]?.(refused('file-not-readable', { cause: 'kind-unknown', file: 'a.xls' }));
    await settled();
    expect(one.now()).toMatchObject({ doing: 'nothing', plan: null, refusal: { code: 'file-not-readable' } });
    void one.choose('/tmp/a.json');
    answers[1]?.(ok(planned({ mapping: null })));
    await settled();
    expect(one.now()).toMatchObject({ refusal: null, mapping: null });
    expect(isReady(one.now())).toBe(true);
  });

  test('forgets an answer that comes after one began anew', async () => {
    const { given, answers } = host();
    const one = importer(given);
    void one.choose('/tmp/a.csv');
    one.begin();
    answers[0]?.(ok(planned()));
    await settled();
    expect(one.now().plan).toBeNull();
  });
});
