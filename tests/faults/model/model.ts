/**
 * What a register is, told a second time and as simply as can be: no journal, no seals, no projection. It shares no code
 * with the product; the keeper must do as this says, command after command.
 */
export type Known = {
  readonly number: string;
  readonly title: string;
  readonly circumstances: string | null;
  readonly unit: string | null;
  readonly notes: readonly string[];
  readonly measures: readonly { readonly description: string; readonly state: 'taken' | 'planned' }[];
  readonly assessments: number;
  readonly documents: number;
  readonly closed: boolean;
  readonly notIncident: boolean;
  readonly annulled: boolean;
  /** Fields that stand in an assessment or in a document that left: amending one asks for a reason. */
  readonly standing: readonly Field[];
};

export const FIELDS = ['title', 'circumstances', 'unit'] as const;
export type Field = (typeof FIELDS)[number];

export type Role = 'officer' | 'analyst' | 'reader';
export type Person = {
  readonly name: string;
  readonly role: Role;
  readonly standing: 'active' | 'suspended' | 'removed';
  /** Which of the keys handed out opens for this person. */
  readonly key: number;
};

/** What the register itself holds: what a backup brings back. */
export type Held = {
  records: readonly Known[];
  persons: readonly Person[];
  address: string | null;
  /** Last number given, by year. */
  numbers: Readonly<Record<string, number>>;
  /** One for each entry; `beside` where it only tells of backups. */
  entries: readonly { readonly id: number; readonly beside: boolean }[];
  /** Interrupted writes that no entry tells of yet. */
  torn: number;
};

export type Session = {
  /** Whose key opened it; null for the recovery sheet. */
  readonly person: number | null;
  readonly writes: boolean;
  /** What undoing would bring back; null where the last change is none that can be undone. */
  undo: ((held: Held) => Held) | null;
};

export type Model = {
  held: Held;
  now: number;
  session: Session | null;
  readonly backups: Held[];
  entriesEver: number;
  keysEver: number;
  /** Wrong on purpose: believes that what is closed can be amended. */
  readonly careless: boolean;
};

export const AWARE_ON = '2026-03-02';
/** The founder's key and the sheet's are there from the beginning. */
export const FOUNDER = 0;

export function newModel(now: number, careless: boolean): Model {
  return {
    held: {
      records: [],
      persons: [{ name: 'Line Tremblay', role: 'officer', standing: 'active', key: FOUNDER }],
      address: null,
      numbers: {},
      // The creation, and the founder's key in place of the passphrase (see world.ts).
      entries: [
        { id: -1, beside: false },
        { id: -2, beside: false },
      ],
      torn: 0,
    },
    now,
    session: null,
    backups: [],
    entriesEver: 0,
    keysEver: FOUNDER + 1,
    careless,
  };
}

/** The calendar day in Toronto: the zone of every register that names none. */
export function today({ now }: Model): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto' }).format(now);
}

export function entry(model: Model, beside = false): void {
  model.entriesEver += 1;
  model.held = { ...model.held, entries: [...model.held.entries, { id: model.entriesEver, beside }] };
}

export function personNow({ held, session }: Model): Person | null {
  const person = session?.person ?? null;
  return person === null ? null : (held.persons[person] ?? null);
}

/** May whoever opened it work on the records? */
export function mayWork(model: Model): boolean {
  const person = personNow(model);
  return person?.standing === 'active' && person.role !== 'reader';
}

export function isOfficer(model: Model): boolean {
  const person = personNow(model);
  return person?.standing === 'active' && person.role === 'officer';
}

/** Why nothing at all can be recorded now; null where it can. */
export function barred(model: Model): string | null {
  if (model.session?.writes !== true) return 'read-only';
  return mayWork(model) ? null : 'member-not-allowed';
}

export function nextNumber(model: Model): string {
  const year = today(model).slice(0, 4);
  return `I-${year}-${String((model.held.numbers[year] ?? 0) + 1).padStart(3, '0')}`;
}

export function addRecord(model: Model, title: string, notes: readonly string[] = []): void {
  const year = today(model).slice(0, 4);
  const record: Known = {
    number: nextNumber(model),
    title,
    circumstances: null,
    unit: null,
    notes,
    measures: [],
    assessments: 0,
    documents: 0,
    closed: false,
    notIncident: false,
    annulled: false,
    standing: [],
  };
  const { records, numbers } = model.held;
  model.held = {
    ...model.held,
    records: [...records, record],
    numbers: { ...numbers, [year]: (numbers[year] ?? 0) + 1 },
  };
}

/** Another value in a record's place; what stood there is what an undoing would bring back, if it can be undone. */
export function change(model: Model, at: number, to: Partial<Known>, canBeUndone: boolean): void {
  const before = model.held.records[at]!;
  const put = (record: Known) => (held: Held) => ({
    ...held,
    records: held.records.map((each, i) => (i === at ? record : each)),
  });
  model.held = put({ ...before, ...to })(model.held);
  model.session!.undo = canBeUndone ? put(before) : null;
}

export function statusOf(record: Known): string {
  if (record.annulled) return 'annulled';
  if (record.closed) return 'closed';
  if (record.notIncident) return 'not-an-incident';
  if (record.assessments > 0) return 'assessed';
  return record.measures.some(({ state }) => state === 'taken') ? 'contained' : 'open';
}

/** Is there still an officer with a way in, were this person as given? */
export function leavesAnOfficer({ held }: Model, at: number, as: Partial<Person>): boolean {
  return held.persons
    .map((person, i) => (i === at ? { ...person, ...as } : person))
    .some(({ role, standing }) => role === 'officer' && standing === 'active');
}

export function setPerson(model: Model, at: number, as: Partial<Person>): void {
  const persons = model.held.persons.map((person, i) => (i === at ? { ...person, ...as } : person));
  model.held = { ...model.held, persons };
}
