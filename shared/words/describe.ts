import { type Code, CODES, type Issue, type Refused } from '../result.ts';
import { type Labels, labelled } from './details.ts';
import type { Words } from './en.ts';

/**
 * The sentence for a refusal: what happened, that nothing was changed, what to do next. A register that is open for
 * reading only says why before all else: what helps depends on it.
 */
export function describeRefusal(refusal: Refused, words: Words): string {
  return words.codes.refusals[reasonsOf(refusal)[0] ?? refusal.code](refusal.details);
}

/** Why the register may not be written, where that is what was refused: who may not, before what else stands in the way. */
export function reasonsOf({ code, details }: Refused): readonly Code[] {
  const given: unknown = details['reasons'];
  if (code !== 'read-only' || !Array.isArray(given)) return [];
  const reasons = CODES.filter((each) => each !== code && given.includes(each));
  return reasons.sort((a, b) => Number(b === 'member-not-allowed') - Number(a === 'member-not-allowed'));
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
    return labelled(at === 0 ? fields : inner, key);
  });
  return labels.length === 0 ? codes.whole : labels.join(', ');
}

/** Levels that say how something is wrapped, not what it is. */
const WRAPPERS: ReadonlySet<string | number> = new Set(['content', 'fields', 'facts', 'set', 'to']);
