import { madeAt } from './layout.ts';

/** How many of each are kept: the newest of so many days, weeks, months and years that have one (UTC). */
const KEPT = { day: 7, week: 5, month: 12, year: 6 } as const;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The backups that may go, of these names. Whatever is not named like one stays, and so does everything as new as the
 * newest that was verified: until the next one is, nothing better is there.
 *
 * @param newest name of the newest verified backup
 */
export function outdated(names: readonly string[], newest: string): readonly string[] {
  const limit = madeAt(newest);
  if (limit === null) return [];
  const all = names
    .flatMap((name) => {
      const at = madeAt(name);
      return at === null ? [] : [{ name, at }];
    })
    .sort((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  const kept = new Set(all.filter(({ at, name }) => at >= limit || name === newest).map(({ name }) => name));
  for (const [period, most] of Object.entries(KEPT) as [keyof typeof KEPT, number][]) {
    const seen = new Set<string>();
    for (const { name, at } of all) {
      const within = periodOf(period, at);
      if (seen.has(within)) continue;
      if (seen.size === most) break;
      seen.add(within);
      kept.add(name);
    }
  }
  return all.map(({ name }) => name).filter((name) => !kept.has(name));
}

function periodOf(period: keyof typeof KEPT, at: number): string {
  const iso = new Date(at).toISOString();
  switch (period) {
    case 'day':
      return iso.slice(0, 10);
    case 'week':
      // 1970 began on a Thursday: weeks run from Monday.
      return String(Math.floor((at / DAY_MS + 3) / 7));
    case 'month':
      return iso.slice(0, 7);
    case 'year':
      return iso.slice(0, 4);
  }
}
