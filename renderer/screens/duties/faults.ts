import type { Refused } from '../../../shared/result.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import type { Words } from '../../../shared/words/en.ts';

/** What is wrong with a form: by field (the path behind `content`, joined by dots), and what belongs to no field. */
export type Faults = {
  readonly fields: Readonly<Record<string, string>>;
  readonly whole: string | null;
};

export const NO_FAULTS: Faults = { fields: {}, whole: null };

/** Refusals that are about one field, though they name none. */
const ABOUT: Readonly<Record<string, string>> = {
  'notice-date-in-future': 'on',
  'deferral-not-allowed': 'decision',
  'document-unknown': 'document',
};

/** A refusal as sentences beside the fields it names; `known` are the fields the form shows. */
export function faultsOf(refusal: Refused, words: Words, known: readonly string[]): Faults {
  const fields: Record<string, string> = {};
  let rest = 0;
  for (const { path, code, detail } of refusal.details.issues ?? []) {
    const steps = path[0] === 'content' ? path.slice(1) : path;
    const field = [steps.join('.'), String(steps[0] ?? '')].find((each) => known.includes(each));
    if (field === undefined) rest += 1;
    // What is chosen comes from our own lists: where it is not of them, it was not chosen.
    else
      fields[field] ??= sentence(
        words.codes.issues[code === 'not-in-list' ? 'required' : code](detail ?? ''),
      );
  }
  const about = ABOUT[refusal.code];
  if (about !== undefined && known.includes(about)) {
    return { fields: { [about]: describeRefusal(refusal, words) }, whole: null };
  }
  const named = Object.keys(fields).length > 0 && rest === 0;
  return { fields, whole: named ? null : describeRefusal(refusal, words) };
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
