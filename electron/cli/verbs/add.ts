import { basename } from 'node:path';
import type { IncidentFile } from '../../../shared/exchange/incident-file.ts';
import { readIncidents } from '../../../shared/exchange/json.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { recordingChanges } from '../../keeper/recording.ts';
import { readJson } from '../files.ts';
import { withRegister } from '../register.ts';
import type { Verb } from '../verb.ts';

/** Records the incidents of JSON files, all of them as one entry, with their measures and notes. */
export const add: Verb = {
  options: { member: { type: 'string' } },
  takes: [2, Number.MAX_SAFE_INTEGER],
  run: (call) => {
    const { words, progress } = call;
    const files = readAll(call.arguments.slice(1));
    if (!files.ok) return files;
    return withRegister(call, 'write', (keeper) => {
      progress(words.cli.progress.recording);
      const performed = keeper.perform(recordingChanges(keeper, files.value), { batch: 'add' });
      if (!performed.ok) return performed;
      const ids = new Set(performed.value.changes.flatMap(({ record }) => (record === null ? [] : [record])));
      const recorded = [...ids].flatMap((id) => {
        const record = keeper.read(id);
        return record === undefined ? [] : [{ number: record.number, id, title: record.facts.title }];
      });
      return ok({
        json: { recorded },
        lines: recorded.map(({ number, title }) => words.cli.recorded(number, title)),
      });
    });
  },
};

/** The path of an issue begins with the name of its file where there are several. */
function readAll(names: readonly string[]): Result<readonly IncidentFile[]> {
  const incidents: IncidentFile[] = [];
  for (const name of names) {
    const value = readJson(name);
    if (!value.ok) return value;
    const read = readIncidents(value.value, basename(name));
    if (!read.ok) {
      const { issues = [] } = read.details;
      const placed =
        names.length === 1 ? issues : issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }));
      return {
        ...read,
        details: { ...read.details, file: name, ...(issues.length === 0 ? {} : { issues: placed }) },
      };
    }
    incidents.push(...read.value);
  }
  return ok(incidents);
}
