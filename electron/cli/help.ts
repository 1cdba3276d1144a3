import type { Words } from '../../shared/words/en.ts';
import { EVERYWHERE, type OptionName } from './arguments.ts';
import { fold, WIDTH } from './output.ts';
import type { Said, Verb, VerbName } from './verb.ts';

/** What the program says of itself. */
export function programHelp({ cli, documents }: Words): readonly string[] {
  const { labelled } = documents.answers;
  const verbs = Object.entries(cli.verbs).map(([name, { summary }]) => [name, summary] as const);
  return [
    cli.program,
    '',
    labelled(cli.titles.usage, cli.usage),
    '',
    cli.titles.verbs,
    ...definitions(verbs),
    '',
    ...common(cli),
    '',
    cli.titles.environment,
    ...Object.values(cli.environment).flatMap((line) => fold(line, WIDTH, '  ')),
    '',
    cli.titles.exits,
    ...Object.values(cli.exits).map((line) => `  ${line}`),
    '',
    cli.moreHelp,
  ];
}

/** How one verb is used, as an answer. */
export function saidHelp(verbName: VerbName, verb: Verb, words: Words): Said {
  const { usage, summary } = words.cli.verbs[verbName];
  return {
    json: { verb: verbName, usage, summary, options: Object.keys({ ...verb.options, ...EVERYWHERE }) },
    lines: verbHelp(verbName, verb, words),
  };
}

/** How one verb is used. */
export function verbHelp(name: VerbName, verb: Verb, words: Words): readonly string[] {
  const { cli } = words;
  const { labelled } = words.documents.answers;
  const { usage, summary, notes } = cli.verbs[name];
  const own = optionsOf(verb.options, cli).filter(([option]) => !EVERYWHERE_NAMES.has(option));
  return [
    ...fold(labelled(cli.titles.usage, usage), WIDTH),
    '',
    ...fold(labelled(name, summary), WIDTH),
    ...notes.flatMap((note) => ['', ...fold(note, WIDTH)]),
    ...(own.length === 0 ? [] : ['', cli.titles.options, ...definitions(own)]),
    ...(verb.help?.(words) ?? []),
    '',
    ...common(cli),
  ];
}

const EVERYWHERE_NAMES: ReadonlySet<string> = new Set(Object.keys(EVERYWHERE).map((name) => `--${name}`));

const common = (cli: Words['cli']): readonly string[] => [
  cli.titles.everywhere,
  ...definitions(optionsOf(EVERYWHERE, cli)),
];

const optionsOf = (options: Verb['options'], cli: Words['cli']): readonly (readonly [string, string])[] =>
  (Object.keys(options) as OptionName[]).map((name) => [`--${name}`, cli.options[name]]);

export function definitions(list: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...list.map(([name]) => name.length)) + 4;
  return list.flatMap(([name, text]) => {
    const [first = '', ...more] = fold(text, WIDTH - width);
    return [`  ${name.padEnd(width - 2)}${first}`, ...more.map((line) => `${' '.repeat(width)}${line}`)];
  });
}
