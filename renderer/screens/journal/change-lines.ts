import type { ChangeView } from '../../../shared/host.ts';
import {
  type ChangeType,
  type ContentOf,
  isChangeType,
  readContent,
} from '../../../shared/register/change.ts';
import { FACT_KEYS } from '../../../shared/register/incident.ts';
import type { Measure } from '../../../shared/register/measure.ts';
import { labelled } from '../../../shared/words/details.ts';
import { sayRecorded } from '../fields/say-fact.ts';
import { takenText } from '../../../shared/words/taken.ts';
import type { Said } from '../said.ts';
import { fingerprintOf } from '../settings/fingerprint.ts';
import { assessmentLines } from './assessment-lines.ts';
import { sayOrganisation } from './say-organisation.ts';

/** One thing a change says: what it is now, and what it was before where there was something. */
export type ChangeLine = {
  readonly label: string;
  readonly from?: readonly string[];
  readonly to: readonly string[];
};

/** What a change recorded, in words, line by line; null where it cannot be read. */
export function changeLines({ type, content }: ChangeView, said: Told): readonly ChangeLine[] | null {
  if (content === null || !isChangeType(type)) return null;
  const read = readContent(type, content);
  if (!read.ok) return [{ label: said.words.window.journal.labels.other, to: [JSON.stringify(content)] }];
  // The schema of a type gives the content of that type.
  return (LINES[type] as (value: unknown, said: Told) => readonly ChangeLine[])(read.value, said);
}

/** Values as words, and the name of each member by id. */
export type Told = Said & { readonly nameOf: (member: string) => string };

type Lines = { readonly [T in ChangeType]: (content: ContentOf<T>, said: Told) => readonly ChangeLine[] };

const line = (label: string, ...to: readonly (string | null | undefined)[]): readonly ChangeLine[] => {
  const there = to.filter((text): text is string => typeof text === 'string' && text !== '');
  return there.length === 0 ? [] : [{ label, to: there }];
};

/** What is listed of an entry says how many persons it is about, in place of them. */
function manyOf(persons: readonly unknown[] | number): number {
  return typeof persons === 'number' ? persons : persons.length;
}

const LINES: Lines = {
  'register-created': ({ vaultId, members, sample }, { words }) => [
    ...line(
      words.window.journal.labels.members,
      ...members.map(({ name, role }) => [name, words.register.roles[role]].filter(Boolean).join(', ')),
    ),
    ...line(words.window.journal.labels.vaultId, vaultId),
    ...(sample ? line(words.window.journal.labels.sample, words.register.yes) : []),
  ],
  'organisation-set': (organisation, said) =>
    Object.entries(organisation).flatMap(([field, value]) =>
      value === undefined
        ? []
        : line(labelled(said.words.register.organisation, field), ...sayOrganisation(field, value, said)),
    ),
  'organisation-amended': ({ fields }, said) =>
    Object.entries(fields).map(([field, { from, to }]) => ({
      label: labelled(said.words.register.organisation, field),
      from: sayOrganisation(field, from, said),
      to: sayOrganisation(field, to, said),
    })),
  'incident-recorded': ({ facts }, said) =>
    FACT_KEYS.filter((key) => facts[key] !== null && (key !== 'attempted' || facts.attempted)).map((key) => ({
      label: said.words.register.facts[key],
      to: sayRecorded(key, facts[key], said),
    })),
  'facts-amended': ({ fields }, said) =>
    Object.entries(fields).map(([field, { from, to }]) => ({
      label: labelled(said.words.register.facts, field),
      from: sayRecorded(field, from, said),
      to: sayRecorded(field, to, said),
    })),
  'measure-added': ({ measure }, said) => measureLines(null, measure, said),
  'measure-changed': ({ from, to }, said) => measureLines(from, to, said),
  'note-added': ({ text, on }, { words, date }) => [
    ...line(words.register.parts.on, on && date(on)),
    ...line(words.register.parts.text, text),
  ],
  'risk-assessed': assessmentLines,
  'duty-decided': (decided, { words, date }) => {
    const { register } = words;
    const { parts } = register;
    return [
      ...line(parts.recipient, register.recipients[decided.recipient]),
      ...line(parts.law, register.regimes[decided.regime]),
      ...line(parts.decision, register.decisions[decided.decision]),
      ...line(parts.reason, decided.reason),
      ...line(parts.authority, decided.deferral?.authority),
      ...line(parts.reviewOn, decided.deferral && date(decided.deferral.reviewOn)),
      ...line(parts.prohibition, decided.prohibition?.law),
      ...line(parts.mode, decided.mode && register.noticeModes[decided.mode]),
      ...line(parts.ground, decided.ground && register.publicGrounds[decided.ground]),
    ];
  },
  'notice-sent': (sent, { words, date, list, number }) => {
    const { register, window } = words;
    const { parts } = register;
    return [
      ...line(parts.recipient, register.recipients[sent.recipient]),
      ...line(parts.name, sent.name),
      ...line(parts.regimes, list(sent.regimes.map((each) => register.regimes[each]))),
      ...line(parts.on, date(sent.on)),
      ...line(parts.channel, register.channels[sent.channel]),
      ...line(parts.reference, sent.reference),
      ...line(parts.language, sent.language && register.languages[sent.language]),
      ...line(parts.mode, sent.mode && register.noticeModes[sent.mode]),
      ...line(parts.ground, sent.ground && register.publicGrounds[sent.ground]),
      ...line(window.journal.labels.persons, sent.persons === undefined ? null : number(sent.persons)),
      ...line(parts.told, sent.told),
      ...line(parts.supplement, sent.supplement === true ? register.yes : null),
    ];
  },
  'document-issued': (issued, { words }) => {
    const { labels, notShown } = words.window.journal;
    return [
      ...line(labels.kind, labelled(words.documents.kinds, issued.kind)),
      ...line(words.register.parts.language, words.register.languages[issued.language]),
      ...line(labels.draft, issued.draft ? words.register.yes : null),
      ...line(labels.fileName, issued.fileName),
      ...line(words.register.parts.reasons, ...Object.values(issued.reasons)),
      ...line(labels.other, notShown),
    ];
  },
  'data-exported': (exported, { words, date, number }) => {
    const { labels, numbers } = words.window.journal;
    const { from, to } = exported;
    const period = [from && date(from), to && date(to)].filter(Boolean);
    return [
      ...line(labels.fileName, exported.fileName),
      ...line(
        labels.format,
        exported.format === 'package' ? words.window.journal.packageFormat : exported.format.toUpperCase(),
      ),
      ...line(labels.period, period.length === 2 ? numbers(String(period[0]), String(period[1])) : period[0]),
      ...line(labels.recordsIn, number(exported.records)),
      ...line(labels.only, exported.only),
      ...line(labels.selection, exported.selection === true ? words.register.yes : null),
      ...line(labels.sha256, exported.sha256),
    ];
  },
  'document-not-saved': ({ cause }, { words }) => line(words.window.journal.labels.cause, cause),
  'not-an-incident': ({ reasons }, { words }) => line(words.register.parts.reasons, reasons),
  closed: ({ reasons }, { words }) => line(words.register.parts.reasons, reasons),
  reopened: () => [],
  annulled: ({ duplicateOf }, { words }) => line(words.register.parts.duplicateOf, duplicateOf),
  'attachment-added': ({ name, type, blob }, { words, number }) => [
    ...line(words.window.journal.labels.fileName, name),
    ...line(words.window.journal.labels.format, words.register.attachmentTypes[type]),
    ...line(words.window.journal.labels.size, number(blob.size)),
    ...line(words.window.journal.labels.sha256, blob.sha256),
  ],
  // The list itself is shown with the incident; here, how many.
  'persons-added': ({ persons }, { words, number }) =>
    line(words.window.journal.labels.listed, number(manyOf(persons))),
  'person-amended': ({ from, to }, { words }) => [
    { label: words.window.journal.labels.person, from: [from.name], to: [to.name] },
  ],
  'letters-sent': ({ persons, on, channel }, { words, date, number }) => [
    ...line(words.window.journal.labels.listed, number(manyOf(persons))),
    ...line(words.register.parts.on, date(on)),
    ...line(words.register.parts.channel, words.register.channels[channel]),
  ],
  'letters-issued': ({ persons, language, sha256, fileName }, { words, number }) => [
    ...line(words.window.journal.labels.listed, number(manyOf(persons))),
    ...line(words.window.persons.columns.language, words.register.languages[language]),
    ...line(words.window.journal.labels.fileName, fileName),
    ...line(words.window.journal.labels.sha256, sha256),
  ],
  'letter-returned': ({ on, why, note }, { words, date }) => [
    ...line(words.window.journal.labels.returned, date(on)),
    ...line(words.register.parts.reason, words.register.returnReasons[why], note ?? null),
  ],
  'hold-placed': () => [],
  'hold-lifted': () => [],
  erased: ({ what, number, keptUntil, bodies, blobs }, { words, date, number: count }) => {
    const { labels, erasable } = words.window.journal;
    const contents = Object.values(bodies).reduce((sum, each) => sum + each.length, 0);
    return [
      ...line(labels.erased, erasable[what]),
      ...line(labels.record, number),
      ...line(labels.keptUntil, keptUntil === null ? null : date(keptUntil)),
      ...line(labels.contents, count(contents)),
      ...line(labels.blobs, count(blobs.length)),
    ];
  },
  undone: ({ restored }, said) => {
    if (restored === undefined) return [];
    const { window, register } = said.words;
    const what = line(window.journal.labels.undone, register.changes[restored.type]);
    switch (restored.type) {
      case 'facts-amended':
      case 'organisation-amended':
        return [...what, ...LINES[restored.type]({ fields: restored.fields }, said)];
      case 'measure-changed':
        return [...what, ...measureLines(restored.from, restored.to, said)];
      default:
        return what;
    }
  },
  'torn-tail-found': ({ segment, offset, bytes, keptAs }, { words, number }) => [
    ...line(words.window.journal.labels.segment, words.cli.verify.place(segment, offset)),
    ...line(words.window.journal.labels.bytes, number(bytes)),
    ...line(words.window.journal.labels.keptAs, keptAs),
  ],
  'torn-tails-acknowledged': () => [],
  'backup-made': ({ kind, place, fileName, bytes, sha256, at, entries }, { words, number, instant }) => {
    const { labels, backups } = words.window.journal;
    return [
      ...line(labels.place, backups.places[place]),
      ...line(labels.kind, backups.kinds[kind]),
      ...line(labels.fileName, fileName),
      ...line(labels.asOf, instant(at)),
      ...line(labels.entriesIn, number(entries)),
      ...line(labels.bytes, number(bytes)),
      ...line(labels.sha256, sha256),
    ];
  },
  anchored: ({ to, entries, fileName, sha256 }, { words, number }) => {
    const { labels } = words.window.journal;
    return [
      ...line(labels.heldBy, to),
      ...line(labels.entriesIn, number(entries)),
      ...line(labels.fileName, fileName),
      ...line(labels.sha256, sha256),
    ];
  },
  'restore-drilled': (
    { place, fileName, at, entries, records, newer, attachments, failed },
    { words, number, instant },
  ) => {
    const { labels, backups } = words.window.journal;
    // Earlier programs did not hold it against the register.
    const whole = newer === undefined ? backups.passed : backups.compared;
    return [
      ...line(labels.result, failed === null ? whole : backups.failed(failed)),
      ...line(labels.place, backups.places[place]),
      ...line(labels.fileName, fileName),
      ...line(labels.asOf, at === null ? null : instant(at)),
      ...line(labels.entriesIn, failed === null ? number(entries) : null),
      ...line(labels.recordsIn, failed === null ? number(records) : null),
      ...line(labels.sealedFiles, attachments === undefined ? null : number(attachments)),
      ...line(labels.newer, newer === undefined ? null : number(newer)),
    ];
  },
  'register-restored': (
    { kind, fileName, others, at, entries, givenUp, took },
    { words, number, instant },
  ) => {
    const { labels, backups } = words.window.journal;
    return [
      ...line(labels.kind, backups.restored[kind]),
      ...line(labels.fileName, [fileName, ...(others ?? [])].join(' · ')),
      ...line(labels.asOf, instant(at)),
      ...line(labels.entriesIn, number(entries)),
      ...line(labels.givenUp, kind === 'restore' ? number(givenUp) : null),
      ...line(labels.taken, took === undefined ? null : takenText(took, words).join(' · ')),
    ];
  },
  'member-added': ({ member: { name, role, publicKey } }, { words }) => [
    ...line(words.window.journal.labels.member, name),
    ...line(words.window.journal.labels.role, words.register.roles[role]),
    ...line(words.window.journal.labels.key, fingerprintOf(publicKey)),
  ],
  'member-suspended': ofMember,
  'member-reinstated': wayIn,
  'member-removed': ofMember,
  'member-role-changed': ({ member, from, to }, said) => [
    ...ofMember({ member }, said),
    {
      label: said.words.window.journal.labels.role,
      from: [said.words.register.roles[from]],
      to: [said.words.register.roles[to]],
    },
  ],
  'passphrase-changed': () => [],
  'passphrase-given': wayIn,
  'recovery-replaced': ({ publicKey }, { words }) =>
    line(words.window.journal.labels.key, fingerprintOf(publicKey)),
  'recovery-checked': () => [],
  'register-rekeyed': ({ cause }, { words }) =>
    line(words.window.journal.labels.rekeyed, words.window.rekey.causes[cause]),
};

function ofMember({ member }: { readonly member: string }, { words, nameOf }: Told): readonly ChangeLine[] {
  return line(words.window.journal.labels.member, nameOf(member));
}

function wayIn(
  given: { readonly member: string; readonly publicKey: string },
  said: Told,
): readonly ChangeLine[] {
  return [
    ...ofMember(given, said),
    ...line(said.words.window.journal.labels.key, fingerprintOf(given.publicKey)),
  ];
}

function measureLines(from: Measure | null, to: Measure, { words, date }: Said): readonly ChangeLine[] {
  const { register } = words;
  const { parts, measures, notAnswered } = register;
  const parted = (measure: Measure): readonly (readonly [label: string, text: string])[] => [
    [parts.description, measure.description],
    [parts.aim, measures.aims[measure.aim]],
    [parts.state, measures.states[measure.state]],
    [parts.on, measure.on === null ? notAnswered : date(measure.on)],
    [parts.timing, measure.timing ?? notAnswered],
  ];
  const before = from === null ? null : parted(from);
  return parted(to).flatMap(([label, text], at): readonly ChangeLine[] => {
    const was = before?.[at]?.[1];
    if (was === undefined) return text === notAnswered ? [] : [{ label, to: [text] }];
    return was === text ? [] : [{ label, from: [was], to: [text] }];
  });
}
