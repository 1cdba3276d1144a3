import type { Issue, Refused } from '../result.ts';
import type { Words } from './en.ts';

/** The sentence for a refusal: what happened, that nothing was changed, what to do next. */
export function describeRefusal(refusal: Refused, words: Words): string {
  return words.codes.refusals[refusal.code](refusal.details);
}

/** One line for each field at fault; none where the refusal names no field. */
export function describeIssues(refusal: Refused, words: Words): readonly string[] {
  return (refusal.details.issues ?? []).map((issue) => describeIssue(issue, words));
}

/** What is wrong with a field, named by its label and by its path: what a person and what a file must correct. */
export function describeIssue(issue: Issue, words: Words): string {
  const { codes } = words;
  const problem = codes.issues[issue.code](issue.detail ?? '');
  return codes.issue(labelOfPath(issue.path, words), issue.path.join('.'), problem);
}

/**
 * The label of what a path leads to, from the field it starts at to its last part. A key that has no label stands
 * for itself.
 */
export function labelOfPath(path: Issue['path'], words: Words): string {
  const { register, codes } = words;
  const fields: Labels = { ...register.parts, ...register.organisation, ...register.facts };
  const keys = path.filter((key, at) => at === path.length - 1 || !WRAPPERS.has(key));
  const ofOfficer = keys[0] === 'officer' || keys[0] === 'formerOfficers';
  const inner: Labels = ofOfficer ? { ...fields, ...register.officer } : { ...fields, ...register.parts };
  const labels = keys.map((key, at) => {
    if (typeof key === 'number') return codes.item(key + 1);
    return (at === 0 ? fields[key] : inner[key]) ?? key;
  });
  return labels.length === 0 ? codes.whole : labels.join(', ');
}

type Labels = Readonly<Record<string, string>>;

/** Levels that say how something is wrapped, not what it is. */
const WRAPPERS: ReadonlySet<string | number> = new Set(['content', 'fields', 'facts', 'set', 'to']);
