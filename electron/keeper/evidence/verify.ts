import { join } from 'node:path';
import { strToU8, unzipSync } from 'fflate';
import { equal, fromHex, hex } from '../../../shared/journal/bytes.ts';
import { type Chain, readChain } from '../../../shared/journal/chain.ts';
import { toSign } from '../../../shared/journal/entry.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { readNote } from '../checkpoint.ts';
import { codeOf, type Disk } from '../files.ts';
import { sha256, signatureHolds } from '../seal.ts';
import type { PackageFiles } from './make.ts';
import { MANIFEST_FILE, type PackageManifest, manifestSchema, SIGNATURE_FILE, toSignOf } from './manifest.ts';

/** A package longer than this (bytes, unpacked) is not read. */
const LARGEST = 1024 * 1024 * 1024;

/** What can be wrong with a package; the stand-alone verifier names the same. */
export type PackageFault =
  /** It is none, or says of itself what cannot be read. */
  | 'manifest'
  /** What it says of itself was signed by nobody it names. */
  | 'signature'
  /** A file is missing, is not the one that was put in, or was added. */
  | 'file'
  /** The journal's frames do not hold together, or are not those it names. */
  | 'chain'
  /** A frame was signed by nobody it names. */
  | 'author'
  /** A checkpoint does not hold. */
  | 'checkpoint'
  /** The contents in the journal are not those it says it has of its record. */
  | 'contents';

export type PackageReport = {
  readonly ok: boolean;
  readonly vaultId: string | null;
  readonly organisation: string | null;
  readonly at: string | null;
  readonly entries: number;
  readonly checkpoints: number;
  readonly heads: Readonly<Record<string, readonly [seq: number, hash: string]>>;
  readonly members: readonly {
    readonly name: string;
    readonly role: string;
    readonly keys: readonly string[];
  }[];
  /** Where it is of one record: how many contents of its journal are here, were left out on purpose, were erased before. */
  readonly only: {
    readonly record: string;
    readonly kept: number;
    readonly leftOut: number;
    readonly erased: number;
  } | null;
  readonly faults: readonly { readonly what: PackageFault; readonly file: string }[];
};

/** Reads a package: a ZIP file, or the folder it was unpacked into; null where it is neither. */
export function readPackage(disk: Disk, path: string): Result<PackageFiles> | null {
  try {
    const stat = disk.stat(path);
    if (stat === null) return null;
    if (stat.directory) {
      return disk.stat(join(path, MANIFEST_FILE)) === null ? null : ok(new Map(filesBelow(disk, path, '')));
    }
    if (stat.size > LARGEST) return refused('file-too-large', { limit: LARGEST });
    const bytes = disk.read(path);
    const isZip = [0x50, 0x4b, 0x03, 0x04].every((byte, i) => bytes[i] === byte);
    if (!isZip) return null;
    let whole = 0;
    const unpacked = unzipSync(bytes, {
      filter: ({ originalSize }) => (whole += originalSize) <= LARGEST,
    });
    if (whole > LARGEST) return refused('file-too-large', { limit: LARGEST });
    return ok(new Map(Object.entries(unpacked).filter(([name]) => !name.endsWith('/'))));
  } catch (error) {
    return refused('file-not-readable', { cause: codeOf(error), file: path });
  }
}

function* filesBelow(disk: Disk, folder: string, below: string): Generator<[string, Uint8Array]> {
  for (const entry of disk.list(join(folder, below))) {
    const name = below === '' ? entry : `${below}/${entry}`;
    if (disk.stat(join(folder, name))?.directory === true) yield* filesBelow(disk, folder, name);
    else yield [name, disk.read(join(folder, name))];
  }
}

/** Checks all of a package that can be checked without the register's key. */
export function verifyPackage(files: PackageFiles): PackageReport {
  const faults: { readonly what: PackageFault; readonly file: string }[] = [];
  const bytes = files.get(MANIFEST_FILE);
  const manifest = bytes === undefined ? null : manifestIn(bytes);
  if (bytes === undefined || manifest === null) {
    return {
      ...{ ok: false, vaultId: null, organisation: null, at: null, entries: 0, checkpoints: 0, heads: {} },
      members: [],
      only: null,
      faults: [{ what: 'manifest', file: MANIFEST_FILE }],
    };
  }
  if (!isSigned(manifest, bytes, files.get(SIGNATURE_FILE)))
    faults.push({ what: 'signature', file: SIGNATURE_FILE });
  const listed = new Set([MANIFEST_FILE, SIGNATURE_FILE, ...manifest.files.map(({ name }) => name)]);
  for (const file of files.keys()) if (!listed.has(file)) faults.push({ what: 'file', file });
  for (const { name, size, sha256: digest } of manifest.files) {
    const found = files.get(name);
    if (found?.length !== size || hex(sha256(found)) !== digest) faults.push({ what: 'file', file: name });
  }
  const chains = chainsIn(manifest, files);
  faults.push(
    ...chainFaults(manifest, chains),
    ...contentFaults(manifest, chains),
    ...checkpointFaultsIn(manifest, files, chains),
  );
  const { vaultId, organisation, at, entries, heads, members } = manifest;
  const checkpoints = manifest.files.filter(({ name }) => name.startsWith('checkpoints/')).length;
  const about = { vaultId, organisation, at, entries, checkpoints, heads };
  return {
    ok: faults.length === 0,
    ...about,
    members: members.map(({ name, role, keys }) => ({ name, role, keys })),
    only: onlyIn(manifest, chains),
    faults,
  };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function manifestIn(bytes: Uint8Array): PackageManifest | null {
  try {
    const read = manifestSchema.safeParse(JSON.parse(textOf(bytes) ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function keysOf({ members }: PackageManifest, member: string): readonly Uint8Array[] {
  const found = members.filter(({ id }) => id === member).flatMap(({ keys }) => keys);
  return found.map((key) => new Uint8Array(Buffer.from(key, 'base64')));
}

function isSigned(manifest: PackageManifest, bytes: Uint8Array, line: Uint8Array | undefined): boolean {
  const parts = /^— ([0-9a-f]{1,64}) ([A-Za-z0-9+/]{86}==)\n$/.exec(
    line === undefined ? '' : (textOf(line) ?? ''),
  );
  const [, member = '', signature = ''] = parts ?? [];
  const signed = new Uint8Array(Buffer.from(signature, 'base64'));
  if (Buffer.from(signed).toString('base64') !== signature) return false;
  return keysOf(manifest, member).some((key) => signatureHolds(key, toSignOf(bytes), signed));
}

/** The journal's chains in a package; none where it says nothing that can be read of itself. */
export function packageChains(files: PackageFiles): ReadonlyMap<string, Chain> {
  const manifest = manifestIn(files.get(MANIFEST_FILE) ?? new Uint8Array());
  return manifest === null ? new Map<string, Chain>() : chainsIn(manifest, files);
}

function chainsIn(manifest: PackageManifest, files: PackageFiles): ReadonlyMap<string, Chain> {
  const vaultId = fromHex(manifest.vaultId);
  const segments = manifest.files.flatMap(({ name }) => {
    const found = /^journal\/([0-9a-f]{32})\/(\d{6}\.seg)$/.exec(name);
    const [, device, segment] = found ?? [];
    if (device === undefined || segment === undefined) return [];
    return [{ device, name: segment, bytes: files.get(name) }];
  });
  const devices = new Set(segments.map(({ device }) => device));
  return new Map(
    [...devices].map((device) => {
      const own = segments
        .filter((each) => each.device === device)
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, bytes }) => ({ name, bytes: bytes ?? new Uint8Array() }));
      return [device, readChain(own, { vaultId, device: fromHex(device), hash: sha256 })];
    }),
  );
}

function* chainFaults(
  manifest: PackageManifest,
  chains: ReadonlyMap<string, Chain>,
): Generator<{ readonly what: PackageFault; readonly file: string }> {
  const vaultId = fromHex(manifest.vaultId);
  const keys = manifest.members.flatMap(({ id }) => keysOf(manifest, id));
  let entries = 0;
  let isWhole = true;
  for (const [device, { damage, head, frames }] of chains) {
    const file = `journal/${device}`;
    if (damage.length > 0) {
      isWhole = false;
      yield { what: 'chain', file };
      continue;
    }
    entries += head.seq;
    const [seq, hash] = manifest.heads[device] ?? [0, ''];
    if (head.seq > 0 && (seq !== head.seq || hash !== hex(head.hash))) yield { what: 'chain', file };
    const stranger = frames.find(
      ({ frame }) =>
        !keys.some((key) => signatureHolds(key, toSign(vaultId, frame.fields), frame.header.signature)),
    );
    if (stranger !== undefined) yield { what: 'author', file: `${file}/${stranger.segment}` };
  }
  for (const device of Object.keys(manifest.heads)) {
    const chain = chains.get(device);
    if (chain === undefined || (chain.damage.length === 0 && chain.head.seq === 0))
      yield { what: 'chain', file: `journal/${device}` };
  }
  if (isWhole && entries !== manifest.entries) yield { what: 'chain', file: MANIFEST_FILE };
}

function* checkpointFaultsIn(
  manifest: PackageManifest,
  files: PackageFiles,
  chains: ReadonlyMap<string, Chain>,
): Generator<{ readonly what: PackageFault; readonly file: string }> {
  for (const { name: file } of manifest.files) {
    if (!file.startsWith('checkpoints/')) continue;
    const bytes = files.get(file);
    const note = bytes === undefined ? null : readNote(textOf(bytes) ?? '', fromHex(manifest.vaultId));
    const holds =
      note !== null &&
      file === `checkpoints/${String(note.entries).padStart(12, '0')}.txt` &&
      keysOf(manifest, note.member).some((key) => signatureHolds(key, strToU8(note.text), note.signature)) &&
      Object.entries(note.heads).every(([device, [seq, hash]]) => {
        const chain = chains.get(device);
        if (chain !== undefined && chain.damage.length > 0) return true;
        const at = chain?.frames.find(({ frame }) => frame.header.seq === seq);
        return at !== undefined && equal(at.hash, fromHex(hash));
      });
    if (!holds) yield { what: 'checkpoint', file };
  }
}

/** What the package of one record says of the contents in its journal must be what is there, no more and no less. */
function* contentFaults(
  { only }: PackageManifest,
  chains: ReadonlyMap<string, Chain>,
): Generator<{ readonly what: PackageFault; readonly file: string }> {
  if (only === undefined) return;
  const named = new Set([...Object.keys(only.kept), ...Object.keys(only.erased)]);
  for (const device of new Set([...chains.keys(), ...named])) {
    const chain = chains.get(device);
    // A frame that does not hold is told with its chain.
    if (chain !== undefined && chain.damage.length > 0) continue;
    const kept = new Set(only.kept[device]?.map(placeOf));
    const erased = new Set(only.erased[device]?.map(placeOf));
    let found = 0;
    const all = (chain?.frames ?? []).flatMap(({ frame }) =>
      frame.bodies.map((body, index) => ({ at: placeOf([frame.header.seq, index]), isHere: body !== null })),
    );
    for (const { at } of all) if (kept.has(at) || erased.has(at)) found += 1;
    const agrees = all.every(
      ({ at, isHere }) => isHere === kept.has(at) && !(kept.has(at) && erased.has(at)),
    );
    if (!agrees || found !== kept.size + erased.size) yield { what: 'contents', file: `journal/${device}` };
  }
}

const placeOf = ([seq, index]: readonly [number, number]): string => `${seq} ${index}`;

function onlyIn({ only }: PackageManifest, chains: ReadonlyMap<string, Chain>): PackageReport['only'] {
  if (only === undefined) return null;
  const countOf = (places: Readonly<Record<string, readonly unknown[]>>): number =>
    Object.values(places).reduce((sum, each) => sum + each.length, 0);
  const all = [...chains.values()].flatMap(({ frames }) => frames.flatMap(({ frame }) => frame.bodies));
  const [kept, erased] = [countOf(only.kept), countOf(only.erased)];
  return { record: only.record, kept, leftOut: Math.max(0, all.length - kept - erased), erased };
}
