import type { Language } from '../../shared/register/organisation.ts';
import type { Result } from '../../shared/result.ts';
import type { Words } from '../../shared/words/en.ts';
import type { Machine } from '../keeper/machine.ts';
import type { Options, Values } from './arguments.ts';

/** What a verb answers: the same thing as JSON and as lines for a person. Whatever is refused is a refusal instead. */
export type Said = {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** Done, but the answer is no (a document that is not complete, a register that is not sound). */
  readonly failed?: boolean;
};

/** The words name every verb; `main.ts` has one for each, or it would not compile. */
export type VerbName = keyof Words['cli']['verbs'];

/** One call of the program, read and checked. */
export type Call = {
  readonly verb: string;
  readonly arguments: readonly string[];
  readonly values: Values;
  readonly language: Language;
  /** Was the language asked for with --language? */
  readonly languageAsked: boolean;
  readonly words: Words;
  readonly machine: Machine;
  /** Every verb there is, for help. */
  readonly verbs: Readonly<Record<string, Verb>>;
  /** Says, on standard error, what is about to take a while. */
  readonly progress: (what: string) => void;
  /** Says something beside the answer, on standard error. */
  readonly warn: (what: string) => void;
};

export type Verb = {
  readonly options: Options;
  /** How many arguments it takes: at least, at most. */
  readonly takes: readonly [least: number, most: number];
  /** Lists that its help shows besides: documents, clocks. */
  readonly help?: (words: Words) => readonly string[];
  readonly run: (call: Call) => Result<Said> | Promise<Result<Said>>;
};
