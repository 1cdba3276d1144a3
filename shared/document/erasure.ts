import { officerOn } from '../register/organisation.ts';
import type { Erasure, Head } from '../register/state.ts';
import type { Block, Made, Prose } from './block.ts';
import { type Common, type Context, sayer } from './context.ts';
import { dateOf, frame, momentOf } from './frame.ts';

export type AboutErasure = Common & {
  readonly erasure: Erasure;
  /** Whoever erased it, by name. */
  readonly by: string;
  /** The last backup in each place, and copies of the register, of before the erasing: they may still hold the record. */
  readonly backups: Head['backups'];
  readonly copies: Head['documents'];
};

/**
 * Certificate that a record was erased at the end of its legal time (P-39.1, s. 23): what was taken out, what stays of it,
 * and, by name, what may still hold it elsewhere.
 */
export function erasureCertificate(given: AboutErasure): Made {
  const { organisation, words, language, erasure } = given;
  const say = sayer(language, organisation.zone);
  const copy = words.documents.erasure;
  const bodies = Object.values(erasure.bodies).reduce((sum, each) => sum + each.length, 0);
  const moment = (at: string): string => momentOf(at, given);
  const officer = officerOn(organisation, dateOf(given));
  const pairs = [
    { label: copy.record, text: erasure.number },
    { label: copy.what, text: words.window.journal.erasable[erasure.what] },
    ...(erasure.keptUntil === null ? [] : [{ label: copy.keptUntil, text: say.date(erasure.keptUntil) }]),
    { label: copy.erased, text: copy.erasedBy(moment(erasure.stamp.at), given.by) },
    ...(erasure.again === undefined
      ? []
      : [{ label: copy.first, text: copy.again(moment(erasure.again.at)) }]),
    { label: copy.reason, text: erasure.reason },
    { label: copy.entry, text: copy.entryText(say.number(erasure.stamp.seq)) },
  ];
  const blocks: Block[] = [
    { kind: 'paragraph', text: copy.intros[erasure.what] },
    { kind: 'pairs', pairs },
    ...section(copy.done, [
      say.quantity(bodies, copy.bodies[erasure.what]),
      erasure.blobs.length === 0 ? copy.noFiles : say.quantity(erasure.blobs.length, copy.files),
      copy.besides[erasure.what],
    ]),
    ...section(copy.stays, [copy.chain, copy.envelope, copy.stay[erasure.what]]),
    ...section(copy.elsewhere, elsewhere(given, say, moment)),
    {
      kind: 'signature',
      name: officer.name,
      lines: [officer.title, organisation.name],
    },
  ];
  const doc = frame(given, say, {
    kind: 'erasure',
    number: erasure.number,
    title: words.documents.titles.erasure,
    subtitle: copy.subtitle(erasure.number, say.date(erasure.stamp.on)),
    blocks,
  });
  return { doc, missing: [] };
}

function section(title: string, items: readonly Prose[]): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: title },
    { kind: 'list', ordered: false, items },
  ];
}

/** What this program cannot reach, named as far as it knows of it. */
function elsewhere(
  { words, backups, copies }: AboutErasure,
  say: Context['say'],
  moment: (at: string) => string,
): readonly string[] {
  const copy = words.documents.erasure;
  return [
    copy.backups,
    ...backups.map(({ fileName, at }) => copy.backup(fileName, moment(at))),
    ...(copies.length === 0 ? [] : [copy.copies]),
    ...copies.map(({ fileName, stamp }) => copy.copyOf(fileName, say.date(stamp.on))),
    copy.left,
    copy.disk,
  ];
}
