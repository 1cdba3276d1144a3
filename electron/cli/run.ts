import process from 'node:process';
import { type Code, ok, refused, type Refused, type Result } from '../../shared/result.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import type { Words } from '../../shared/words/en.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { nodeMachine } from '../keeper/machine.ts';
import { misused, nearest, oneOf, readArguments } from './arguments.ts';
import { programHelp, saidHelp, verbHelp } from './help.ts';
import { languageOf, type Spoken } from './language.ts';
import { fold, jsonText, plainText, refusalJson, refusalLines, WIDTH } from './output.ts';
import type { Call, Said, Verb, VerbName } from './verb.ts';

export type Verbs = Readonly<Record<VerbName, Verb>>;

/** Done, refused, misused. */
type Exit = 0 | 1 | 2;

const MISUSE: ReadonlySet<Code> = new Set([
  'usage',
  'verb-unknown',
  'passphrase-missing',
  'clock-unknown',
] as const);

/** Runs one call and prints its answer. Gives the exit code: 0 done, 1 refused, 2 misused. */
export async function run(args: readonly string[], verbs: Verbs): Promise<Exit> {
  letPipesEnd();
  const spoken = languageOf(args, process.env);
  const words = wordsOf(spoken.language);
  const [first, ...rest] = args;
  const askedForHelp = first === undefined ? false : ['--help', '-h'].includes(first);
  if (askedForHelp) return answer(ok({ json: {}, lines: programHelp(words) }), false, words);
  const json = args.includes('--json');
  const name = Object.keys(verbs).find((each): each is VerbName => each === first);
  if (name === undefined) {
    const near = nearest(first ?? '', Object.keys(verbs));
    const refusal =
      first === undefined || first.startsWith('-') ? misused(words.cli.misuse.nothing) : unknown(first);
    const hint = near === undefined ? [] : [words.cli.misuse.didYouMean(near)];
    return refuse(refusal, json, words, [...hint, '', ...programHelp(words)]);
  }
  try {
    const said = await runVerb(name, verbs, rest, spoken, words);
    return said.ok || said.code !== 'usage'
      ? answer(said, json, words)
      : refuse(said, json, words, ['', ...verbHelp(name, verbs[name], words)]);
  } catch (fault) {
    complain([words.cli.fault, fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)]);
    return 1;
  }
}

async function runVerb(
  name: VerbName,
  verbs: Verbs,
  args: readonly string[],
  { language, asked }: Spoken,
  words: Words,
): Promise<Result<Said>> {
  const verb = verbs[name];
  const read = readArguments(args, verb.options, words);
  if (!read.ok) return read;
  const { positionals, values } = read.value;
  if (values.flag('help')) return ok(saidHelp(name, verb, words));
  const wished = values.text('language');
  const speaks = wished === undefined ? ok(language) : oneOf(wished, 'language', LANGUAGES, words);
  if (!speaks.ok) return speaks;
  const [least, most] = verb.takes;
  const { usage } = words.cli.verbs[name];
  if (positionals.length < least) return misused(words.cli.misuse.argumentsMissing(usage));
  if (positionals.length > most) return misused(words.cli.misuse.argumentsTooMany(usage));
  const heard = process.stderr.isTTY || values.flag('progress');
  const call: Call = {
    verb: name,
    arguments: positionals,
    values,
    language,
    languageAsked: asked,
    words,
    machine: nodeMachine(),
    verbs,
    progress: (what) => {
      if (heard) complain([what]);
    },
    warn: (what) => complain(fold(what, WIDTH)),
  };
  return verb.run(call);
}

function answer(said: Result<Said>, json: boolean, words: Words): Exit {
  if (!said.ok) return refuse(said, json, words);
  print(json ? [jsonText(said.value.json)] : said.value.lines);
  return said.value.failed === true ? 1 : 0;
}

/** A refusal: as JSON on standard output where JSON was asked for, otherwise as words on standard error. */
function refuse(refusal: Refused, json: boolean, words: Words, more: readonly string[] = []): Exit {
  const misuse = MISUSE.has(refusal.code);
  if (json) print([jsonText(refusalJson(refusal, words))]);
  else complain([...refusalLines(refusal, words), ...more]);
  return misuse ? 2 : 1;
}

const unknown = (verb: string): Refused => refused('verb-unknown', { verb });

const print = (lines: readonly string[]): void => write(process.stdout, lines);
const complain = (lines: readonly string[]): void => write(process.stderr, lines);

function write(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  if (lines.length > 0) stream.write(`${lines.map(plainText).join('\n')}\n`);
}

/** `constat list | head`: a reader that has seen enough is no fault. */
function letPipesEnd(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
