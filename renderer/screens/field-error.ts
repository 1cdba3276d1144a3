import type { Issue } from '../../shared/result.ts';
import type { Words } from '../../shared/words/en.ts';

/** What is wrong with the field at this path, as a sentence to stand beside it; undefined where nothing is. */
export function errorAt(
  issues: readonly Issue[],
  words: Words,
  ...path: readonly (string | number)[]
): string | undefined {
  const issue = issues.find((each) => each.path.join('.') === path.join('.'));
  return issue === undefined ? undefined : sentence(words.codes.issues[issue.code](issue.detail ?? ''));
}

/** Issues of the content of an amendment, by the path within the field's new value: `officer.email`. */
export function issuesOfFields(issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({
    ...issue,
    path: issue.path.filter(
      (key, at) => !(at === 0 && key === 'content') && key !== 'fields' && key !== 'to',
    ),
  }));
}

function sentence(problem: string): string {
  return `${problem.slice(0, 1).toUpperCase()}${problem.slice(1)}.`;
}
