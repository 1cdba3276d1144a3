import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseRecords } from '../../electron/keeper/erase.ts';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { retentionOf } from '../../electron/keeper/retention.ts';
import { verifyFolder } from '../../electron/keeper/verify.ts';
import { cleanUp, code, copyOf, incident, makeRegister, open, type Register, value } from './make.ts';

const on = (day: string) => ({ aware: { kind: 'date', on: day }, determined: { on: day } });
const NOON = (day: string) => ({ now: () => Date.parse(`${day}T17:00:00Z`) });

/** Recorded and closed on 3 March 2026: two of long ago, one on hold, one left open, one that ends on 2 March 2027, one of late. */
let register: Register;
beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  const days = ['2019-05-06', '2018-01-10', '2017-01-10', '2016-01-10', '2022-03-02', '2026-03-02'];
  const recorded = value(keeper.perform(days.map((day) => incident(`du ${day}`, on(day))))).changes;
  for (const [place, { record }] of recorded.entries()) {
    if (place !== 3) value(keeper.perform({ type: 'closed', record, content: { reasons: 'Fait.' } }));
    if (place === 2) {
      value(keeper.perform({ type: 'hold-placed', record, reason: 'Litige', content: {} }));
    }
  }
  keeper.close();
});
afterAll(cleanUp);

const numbers = (keeper: Keeper, atMost = 100) =>
  Object.fromEntries(
    Object.entries(retentionOf(keeper, atMost)).map(([reach, { lines }]) => [
      reach,
      lines.map(({ number }) => number.slice(-3)),
    ]),
  );

describe('records past their legal time', () => {
  it('are all listed, the earliest end first, by what may become of them; nothing goes by itself', () => {
    const keeper = value(open(copyOf(register), 'write', NOON('2026-03-03')));
    expect(numbers(keeper)).toEqual({
      over: ['002', '001'],
      'on-hold': ['003'],
      open: ['004'],
      soon: ['005'],
    });
    expect(retentionOf(keeper, 1).over).toMatchObject({
      total: 2,
      lines: [
        {
          title: 'du 2018-01-10',
          status: 'closed',
          hold: null,
          keepings: [
            { regime: 'pipeda', until: '2020-01-10', fromLastEntry: false },
            { regime: 'quebec-private', until: '2023-01-10', fromLastEntry: false },
          ],
        },
      ],
    });
    expect(retentionOf(keeper, 1)['on-hold'].lines[0]?.hold).toEqual({ on: '2026-03-03', reason: 'Litige' });
    expect(keeper.size()).toBe(6);
    keeper.close();
  });

  it.each([
    ['2027-03-01', 'soon'],
    ['2027-03-02', 'soon'],
    ['2027-03-03', 'over'],
  ])('the last day is the last: on %s it is %s', (day, reach) => {
    const keeper = value(open(copyOf(register), 'read', NOON(day)));
    const found = numbers(keeper);
    expect(found[reach]).toContain('005');
    expect([...found['over']!, ...found['soon']!].filter((each) => each === '005')).toHaveLength(1);
    keeper.close();
  });

  it('a hold that is placed or lifted, and a closing, move it at once', () => {
    const keeper = value(open(copyOf(register), 'write', NOON('2026-03-03')));
    value(keeper.perform({ type: 'hold-lifted', record: 'I-2026-003', reason: 'Réglé', content: {} }));
    value(keeper.perform({ type: 'hold-placed', record: 'I-2026-001', reason: 'Enquête', content: {} }));
    value(keeper.perform({ type: 'closed', record: 'I-2026-004', content: { reasons: 'Fait.' } }));
    expect(numbers(keeper)).toMatchObject({ over: ['004', '003', '002'], 'on-hold': ['001'], open: [] });
    keeper.close();
  });
});

describe('erasing several', () => {
  const asked = { records: ['I-2026-001', 'I-2026-002'], reason: 'Au terme', confirmed: '2' };

  it('is one entry, each recorded with its own last day and its own contents', () => {
    const at = copyOf(register);
    const keeper = value(open(at, 'write', NOON('2026-03-03')));
    const before = keeper.head().seq;
    const done = value(eraseRecords(keeper, asked));
    expect(done).toMatchObject({
      erased: [{ number: 'I-2026-001' }, { number: 'I-2026-002' }],
      bodies: 4,
      finished: true,
    });
    expect(keeper.head().seq).toBe(before + 1);
    expect(keeper.state.head.erasures).toMatchObject([
      { number: 'I-2026-001', keptUntil: '2024-05-06', reason: 'Au terme' },
      { number: 'I-2026-002', keptUntil: '2023-01-10', reason: 'Au terme' },
    ]);
    expect(numbers(keeper)).toMatchObject({ over: [], 'on-hold': ['003'] });
    keeper.close();
    const again = value(open(at));
    expect(again.loaded.damage).toEqual([]);
    expect(again.size()).toBe(4);
    expect(verifyFolder(at.machine, at.folder)).toMatchObject({ ok: true, removed: 4 });
    again.close();
  });

  it('takes all or none: one on hold, still open or still to be kept keeps the others', () => {
    const keeper = value(open(copyOf(register), 'write', NOON('2026-03-03')));
    const refusal = (records: string[], confirmed = String(records.length)) =>
      code(eraseRecords(keeper, { ...asked, records, confirmed }));
    expect(refusal(['I-2026-001', 'I-2026-003'])).toBe('record-on-hold');
    expect(refusal(['I-2026-001', 'I-2026-004'])).toBe('record-still-open');
    expect(refusal(['I-2026-001', 'I-2026-005'])).toBe('still-to-be-kept');
    expect(refusal(['I-2026-001', 'I-2026-009'])).toBe('unknown-record');
    expect(refusal(['I-2026-001', 'I-2026-002'], '3')).toBe('not-confirmed');
    expect(refusal(['I-2026-001'], '1')).toBe('not-confirmed');
    // Named twice, it is one.
    expect(refusal(['I-2026-001', 'I-2026-001'], '2')).toBe('not-confirmed');
    expect(keeper.size()).toBe(6);
    expect(keeper.state.head.erasures).toEqual([]);
    value(eraseRecords(keeper, { ...asked, records: ['I-2026-001'], confirmed: 'I-2026-001' }));
    expect(keeper.size()).toBe(5);
    keeper.close();
  });
});
