import * as z from 'zod';
import { tuple } from '../../../shared/journal/bytes.ts';
import { because } from '../../../shared/register/parse.ts';
import { formatSchema } from '../vault.ts';

export const MANIFEST_FILE = 'manifest.json';
export const SIGNATURE_FILE = 'manifest.sig';
export const VERIFIER_FILE = 'verify.mjs';

/** Every name that a package may hold: nothing in it leads out of the folder it is unpacked into. */
const NAMES =
  /^(README\.txt|LISEZMOI\.txt|verify\.mjs|register\.csv|register\.json|documents\/[A-Za-z0-9-]{1,80}\.pdf|attachments\/[A-Za-z0-9-]{1,80}(?:\.[a-z0-9]{1,8})?|journal\/[0-9a-f]{32}\/\d{6}\.seg|checkpoints\/\d{12}\.txt)$/;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const device = z.string().regex(/^[0-9a-f]{32}$/);
const head = z.tuple([z.int().min(1), digest]);
const places = z.record(device, z.array(z.tuple([z.int().min(1), z.int().min(0)])).min(1));
const key = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/** What a package says of itself; the member who made it signs these bytes. */
export const manifestSchema = z.strictObject({
  constat: z.literal('package'),
  format: formatSchema,
  app: z.string(),
  /** UTC. */
  at: z.string(),
  vaultId: device,
  organisation: z.string(),
  sample: z.boolean(),
  entries: z.int().min(0),
  heads: z.record(device, head),
  /** Who ever signed, with the keys that each signed with; in the register itself they stand under seal. */
  members: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[0-9a-f]{1,64}$/),
        name: z.string(),
        role: z.string(),
        keys: z.array(key),
      }),
    )
    .min(1),
  /**
   * Where the package is of one record: which contents of entries are in its journal, by chain, sequence and place in the
   * entry, and which were erased before it was made. All others were left out on purpose; their digests stand in the
   * headers. Without it, the journal is as it stood.
   */
  only: z.strictObject({ record: z.string(), kept: places, erased: places }).exactOptional(),
  files: z
    .array(z.strictObject({ name: z.string().regex(NAMES), size: z.int().min(0), sha256: digest }))
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length, because('malformed')),
});
export type PackageManifest = Readonly<z.infer<typeof manifestSchema>>;

/** What the member signs who makes a package. */
export function toSignOf(manifest: Uint8Array): Uint8Array {
  return tuple('constat/package', manifest);
}
