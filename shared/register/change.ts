import * as z from 'zod';
import { ok, refused, type Result } from '../result.ts';
import { attachmentTypeSchema } from './attachment.ts';
import { answersSchema, conclusionSchema, consultationSchema, suggestedSchema } from './assessment.ts';
import { dutyDecisionSchema, noticeSentSchema } from './duty.ts';
import { factsSchema } from './incident.ts';
import { measureSchema } from './measure.ts';
import { memberSchema, PERSONS_ROLES, publicKeySchema, REKEY_CAUSES } from './member.ts';
import { LANGUAGES, organisationSchema } from './organisation.ts';
import { PERSONS_CHANGES, personsContents } from './persons.ts';
import { because, type Frozen, machineName, notPlain, parse, reason, text } from './parse.ts';
import { dateSchema } from './when.ts';

/** From what to what, by field. What the fields hold is checked against their own schemas when they are applied. */
const amendmentSchema = z.record(z.string(), z.strictObject({ from: z.unknown(), to: z.unknown() }));

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const id = z.string().min(1).max(64);

export const blobSchema = z.strictObject({
  name: z.string().regex(/^[0-9a-f]{32}$/),
  sha256: digest,
  size: z.int().min(0),
});
export type BlobReference = Frozen<z.infer<typeof blobSchema>>;

/** What an undoing puts back; worked out at the door from the change it undoes. */
const restoredSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('facts-amended'), fields: amendmentSchema }),
  z.strictObject({ type: z.literal('organisation-amended'), fields: amendmentSchema }),
  z.strictObject({ type: z.literal('measure-changed'), measure: id, from: measureSchema, to: measureSchema }),
  z.strictObject({
    type: z.enum(['measure-added', 'note-added', 'duty-decided', 'not-an-incident', 'annulled']),
  }),
]);
export type Restored = Frozen<z.infer<typeof restoredSchema>>;

/** Where a backup is: the two places of routine ones, or wherever somebody wanted one. */
export const BACKUP_DESTINATIONS = ['first', 'second', 'other'] as const;

const recordedSchema = z.strictObject({ facts: factsSchema, number: z.string().max(40).optional() });
const assessedSchema = z.strictObject({
  answers: answersSchema,
  conclusions: z.array(conclusionSchema).min(1).max(10),
  consulted: consultationSchema.nullable(),
  on: dateSchema,
  /** SHA-256 of the facts it was made on, canonical JSON (RFC 8785). */
  factsDigest: digest,
  suggested: suggestedSchema.optional(),
});
/** A slot file as it is journalled: its name without ending, and the SHA-256 of its bytes. */
const slotSchema = z.strictObject({ slot: id, sha256: digest });
/** A new way in for a member, with the key that this member signs with from now on. */
const wayInSchema = z.strictObject({ member: id, publicKey: publicKeySchema, slot: slotSchema });
const aboutMemberSchema = z.strictObject({ member: id });
const roleSchema = z.enum(PERSONS_ROLES);

/** Bodies of entries, as sequence and place in the entry, by device. */
const bodiesSchema = z.record(
  z.string().regex(/^[0-9a-f]{32}$/),
  z.array(z.tuple([z.int().min(1), z.int().min(0)])),
);

/** What an erasing is of: a whole record past its time, one thing that was kept beside it, or its persons list. */
export const ERASABLE = ['record', 'attachment', 'persons'] as const;

const erasedSchema = z.strictObject({
  what: z.enum(ERASABLE),
  /** The change by which it came, or the first of a list, where it is not the whole record. */
  target: id.optional(),
  number: z.string().max(40),
  /** The last day on which the record had to be kept; null for what the law has nobody keep. */
  keptUntil: dateSchema.nullable(),
  bodies: bodiesSchema,
  /** Names of its sealed files. */
  blobs: z.array(blobSchema.shape.name),
  /** It was erased before (UTC), and a restore brought it back. */
  again: z.strictObject({ at: z.iso.datetime(), keptUntil: dateSchema.nullable() }).optional(),
});

const undoneSchema = z.strictObject({ change: id, restored: restoredSchema.optional() });

/**
 * All that can happen, each with the version of its content and the schema of it as it stands in the journal. `asked`
 * is how it comes in, where the keeper fills in a field at the door (`number`, `suggested`, `restored`, `keptUntil`): asking for one
 * is refused, since it would not be heeded.
 */
const contents = {
  'register-created': {
    v: 2,
    schema: z.strictObject({
      vaultId: z.string().regex(/^[0-9a-f]{32}$/),
      sample: z.boolean(),
      members: z.array(memberSchema).min(1).max(20),
      slots: z.array(slotSchema.extend({ member: id })).max(20),
    }),
  },
  'organisation-set': { v: 1, schema: organisationSchema },
  'organisation-amended': { v: 1, schema: z.strictObject({ fields: amendmentSchema }) },
  'incident-recorded': { v: 1, schema: recordedSchema, asked: recordedSchema.omit({ number: true }) },
  'facts-amended': { v: 1, schema: z.strictObject({ fields: amendmentSchema }) },
  'measure-added': { v: 1, schema: z.strictObject({ measure: measureSchema }) },
  'measure-changed': {
    v: 1,
    schema: z.strictObject({ measure: id, from: measureSchema, to: measureSchema }),
  },
  'note-added': { v: 1, schema: z.strictObject({ text, on: dateSchema.optional() }) },
  'risk-assessed': { v: 1, schema: assessedSchema, asked: assessedSchema.omit({ suggested: true }) },
  'duty-decided': { v: 1, schema: dutyDecisionSchema },
  'notice-sent': { v: 1, schema: noticeSentSchema },
  'document-issued': {
    v: 1,
    schema: z.strictObject({
      kind: machineName,
      language: z.enum(LANGUAGES),
      draft: z.boolean(),
      /** Why a required item is missing, by item. */
      reasons: z.record(z.string(), reason),
      doc: z.unknown().refine((doc) => doc !== undefined, because('required')),
      pdf: blobSchema,
      fileName: machineName,
    }),
  },
  /** A copy of the register left as a file of data. */
  'data-exported': {
    v: 1,
    schema: z.strictObject({
      format: z.enum(['csv', 'json', 'package']),
      from: dateSchema.optional(),
      to: dateSchema.optional(),
      /** Not all of the period: records chosen one by one. */
      selection: z.boolean().optional(),
      /** The number of the one record that it is the package of. */
      only: text.optional(),
      records: z.int().min(0),
      sha256: digest,
      fileName: machineName,
    }),
  },
  /** What was issued or exported could not be written where it was to go. */
  'document-not-saved': { v: 1, schema: z.strictObject({ issued: id, cause: machineName }) },
  'not-an-incident': { v: 1, schema: z.strictObject({ reasons: text }) },
  closed: { v: 1, schema: z.strictObject({ reasons: text.optional() }) },
  reopened: { v: 1, schema: z.strictObject({}) },
  annulled: { v: 1, schema: z.strictObject({ duplicateOf: id.optional() }) },
  /** A file kept beside the record: sealed by itself, never opened here, only saved out. */
  'attachment-added': {
    v: 1,
    schema: z.strictObject({ name: machineName, type: attachmentTypeSchema, blob: blobSchema }),
  },
  ...personsContents,
  /** Nothing of the record is erased, whatever its time, until the hold is lifted: a dispute or an inquiry needs it. */
  'hold-placed': { v: 1, schema: z.strictObject({}) },
  'hold-lifted': { v: 1, schema: z.strictObject({}) },
  /** A record was erased past its legal time, or something that was kept beside it. Recorded first; then what is listed is taken out, for good. */
  erased: { v: 1, schema: erasedSchema, asked: erasedSchema.omit({ number: true, keptUntil: true }) },
  undone: { v: 1, schema: undoneSchema, asked: undoneSchema.omit({ restored: true }) },
  /** Bytes of an interrupted write were found behind the last whole entry and put aside (they were never acknowledged). */
  'torn-tail-found': {
    v: 1,
    schema: z.strictObject({
      segment: machineName,
      offset: z.int().min(0),
      bytes: z.int().min(1),
      sha256: digest,
      keptAs: machineName,
    }),
  },
  /** Whoever answers for the register has seen what was announced: the interrupted writes found so far. */
  'torn-tails-acknowledged': { v: 1, schema: z.strictObject({}) },
  /** A copy of the register, sealed, read again and found whole. */
  'backup-made': {
    v: 1,
    schema: z.strictObject({
      kind: z.enum(['routine', 'full']),
      place: z.enum(BACKUP_DESTINATIONS),
      fileName: machineName,
      bytes: z.int().min(0),
      sha256: digest,
      /** As which moment it shows the register (UTC), and how many entries it had then. */
      at: z.iso.datetime(),
      entries: z.int().min(0),
    }),
  },
  /** The signed head was written as a file for somebody outside: how many entries it stands for, and who holds it, in words. */
  anchored: {
    v: 1,
    schema: z.strictObject({ to: text, entries: z.int().min(1), sha256: digest, fileName: machineName }),
  },
  /** A backup was restored beside the register, verified, and put away again. */
  'restore-drilled': {
    v: 1,
    schema: z.strictObject({
      place: z.enum(BACKUP_DESTINATIONS),
      fileName: machineName,
      /** UTC; null where the backup could not even be opened. */
      at: z.iso.datetime().nullable(),
      entries: z.int().min(0),
      records: z.int().min(0),
      /** Entries of the register that are not in it yet; sealed files that it brings back. Where it was compared. */
      newer: z.int().min(0).exactOptional(),
      attachments: z.int().min(0).exactOptional(),
      /** Why it could not be relied on; null where it could. */
      failed: machineName.nullable(),
    }),
  },
  /** This register was put in the place of another copy of it, from a backup. */
  'register-restored': {
    v: 1,
    schema: z.strictObject({
      restore: z.string().regex(/^[0-9a-f]{32}$/),
      /** A repair keeps every later entry that is whole. */
      kind: z.enum(['restore', 'repair']),
      fileName: machineName,
      /** Older backups from which a repair took what this one lacks. */
      others: z.array(machineName).min(1).max(100).exactOptional(),
      /** As which moment the backup shows the register (UTC). */
      at: z.iso.datetime(),
      entries: z.int().min(0),
      /** Entries that were known of and are not in it: given up knowingly. */
      givenUp: z.int().min(0),
      /** What a repair took from it: whole entries, parts of entries, sealed files, other files. */
      took: z
        .strictObject({
          entries: z.int().min(0),
          contents: z.int().min(0),
          attachments: z.int().min(0),
          files: z.int().min(0),
        })
        .exactOptional(),
    }),
  },
  'member-added': {
    v: 1,
    schema: z.strictObject({ member: memberSchema.extend({ role: roleSchema }), slot: slotSchema }),
  },
  /** Without a way in until reinstated. */
  'member-suspended': { v: 1, schema: aboutMemberSchema },
  'member-reinstated': { v: 1, schema: wayInSchema },
  /** Without a way in, for good. */
  'member-removed': { v: 1, schema: aboutMemberSchema },
  'member-role-changed': { v: 1, schema: z.strictObject({ member: id, from: roleSchema, to: roleSchema }) },
  /** One's own passphrase; the key one signs with stays. */
  'passphrase-changed': { v: 1, schema: z.strictObject({ slot: slotSchema }) },
  /** Another's, who lost it: what the old one led to is lost too, so there is a new key. */
  'passphrase-given': { v: 1, schema: wayInSchema },
  'recovery-replaced': { v: 1, schema: wayInSchema },
  /** The recovery sheet was looked for, found, and its key opened the register. */
  'recovery-checked': { v: 1, schema: z.strictObject({}) },
  /** The register has another key: this entry and all after it are sealed under that one. Why stands in its reason. */
  'register-rekeyed': {
    v: 1,
    schema: z.strictObject({ epoch: z.int().min(2).max(0xffff_ffff), cause: z.enum(REKEY_CAUSES) }),
  },
} as const;

export type ChangeType = keyof typeof contents;
export const CHANGE_TYPES = Object.keys(contents) as readonly ChangeType[];
export type ContentOf<T extends ChangeType> = Frozen<z.infer<(typeof contents)[T]['schema']>>;

type Asked<C> = C extends { readonly asked: infer A }
  ? z.infer<A>
  : C extends { readonly schema: infer S }
    ? z.infer<S>
    : never;
/** Content as somebody asks for it: without what the keeper fills in. */
export type AskedOf<T extends ChangeType> = Frozen<Asked<(typeof contents)[T]>>;

/** A change as somebody asks for it. `record` is the record's id; a recording change has none yet. */
export type Change<T extends ChangeType = ChangeType> = T extends ChangeType
  ? {
      readonly type: T;
      readonly record?: string | undefined;
      readonly reason?: string | undefined;
      readonly content: AskedOf<T>;
    }
  : never;

/** A change as it stands in an entry: named, versioned, and complete. */
export type StoredChange<T extends ChangeType = ChangeType> = T extends ChangeType
  ? {
      readonly id: string;
      readonly type: T;
      readonly v: number;
      readonly record: string | null;
      readonly reason?: string | undefined;
      readonly content: ContentOf<T>;
    }
  : never;

/** Changes made on a record that is already there. */
const ON_RECORD: ReadonlySet<ChangeType> = new Set([
  'facts-amended',
  'measure-added',
  'measure-changed',
  'note-added',
  'risk-assessed',
  'duty-decided',
  'notice-sent',
  'not-an-incident',
  'closed',
  'reopened',
  'annulled',
  'attachment-added',
  ...PERSONS_CHANGES,
  'hold-placed',
  'hold-lifted',
  'erased',
] as const);

export function needsRecord(type: ChangeType): boolean {
  return ON_RECORD.has(type);
}

/** May it name a record? A document is one record's or the whole register's. */
export function takesRecord(type: ChangeType): boolean {
  return ON_RECORD.has(type) || type === 'document-issued' || type === 'document-not-saved';
}

/** Changes that only the keeper makes: they say what it did or found itself, and nobody else can know it. */
const KEEPERS_OWN = [
  'register-created',
  'document-issued',
  'document-not-saved',
  'data-exported',
  'attachment-added',
  'persons-added',
  'letters-issued',
  'erased',
  'torn-tail-found',
  'backup-made',
  'anchored',
  'restore-drilled',
  'register-restored',
  'member-added',
  'member-suspended',
  'member-reinstated',
  'member-removed',
  'member-role-changed',
  'passphrase-changed',
  'passphrase-given',
  'recovery-replaced',
  'recovery-checked',
  'register-rekeyed',
] as const satisfies readonly ChangeType[];
export type KeepersOwn = (typeof KEEPERS_OWN)[number];

const BESIDE: ReadonlySet<ChangeType> = new Set([
  'backup-made',
  'anchored',
  'restore-drilled',
  'torn-tails-acknowledged',
] as const);

/** Does it say something of backups, of anchors or of interrupted writes only, and nothing of what the register holds? */
export function isBeside(type: ChangeType): boolean {
  return BESIDE.has(type);
}

/** Is it a change that only the keeper makes, and that none may ask for? */
export function isKeepers(type: ChangeType): type is KeepersOwn {
  return (KEEPERS_OWN as readonly ChangeType[]).includes(type);
}

export function versionOf(type: ChangeType): number {
  return contents[type].v;
}

/** Schema of a change's content as it is asked for; for `constat schema` and for tests. */
export function askedSchema(type: ChangeType): z.ZodType {
  const content: { readonly schema: z.ZodType; readonly asked?: z.ZodType } = contents[type];
  return content.asked ?? content.schema;
}

export function isChangeType(value: unknown): value is ChangeType {
  return typeof value === 'string' && Object.hasOwn(contents, value);
}

const outer = z.strictObject({
  type: z.string(),
  record: z.string().max(64).optional(),
  reason: reason.optional(),
  content: z.unknown(),
});

/** Reads a change that comes from outside: an unknown type, field or value is a refusal that names it. */
export function readChange(input: unknown): Result<Change> {
  const shape = parse(outer, input);
  if (!shape.ok) return shape;
  const { type, record } = shape.value;
  if (!isChangeType(type)) return refused('unknown-change', { type });
  if (record !== undefined && !takesRecord(type)) {
    return refused('invalid', { issues: [{ path: [], code: 'unknown-key', detail: 'record' }], type });
  }
  const content = read(type, askedSchema(type), shape.value.content);
  return content.ok ? ok({ ...shape.value, type, content: content.value } as Change) : content;
}

/** Reads a change's content as it stands in the journal, in its latest version. */
export function readContent<T extends ChangeType>(type: T, input: unknown): Result<ContentOf<T>> {
  return read(type, contents[type].schema, input) as Result<ContentOf<T>>;
}

function read(type: ChangeType, schema: z.ZodType, input: unknown): Result<unknown> {
  const code = notPlain(input);
  if (code !== undefined) return refused('invalid', { issues: [{ path: ['content'], code }], type });
  const content = parse(schema, input);
  if (content.ok) return content;
  const issues = (content.details.issues ?? []).map((issue) => ({
    ...issue,
    path: ['content', ...issue.path],
  }));
  return refused('invalid', { issues, type });
}
