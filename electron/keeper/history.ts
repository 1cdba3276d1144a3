import { join } from 'node:path';
import { hex } from '../../shared/journal/bytes.ts';
import { type Frame, frameAt, nextFrame, patienceFor } from '../../shared/journal/entry.ts';
import type { ChangeView, EntriesAsked, EntriesPage, EntryView } from '../../shared/host.ts';
import { isOfPersons } from '../../shared/register/persons.ts';
import type { Erasure, State } from '../../shared/register/state.ts';
import type { Disk } from './files.ts';
import { type Entry, type Envelope, openEntry, openEnvelope } from './envelope.ts';
import { JOURNAL_FOLDER } from './journal.ts';
import type { Machine } from './machine.ts';
import { sha256 } from './seal.ts';
import type { Vault } from './vault.ts';

/** Most changes of one entry that are shown; an import of a thousand rows is one entry. */
const SHOWN = 50;

/** Where an entry stands, and what its envelope says; its bodies are read from the disk when they are looked at. */
type Known = {
  readonly device: string;
  readonly seq: number;
  readonly segment: string;
  readonly offset: number;
  readonly envelope: Envelope;
  /** Among the entries of all chains, from 1. */
  place: number;
};

export type History = {
  /** Entries that fit, newest first, each with from and to. */
  readonly page: (asked: EntriesAsked) => EntriesPage;
  /** One change, whole; undefined where no entry that can be read holds it. */
  readonly content: (change: string) => unknown;
};

/**
 * The journal as it is read: an index of the envelopes, made when somebody first looks and carried on from there. It
 * reads what is written on the disk, not what is remembered; whoever opened the register has checked it.
 */
export function historyOf(
  { disk }: Machine,
  folder: string,
  vault: Vault,
  state: State,
  /** How often files were replaced: each time what stands where is learned anew. */
  replaced: () => number = () => 0,
): History {
  const known: Known[] = [];
  let learned = replaced();
  const seen = new Set<string>();
  const readTo = new Map<string, { readonly segment: string; readonly offset: number }>();

  const readOn = (): void => {
    if (replaced() !== learned) {
      learned = replaced();
      known.length = 0;
      seen.clear();
      readTo.clear();
    }
    const before = known.length;
    for (const device of disk.list(join(folder, JOURNAL_FOLDER))) {
      if (!/^[0-9a-f]{32}$/.test(device)) continue;
      const place = join(folder, JOURNAL_FOLDER, device);
      for (const segment of disk.list(place)) {
        const last = readTo.get(device);
        if (!/^\d{6}\.seg$/.test(segment) || (last !== undefined && segment < last.segment)) continue;
        const from = last?.segment === segment ? last.offset : 0;
        if ((disk.stat(join(place, segment))?.size ?? 0) <= from) continue;
        const offset = readSegment(device, segment, disk.read(join(place, segment)), from);
        readTo.set(device, { segment, offset });
      }
    }
    if (known.length === before) return;
    if (readTo.size > 1) known.sort(inOrder);
    const reached = new Map<string, number>();
    let behind = 0;
    for (const each of known) {
      behind += each.seq - (reached.get(each.device) ?? 0);
      reached.set(each.device, each.seq);
      each.place = behind;
    }
  };

  const readSegment = (device: string, segment: string, bytes: Uint8Array, from: number): number => {
    const patience = patienceFor(bytes);
    let at = from;
    while (at < bytes.length) {
      const found = frameAt(bytes, at, patience);
      if (found.kind === 'end') break;
      if (found.kind === 'frame') {
        learn(device, segment, at, found.frame);
        at += found.frame.length;
        continue;
      }
      // Damage is told elsewhere; behind it the journal goes on. A write under way is read the next time.
      const next = nextFrame(bytes, at + 1, patience);
      if (next === -1) break;
      at = next;
    }
    return at;
  };

  /** A frame of another chain, or one that stands there twice, happened once and elsewhere. */
  const learn = (device: string, segment: string, offset: number, frame: Frame): void => {
    const hash = sha256(frame.headerBytes);
    if (hex(frame.header.device) !== device || seen.has(hex(hash))) return;
    const envelope = openEnvelope(vault, { segment, frame, hash, bad: new Set() });
    if (typeof envelope === 'string') return;
    seen.add(hex(hash));
    known.push({ device, seq: frame.header.seq, segment, offset, envelope, place: 0 });
  };

  const entryOf = ({ device, segment, offset, envelope }: Known, read: Reading): Entry | undefined => {
    const bytes = read(join(folder, JOURNAL_FOLDER, device, segment));
    const found = frameAt(bytes, offset);
    if (found.kind !== 'frame') return undefined;
    const { frame } = found;
    const linked = { segment, frame, hash: sha256(frame.headerBytes), bad: new Set<never>() };
    return openEntry(vault, linked, envelope, () => undefined);
  };

  const viewOf = (entry: Entry, place: number, record: string | undefined): EntryView => {
    const all = entry.changes.map((each) => changeView(each, state));
    const own = record === undefined ? all : all.filter((change) => change.record === record);
    return {
      seq: entry.seq,
      place,
      hash: entry.hash,
      device: entry.device,
      at: entry.at,
      member: entry.member,
      batch: entry.batch,
      changes: own.slice(0, SHOWN),
      more: Math.max(0, own.length - SHOWN),
      counts: countsOf(own),
      numbers: numbersOf(own),
    };
  };

  return {
    page({ record, before = Number.POSITIVE_INFINITY, limit, types, member }) {
      readOn();
      const fits = ({ envelope }: Known): boolean =>
        (record === undefined || envelope.changes.some((change) => change.record === record)) &&
        (member === undefined || envelope.member === member) &&
        (types === undefined || envelope.changes.some(({ type }) => types.some((each) => each === type)));
      const fitting = known.filter(fits);
      const page = fitting.filter(({ place }) => place < before).slice(-limit);
      const read = readingOf(disk);
      const entries = page.reverse().flatMap((each) => {
        const entry = entryOf(each, read);
        return entry === undefined ? [] : [viewOf(entry, each.place, record)];
      });
      return { entries, total: fitting.length };
    },
    content(change) {
      readOn();
      const holds = known.findLast(({ envelope }) => envelope.changes.some(({ id }) => id === change));
      const entry = holds && entryOf(holds, readingOf(disk));
      const found = entry?.changes.find((each) => 'change' in each && each.change.id === change);
      return found !== undefined && 'change' in found ? found.change.content : undefined;
    },
  };
}

/** Reads files; one that was read last is not read again: the entries of a page mostly lie in one segment. */
type Reading = (path: string) => Uint8Array;

function readingOf(disk: Disk): Reading {
  let last: { readonly path: string; readonly bytes: Uint8Array } | null = null;
  return (path) => {
    if (last?.path !== path) last = { path, bytes: disk.read(path) };
    return last.bytes;
  };
}

function changeView(each: Entry['changes'][number], state: State): ChangeView {
  const { id, type, record } = 'change' in each ? each.change : each.unreadable;
  const own = record === null ? undefined : state.record(record)?.conflicts;
  const conflict = [...(own ?? []), ...state.head.conflicts].find(({ change }) => change === id)?.why ?? null;
  const named = { id, type, record, number: numberOf(record, state) };
  if ('unreadable' in each) {
    const { why } = each.unreadable;
    const isErased = why === 'body-missing' && erasureOf(record, state, each.unreadable) !== undefined;
    return {
      ...named,
      reason: null,
      conflict: isErased ? 'erased' : (conflict ?? 'unreadable'),
      content: null,
    };
  }
  const { reason = null, content } = each.change;
  return { ...named, reason, conflict, content: withoutLarge(content) };
}

function countsOf(changes: readonly ChangeView[]): EntryView['counts'] {
  const counts = new Map<string, number>();
  for (const { type } of changes) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => ({ type, count }));
}

function numbersOf(changes: readonly ChangeView[]): EntryView['numbers'] {
  const numbers = changes.flatMap(({ number }) => number ?? []);
  const [first] = numbers;
  const last = numbers.at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** A document is shown by itself, and so are persons; what is listed of them is what they were, and how many. */
function withoutLarge(content: object): object {
  if ('persons' in content && Array.isArray(content.persons))
    return { ...content, persons: content.persons.length };
  return 'doc' in content ? { ...content, doc: null } : content;
}

function numberOf(record: string | null, state: State): string | null {
  if (record === null) return null;
  return state.record(record)?.number ?? erasureOf(record, state)?.number ?? null;
}

/** The erasing of a record, or of what this change brought. */
function erasureOf(
  record: string | null,
  { head }: State,
  change?: { readonly id: string; readonly type: string },
): Erasure | undefined {
  const isGone = ({ what, target }: Erasure): boolean => {
    if (what === 'persons') return change !== undefined && isOfPersons(change.type);
    return what === 'record' || (change !== undefined && target === change.id);
  };
  return head.erasures.find((each) => each.record === record && isGone(each));
}

/** Hybrid clock, then device, then sequence: the order in which the register was folded. */
function inOrder(a: Known, b: Known): number {
  const [wall, counter] = a.envelope.clock;
  const [otherWall, otherCounter] = b.envelope.clock;
  if (wall !== otherWall) return wall - otherWall;
  if (counter !== otherCounter) return counter - otherCounter;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq;
}
