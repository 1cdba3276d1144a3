/** How often something was counted, by name: whole numbers, so that the shares of several processes can be added up. */
export type Counts = Readonly<Record<string, number>>;

/** What a part is asked for: the same order does the same again. */
export type Order = {
  readonly seed: number;
  /** How many rounds, cuts, variants; each part says of what. */
  readonly amount: number;
  /** An empty folder for this part alone; gone afterwards, unless something failed. */
  readonly home: string;
  /** Is this the first share of the part? What need be shown once is shown by it. */
  readonly first: boolean;
};

export type Outcome = {
  readonly counts: Counts;
  /** What must never be: each line with what brings it back. */
  readonly failures: readonly string[];
  /** Broken on purpose, and whether this part noticed. One that was not noticed fails the part. */
  readonly controls: Readonly<Record<string, boolean>>;
  /** Why nothing, or not all, of it ran here. */
  readonly skipped?: string;
};

export type Part = {
  /** What is done, for the person who reads the run. */
  readonly title: string;
  /** What it does not show, whatever its figures. */
  readonly notShown: string;
  /** How many: for a look, for each change, and in an hour's turn. */
  readonly amounts: { readonly quick: number; readonly ci: number; readonly long: number };
  /** May it be divided over processes? What measures a whole machine may not. */
  readonly divided: boolean;
  readonly run: (order: Order) => Promise<Outcome>;
};

/** Gathers an outcome. */
export type Tally = {
  readonly count: (name: string, by?: number) => void;
  readonly fault: (what: string) => void;
  readonly control: (name: string, noticed: boolean) => void;
  readonly faults: () => number;
  readonly outcome: (skipped?: string) => Outcome;
};

/** Failures beyond this many are counted and not told. */
const TOLD = 20;

/** @param names counted from nought, so that what never happened says so */
export function tally(...names: readonly string[]): Tally {
  const counts: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  const failures: string[] = [];
  const controls: Record<string, boolean> = {};
  let faults = 0;
  return {
    count(name, by = 1) {
      counts[name] = (counts[name] ?? 0) + by;
    },
    fault(what) {
      faults += 1;
      if (failures.length < TOLD) failures.push(what);
    },
    control(name, noticed) {
      controls[name] = noticed;
    },
    faults: () => faults,
    outcome: (skipped) => ({ counts, failures, controls, ...(skipped === undefined ? {} : { skipped }) }),
  };
}

/** Several shares of one part as one: counts are added, a control counts as noticed where every share noticed it. */
export function together(outcomes: readonly Outcome[]): Outcome {
  const counts: Record<string, number> = {};
  const controls: Record<string, boolean> = {};
  for (const outcome of outcomes) {
    for (const [name, n] of Object.entries(outcome.counts)) counts[name] = (counts[name] ?? 0) + n;
    for (const [name, noticed] of Object.entries(outcome.controls))
      controls[name] = (controls[name] ?? true) && noticed;
  }
  const skipped = [...new Set(outcomes.flatMap((outcome) => outcome.skipped ?? []))].join(' ');
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  return { counts, controls, failures, ...(skipped === '' ? {} : { skipped }) };
}

export const holds = ({ failures, controls }: Outcome): boolean =>
  failures.length === 0 && Object.values(controls).every(Boolean);
