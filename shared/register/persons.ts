import * as z from 'zod';
import { CHANNELS } from './duty.ts';
import { folded } from './find.ts';
import { isEmail, type Language, LANGUAGES } from './organisation.ts';
import { because, type Frozen, line, machineName, reason } from './parse.ts';
import { dateSchema } from './when.ts';

/** Most persons on the list of one record. */
export const MOST_PERSONS = 20_000;
/** Most persons in one body of the journal: a long list is recorded as one entry of several bodies. */
export const PERSONS_IN_BODY = 500;

/** Somebody concerned by an incident, as far as a letter needs it: nothing of what the incident was about. */
export const personSchema = z.strictObject({
  name: line,
  /** As it stands on an envelope, on several lines. */
  address: z.string().trim().min(1).max(500).optional(),
  email: line.refine(isEmail, because('not-an-email')).optional(),
  /** Language of the letter. */
  language: z.enum(LANGUAGES),
  /** A number or a word by which the organisation knows them. */
  note: line.optional(),
});
export type Person = Frozen<z.infer<typeof personSchema>>;

const personId = z.string().regex(/^[0-9a-f]{16}$/);

/** Why a letter came back; what Canada Post and mail servers say of it. */
export const RETURN_REASONS = [
  'moved',
  'unknown-address',
  'refused',
  'deceased',
  'email-bounced',
  'other',
] as const;

/**
 * What can happen to a persons list. Each body holds persons and nothing else of the record, so that all of them can be taken
 * out of the journal together.
 */
export const personsContents = {
  'persons-added': {
    v: 1,
    schema: z.strictObject({
      persons: z
        .array(personSchema.extend({ id: personId }))
        .min(1)
        .max(PERSONS_IN_BODY),
    }),
  },
  'person-amended': {
    v: 1,
    schema: z.strictObject({ person: personId, from: personSchema, to: personSchema }),
  },
  'letters-sent': {
    v: 1,
    schema: z.strictObject({
      persons: z.array(personId).min(1).max(MOST_PERSONS),
      on: dateSchema,
      channel: z.enum(CHANNELS),
    }),
  },
  /** Letters left the register as a file: whose they are, and its digest. That they were sent is said by itself. */
  'letters-issued': {
    v: 1,
    schema: z.strictObject({
      persons: z.array(personId).min(1).max(PERSONS_IN_BODY),
      language: z.enum(LANGUAGES),
      draft: z.boolean(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      fileName: machineName,
    }),
  },
  'letter-returned': {
    v: 1,
    schema: z.strictObject({
      person: personId,
      on: dateSchema,
      why: z.enum(RETURN_REASONS),
      note: reason.optional(),
    }),
  },
} as const;
export type PersonsChange = keyof typeof personsContents;
export const PERSONS_CHANGES = Object.keys(personsContents) as readonly PersonsChange[];

export function isOfPersons(type: string): type is PersonsChange {
  return Object.hasOwn(personsContents, type);
}

export type Letter = {
  readonly on: string;
  readonly channel: (typeof CHANNELS)[number];
  readonly returned: {
    readonly on: string;
    readonly why: (typeof RETURN_REASONS)[number];
    readonly note: string | null;
  } | null;
};

export type ListedPerson = Person & {
  readonly id: string;
  readonly letters: readonly Letter[];
  /** What is known of them was corrected since the last letter. */
  readonly corrected: boolean;
};

/** The persons concerned by one record. It stands beside the record, never in it. */
export type PersonsList = {
  readonly record: string;
  /** The change that brought its first persons: by which the list is erased. */
  readonly id: string;
  readonly persons: readonly ListedPerson[];
};

export const LETTER_STATES = ['none', 'sent', 'returned', 'again'] as const;
/** `again`: the last letter came back, and what is known of the person was corrected since. */
export type LetterState = (typeof LETTER_STATES)[number];

export function letterState({ letters, corrected }: ListedPerson): LetterState {
  const last = letters.at(-1);
  if (last === undefined) return 'none';
  if (last.returned === null) return 'sent';
  return corrected ? 'again' : 'returned';
}

/** Can a letter reach them at all? */
export function isReachable({ address, email }: Person): boolean {
  return address !== undefined || email !== undefined;
}

/** Is a letter to them to be written: none was sent, or what is known of them was corrected since one came back? */
export function isDue(person: ListedPerson): boolean {
  return isReachable(person) && ['none', 'again'].includes(letterState(person));
}

/**
 * Whether each word of a query is found in a person's name, contacts or note, whatever the case and the accents; null where
 * the query says nothing.
 */
export function seeking(query: string): ((person: Person) => boolean) | null {
  const words = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  return ({ name, address = '', email = '', note = '' }) => {
    const text = folded([name, address, email, note].join(' '));
    return words.every((word) => text.includes(word));
  };
}

/** Most letters in one file. */
export const LETTERS_IN_FILE = 500;

/** `due`: to whom none was sent, or whose address was corrected since one came back. */
export const LETTERS_TO = ['due', 'all'] as const;
export type LettersTo = (typeof LETTERS_TO)[number];

/** To whom letters in this language are to be written, in the order of the list. */
export function toWrite(
  persons: readonly ListedPerson[],
  language: Language,
  which: LettersTo,
): readonly ListedPerson[] {
  return persons.filter(
    (person) => person.language === language && (which === 'all' ? isReachable(person) : isDue(person)),
  );
}

/** Two rows are the same person where this is the same: name and every way to reach them, as they are searched. */
export function samePerson({ name, address = '', email = '' }: Person): string {
  return JSON.stringify([name, address, email].map((part) => folded(part).replace(/\s+/g, ' ').trim()));
}
