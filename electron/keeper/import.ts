import type { Mapping } from '../../shared/exchange/mapping.ts';
import type { Language } from '../../shared/register/organisation.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { planImport, type SaidNote } from './intake.ts';
import type { Keeper } from './keeper.ts';
import { recordingChanges } from './recording.ts';

export type Imported = {
  /** The mapping that was used: the one given, or the one that proposed itself. */
  readonly mapping: Mapping | null;
  readonly recorded: readonly string[];
  /** How many would be recorded, in a dry run. */
  readonly planned: number;
  readonly notes: readonly SaidNote[];
};

/** Reads a foreign file and records what it holds as one entry: all of it or nothing. */
export async function importFile(
  keeper: Keeper,
  file: {
    readonly bytes: Uint8Array;
    readonly fileName: string;
    readonly mapping?: unknown;
    readonly dryRun: boolean;
    readonly language: Language;
  },
): Promise<Result<Imported>> {
  if (keeper.state.head.sample) return refused('sample-refuses-import');
  const { fileName, bytes, mapping, language } = file;
  const plan = await planImport({
    bytes,
    fileName,
    mapping,
    language,
    workerFile: keeper.machine.workerFile,
  });
  if (!plan.ok) return plan;
  const { incidents, measures, recordNotes, notes } = plan.value;
  const used = plan.value.mapping;
  if (file.dryRun) return ok({ mapping: used, recorded: [], planned: incidents.length, notes });
  const performed = keeper.perform(
    recordingChanges(
      keeper,
      incidents.map((facts, at) => ({ facts, measures: measures[at], notes: recordNotes[at] })),
    ),
    { batch: `import ${fileName}` },
  );
  if (!performed.ok) return performed;
  const numbers = performed.value.changes.flatMap(({ number }) => (number === null ? [] : [number]));
  const recorded = [...new Set(numbers)];
  return ok({ mapping: used, recorded, planned: incidents.length, notes });
}
