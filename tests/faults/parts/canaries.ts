import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { factsSchema } from '../../../shared/register/incident.ts';
import { readChange } from '../../../shared/register/change.ts';
import { makeAssessing, makeDutyDecision, makeFacts, makeMeasure, makeNotice } from '../../make.ts';
import { type Order, type Part, type Tally, tally } from '../part.ts';
import { Program, PROGRAM } from '../program.ts';
import { makeTemplate, PASSPHRASE, type Template } from '../template.ts';

/** security.md's sixteenth test: whether anything that was typed stands anywhere on the disk. */
export const canaries: Part = {
  title: 'what was typed, looked for in every file that was written',
  notShown:
    'The browser’s profile (a test of its own, tests/store/profile, looks there), the system’s swap, and what a person exports on purpose.',
  amounts: { quick: 120, ci: 1000, long: 2000 },
  divided: false,
  async run(order) {
    const told = tally('canaries', 'changes', 'drafts', 'files', 'bytes', 'found');
    if (!existsSync(PROGRAM)) return told.outcome(`${PROGRAM} was not built`);
    const template = await makeTemplate(join(order.home, 'template'));
    const places = ['state', 'temporary', 'home'].map((name) => join(order.home, name));
    const out = join(order.home, 'out');
    for (const place of [...places, out]) mkdirSync(place, { recursive: true });
    const [state = '', temporary = '', home = ''] = places;
    const program = new Program(state, { TMPDIR: temporary, HOME: home, XDG_CACHE_HOME: home });
    const typed: string[] = [PASSPHRASE, template.printed];
    try {
      await work(program, template, order, typed, out, told);
      await program.lock();
    } finally {
      await program.end();
    }
    told.count('canaries', typed.length);
    const needles = typed.flatMap((text) => spellings(text).map((bytes) => ({ text, bytes })));
    for (const path of [template.home, ...places].flatMap(filesBelow)) {
      const bytes = readFileSync(path);
      told.count('files');
      told.count('bytes', bytes.length);
      const name = relative(order.home, path);
      const found = needles.filter((needle) => name.includes(needle.text) || bytes.includes(needle.bytes));
      told.count('found', found.length);
      for (const { text } of found) told.fault(`${text} stands in ${name}`);
    }
    // The same search where it is meant to stand: in what was exported.
    const exported = filesBelow(out).map((path) => readFileSync(path));
    told.control(
      'an export in clear',
      needles.some(({ bytes }) => exported.some((each) => each.includes(bytes))),
    );
    return told.outcome();
  },
};

async function work(
  program: Program,
  { folder }: Template,
  order: Order,
  typed: string[],
  out: string,
  told: Tally,
): Promise<void> {
  await program.enter();
  const must = async (call: string, input: unknown): Promise<unknown> => {
    const answer = await program.call(call, input);
    if (answer?.ok !== true) throw new Error(`${call} was refused: ${JSON.stringify(answer)}`);
    return answer.value;
  };
  await must('open', { folder, secret: { passphrase: PASSPHRASE }, mode: 'write' });
  const canary = (): string => {
    const text = `zq${randomBytes(9).toString('hex')}`;
    typed.push(text);
    return text;
  };
  for (let draft = 0; typed.length < order.amount; draft += 1) {
    const { changes } = (await must('perform', { changes: [filled(recorded(), canary)] })) as {
      changes: readonly { record: string }[];
    };
    const record = changes[0]!.record;
    told.count('changes');
    for (const change of about(record)) {
      // What the record does not allow now is as well refused: it was typed all the same.
      const done = await program.call('perform', { changes: [filled(change, canary)] });
      if (done?.ok === true) told.count('changes');
    }
    const value = { title: canary(), notes: [canary(), { deep: canary() }] };
    await must('saveDraft', { id: `draft-${draft}`, kind: 'facts', record, value });
    told.count('drafts');
    await must('find', { query: typed.at(-1) });
  }
  await must('exportData', { format: 'csv', language: 'fr', out: join(out, 'registre.csv') });
  await must('verify', {});
}

const recorded = (): unknown => ({ type: 'incident-recorded', content: { facts: makeFacts() } });

/** Whether it fits the facts is not what is looked at here. */
const someFacts = factsSchema.parse(makeFacts());

const about = (record: string): readonly unknown[] => [
  { type: 'note-added', record, content: { text: 'x' } },
  { type: 'measure-added', record, content: { measure: makeMeasure() } },
  { type: 'risk-assessed', record, content: makeAssessing(someFacts) },
  { type: 'duty-decided', record, content: makeDutyDecision() },
  { type: 'notice-sent', record, content: makeNotice() },
  { type: 'closed', record, content: { reasons: 'x' } },
];

/** The same change with a canary in every text that may be any text: tried out one by one, so that none is forgotten. */
function filled(change: unknown, canary: () => string): unknown {
  let current = change;
  for (const path of textsIn(change)) {
    // Which record it is about is for us to say.
    if (path[0] === 'record') continue;
    const tried = withText(current, path, 'zq0');
    if (readChange(tried).ok) current = withText(current, path, canary());
  }
  return current;
}

type Path = readonly (string | number)[];

function textsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((each, i) => textsIn(each, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => textsIn(each, [...path, key]));
}

function withText(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((each, i) => (i === key ? withText(each, rest, text) : (each as unknown)));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: withText(object[key], rest, text) };
}

/** A text as a program may have written it: UTF-8, UTF-16, hexadecimal, and base64 from each of its three beginnings. */
function spellings(text: string): readonly Buffer[] {
  const plain = Buffer.from(text, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64');
    // Without the first and last signs, which also say what stands around it.
    return Buffer.from(whole.slice(shift === 0 ? 0 : 4, -4));
  });
  const hex = plain.toString('hex');
  return [plain, Buffer.from(text, 'utf16le'), Buffer.from(hex), Buffer.from(hex.toUpperCase()), ...base64];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
