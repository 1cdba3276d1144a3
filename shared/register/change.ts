import * as z from 'zod';
import { ok, refused, type Result } from '../result.ts';
import { answersSchema, conclusionSchema, consultationSchema, suggestedSchema } from './assessment.ts';
import { dutyDecisionSchema, noticeSentSchema } from './duty.ts';
import { factsSchema } from './incident.ts';
import { measureSchema } from './measure.ts';
import { memberSchema } from './member.ts';
import { LANGUAGES, organisationSchema } from './organisation.ts';
import { because, type Frozen, line, notPlain, parse, reason, text } from './parse.ts';
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

/**
 * All that can happen, each with the version of its content. Fields that the keeper fills in at the door (`number`,
 * `suggested`, `restored`) are optional coming in and always there in the journal.
 */
const contents = {
  'register-created': {
    v: 1,
    schema: z.strictObject({
      vaultId: z.string().regex(/^[0-9a-f]{32}$/),
      sample: z.boolean(),
      members: z.array(memberSchema).min(1).max(20),
      slots: z.array(z.strictObject({ slot: id, sha256: digest })).max(20),
    }),
  },
  'organisation-set': { v: 1, schema: organisationSchema },
  'organisation-amended': { v: 1, schema: z.strictObject({ fields: amendmentSchema }) },
  'incident-recorded': {
    v: 1,
    schema: z.strictObject({ facts: factsSchema, number: z.string().max(40).optional() }),
  },
  'facts-amended': { v: 1, schema: z.strictObject({ fields: amendmentSchema }) },
  'measure-added': { v: 1, schema: z.strictObject({ measure: measureSchema }) },
  'measure-changed': {
    v: 1,
    schema: z.strictObject({ measure: id, from: measureSchema, to: measureSchema }),
  },
  'note-added': { v: 1, schema: z.strictObject({ text, on: dateSchema.optional() }) },
  'risk-assessed': {
    v: 1,
    schema: z.strictObject({
      answers: answersSchema,
      conclusions: z.array(conclusionSchema).min(1).max(10),
      consulted: consultationSchema.nullable(),
      on: dateSchema,
      /** SHA-256 of the facts it was made on, canonical JSON (RFC 8785). */
      factsDigest: digest,
      suggested: suggestedSchema.optional(),
    }),
  },
  'duty-decided': { v: 1, schema: dutyDecisionSchema },
  'notice-sent': { v: 1, schema: noticeSentSchema },
  'document-issued': {
    v: 1,
    schema: z.strictObject({
      kind: line,
      language: z.enum(LANGUAGES),
      draft: z.boolean(),
      /** Why a required item is missing, by item. */
      reasons: z.record(z.string(), reason),
      doc: z.unknown().refine((doc) => doc !== undefined, because('required')),
      pdf: blobSchema,
      fileName: line,
    }),
  },
  /** A copy of the register left as a file of data. */
  'data-exported': {
    v: 1,
    schema: z.strictObject({
      format: z.enum(['csv', 'json']),
      from: dateSchema.optional(),
      to: dateSchema.optional(),
      records: z.int().min(0),
      sha256: digest,
      fileName: line,
    }),
  },
  /** What was issued or exported could not be written where it was to go. */
  'document-not-saved': { v: 1, schema: z.strictObject({ issued: id, cause: line }) },
  'not-an-incident': { v: 1, schema: z.strictObject({ reasons: text }) },
  closed: { v: 1, schema: z.strictObject({ reasons: text.optional() }) },
  reopened: { v: 1, schema: z.strictObject({}) },
  annulled: { v: 1, schema: z.strictObject({ duplicateOf: id.optional() }) },
  undone: {
    v: 1,
    schema: z.strictObject({ change: id, restored: restoredSchema.optional() }),
  },
  /** Bytes of an interrupted write were found behind the last whole entry and put aside (they were never acknowledged). */
  'torn-tail-found': {
    v: 1,
    schema: z.strictObject({
      segment: line,
      offset: z.int().min(0),
      bytes: z.int().min(1),
      sha256: digest,
      keptAs: line,
    }),
  },
} as const;

export type ChangeType = keyof typeof contents;
export const CHANGE_TYPES = Object.keys(contents) as readonly ChangeType[];
export type ContentOf<T extends ChangeType> = Frozen<z.infer<(typeof contents)[T]['schema']>>;

/** A change as somebody asks for it. `record` is the record's id; a recording change has none yet. */
export type Change<T extends ChangeType = ChangeType> = T extends ChangeType
  ? {
      readonly type: T;
      readonly record?: string | undefined;
      readonly reason?: string | undefined;
      readonly content: ContentOf<T>;
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
] as const);

export function needsRecord(type: ChangeType): boolean {
  return ON_RECORD.has(type);
}

export function versionOf(type: ChangeType): number {
  return contents[type].v;
}

/** Schema of a change's content; for `constat schema` and for tests. */
export function contentSchema(type: ChangeType): z.ZodType {
  return contents[type].schema;
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
  const { type } = shape.value;
  if (!isChangeType(type)) return refused('unknown-change', { type });
  const content = readContent(type, shape.value.content);
  if (!content.ok) return content;
  return ok({ ...shape.value, type, content: content.value } as Change);
}

/** Reads a change's content in its latest version. */
export function readContent<T extends ChangeType>(type: T, input: unknown): Result<ContentOf<T>> {
  const code = notPlain(input);
  if (code !== undefined) return refused('invalid', { issues: [{ path: ['content'], code }], type });
  const content = parse(contents[type].schema as unknown as z.ZodType<ContentOf<T>>, input);
  if (content.ok) return content;
  const issues = (content.details.issues ?? []).map((issue) => ({
    ...issue,
    path: ['content', ...issue.path],
  }));
  return refused('invalid', { issues, type });
}

/**
 * Is every amended field one there is, and is what it is amended to of the right shape? Gives what each field will
 * hold. Amended to null, what may be absent is taken away (undefined here) or falls back to its default.
 */
export function readAmendment(
  fields: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>,
  shape: Readonly<Record<string, z.ZodType>>,
): Result<Readonly<Record<string, unknown>>> {
  const read: Record<string, unknown> = {};
  for (const [key, { to }] of Object.entries(fields)) {
    if (!Object.hasOwn(shape, key)) {
      return refused('invalid', { issues: [{ path: ['content', 'fields', key], code: 'unknown-key' }] });
    }
    const field = shape[key] as z.ZodType;
    const absent = to === null && field.safeParse(undefined).success && !field.safeParse(null).success;
    const value = parse(field, absent ? undefined : to);
    if (!value.ok) {
      const issues = (value.details.issues ?? []).map((issue) => ({
        ...issue,
        path: ['content', 'fields', key, 'to', ...issue.path],
      }));
      return refused('invalid', { issues });
    }
    read[key] = value.value;
  }
  return ok(read);
}

export const factShape = factsSchema.shape as unknown as Readonly<Record<string, z.ZodType>>;
export const organisationShape = organisationSchema.shape as unknown as Readonly<Record<string, z.ZodType>>;
