import * as z from 'zod';
import { because, reason } from './parse.ts';

/** How many, as exactly as it is known. */
export type Count =
  | { readonly kind: 'exact'; readonly n: number }
  | { readonly kind: 'approximate'; readonly n: number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'unknown'; readonly reason: string };

const whole = z.int().min(0).max(10_000_000_000);

export const countSchema: z.ZodType<Count> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exact'), n: whole }),
  z.strictObject({ kind: z.literal('approximate'), n: whole }),
  z
    .strictObject({ kind: z.literal('range'), from: whole, to: whole })
    .refine((range) => range.from <= range.to, because('count-reversed')),
  z.strictObject({ kind: z.literal('unknown'), reason }),
]);

/** The number to sort and total by: the upper end of a range; null where it is unknown. */
export function most(count: Count): number | null {
  switch (count.kind) {
    case 'exact':
    case 'approximate':
      return count.n;
    case 'range':
      return count.to;
    case 'unknown':
      return null;
  }
}
