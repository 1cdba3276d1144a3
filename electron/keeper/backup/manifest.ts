import * as z from 'zod';
import { parse } from '../../../shared/register/parse.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { FORMAT, formatSchema } from '../vault.ts';

export const MANIFEST_FILE = 'manifest.json';
/** A manifest names every file and attachment; more than this is none. */
export const LARGEST_MANIFEST = 64 * 1024 * 1024;

export const BACKUP_KINDS = ['routine', 'full'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** Every name that a backup may hold; whatever else an archive names is not written anywhere. */
const NAMES =
  /^(vault\.json|slots\/[0-9a-f]{16}\.json|journal\/[0-9a-f]{32}\/\d{6}\.seg|checkpoints\/\d{12}\.txt|snapshots\/\d{12}-[0-9a-f]{16}\.snap|quarantine\/[0-9a-f]{32}-\d{6}\.seg-\d{1,12}\.torn|blobs\/[0-9a-f]{32})$/;

const packed = z.strictObject({ name: z.string().regex(NAMES), size: z.int().min(0), sha256: digest });
export type Packed = z.infer<typeof packed>;

const manifestSchema = z.strictObject({
  constat: z.literal('backup'),
  /** In which it was written; the register in it may be of an older one. */
  format: formatSchema,
  app: z.string().max(40),
  kind: z.enum(BACKUP_KINDS),
  /** UTC. */
  at: z.iso.datetime(),
  vaultId: z.string().regex(/^[0-9a-f]{32}$/),
  sample: z.boolean(),
  entries: z.int().min(0),
  records: z.int().min(0),
  /** Was the register whole, and not forked, when this was made? */
  sound: z.boolean(),
  /** The last entry of each chain. */
  heads: z.record(z.string().regex(/^[0-9a-f]{32}$/), z.tuple([z.int().min(1), digest])),
  /** Text of the last signed checkpoint; null where there is none yet. */
  checkpoint: z.string().max(100_000).nullable(),
  files: z.array(packed).max(1_000_000),
  /** Sealed attachments and documents: in this file where it is a full one, otherwise beside it in `blobs/`. */
  blobs: z
    .array(z.strictObject({ name: z.string().regex(/^[0-9a-f]{32}$/), size: z.int().min(0) }))
    .max(1_000_000),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** How many bytes a backup holds once it is unpacked, with what stands beside a routine one. */
export function unpackedSize({ files, blobs, kind }: Manifest): number {
  return [...files, ...(kind === 'routine' ? blobs : [])].reduce((sum, { size }) => sum + size, 0);
}

export function readManifest(bytes: Uint8Array): Result<Manifest> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused('backup-damaged', { cause: 'manifest' });
  }
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format === 'number' && Number.isInteger(format) && format > FORMAT) {
    return refused('format-newer', { format, known: FORMAT });
  }
  const manifest = parse(manifestSchema, value);
  return manifest.ok ? ok(manifest.value) : refused('backup-damaged', { cause: 'manifest' });
}
