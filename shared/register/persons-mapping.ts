import * as z from 'zod';
import { LANGUAGES } from './organisation.ts';

const column = z.string().max(200);

/** Which columns of a sheet say what of a person, by their names. */
export const personsMappingSchema = z.strictObject({
  /** The first row is a person, and the columns have no names: they are called by their place. */
  headless: z.boolean(),
  /** Joined by a space, in this order. */
  name: z.array(column).max(4),
  /** One line of the address each, in this order. */
  address: z.array(column).max(8),
  email: column.nullable(),
  language: column.nullable(),
  note: column.nullable(),
  /** Language of the letters where the sheet does not say. */
  otherwise: z.enum(LANGUAGES),
});
export type PersonsMapping = z.infer<typeof personsMappingSchema>;
