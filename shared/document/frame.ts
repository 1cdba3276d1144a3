import { folded } from '../register/find.ts';
import { officerOn } from '../register/organisation.ts';
import { lastAssessment } from '../register/state.ts';
import { dateIn } from '../register/when.ts';
import { localeOf } from '../words/format.ts';
import type { Block, Doc, DocumentKind } from './block.ts';
import { type AboutOne, type Common, type Context, type Say, sayer } from './context.ts';

/** What all documents share: letter-head, marks, feet. */
export function frame(
  common: Common,
  say: Say,
  own: {
    readonly kind: DocumentKind;
    readonly number: string | null;
    readonly title: string;
    readonly subtitle: string | null;
    readonly blocks: readonly Block[];
  },
): Doc {
  const { organisation, words, madeAt } = common;
  const { foot, marks } = words.documents;
  const address = organisation.address?.split('\n').map((line) => line.trim()) ?? [];
  const neq = organisation.neq === undefined ? [] : [words.documents.neq(organisation.neq)];
  // A letter to somebody who is worried bears nothing of the machinery behind it.
  const head = own.kind === 'person-notice' ? null : common.journalHead;
  return {
    ...own,
    language: common.language,
    letterhead: {
      name: organisation.name,
      lines: [...address, ...neq, organisation.website ?? ''].filter((line) => line !== ''),
    },
    date: dateOf(common),
    madeAt,
    author: organisation.name,
    marks: [...(common.sample ? [marks.sample] : []), ...(common.draft ? [marks.draft] : [])],
    foot: {
      page: foot.page,
      journal: head === null ? '' : foot.journal(say.number(head.seq), head.digest),
      madeBy: own.kind === 'person-notice' ? '' : foot.madeBy(common.version, momentOf(madeAt, common)),
    },
    orientation: 'portrait',
  };
}

/** The calendar day a document bears: that of its making, in the organisation's zone. */
export function dateOf(common: Common): string {
  return dateIn(common.madeAt, common.organisation.zone);
}

/** To the minute, with the zone: `2026-11-22, 10:15 EST`. */
export function momentOf(
  at: string,
  { organisation, language }: Pick<Common, 'organisation' | 'language'>,
): string {
  const time = new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: organisation.zone,
    timeZoneName: 'short',
  });
  return `${dateIn(at, organisation.zone)}, ${time.format(new Date(at))}`;
}

/** The record as its documents read it; the person in charge is the one of the document's day. */
export function contextOf(given: AboutOne, id: Context['regime']): Context {
  const { record, organisation, language, words } = given;
  return {
    record,
    organisation,
    regime: id,
    officer: officerOn(organisation, dateOf(given)),
    language,
    words,
    say: sayer(language, organisation.zone),
  };
}

/** At the head of a draft: that the conclusion so far does not call for the notice, or that there is none. */
export function draftNote(given: AboutOne, { record, regime, words }: Context): readonly Block[] {
  const conclusion = lastAssessment(record)?.conclusions.find((each) => each.regime === regime);
  if (!given.draft || conclusion?.serious === true) return [];
  const { draftNote: note, risk } = words.documents;
  const text =
    conclusion === undefined
      ? note.notConcluded
      : note.concluded(risk.conclusions[conclusion.regime].notSerious);
  return [{ kind: 'note', text }];
}

export function signature({ officer, words }: Context): Block {
  const { officerTitle } = words.documents;
  // A title that already says who is in charge is not followed by the law's words for the same.
  const said = folded(officerTitle).includes(folded(officer.title));
  const titles = said ? [officer.title] : [officer.title, officerTitle];
  return { kind: 'signature', name: officer.name, lines: titles };
}
