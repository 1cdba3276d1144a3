import { type Mapping, readMapping } from '../../../shared/exchange/mapping.ts';
import type { Host, ImportDone, ImportPlanned } from '../../../shared/host.ts';
import type { Refused } from '../../../shared/result.ts';

/** Where an import stands. Nothing is recorded before `record` was asked for. */
export type ImportNow = {
  readonly file: string | null;
  /** As it was proposed, or as somebody changed it; null for a JSON file, and before there is one. */
  readonly mapping: Mapping | null;
  /** What the file would bring in, by the mapping before the last change while that one is worked out. */
  readonly plan: ImportPlanned | null;
  readonly doing: 'nothing' | 'planning' | 'recording';
  /** Why the file, or the mapping as it stands, does not go. */
  readonly refusal: Refused | null;
  readonly done: ImportDone | null;
};

export const NO_IMPORT: ImportNow = {
  file: null,
  mapping: null,
  plan: null,
  doing: 'nothing',
  refusal: null,
  done: null,
};

export type Importer = {
  readonly now: () => ImportNow;
  readonly subscribe: (listener: () => void) => () => void;
  readonly choose: (file: string) => Promise<void>;
  /** Changes the mapping; what it would bring in is worked out when the changing pauses. */
  readonly change: (mapping: Mapping) => void;
  /** Back to what proposes itself. */
  readonly propose: () => Promise<void>;
  readonly record: () => Promise<void>;
  readonly begin: () => void;
};

/** Who still changes is not answered yet (ms). */
const PAUSE = 350;

/** One import, from the file to what was recorded; kept while one looks at something else. */
export function importer(host: Pick<Host, 'planImport' | 'importFile'>): Importer {
  let now = NO_IMPORT;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const set = (changed: Partial<ImportNow>): void => {
    now = { ...now, ...changed };
    for (const listener of listeners) listener();
  };

  const plan = async (file: string, mapping: Mapping | null): Promise<void> => {
    turn += 1;
    const mine = turn;
    const answer = await host.planImport(mapping === null ? { file } : { file, mapping });
    // Something else was asked since.
    if (mine !== turn) return;
    if (!answer.ok) {
      set({ doing: 'nothing', refusal: answer });
      return;
    }
    const read =
      answer.value.mapping === null ? null : readMapping(answer.value.mapping, answer.value.headers);
    if (read?.ok === false) set({ doing: 'nothing', refusal: read });
    else {
      set({ doing: 'nothing', refusal: null, plan: answer.value, mapping: mapping ?? read?.value ?? null });
    }
  };

  const choose: Importer['choose'] = (file) => {
    clearTimeout(timer);
    set({ ...NO_IMPORT, file, doing: 'planning' });
    return plan(file, null);
  };
  return {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose,
    change(mapping) {
      const { file, plan: last } = now;
      if (file === null || last === null) return;
      clearTimeout(timer);
      turn += 1;
      const read = readMapping(mapping, last.headers);
      set({ mapping, refusal: read.ok ? null : read, doing: read.ok ? 'planning' : 'nothing' });
      if (read.ok) timer = setTimeout(() => void plan(file, mapping), PAUSE);
    },
    propose: () => (now.file === null ? Promise.resolve() : choose(now.file)),
    async record() {
      const { file, mapping, doing } = now;
      if (file === null || doing !== 'nothing') return;
      set({ doing: 'recording', refusal: null });
      const answer = await host.importFile(mapping === null ? { file } : { file, mapping });
      if (answer.ok) set({ doing: 'nothing', done: answer.value });
      else set({ doing: 'nothing', refusal: answer });
    },
    begin() {
      clearTimeout(timer);
      turn += 1;
      set(NO_IMPORT);
    },
  };
}

/** May what the plan shows be recorded as it stands? */
export function isReady({ plan, doing, refusal, done }: ImportNow): boolean {
  return (
    plan !== null &&
    done === null &&
    doing === 'nothing' &&
    refusal === null &&
    plan.errors.length === 0 &&
    plan.incidents > 0
  );
}
