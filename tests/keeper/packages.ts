import type { PackageFiles } from '../../electron/keeper/evidence/make.ts';
import {
  MANIFEST_FILE,
  type PackageManifest,
  SIGNATURE_FILE,
  toSignOf,
} from '../../electron/keeper/evidence/manifest.ts';
import { packageChains } from '../../electron/keeper/evidence/verify.ts';
import { type Heads, signedNote } from '../../electron/keeper/checkpoint.ts';
import { sha256, sign, type SigningKey, signingKey } from '../../electron/keeper/seal.ts';
import { concat, hex } from '../../shared/journal/bytes.ts';
import { genesis } from '../../shared/journal/chain.ts';
import { headerFields, sealHeader, toSign } from '../../shared/journal/entry.ts';
import type { Chance } from './commands.ts';

/*
 * Evidence packages that were never a register: any number of devices, segments, entries and members, bodies taken out,
 * interrupted writes; and ways to hurt one, from the outside, or by who holds the keys and makes the list anew.
 */

type Member = { readonly id: string; readonly key: SigningKey };
type Segment = { readonly name: string; frames: Uint8Array[]; readonly tail: Uint8Array };
type Device = { readonly id: Uint8Array; readonly segments: Segment[] };

/** A package in its parts. */
export type Invented = {
  readonly vaultId: Uint8Array;
  readonly members: readonly Member[];
  readonly devices: readonly Device[];
  readonly files: Map<string, Uint8Array>;
  readonly manifest: Omit<PackageManifest, 'files'>;
};

const bytes = (c: Chance, length: number): Uint8Array => Uint8Array.from({ length }, () => c.int(256));
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function frameOf(
  c: Chance,
  vaultId: Uint8Array,
  key: SigningKey,
  link: { readonly device: Uint8Array; readonly seq: number; readonly previous: Uint8Array },
): { readonly frame: Uint8Array; readonly hash: Uint8Array } {
  const envelope = bytes(c, c.int(60));
  const bodies = Array.from({ length: c.int(4) }, () => bytes(c, c.int(80)));
  const part = (of: Uint8Array) => ({ length: of.length, sha256: sha256(of) });
  const fields = headerFields({ version: 0, ...link, envelope: part(envelope), bodies: bodies.map(part) });
  const header = sealHeader(fields, sign(key, toSign(vaultId, fields)));
  const kept = bodies.flatMap((body) => (c.int(8) === 0 ? [Uint8Array.of(0)] : [Uint8Array.of(1), body]));
  return { frame: concat(header, envelope, ...kept), hash: sha256(header) };
}

/** A sound package; another one for each chance. */
export function invent(c: Chance): Invented {
  const vaultId = bytes(c, 16);
  const members = Array.from({ length: 1 + c.int(3) }, () => ({
    id: hex(bytes(c, 16)),
    key: signingKey(bytes(c, 32)),
  }));
  const files = new Map<string, Uint8Array>();
  const heads: Record<string, [number, string]> = {};
  const hashes = new Map<string, string[]>();
  const devices = Array.from({ length: 1 + c.int(2) }, () => {
    const id = bytes(c, 16);
    const segments: Segment[] = [];
    let previous = genesis(vaultId, id, sha256);
    const own: string[] = [];
    for (let n = 1; n <= 1 + c.int(3); n += 1) {
      const frames: Uint8Array[] = [];
      for (let i = 0; i < 1 + c.int(4); i += 1) {
        const link = { device: id, seq: own.length + 1, previous };
        const made = frameOf(c, vaultId, c.pick(members).key, link);
        frames.push(made.frame);
        previous = made.hash;
        own.push(hex(made.hash));
      }
      const next = frameOf(c, vaultId, c.pick(members).key, { device: id, seq: own.length + 1, previous });
      const tail = c.int(4) === 0 ? next.frame.subarray(0, 1 + c.int(105)) : new Uint8Array();
      segments.push({ name: `${String(n).padStart(6, '0')}.seg`, frames, tail });
    }
    heads[hex(id)] = [own.length, own.at(-1) ?? ''];
    hashes.set(hex(id), own);
    return { id, segments };
  });
  for (const each of devices) putSegments(files, each);
  const entries = Object.values(heads).reduce((sum, [seq]) => sum + seq, 0);
  const part: Heads = Object.fromEntries(
    [...hashes].map(([id, own]) => {
      const seq = 1 + c.int(own.length);
      return [id, [seq, own[seq - 1] ?? ''] as const];
    }),
  );
  for (const stated of [part, heads]) putCheckpoint(files, vaultId, c.pick(members), stated);
  files.set('README.txt', text(c.text(40)));
  files.set('register.csv', text(c.text(200)));
  files.set(`documents/I-2026-001-${hex(bytes(c, 6))}.pdf`, bytes(c, c.int(300)));
  const manifest: Invented['manifest'] = {
    ...({ constat: 'package', format: 0, app: '0.0.0', at: '2026-03-03T15:00:00.000Z' } as const),
    ...{ vaultId: hex(vaultId), organisation: c.text(30), sample: c.int(2) === 0, entries, heads },
    members: members.map(({ id, key }) => ({
      ...{ id, name: c.text(20), role: 'officer' },
      keys: [Buffer.from(key.publicKey).toString('base64')],
    })),
  };
  const invented = { vaultId, members, devices, files, manifest };
  list(invented, c.pick(members));
  return invented;
}

function putSegments(files: Map<string, Uint8Array>, { id, segments }: Device): void {
  for (const { name, frames, tail } of segments)
    files.set(`journal/${hex(id)}/${name}`, concat(...frames, tail));
}

function putCheckpoint(
  files: Map<string, Uint8Array>,
  vaultId: Uint8Array,
  { id, key }: Member,
  stated: Heads,
): string {
  const size = Object.values(stated).reduce((sum, [seq]) => sum + seq, 0);
  const name = `checkpoints/${String(size).padStart(12, '0')}.txt`;
  files.set(name, text(signedNote({ id: vaultId, memberId: id, signing: key }, stated)));
  return name;
}

/** Makes the list of contents anew and signs it, as who holds a key can. */
function list(
  { files, manifest }: Invented,
  { id, key }: Member,
  change: Readonly<Record<string, unknown>> = {},
): void {
  files.delete(MANIFEST_FILE);
  files.delete(SIGNATURE_FILE);
  const listed = [...files].map(([name, of]) => ({ name, size: of.length, sha256: hex(sha256(of)) }));
  const made = text(`${JSON.stringify({ ...manifest, files: listed, ...change }, null, 2)}\n`);
  files.set(MANIFEST_FILE, made);
  const signature = Buffer.from(sign(key, toSignOf(made))).toString('base64');
  files.set(SIGNATURE_FILE, text(`— ${id} ${signature}\n`));
}

type Contents = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** The contents that are in the journal of a package, and those that are not, by chain. */
export function contentsIn({ files, manifest }: Invented): {
  readonly kept: Contents;
  readonly erased: Contents;
} {
  const chains = packageChains(new Map([...files]));
  const placesOf = (wanted: boolean): Contents =>
    Object.fromEntries(
      Object.keys(manifest.heads).flatMap((device) => {
        const frames = chains.get(device)?.frames ?? [];
        const places = frames.flatMap(({ frame }) =>
          frame.bodies.flatMap((body, at) =>
            (body !== null) === wanted ? [[frame.header.seq, at] as const] : [],
          ),
        );
        return places.length === 0 ? [] : [[device, places]];
      }),
    );
  return { kept: placesOf(true), erased: placesOf(false) };
}

/** The same as the package of one record, whose list is true. */
export function ofOne(c: Chance, of: Invented): void {
  listOnly(c, of, contentsIn(of));
}

function listOnly(c: Chance, of: Invented, contents: ReturnType<typeof contentsIn>): void {
  list(of, c.pick(of.members), { only: { record: 'I-2026-001', ...contents } });
}

/** A place in an entry where no content ever was, behind those that are named of its chain. */
function aboutNothing(c: Chance, { manifest }: Invented, kept: Contents = {}): Contents {
  const device = c.pick(Object.keys(manifest.heads));
  return { [device]: [...(kept[device] ?? []), [1, 9]] };
}

type Way = (c: Chance, of: Invented) => void;

function flip(c: Chance, files: Map<string, Uint8Array>, name: string, length?: number): void {
  const hurt = Uint8Array.from(files.get(name) ?? []);
  const within = length ?? hurt.length;
  if (within === 0) hurt.set([0]);
  else hurt[c.int(within)]! ^= 1 << c.int(8);
  files.set(name, hurt);
}

const segmentOf = (
  c: Chance,
  { devices }: Invented,
): { readonly device: Device; readonly segment: Segment } => {
  const device = c.pick(devices);
  return { device, segment: c.pick(device.segments) };
};

/** From outside: somebody changes files of it, and has no key. */
const OUTSIDE: Readonly<Record<string, Way>> = {
  'a bit turned over': (c, { files }) => {
    flip(c, files, c.pick([...files].filter(([, of]) => of.length > 0).map(([name]) => name)));
  },
  'a file taken away': (c, { files }) => void files.delete(c.pick([...files.keys()])),
  'a file added': (c, { files }) => void files.set(`documents/${hex(bytes(c, 4))}.pdf`, bytes(c, 9)),
  'a file put in the place of another': (c, { files }) => {
    const names = [...files.keys()];
    const [from, to] = [c.pick(names), c.pick(names)];
    if (Buffer.from(files.get(from)!).equals(Buffer.from(files.get(to)!))) files.set(to, bytes(c, 500));
    else files.set(to, files.get(from)!);
  },
};

/** From inside: who made the package changes it and signs a new list. */
const INSIDE: Readonly<Record<string, Way>> = {
  'a bit of a frame turned over': (c, of) => {
    const { device, segment } = segmentOf(c, of);
    const length = segment.frames.reduce((sum, frame) => sum + frame.length, 0);
    flip(c, of.files, `journal/${hex(device.id)}/${segment.name}`, length);
    list(of, c.pick(of.members));
  },
  'a frame dropped': (c, of) => {
    const { device, segment } = segmentOf(c, of);
    segment.frames.splice(c.int(segment.frames.length), 1);
    putSegments(of.files, device);
    list(of, c.pick(of.members));
  },
  'a frame doubled': (c, of) => {
    const { device, segment } = segmentOf(c, of);
    const at = c.int(segment.frames.length);
    segment.frames.splice(at, 0, segment.frames[at]!);
    putSegments(of.files, device);
    list(of, c.pick(of.members));
  },
  'a frame signed by a stranger at the end': (c, of) => {
    const device = c.pick(of.devices);
    const id = hex(device.id);
    const [seq, hash] = of.manifest.heads[id] ?? [0, ''];
    const previous = new Uint8Array(Buffer.from(hash, 'hex'));
    const link = { device: device.id, seq: seq + 1, previous };
    const made = frameOf(c, of.vaultId, signingKey(bytes(c, 32)), link);
    const name = `${String(device.segments.length + 1).padStart(6, '0')}.seg`;
    device.segments.push({ name, frames: [made.frame], tail: new Uint8Array() });
    putSegments(of.files, device);
    const { entries, heads } = of.manifest;
    list(of, c.pick(of.members), {
      entries: entries + 1,
      heads: { ...heads, [id]: [seq + 1, hex(made.hash)] },
    });
  },
  'a segment renamed': (c, of) => {
    const { device, segment } = segmentOf(c, of);
    const place = `journal/${hex(device.id)}`;
    const moved = of.files.get(`${place}/${segment.name}`)!;
    of.files.delete(`${place}/${segment.name}`);
    of.files.set(`${place}/000009.seg`, moved);
    list(of, c.pick(of.members));
  },
  'the journal of another register': (c, of) => {
    for (const name of [...of.files.keys()]) if (name.startsWith('journal/')) of.files.delete(name);
    const other = invent(c);
    for (const each of other.devices) putSegments(of.files, each);
    list(of, c.pick(of.members), { heads: other.manifest.heads, entries: other.manifest.entries });
  },
  'a checkpoint under another name': (c, of) => {
    const name = c.pick([...of.files.keys()].filter((each) => each.startsWith('checkpoints/')));
    of.files.set('checkpoints/000000000999.txt', of.files.get(name)!);
    list(of, c.pick(of.members));
  },
  'a bit of a checkpoint turned over': (c, of) => {
    flip(c, of.files, c.pick([...of.files.keys()].filter((each) => each.startsWith('checkpoints/'))));
    list(of, c.pick(of.members));
  },
  'a checkpoint of a stranger': (c, of) => {
    const { id } = c.pick(of.members);
    putCheckpoint(of.files, of.vaultId, { id, key: signingKey(bytes(c, 32)) }, of.manifest.heads);
    list(of, c.pick(of.members));
  },
  'a checkpoint of another history': (c, of) => {
    const [id, head] = c.pick(Object.entries(of.manifest.heads));
    const [seq] = head;
    putCheckpoint(of.files, of.vaultId, c.pick(of.members), { [id]: [seq + c.int(3), hex(bytes(c, 32))] });
    list(of, c.pick(of.members));
  },
  'more entries than there are': (c, of) => {
    list(of, c.pick(of.members), { entries: of.manifest.entries + 1 });
  },
  'another head': (c, of) => {
    const [id, [seq]] = c.pick(Object.entries(of.manifest.heads));
    list(of, c.pick(of.members), { heads: { ...of.manifest.heads, [id]: [seq, hex(bytes(c, 32))] } });
  },
  'a head of a chain that is not there': (c, of) => {
    const heads = { ...of.manifest.heads, [hex(bytes(c, 16))]: [1, hex(bytes(c, 32))] };
    list(of, c.pick(of.members), { heads });
  },
  'of one record, with a content more than it says': (c, of) => {
    const { kept, erased } = contentsIn(of);
    const held = Object.entries(kept);
    if (held.length === 0) {
      listOnly(c, of, { kept: aboutNothing(c, of), erased });
      return;
    }
    const [device, places] = c.pick(held);
    const fewer = places.length === 1 ? [] : [[device, places.slice(1)] as const];
    const others = held.filter(([each]) => each !== device);
    listOnly(c, of, { kept: Object.fromEntries([...others, ...fewer]), erased });
  },
  'of one record, with a content fewer than it says': (c, of) => {
    const { kept, erased } = contentsIn(of);
    listOnly(c, of, { kept: { ...kept, ...aboutNothing(c, of, kept) }, erased });
  },
  'of one record, with a content called erased that is there, or never was': (c, of) => {
    const { kept } = contentsIn(of);
    listOnly(c, of, { kept, erased: Object.keys(kept).length === 0 ? aboutNothing(c, of) : kept });
  },
  'no members': (c, of) => {
    list(of, c.pick(of.members), { members: [] });
  },
  'members who are others': (c, of) => {
    const keys = [Buffer.from(signingKey(bytes(c, 32)).publicKey).toString('base64')];
    const members = of.manifest.members.map((member) => ({ ...member, keys }));
    list(of, c.pick(of.members), { members });
  },
  'a list signed by a stranger': (c, of) => {
    list(of, { id: c.pick(of.members).id, key: signingKey(bytes(c, 32)) });
  },
  'a list with more in it than there should be': (c, of) => {
    const change = c.pick([
      { more: 1 },
      { format: 9 },
      { vaultId: 'x' },
      { entries: -1 },
      { heads: [] },
      { sample: null },
      { members: [{ id: 'ab', name: 'x', role: 'y' }] },
    ]);
    list(of, c.pick(of.members), change);
  },
};

export const WAYS: Readonly<Record<string, Way>> = { ...OUTSIDE, ...INSIDE };

/** Hurts a package in one of the ways; what was done is its name. */
export function hurt(c: Chance, of: Invented): { readonly what: string; readonly files: PackageFiles } {
  const what = c.pick(Object.keys(WAYS));
  WAYS[what]!(c, of);
  return { what, files: of.files };
}
