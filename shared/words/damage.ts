import type { Code, Refused } from '../result.ts';
import { labelled } from './details.ts';
import type { Words } from './en.ts';

type Found = {
  readonly kind: Exclude<keyof Words['cli']['verify']['damages'], 'entry-unreadable'>;
  readonly device: string;
  readonly segment: string;
  readonly offset: number;
  readonly seq: number | null;
  readonly missing?: readonly [number, number];
};

/** One thing wrong with a journal: where it is, by file and byte, and what is wrong there. */
export function damageText(found: Found, { cli: { verify: said } }: Words): string {
  const { kind, device, segment, offset, seq, missing } = found;
  const where = segment === '' ? device : said.place(`${device}/${segment}`, offset);
  if (missing !== undefined) return said.damage(said.missing(...missing), where, null);
  const what = kind === 'unreadable' && seq !== null ? 'entry-unreadable' : kind;
  return said.damage(said.damages[what], where, seq);
}

/** How a register stands to a head that was kept outside it. */
export function anchorText(
  {
    stands,
    entries,
    missing,
    since,
    signed,
    spoken,
  }: {
    readonly stands: keyof Words['cli']['verify']['anchor']['stands'];
    readonly entries: number;
    readonly missing: number;
    readonly since: number;
    readonly signed: boolean;
    readonly spoken?: true;
  },
  { cli: { verify: said } }: Words,
): string {
  const text = said.anchor.stands[stands](entries, missing, since);
  if (signed || stands === 'absent') return text;
  return `${text} ${spoken === true ? said.anchor.spoken : said.anchor.notSigned}`;
}

/** A file of the register that is not as it should be. */
export function fileText(
  { file, code }: { readonly file: string; readonly code: Code },
  words: Words,
): string {
  const { verify: said } = words.cli;
  const { labelled: labelledText } = words.documents.answers;
  if (file === 'journal') return labelledText(file, said.noJournal);
  if (file.startsWith('checkpoints/') && code === 'damaged') return labelledText(file, said.checkpoint);
  if (file.startsWith('blobs/') && Object.hasOwn(said.copies, code)) {
    return labelledText(file, labelled(said.copies, code));
  }
  const text = words.codes.refusals[code]({ file });
  return file === '' ? text : labelledText(file, text);
}

/** What is wrong with a register: in its journal, and in the files beside it. */
export type Hurt = {
  readonly damage: readonly Found[];
  readonly files: readonly { readonly file: string; readonly code: Code }[];
};

/** Everything that is wrong, a line each. */
export function hurtTexts({ damage, files }: Hurt, words: Words): readonly string[] {
  return [...damage.map((each) => damageText(each, words)), ...files.map((each) => fileText(each, words))];
}

/** What a backup does not cover, where that is why a repair was refused. */
export function notCovered({ code, details }: Refused): Hurt {
  const { damage = [], files = [] } = code === 'backup-does-not-cover' ? (details as Partial<Hurt>) : {};
  return { damage, files };
}
