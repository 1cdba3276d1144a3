import { capital } from '../../../shared/document/context.ts';
import type { Issue, Refused } from '../../../shared/result.ts';
import { labelOfPath } from '../../../shared/words/describe.ts';
import type { Words } from '../../../shared/words/en.ts';
import { type EditableKey, isEditable } from './fact-drafts.ts';

/** What is wrong with facts, by fact; paths begin within the fact. */
export type Faults = Readonly<Partial<Record<EditableKey, readonly Issue[]>>>;

/** What is wrong within one fact, in a sentence for beside its field. */
export function sayFaults(issues: readonly Issue[], words: Words): string {
  const { fields } = words.window.incident;
  const said = issues.map(({ path, code, detail }) => {
    const part = path.length === 0 ? null : labelOfPath(path, words);
    // What is chosen comes from our own lists: where it is not of them, it was not chosen.
    const problem =
      code === 'wrong-type' && isNumber(path)
        ? fields.notAWholeNumber
        : words.codes.issues[code === 'not-in-list' ? 'required' : code](detail ?? '');
    return part === null ? `${capital(problem)}.` : fields.fault(part, problem);
  });
  return [...new Set(said)].join(' ');
}

/** The faults a refusal names, by fact, and whether it names others: `content.facts.persons.n`, `content.fields.persons.to.n`. */
export function faultsOf(refusal: Refused): { readonly faults: Faults; readonly isAll: boolean } {
  const faults: Partial<Record<EditableKey, readonly Issue[]>> = {};
  const issues = refusal.details.issues ?? [];
  let named = 0;
  for (const issue of issues) {
    const [content, within, key, ...rest] = issue.path;
    const isOfFacts = content === 'content' && (within === 'facts' || within === 'fields');
    if (!isOfFacts || typeof key !== 'string' || !isEditable(key)) continue;
    const path = within === 'fields' && rest[0] === 'to' ? rest.slice(1) : rest;
    faults[key] = [...(faults[key] ?? []), { ...issue, path }];
    named += 1;
  }
  return { faults, isAll: issues.length > 0 && named === issues.length };
}

function isNumber(path: Issue['path']): boolean {
  const last = path.at(-1);
  return last === 'n' || last === 'from' || last === 'to';
}
