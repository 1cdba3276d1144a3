import { join } from 'node:path';
import { zipSync } from 'fflate';
import { exportJson } from '../../../shared/exchange/json.ts';
import { registerCsv } from '../../../shared/exchange/register-csv.ts';
import { hex } from '../../../shared/journal/bytes.ts';
import type { Language, Organisation } from '../../../shared/register/organisation.ts';
import type { IncidentRecord } from '../../../shared/register/state.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import { CHECKPOINTS_FOLDER } from '../checkpoint.ts';
import { refusedBy } from '../files.ts';
import { JOURNAL_FOLDER } from '../journal.ts';
import type { Keeper } from '../keeper.ts';
import { sha256, sign } from '../seal.ts';
import { FORMAT } from '../vault.ts';
import { MANIFEST_FILE, type PackageManifest, SIGNATURE_FILE, toSignOf, VERIFIER_FILE } from './manifest.ts';
import { keptOf, type Only, onlyOf } from './only.ts';

/** Bytes of attachments that one package takes; it is made whole in memory. */
const LARGEST_ATTACHED = 512 * 1024 * 1024;

export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/**
 * The evidence package: what the records say (CSV, JSON, issued documents), in clear; the journal's sealed frames, the
 * checkpoints and the members' public keys, which show that nothing in it was changed or taken out; and a script that
 * checks it all without Constat. The records may be some of them; the journal is whole, but for the contents that are not
 * of the record where it is the package of one (`only`), which has its attachments in it as well.
 */
export function packageFiles(
  keeper: Keeper,
  records: readonly IncidentRecord[],
  organisation: Organisation,
  language: Language,
  one?: IncidentRecord,
): Result<PackageFiles> {
  const { machine, vault, state, folder } = keeper;
  const { disk } = machine;
  const text = (lines: string): Uint8Array => new TextEncoder().encode(lines);
  const files = new Map<string, Uint8Array>();
  const at = new Date(machine.now()).toISOString();
  let only: Only | undefined;
  try {
    if (one !== undefined) {
      const found = onlyOf(keeper, one);
      if (!found.ok) return found;
      only = found.value;
    }
    for (const [name, tongue] of [
      ['README.txt', 'en'],
      ['LISEZMOI.txt', 'fr'],
    ] as const) {
      const { packageReadme, packageOnly } = wordsOf(tongue).register;
      const told = [
        ...packageReadme(organisation.name, at),
        ...(only === undefined ? [] : [packageOnly(only.record)]),
      ];
      files.set(name, text(`${told.join('\n\n')}\n`));
    }
    files.set(VERIFIER_FILE, disk.read(machine.verifierFile));
    const { sample } = state.head;
    files.set(
      'register.json',
      text(`${JSON.stringify(exportJson(records, organisation, sample), null, 2)}\n`),
    );
    const words = wordsOf(language);
    files.set('register.csv', registerCsv(records, { language, words, zone: organisation.zone }));
    for (const { number, documents } of records) {
      for (const { id, pdf } of documents) {
        const bytes = keeper.readBlob(pdf);
        if (!bytes.ok) return bytes;
        files.set(`documents/${number}-${id.slice(0, 12)}.pdf`, bytes.value);
      }
    }
    if (one !== undefined) {
      const attached = attachmentsOf(keeper, one);
      if (!attached.ok) return attached;
      for (const [name, bytes] of attached.value) files.set(name, bytes);
    }
    for (const name of sealedFilesOf(keeper)) {
      const bytes = disk.read(join(folder, name));
      const [room, device = ''] = name.split('/');
      files.set(name, only !== undefined && room === JOURNAL_FOLDER ? keptOf(bytes, device, only) : bytes);
    }
  } catch (error) {
    return refusedBy(error, 'read-failed');
  }
  const { heads, entries } = keeper.reached();
  const manifest: PackageManifest = {
    constat: 'package',
    format: FORMAT,
    app: machine.version,
    at,
    vaultId: hex(vault.id),
    organisation: organisation.name,
    sample: state.head.sample,
    entries,
    heads: Object.fromEntries(Object.entries(heads).map(([device, [seq, hash]]) => [device, [seq, hash]])),
    members: state.head.members.map(({ id, name, role, publicKey, formerKeys }) => ({
      ...{ id, name, role },
      keys: [publicKey, ...formerKeys],
    })),
    ...(only === undefined ? {} : { only }),
    files: [...files].map(([name, bytes]) => ({ name, size: bytes.length, sha256: hex(sha256(bytes)) })),
  };
  const bytes = text(`${JSON.stringify(manifest, null, 2)}\n`);
  files.set(MANIFEST_FILE, bytes);
  const signature = Buffer.from(sign(vault.signing, toSignOf(bytes))).toString('base64');
  files.set(SIGNATURE_FILE, text(`— ${vault.memberId} ${signature}\n`));
  return ok(files);
}

/** The attachments of a record, opened, each under its own id: what a name may hold, a package's file may not. */
function attachmentsOf(
  keeper: Keeper,
  { number, attachments }: IncidentRecord,
): Result<readonly (readonly [string, Uint8Array])[]> {
  const size = attachments.reduce((sum, { blob }) => sum + blob.size, 0);
  if (size > LARGEST_ATTACHED) return refused('file-too-large', { limit: LARGEST_ATTACHED });
  const files: [string, Uint8Array][] = [];
  for (const { id, name, blob } of attachments) {
    const bytes = keeper.readBlob(blob);
    if (!bytes.ok) return bytes;
    const ending = /\.[a-z0-9]{1,8}$/.exec(name.toLowerCase())?.[0] ?? '';
    files.push([`attachments/${number}-${id.slice(0, 12)}${ending}`, bytes.value]);
  }
  return ok(files);
}

/** The files of a package as one ZIP file. What is sealed or drawn does not shrink and is stored as it is. */
export function zipOf(files: PackageFiles, at: number): Uint8Array {
  const dense = /\.(seg|pdf)$/;
  return zipSync(
    Object.fromEntries(
      [...files].map(([name, bytes]) => [name, [bytes, { level: dense.test(name) ? 0 : 6 }]]),
    ),
    { mtime: at },
  );
}

/** The journal and the checkpoints of a register's folder, as names in it. */
export function sealedFilesOf({ machine: { disk }, folder }: Pick<Keeper, 'machine' | 'folder'>): string[] {
  const inside = (part: string, names: RegExp): string[] =>
    disk
      .list(join(folder, part))
      .filter((name) => names.test(name))
      .sort()
      .map((name) => `${part}/${name}`);
  return [
    ...inside(JOURNAL_FOLDER, /^[0-9a-f]{32}$/).flatMap((place) => inside(place, /^\d{6}\.seg$/)),
    ...inside(CHECKPOINTS_FOLDER, /^\d{12}\.txt$/),
  ];
}
