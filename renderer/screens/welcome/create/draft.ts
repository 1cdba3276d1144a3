import { applies, type Situation } from '../../../../shared/law/applies.ts';
import {
  type Language,
  organisationSchema,
  type RegimeId,
} from '../../../../shared/register/organisation.ts';
import { same } from '../../../../shared/register/digest.ts';
import { parse } from '../../../../shared/register/parse.ts';
import type { Issue } from '../../../../shared/result.ts';

export const STEPS = ['organisation', 'laws', 'place', 'passphrase', 'recovery'] as const;
export type StepId = (typeof STEPS)[number];

/** The fields of the first step, as they are typed. */
export const ORGANISATION_FIELDS = ['name', 'neq', 'address'] as const;
export const OFFICER_FIELDS = ['name', 'title', 'email', 'phone'] as const;
export type OrganisationField = (typeof ORGANISATION_FIELDS)[number];
export type OfficerField = (typeof OFFICER_FIELDS)[number];

/** A register that is about to be created, as it is typed: nothing of it is on the disk. */
export type Draft = {
  readonly organisation: Readonly<Record<OrganisationField, string>>;
  readonly officer: Readonly<Record<OfficerField, string>>;
  readonly situation: Situation;
  /** What the person chose against or beside the proposal; null while the proposal holds. */
  readonly chosen: readonly RegimeId[] | null;
  readonly language: Language;
  /** Null until one was proposed or chosen. */
  readonly folder: string | null;
  readonly passphrase: string;
  readonly again: string;
  /** It was printed or written down. */
  readonly written: boolean;
  readonly typedBack: readonly [string, string];
};

export function emptyDraft(language: Language): Draft {
  return {
    organisation: { name: '', neq: '', address: '' },
    officer: { name: '', title: '', email: '', phone: '' },
    situation: { quebec: null, federal: null, borders: null, public: null, elsewhere: null },
    chosen: null,
    language,
    folder: null,
    passphrase: '',
    again: '',
    written: false,
    typedBack: ['', ''],
  };
}

/** Is there nothing in it that somebody would miss? */
export function isUntouched(draft: Draft): boolean {
  return same(draft, emptyDraft(draft.language));
}

/** The laws the register will apply: as chosen, or as the answers propose. */
export function lawsOf({ chosen, situation }: Pick<Draft, 'chosen' | 'situation'>): readonly RegimeId[] {
  return chosen ?? applies(situation).proposed;
}

/** The organisation as the keeper takes it: what was left empty is left out. */
export function organisationOf(draft: Draft): object {
  return {
    ...filled(draft.organisation),
    name: draft.organisation.name,
    officer: { ...draft.officer, ...emptied(draft.officer, 'phone') },
    regimes: lawsOf(draft),
    ...(Object.values(draft.situation).some((answer) => answer !== null)
      ? { situation: draft.situation }
      : {}),
    language: draft.language,
  };
}

/** What is wrong with the organisation and its person in charge, by field; empty where nothing is. */
export function organisationIssues(draft: Draft): readonly Issue[] {
  const read = parse(organisationSchema, { ...organisationOf(draft), regimes: undefined });
  return read.ok ? [] : (read.details.issues ?? []);
}

export type PassphraseFault = 'empty' | 'tooShort' | 'differs';

export type PassphraseFaults = { readonly passphrase?: PassphraseFault; readonly again?: PassphraseFault };

/** What is wrong with the passphrase; length is counted as the keeper counts it. */
export function passphraseFaults(
  { passphrase, again }: Pick<Draft, 'passphrase' | 'again'>,
  least: number,
): PassphraseFaults {
  if (passphrase === '') return { passphrase: 'empty' };
  if (lengthOf(passphrase) < least) return { passphrase: 'tooShort' };
  return passphrase === again ? {} : { again: 'differs' };
}

/** Characters as the keeper counts them (NFKC). */
export function lengthOf(passphrase: string): number {
  return Array.from(passphrase.normalize('NFKC')).length;
}

/** The step to which a refused creation leads back. */
export function stepOfRefusal(code: string): StepId {
  switch (code) {
    case 'invalid':
      return 'organisation';
    case 'passphrase-too-short':
      return 'passphrase';
    case 'register-exists':
    case 'folder-not-empty':
    case 'place-not-chosen':
    case 'place-in-register':
    case 'write-failed':
    case 'disk-nearly-full':
    case 'read-failed':
      return 'place';
    default:
      return 'recovery';
  }
}

function filled(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));
}

/** An optional field that is left empty is not there. */
function emptied<K extends string>(fields: Readonly<Record<K, string>>, key: K): object {
  return fields[key].trim() === '' ? { [key]: undefined } : {};
}
