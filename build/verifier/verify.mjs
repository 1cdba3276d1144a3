#!/usr/bin/env node
/**
 * Checks an evidence package of Constat without Constat: node verify.mjs [folder it was unpacked into]
 * Vérifie un dossier de preuve de Constat sans Constat : node verify.mjs [dossier décompressé]
 *
 * Needs Node 20 or later and nothing else; reads, and writes nothing. What it checks: that every file is the one that
 * was put in; that a member signed the list of them; that the journal's frames hold together from the first to the
 * last, each signed by a member; that each checkpoint says what the journal says; in the package of one record, that
 * the contents in the journal are those it names, and no others. Whose keys these are, it cannot know:
 * compare their fingerprints with those the organisation gave you another way.
 */

import { createHash, createPublicKey, verify as signatureOf } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const LONGEST_FRAME = 64 * 1024 * 1024;
const FIXED = 105;

/** @param {Uint8Array} bytes */
const sha = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Parts, each preceded by its length as four bytes. @param {(string | Uint8Array)[]} parts */
function tuple(...parts) {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

/** CRC-32, bit by bit. @param {Uint8Array} bytes */
function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (CRC[(value ^ byte) & 255] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
const CRC = Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let i = 0; i < 8; i += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  return value >>> 0;
});

/** @param {string} key base64 of 32 bytes @param {Uint8Array} message @param {Uint8Array} signature */
function signed(key, message, signature) {
  if (signature.length !== 64) return false;
  try {
    const x = Buffer.from(key, 'base64').toString('base64url');
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return signatureOf(null, message, publicKey, signature);
  } catch {
    return false;
  }
}

/** Is it the one spelling of its bytes in base64? @param {string} spelled */
function isPlain(spelled) {
  return Buffer.from(spelled, 'base64').toString('base64') === spelled;
}

/** @param {Uint8Array | undefined} bytes */
function text(bytes) {
  if (bytes === undefined) return null;
  const utf8 = Buffer.from(bytes).toString('utf8');
  return Buffer.from(utf8, 'utf8').equals(Buffer.from(bytes)) ? utf8 : null;
}

const NAME =
  /^(?:README\.txt|LISEZMOI\.txt|verify\.mjs|register\.csv|register\.json|documents\/[A-Za-z0-9-]{1,80}\.pdf|attachments\/[A-Za-z0-9-]{1,80}(?:\.[a-z0-9]{1,8})?|journal\/[0-9a-f]{32}\/[0-9]{6}\.seg|checkpoints\/[0-9]{12}\.txt)$/;
const HEX32 = /^[0-9a-f]{32}$/;
const HEX64 = /^[0-9a-f]{64}$/;

/** @param {unknown} value @param {Record<string, (value: any) => boolean>} shape */
function has(value, shape) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  if (keys.length !== Object.keys(shape).length) return false;
  return Object.entries(shape).every(
    ([key, fits]) => keys.includes(key) && fits(/** @type {any} */ (value)[key]),
  );
}
/** @param {unknown} value */
const isText = (value) => typeof value === 'string';
/** @param {RegExp} pattern */
const like = (pattern) => (/** @type {unknown} */ value) => typeof value === 'string' && pattern.test(value);
/** @param {number} least */
const whole = (least) => (/** @type {unknown} */ value) =>
  Number.isSafeInteger(value) && Number(value) >= least;
/** @param {(value: any) => boolean} fits */
const list = (fits) => (/** @type {unknown} */ value) => Array.isArray(value) && value.every(fits);

/** Contents of entries by chain: the entry's sequence, and the place in it. @param {unknown} value */
const places = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([device, list]) =>
      HEX32.test(device) &&
      Array.isArray(list) &&
      list.length > 0 &&
      list.every((at) => Array.isArray(at) && at.length === 2 && whole(1)(at[0]) && whole(0)(at[1])),
  );
/** @param {unknown} value */
const only = (value) => has(value, { record: isText, kept: places, erased: places });

/** @param {Uint8Array | undefined} bytes @returns {any} the manifest, or null where it is none */
function manifestOf(bytes) {
  let value;
  try {
    value = JSON.parse(text(bytes) ?? '');
  } catch {
    return null;
  }
  /** @type {Record<string, (value: any) => boolean>} */
  const shape = {
    constat: (is) => is === 'package',
    format: (is) => is === 0 || is === 1,
    app: isText,
    at: isText,
    vaultId: like(HEX32),
    organisation: isText,
    sample: (is) => typeof is === 'boolean',
    entries: whole(0),
    heads: (heads) =>
      typeof heads === 'object' &&
      heads !== null &&
      !Array.isArray(heads) &&
      Object.entries(heads).every(
        ([device, head]) =>
          HEX32.test(device) &&
          Array.isArray(head) &&
          head.length === 2 &&
          whole(1)(head[0]) &&
          like(HEX64)(head[1]),
      ),
    members: (members) =>
      list((member) =>
        has(member, {
          id: like(/^[0-9a-f]{1,64}$/),
          name: isText,
          role: isText,
          keys: list(like(/^[A-Za-z0-9+/]{43}=$/)),
        }),
      )(members) && members.length > 0,
    files: list((file) => has(file, { name: like(NAME), size: whole(0), sha256: like(HEX64) })),
  };
  const fits = has(
    value,
    typeof value === 'object' && value !== null && 'only' in value ? { ...shape, only } : shape,
  );
  if (!fits) return null;
  const names = value.files.map((/** @type {{ name: string }} */ { name }) => name);
  return new Set(names).size === names.length ? value : null;
}

/**
 * Reads the frame at an offset.
 * @param {Buffer} bytes @param {number} at
 * @returns {'damaged' | 'short' | { end: number, header: Buffer, fields: Buffer, signature: Buffer, here: boolean[], ok: boolean }}
 */
function frame(bytes, at) {
  const left = bytes.length - at;
  if (!'CSTF'.startsWith(bytes.toString('latin1', at, at + Math.min(4, left)))) return 'damaged';
  if (left < FIXED) return 'short';
  if (bytes.readUInt32BE(at + FIXED - 4) !== crc(bytes.subarray(at, at + FIXED - 4))) return 'damaged';
  if (bytes.readBigUInt64BE(at + 21) > BigInt(Number.MAX_SAFE_INTEGER)) return 'damaged';
  const count = bytes.readUInt32BE(at + FIXED - 8);
  const fieldsLength = FIXED + 36 * count;
  const headerLength = fieldsLength + 68;
  if (headerLength > LONGEST_FRAME) return 'damaged';
  if (left < headerLength) return 'short';
  const header = bytes.subarray(at, at + headerLength);
  if (header.readUInt32BE(headerLength - 4) !== crc(header.subarray(0, -4))) return 'damaged';
  const parts = [{ length: header.readUInt32BE(61), sha256: header.toString('hex', 65, 97) }];
  for (let i = 0; i < count; i += 1) {
    const start = FIXED + 36 * i;
    parts.push({ length: header.readUInt32BE(start), sha256: header.toString('hex', start + 4, start + 36) });
  }
  const total = parts.reduce((sum, { length }) => sum + length, headerLength + count);
  if (total > LONGEST_FRAME) return 'damaged';
  let end = at + headerLength;
  let ok = true;
  let erased = false;
  const here = [];
  for (const [i, { length, sha256 }] of parts.entries()) {
    if (i > 0) {
      const mark = end < bytes.length ? bytes[end] : 1;
      if (mark !== 0 && mark !== 1) return 'damaged';
      end += 1;
      here.push(mark === 1);
      if (mark === 0) {
        erased = true;
        continue;
      }
    }
    if (sha(bytes.subarray(end, end + length)) !== sha256) ok = false;
    end += length;
  }
  if (end > bytes.length) return erased ? 'damaged' : 'short';
  const fields = header.subarray(0, fieldsLength);
  return { end, header, fields, signature: header.subarray(fieldsLength, fieldsLength + 64), here, ok };
}

/**
 * @param {string} vaultId @param {string} device @param {{ name: string, bytes: Buffer }[]} segments in order
 * @returns {null | { hashes: string[], frames: { fields: Buffer, signature: Buffer, here: boolean[], segment: string }[] }} null: damaged
 */
function chain(vaultId, device, segments) {
  let last = sha(tuple('constat/genesis', Buffer.from(vaultId, 'hex'), Buffer.from(device, 'hex')));
  const hashes = [];
  const frames = [];
  for (const [index, { name, bytes }] of segments.entries()) {
    if (name !== `${String(index + 1).padStart(6, '0')}.seg`) return null;
    let at = 0;
    while (at < bytes.length) {
      const found = frame(bytes, at);
      if (found === 'damaged') return null;
      if (found === 'short') {
        // The rest of an interrupted write, if no whole frame lies in it.
        for (let next = at + 1; next < bytes.length; next += 1) {
          if (bytes[next] === 0x43 && typeof frame(bytes, next) === 'object') return null;
        }
        break;
      }
      const { header, fields, signature, here } = found;
      if (!found.ok || header[4] !== 0) return null;
      if (header.toString('hex', 5, 21) !== device) return null;
      if (Number(header.readBigUInt64BE(21)) !== hashes.length + 1) return null;
      if (header.toString('hex', 29, 61) !== last) return null;
      last = sha(header);
      hashes.push(last);
      frames.push({ fields, signature, here, segment: name });
      at = found.end;
    }
  }
  return { hashes, frames };
}

/** @param {string} note @param {string} vaultId */
function checkpoint(note, vaultId) {
  const cut = note.lastIndexOf('\n— ');
  if (cut < 0 || !note.endsWith('\n')) return null;
  const body = note.slice(0, cut);
  const line = /^([0-9a-f]+) ([A-Za-z0-9+/=]+)$/.exec(note.slice(cut + 3, -1));
  const lines = body.split('\n');
  if (line === null || !isPlain(line[2] ?? '') || lines.pop() !== '' || lines.length < 4) return null;
  const [origin, size, root, ...rest] = lines;
  /** @type {[string, number, string][]} */
  const heads = [];
  for (const each of rest) {
    const head = /^([0-9a-f]{32}) ([1-9][0-9]{0,14}) ([0-9a-f]{64})$/.exec(each);
    if (head === null) return null;
    heads.push([head[1] ?? '', Number(head[2]), head[3] ?? '']);
  }
  if (heads.some(([device], i) => i > 0 && device <= (heads[i - 1]?.[0] ?? ''))) return null;
  const entries = heads.reduce((sum, [, seq]) => sum + seq, 0);
  const parts = heads.flatMap(([device, seq, hash]) => {
    const number = Buffer.alloc(8);
    number.writeBigUInt64BE(BigInt(seq));
    return [Buffer.from(device, 'hex'), number, Buffer.from(hash, 'hex')];
  });
  const digest = Buffer.from(sha(tuple('constat/heads', ...parts)), 'hex').toString('base64');
  if (origin !== `constat.register/${vaultId}` || size !== String(entries) || root !== digest) return null;
  const [, member = '', signature = ''] = line;
  return { entries, heads, member, text: Buffer.from(body), signature: Buffer.from(signature, 'base64') };
}

/**
 * Checks the files of a package.
 * @param {Map<string, Uint8Array>} files
 * @returns {{ ok: boolean, faults: { what: string, file: string }[], manifest: any, leftOut: number }}
 */
export function verify(files) {
  /** @type {{ what: string, file: string }[]} */
  const faults = [];
  /** @param {string} what @param {string} file */
  const fault = (what, file) => void faults.push({ what, file });
  const bytes = files.get('manifest.json');
  const manifest = manifestOf(bytes);
  if (bytes === undefined || manifest === null) {
    return { ok: false, faults: [{ what: 'manifest', file: 'manifest.json' }], manifest: null, leftOut: 0 };
  }
  /** @type {{ id: string, keys: string[] }[]} */
  const members = manifest.members;
  /** @param {string} member */
  const keysOf = (member) => members.filter(({ id }) => id === member).flatMap(({ keys }) => keys);

  const line = /^— ([0-9a-f]{1,64}) ([A-Za-z0-9+/]{86}==)\n$/.exec(text(files.get('manifest.sig')) ?? '');
  const message = tuple('constat/package', bytes);
  const isSigned =
    line !== null &&
    isPlain(line[2] ?? '') &&
    keysOf(line[1] ?? '').some((key) => signed(key, message, Buffer.from(line[2] ?? '', 'base64')));
  if (!isSigned) fault('signature', 'manifest.sig');

  const known = new Set(['manifest.json', 'manifest.sig']);
  for (const { name, size, sha256 } of manifest.files) {
    known.add(name);
    const found = files.get(name);
    if (found === undefined || found.length !== size || sha(found) !== sha256) fault('file', name);
  }
  for (const name of files.keys()) if (!known.has(name)) fault('file', name);

  /** @type {Map<string, { name: string, bytes: Buffer }[]>} */
  const devices = new Map();
  const names = manifest.files.map((/** @type {{ name: string }} */ { name }) => name).sort();
  for (const name of names) {
    const [room, device, segment] = name.split('/');
    if (room !== 'journal') continue;
    const own = devices.get(device) ?? [];
    own.push({ name: segment, bytes: Buffer.from(files.get(name) ?? []) });
    devices.set(device, own);
  }
  const everybody = members.flatMap(({ keys }) => keys);
  /** @type {Map<string, ReturnType<typeof chain>>} */
  const chains = new Map();
  let entries = 0;
  for (const [device, segments] of devices) {
    const read = chain(manifest.vaultId, device, segments);
    chains.set(device, read);
    if (read === null) {
      fault('chain', `journal/${device}`);
      continue;
    }
    const { hashes, frames } = read;
    entries += hashes.length;
    const [seq, hash] = manifest.heads[device] ?? [0, undefined];
    if (hashes.length > 0 && (seq !== hashes.length || hash !== hashes.at(-1)))
      fault('chain', `journal/${device}`);
    const vault = Buffer.from(manifest.vaultId, 'hex');
    const stranger = frames.find(
      ({ fields, signature }) =>
        !everybody.some((key) => signed(key, tuple('constat/frame', vault, fields), signature)),
    );
    if (stranger !== undefined) fault('author', `journal/${device}/${stranger.segment}`);
  }
  for (const device of Object.keys(manifest.heads)) {
    const read = chains.get(device);
    if (read === undefined || read?.hashes.length === 0) fault('chain', `journal/${device}`);
  }
  if (![...chains.values()].includes(null) && entries !== manifest.entries) fault('chain', 'manifest.json');

  let leftOut = 0;
  if (manifest.only !== undefined) {
    const { kept, erased } = manifest.only;
    const named = new Set([...chains.keys(), ...Object.keys(kept), ...Object.keys(erased)]);
    for (const device of named) {
      const read = chains.get(device);
      if (read === null) continue;
      const told = (/** @type {any} */ list) =>
        new Set((list[device] ?? []).map((/** @type {number[]} */ at) => at.join('/')));
      const [stays, gone] = [told(kept), told(erased)];
      const asked = stays.size + gone.size;
      let met = 0;
      let agrees = true;
      for (const [index, { here }] of (read?.frames ?? []).entries()) {
        for (const [place, isHere] of here.entries()) {
          const at = `${index + 1}/${place}`;
          if (stays.has(at) !== isHere || (isHere && gone.has(at))) agrees = false;
          if (stays.has(at) || gone.has(at)) met += 1;
          else if (!isHere) leftOut += 1;
        }
      }
      if (!agrees || met !== asked) fault('contents', `journal/${device}`);
    }
  }

  for (const name of names) {
    if (!name.startsWith('checkpoints/')) continue;
    const mark = checkpoint(text(files.get(name)) ?? '', manifest.vaultId);
    const holds =
      mark !== null &&
      name === `checkpoints/${String(mark.entries).padStart(12, '0')}.txt` &&
      keysOf(mark.member).some((key) => signed(key, mark.text, mark.signature)) &&
      mark.heads.every(([device, seq, hash]) => {
        const read = chains.get(device);
        return read === null || read?.hashes[seq - 1] === hash;
      });
    if (!holds) fault('checkpoint', name);
  }
  return { ok: faults.length === 0, faults, manifest, leftOut };
}

const SAYS = {
  manifest: 'no readable list of contents / aucune liste de contenu lisible',
  signature: 'the list was signed by no member in it / la liste n’est signée par aucun membre nommé',
  file: 'missing, changed or added / manquant, modifié ou ajouté',
  chain: 'the journal does not hold together / le journal ne tient pas',
  author: 'an entry was signed by no member / une écriture n’est signée par aucun membre',
  contents: 'not the contents it names / pas les contenus qu’elle nomme',
  checkpoint: 'does not say what the journal says / ne dit pas ce que dit le journal',
};

/** @param {string} folder @param {string} [below] @returns {[string, Uint8Array][]} */
function filesIn(folder, below = '') {
  return readdirSync(path.join(folder, below)).flatMap((entry) => {
    const name = below === '' ? entry : `${below}/${entry}`;
    return statSync(path.join(folder, name)).isDirectory()
      ? filesIn(folder, name)
      : [/** @type {[string, Uint8Array]} */ ([name, readFileSync(path.join(folder, name))])];
  });
}

function main() {
  const folder = process.argv[2] ?? path.dirname(fileURLToPath(import.meta.url));
  const { ok, faults, manifest, leftOut } = verify(new Map(filesIn(folder)));
  for (const { what, file } of faults) console.log(`  ${file}: ${/** @type {any} */ (SAYS)[what]}`);
  if (manifest !== null) {
    console.log(`${manifest.organisation}, ${manifest.at}: ${manifest.entries} entries / écritures`);
    if (manifest.only !== undefined)
      console.log(
        `  only / seulement ${manifest.only.record}: ${leftOut} contents left out on purpose / contenus laissés de côté à dessein`,
      );
    for (const { name, role, keys } of manifest.members) {
      for (const key of keys)
        console.log(`  ${name} (${role}): ${sha(Buffer.from(key, 'base64')).slice(0, 16)}`);
    }
  }
  console.log(ok ? 'SOUND / INTACT' : 'NOT SOUND / NON INTACT');
  process.exitCode = ok ? 0 : 1;
}

// Only as the script itself: the tests take the function, bundled with what is theirs.
const started = process.argv[1] === undefined ? '' : realpathSync(process.argv[1]);
if (path.basename(started) === 'verify.mjs' && started === fileURLToPath(import.meta.url)) main();
