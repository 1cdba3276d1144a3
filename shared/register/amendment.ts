import type * as z from 'zod';
import { ok, refused, type Result } from '../result.ts';
import { same } from './digest.ts';
import { factsSchema } from './incident.ts';
import { organisationSchema } from './organisation.ts';
import { parse } from './parse.ts';

/** What changes, by field: from what is recorded to what it shall be. */
export type Fields = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;
type Shape = Readonly<Record<string, z.ZodType>>;

export const factShape = factsSchema.shape as unknown as Shape;
export const organisationShape = organisationSchema.shape as unknown as Shape;

/**
 * An amendment as it will stand: only what changes, from what is recorded to what the field will hold. So what is
 * written is what happens, and turning it round undoes it.
 */
export function amendment(
  current: Readonly<Record<string, unknown>>,
  fields: Fields,
  shape: Shape,
): Result<Fields> {
  const read = readAmendment(fields, shape);
  if (!read.ok) return read;
  const stale = Object.keys(fields).filter((key) => !same(fields[key]?.from, current[key]));
  if (stale.length > 0) return refused('stale', { fields: stale });
  const changed = Object.entries(read.value).filter(([key, to]) => !same(current[key], to));
  if (changed.length === 0) return refused('nothing-changed');
  return ok(
    Object.fromEntries(changed.map(([key, to]) => [key, { from: current[key] ?? null, to: to ?? null }])),
  );
}

/**
 * Is every amended field one there is, and is what it is amended to of the right shape? Gives what each field will
 * hold. Amended to null, what may be absent is taken away (undefined here) or falls back to its default.
 */
export function readAmendment(fields: Fields, shape: Shape): Result<Readonly<Record<string, unknown>>> {
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
