import { factShape } from '../../../shared/register/amendment.ts';
import type { Facts } from '../../../shared/register/incident.ts';
import { parse } from '../../../shared/register/parse.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { countDraftOf, countOf } from './count-draft.ts';
import type { EditableKey, FactDrafts } from './fact-drafts.ts';
import { whenDraftOf, whenOf } from './when-draft.ts';

/** A fact as it is typed, and back. `valueOf` gives what stands there so far: the fact's own schema judges it. */
type Codec<K extends EditableKey> = {
  readonly draftOf: (value: Facts[K], zone: string) => FactDrafts[K];
  readonly valueOf: (draft: FactDrafts[K], zone: string) => unknown;
};

const text = {
  draftOf: (value: string | null) => value ?? '',
  valueOf: (draft: string) => orNull(draft),
};
const when = { draftOf: whenDraftOf, valueOf: whenOf };
const count = { draftOf: countDraftOf, valueOf: countOf };
const list = {
  draftOf: <T>(value: readonly T[] | null): readonly T[] => value ?? [],
  valueOf: (draft: readonly unknown[]) => (draft.length === 0 ? null : draft),
};

const CODECS: { readonly [K in EditableKey]: Codec<K> } = {
  title: text,
  natures: list,
  attempted: { draftOf: (value) => value, valueOf: (draft) => draft },
  circumstances: text,
  cause: {
    draftOf: (value) =>
      value?.kind === 'unknown'
        ? { isUnknown: true, cause: null, detail: '', reason: value.reason }
        : { isUnknown: false, cause: value?.cause ?? null, detail: value?.detail ?? '', reason: '' },
    valueOf({ isUnknown, cause, detail, reason }) {
      if (isUnknown) return { kind: 'unknown', reason };
      if (cause === null && isBlank(detail)) return null;
      return { kind: 'known', cause: cause ?? undefined, ...some({ detail }) };
    },
  },
  occurred: when,
  aware: when,
  awareBy: text,
  determined: {
    draftOf: (value) => ({ on: value?.on ?? null, by: value?.by ?? '' }),
    valueOf: ({ on, by }) => (on === null && isBlank(by) ? null : { on: on ?? undefined, ...some({ by }) }),
  },
  reportedBy: text,
  information: {
    draftOf: (value) =>
      value?.kind === 'unknown'
        ? { isUnknown: true, categories: [], description: '', reason: value.reason }
        : {
            isUnknown: false,
            categories: value?.categories ?? [],
            description: value?.description ?? '',
            reason: '',
          },
    valueOf({ isUnknown, categories, description, reason }) {
      if (isUnknown) return { kind: 'unknown', reason };
      if (categories.length === 0 && isBlank(description)) return null;
      return { kind: 'described', categories, ...some({ description }) };
    },
  },
  protection: {
    draftOf: (value) => ({ kind: value?.kind ?? null, detail: value?.detail ?? '' }),
    valueOf: ({ kind, detail }) =>
      kind === null && isBlank(detail) ? null : { kind: kind ?? undefined, ...some({ detail }) },
  },
  purposes: list,
  personCategories: list,
  persons: count,
  personsInQuebec: count,
  personsElsewhere: {
    draftOf: (value) => ({
      isNone: value?.length === 0,
      rows: (value ?? []).map((row) => ({ place: row.place, count: countDraftOf(row.count) })),
    }),
    valueOf({ isNone, rows }) {
      if (isNone) return [];
      const begun = rows.filter((row) => row.place !== null || countOf(row.count) !== null);
      if (begun.length === 0) return null;
      return begun.map((row) => ({
        place: row.place ?? undefined,
        count: countOf(row.count) ?? undefined,
      }));
    },
  },
  places: list,
  systems: list,
  provider: {
    draftOf: (value) => ({
      as: value?.as ?? null,
      name: value?.name ?? '',
      detail: value?.detail ?? '',
    }),
    valueOf: ({ as, name, detail }) =>
      as === null && isBlank(name) && isBlank(detail)
        ? null
        : { as: as ?? undefined, name: orNull(name), ...some({ detail }) },
  },
  unit: text,
  personsToldHow: text,
  personsToldWhen: when,
  advice: list,
  adviceText: text,
  otherAuthorities: {
    draftOf: (value) => ({
      isNone: value?.length === 0,
      rows: (value ?? []).map(({ name, on, reference }) => ({ name, on, reference: reference ?? '' })),
    }),
    valueOf({ isNone, rows }) {
      if (isNone) return [];
      const begun = rows.filter(
        ({ name, on, reference }) => !isBlank(name) || on !== null || !isBlank(reference),
      );
      if (begun.length === 0) return null;
      return begun.map(({ name, on, reference }) => ({ name, on, ...some({ reference }) }));
    },
  },
};

/** A fact as it is shown for typing; dates and times in the organisation's zone. */
export function draftOfFact<K extends EditableKey>(key: K, value: Facts[K], zone: string): FactDrafts[K] {
  return CODECS[key].draftOf(value, zone);
}

/** The fact that a draft says, or what is still wrong with it, by the path within the fact. */
export function readFact<K extends EditableKey>(
  key: K,
  draft: FactDrafts[K],
  zone: string,
): Result<Facts[K]> {
  const value = CODECS[key].valueOf(draft, zone);
  const schema = factShape[key];
  if (schema === undefined) throw new Error(`No such fact: ${key}`);
  const read = parse(schema, value ?? (isRequired(key) ? undefined : null));
  return read.ok ? ok(read.value as Facts[K]) : read;
}

/** Facts without which there is no record: a title, and when it was learned. */
function isRequired(key: EditableKey): boolean {
  return key === 'title' || key === 'aware';
}

function isBlank(written: string): boolean {
  return written.trim() === '';
}

function orNull(written: string): string | null {
  return isBlank(written) ? null : written;
}

/** Only what was written: an optional part that is blank is left out. */
function some<T extends Readonly<Record<string, string>>>(parts: T): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, written]) => !isBlank(written))) as Partial<T>;
}
