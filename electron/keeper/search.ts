import { matches, queryWords, searchText } from '../../shared/register/find.ts';
import type { HeldState } from '../../shared/register/state.ts';

/** Search over a state; a record's folded text is made when it is first looked at, and kept until it changes. */
export type Search = {
  /** Ids of the records in which every word of the query is found, newest first. */
  readonly find: (query: string) => readonly string[];
  /** Folds texts ahead of the first search, for about so long (ms); false once all are folded. */
  readonly warm: (milliseconds: number, now: () => number) => boolean;
  /** This record changed. */
  changed(id: string): void;
};

export function searchIn(state: HeldState): Search {
  const texts = new Map<string, string>();
  return {
    find(query) {
      const words = queryWords(query);
      const found: string[] = [];
      for (const record of state.records.values()) {
        let text = texts.get(record.id);
        if (text === undefined) texts.set(record.id, (text = searchText(record)));
        if (matches(text, words)) found.push(record.id);
      }
      return found.reverse();
    },
    warm(milliseconds, now) {
      const until = now() + milliseconds;
      for (const record of state.records.values()) {
        if (texts.has(record.id)) continue;
        texts.set(record.id, searchText(record));
        if (now() >= until) return true;
      }
      return false;
    },
    changed: (id) => void texts.delete(id),
  };
}
