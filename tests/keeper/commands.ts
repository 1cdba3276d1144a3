import type { Keeper } from '../../electron/keeper/keeper.ts';
import { digestOf } from '../../shared/register/digest.ts';
import type { IncidentRecord } from '../../shared/register/state.ts';

/** Chance that a seed brings back. */
export type Chance = {
  /** Whole numbers from 0 to n - 1. */
  readonly int: (n: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly text: (longest: number) => string;
};

export function chance(seed: number): Chance {
  let a = seed >>> 0;
  const next = (): number => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)]!;
  const text = (longest: number): string => {
    const length = 1 + int(longest);
    let out = '';
    while (out.length < length) out += `${pick(WORDS)} `;
    return out.slice(0, length).trim() || 'x';
  };
  return { int, pick, text };
}

const WORDS = [
  'courriel',
  'Québec',
  'données',
  'œuvre',
  '“quoted”',
  'l’accès',
  '__proto__',
  'constructor',
  '🔑',
  'ᐃᓄᒃᑎᑐᑦ',
  '\u202e',
  '=1+1',
  '<b>',
  'I-2026-001',
  '0',
  'é',
];

/** A change of a random kind and size, mostly one that is possible now; `last` is what may be undone. */
export function randomChange(
  keeper: Pick<Keeper, 'records' | 'state'>,
  c: Chance,
  today: string,
  last?: string,
): unknown {
  const records = [...keeper.records()];
  const living = records.filter(({ annulled }) => annulled === null);
  if (living.length === 0 || c.int(4) === 0) return recorded(c);
  const record = c.pick(c.int(10) === 0 ? records : living);
  const kinds = [amended, measured, changedMeasure, noted, noted, assessed, decided, sent, settled, settled];
  if (c.int(12) === 0) return organisationAmended(keeper, c);
  if (c.int(10) === 0 && last !== undefined) return { type: 'undone', content: { change: last } };
  return c.pick(kinds)(record, c, today);
}

function recorded(c: Chance): unknown {
  const facts: Record<string, unknown> = {
    title: c.text(80),
    aware: c.pick([
      { kind: 'date', on: '2026-02-28' },
      { kind: 'instant', at: '2026-03-01T23:59:59-05:00' },
      { kind: 'approximate', from: '2026-01-01', to: '2026-02-01' },
      { kind: 'unknown', reason: c.text(50) },
    ]),
  };
  if (c.int(2)) facts['circumstances'] = c.text(c.pick([20, 2000, 40_000]));
  if (c.int(2)) facts['persons'] = { kind: 'exact', n: c.int(10_000) };
  if (c.int(3) === 0) facts['cause'] = { kind: 'known', cause: 'misdirected-email', detail: c.text(60) };
  if (c.int(4) === 0) {
    facts['imported'] = {
      source: 'file.csv',
      reference: null,
      fields: { a: c.text(30), constructor: c.text(10) },
    };
  }
  return { type: 'incident-recorded', content: { facts } };
}

type Make = (record: IncidentRecord, c: Chance, today: string) => unknown;

const amended: Make = ({ id, facts }, c) => {
  const fields: Record<string, unknown> = {};
  for (const key of ['circumstances', 'unit', 'title'] as const) {
    if (c.int(2)) fields[key] = { from: facts[key], to: c.text(300) };
  }
  fields['persons'] = { from: facts.persons, to: { kind: 'range', from: c.int(10), to: 10 + c.int(1000) } };
  return { type: 'facts-amended', record: id, reason: c.text(40), content: { fields } };
};

const measure = (c: Chance): unknown => ({
  aim: c.pick(['reduce-risk', 'prevent-recurrence']),
  state: c.pick(['taken', 'planned']),
  description: c.text(200),
  on: c.pick([null, '2026-03-01']),
});

const measured: Make = ({ id }, c) => ({
  type: 'measure-added',
  record: id,
  content: { measure: measure(c) },
});

const changedMeasure: Make = (record, c, today) => {
  const found = record.measures[0];
  if (found === undefined) return measured(record, c, today);
  const { id: own, stamp: _stamp, ...from } = found;
  return { type: 'measure-changed', record: record.id, content: { measure: own, from, to: measure(c) } };
};

const noted: Make = ({ id }, c) => ({
  type: 'note-added',
  record: id,
  content: { text: c.text(c.pick([10, 500, 8000])) },
});

const assessed: Make = ({ id, facts }, c, today) => ({
  type: 'risk-assessed',
  record: id,
  content: {
    answers: { sensitivity: { value: c.pick(['low', 'moderate', 'high']), reason: c.text(50) } },
    conclusions: ['quebec-private', 'pipeda'].map((regime) => ({
      regime,
      serious: c.int(2) === 1,
      reasons: c.text(200),
    })),
    consulted: { name: c.text(20), on: today },
    on: today,
    factsDigest: digestOf(facts),
  },
});

const decided: Make = ({ id }, c) => ({
  type: 'duty-decided',
  record: id,
  content: {
    regime: 'quebec-private',
    recipient: 'cai',
    decision: c.pick(['notify', 'do-not-notify']),
    reason: c.text(90),
  },
});

const sent: Make = ({ id }, c, today) => ({
  type: 'notice-sent',
  record: id,
  content: {
    regimes: ['quebec-private'],
    recipient: 'cai',
    on: today,
    channel: 'online-form',
    reference: c.text(12),
  },
});

const settled: Make = (record, c) => {
  if (record.closed !== null) return { type: 'reopened', record: record.id, reason: c.text(30), content: {} };
  const kind = c.int(6);
  if (kind === 0) return { type: 'annulled', record: record.id, reason: c.text(30), content: {} };
  if (kind === 1) return { type: 'not-an-incident', record: record.id, content: { reasons: c.text(80) } };
  return { type: 'closed', record: record.number, content: { reasons: c.text(80) } };
};

function organisationAmended({ state }: Pick<Keeper, 'state'>, c: Chance): unknown {
  const from = state.head.organisation?.address ?? null;
  return { type: 'organisation-amended', content: { fields: { address: { from, to: c.text(80) } } } };
}
