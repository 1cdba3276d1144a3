import { folded } from '../../shared/register/find.ts';
import { CAUSES, NATURES } from '../../shared/register/incident.ts';
import type { Row } from '../../shared/register/row.ts';
import { STATUSES } from '../../shared/register/state.ts';
import { lexicon, type Lexicon } from './lexicon.ts';

/** What a row has in them stands for a place in these lists, from 1; 0 is for none. */
export const RISKS = ['serious', 'not-serious'] as const;
export const SUGGESTIONS = ['serious', 'uncertain', 'not-serious', 'not-applicable'] as const;

/** Arrays beside the rows: one place in each for every row, in the order the rows came. */
export type Arrays = {
  /** Places in STATUSES, from 0. */
  readonly status: Uint8Array;
  /** A bit for each of NATURES. */
  readonly natures: Uint8Array;
  readonly cause: Uint8Array;
  readonly risk: Uint8Array;
  readonly suggested: Uint8Array;
  /** Year of awareness, of recording where that is not known: as the copy of the register counts its periods. */
  readonly year: Uint16Array;
  /** 1 where its entry in the register still lacks a required item. */
  readonly incomplete: Uint8Array;
  /** 1 where the record was erased: its place stays, empty. */
  readonly gone: Uint8Array;
  /** Ids in `units` and `titles`; 0 for none. */
  readonly unit: Uint32Array;
  readonly title: Uint32Array;
  /** Days (`dayOf`); 0 for none. */
  readonly aware: Uint32Array;
  readonly occurred: Uint32Array;
  readonly recorded: Uint32Array;
  /** NaN for none. */
  readonly persons: Float64Array;
  /** Sequence of the last change. */
  readonly seq: Float64Array;
  /** `I-2026-` of the number (an id in `serieses`), and the number after it. */
  readonly series: Uint32Array;
  readonly serial: Float64Array;
};

/**
 * What the table sorts, filters and searches by, kept up row by row: a search over a hundred thousand rows reads these
 * arrays and touches no row.
 */
export type Columns = {
  readonly size: number;
  /** Rises with every row that is put. */
  readonly version: number;
  /** They grow: take them anew for each use. */
  readonly arrays: Arrays;
  /** Number, title and unit as they are searched (`folded`), a line each. */
  readonly texts: readonly string[];
  readonly units: Lexicon;
  readonly titles: Lexicon;
  readonly serieses: Lexicon;
  /** Puts a row in its place: the one it has, or the next. */
  put(place: number, row: Row): void;
  /** Empties the place of a record that was erased. */
  drop(place: number): void;
};

export function columns(): Columns {
  let size = 0;
  let version = 0;
  let arrays = arraysOf(1024);
  const texts: string[] = [];
  const [units, titles, serieses] = [lexicon(), lexicon(), lexicon()];
  return {
    get size() {
      return size;
    },
    get version() {
      return version;
    },
    get arrays() {
      return arrays;
    },
    texts,
    units,
    titles,
    serieses,
    put(place, row) {
      if (place >= arrays.status.length) arrays = arraysOf(Math.max(place + 1, 2 * size), arrays);
      size = Math.max(size, place + 1);
      version += 1;
      // Joined, not added: a text that was added up is put together at its first search, all of them at once.
      texts[place] = folded([row.number, row.title, row.unit ?? ''].join('\n'));
      arrays.status[place] = STATUSES.indexOf(row.status);
      arrays.natures[place] = natureBits(row.natures);
      arrays.cause[place] = codeIn(CAUSES, row.cause);
      arrays.risk[place] = codeIn(RISKS, row.risk);
      arrays.suggested[place] = codeIn(SUGGESTIONS, row.suggested);
      arrays.year[place] = Number((row.aware ?? row.recorded).slice(0, 4));
      arrays.incomplete[place] = Number((row.owed?.items ?? 0) > 0);
      arrays.unit[place] = row.unit === null ? 0 : units.idOf(row.unit);
      arrays.title[place] = titles.idOf(row.title);
      arrays.aware[place] = dayOf(row.aware);
      arrays.occurred[place] = dayOf(row.occurred);
      arrays.recorded[place] = dayOf(row.recorded);
      arrays.persons[place] = row.persons ?? NaN;
      arrays.seq[place] = row.seq;
      const { series, serial } = splitNumber(row.number);
      arrays.series[place] = serieses.idOf(series);
      arrays.serial[place] = serial;
    },
    drop(place) {
      version += 1;
      texts[place] = '';
      arrays.gone[place] = 1;
    },
  };
}

/** A calendar date as a number that rises with it; 0 for none. */
export function dayOf(date: string | null): number {
  if (date === null) return 0;
  const [year, month, day] = [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)].map(Number);
  return (year ?? 0) * 372 + (month ?? 1) * 31 + (day ?? 1);
}

/** `I-2026-014` is the 14 of the series `I-2026-`: numbers stand in the order of their counters, not of their letters. */
export function splitNumber(number: string): { readonly series: string; readonly serial: number } {
  let end = number.length;
  while (end > 0 && isDigit(number.charCodeAt(end - 1))) end -= 1;
  return { series: number.slice(0, end), serial: end === number.length ? -1 : Number(number.slice(end)) };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export function natureBits(natures: readonly string[]): number {
  return NATURES.reduce((bits, nature, at) => (natures.includes(nature) ? bits | (1 << at) : bits), 0);
}

function codeIn(list: readonly string[], value: string | null): number {
  return value === null ? 0 : list.indexOf(value) + 1;
}

function arraysOf(room: number, from?: Arrays): Arrays {
  return {
    status: bytes(room, from?.status),
    natures: bytes(room, from?.natures),
    cause: bytes(room, from?.cause),
    risk: bytes(room, from?.risk),
    suggested: bytes(room, from?.suggested),
    incomplete: bytes(room, from?.incomplete),
    gone: bytes(room, from?.gone),
    year: filled(new Uint16Array(room), from?.year),
    unit: whole(room, from?.unit),
    title: whole(room, from?.title),
    aware: whole(room, from?.aware),
    occurred: whole(room, from?.occurred),
    recorded: whole(room, from?.recorded),
    series: whole(room, from?.series),
    persons: real(room, from?.persons),
    seq: real(room, from?.seq),
    serial: real(room, from?.serial),
  };
}

const bytes = (room: number, from?: Uint8Array): Uint8Array => filled(new Uint8Array(room), from);
const whole = (room: number, from?: Uint32Array): Uint32Array => filled(new Uint32Array(room), from);
const real = (room: number, from?: Float64Array): Float64Array => filled(new Float64Array(room), from);

function filled<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(into: T, from?: T): T {
  if (from !== undefined) into.set(from);
  return into;
}
