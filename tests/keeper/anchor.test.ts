import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compareAnchor,
  type Held,
  heldIn,
  makeAnchor,
  readAnchorFile,
} from '../../electron/keeper/anchor.ts';
import { signedNote } from '../../electron/keeper/checkpoint.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { makeFor } from '../../electron/keeper/issue.ts';
import { readChains } from '../../electron/keeper/journal.ts';
import { sha256, signingKey } from '../../electron/keeper/seal.ts';
import { hex } from '../../shared/journal/bytes.ts';
import {
  boundaries,
  cleanUp,
  code,
  copyOf,
  incident,
  makeRegister,
  note,
  open,
  type Register,
  segment,
  temporary,
  value,
} from './make.ts';

let register: Register;
let anchor: Uint8Array;
beforeAll(async () => {
  register = await makeRegister();
  const keeper = value(open(register));
  for (const title of ['un', 'deux', 'trois']) value(keeper.perform(incident(title)));
  const out = join(temporary(), 'tete.txt');
  const made = value(makeAnchor(keeper, { to: 'Me Roy, notaire', out }));
  anchor = new Uint8Array(readFileSync(out));
  expect(made).toEqual({ file: out, entries: 4, sha256: hex(sha256(anchor)) });
  keeper.close();
});
afterAll(cleanUp);

const compare = (at: Register, bytes: Uint8Array | string = anchor, keyed = true) => {
  const keeper = value(open(at, 'read'));
  const compared = compareAnchor(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, {
    vaultId: at.vault.id,
    chains: readChains(nodeDisk, at.folder, at.vault.id),
    members: keyed ? keeper.state.head.members : null,
  });
  keeper.close();
  return compared;
};

describe('an anchor', () => {
  it('is journalled: when, to whom in words, for how many entries', () => {
    const keeper = value(open(register, 'read'));
    expect(keeper.state.head.anchors).toMatchObject([
      { to: 'Me Roy, notaire', entries: 4, fileName: 'tete.txt', sha256: hex(sha256(anchor)) },
    ]);
    keeper.close();
  });

  it('tells nothing of what the register holds, but for whose it is', () => {
    const text = new TextDecoder().decode(anchor);
    expect(text).toContain('Coopérative Étoile');
    for (const title of ['un', 'deux', 'trois', 'Me Roy'])
      expect(text).not.toMatch(new RegExp(`\\b${title}\\b.*incident`));
    expect(text).toContain('constat verify');
  });

  it('holds, with what was recorded since told', () => {
    expect(value(compare(register))).toEqual({
      stands: 'holds',
      entries: 4,
      missing: 0,
      since: 1,
      signed: true,
    });
    expect(value(compare(register, anchor, false))).toMatchObject({ stands: 'holds', signed: false });
  });

  it('holds though it came back from a mail with other line ends and more around it', () => {
    const text = `Bonjour,\r\n\r\n${new TextDecoder().decode(anchor).replaceAll('\n', '\r\n')}\r\nCordialement`;
    expect(value(compare(register, text)).stands).toBe('holds');
  });

  it('shows a register cut off behind it and before it, checkpoints and memory gone', () => {
    const at = copyOf(register);
    rmSync(join(at.folder, 'checkpoints'), { recursive: true });
    const bounds = boundaries(readFileSync(segment(at)));
    truncateSync(segment(at), bounds.at(-2) ?? 0);
    expect(value(compare(at))).toMatchObject({ stands: 'holds', since: 0 });
    truncateSync(segment(at), bounds.at(-4) ?? 0);
    // Control: the register by itself is sound.
    const keeper = value(open(at, 'read'));
    expect(keeper.verify()).toMatchObject({ ok: true });
    keeper.close();
    expect(value(compare(at))).toMatchObject({ stands: 'shorter', missing: 2, since: 0 });
  });

  it('shows a history made anew with the right key', () => {
    const at = copyOf(register);
    const bounds = boundaries(readFileSync(segment(at)));
    truncateSync(segment(at), bounds[1] ?? 0);
    rmSync(join(at.folder, 'checkpoints'), { recursive: true });
    const keeper = value(open(at));
    for (let i = 0; i < 6; i += 1) value(keeper.perform(incident(`faux ${i}`)));
    keeper.close();
    const again = value(open(at, 'read'));
    expect(again.verify()).toMatchObject({ ok: true });
    again.close();
    expect(value(compare(at))).toMatchObject({ stands: 'forked' });
    expect(value(compare(at, anchor, false))).toMatchObject({ stands: 'forked' });
  });

  it('printed on a copy of the register is held against it by its code and by its words, in both languages', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const copies = (['fr', 'en'] as const).map((language) => {
      const order = { kind: 'register', language, draft: true, reasons: {} } as const;
      const { doc } = value(makeFor(keeper, order));
      const block = doc.blocks.find((each) => each.kind === 'code');
      return { code: block?.text ?? '', words: block?.parts.join(' ') ?? '' };
    });
    value(keeper.perform(incident('quatre')));
    keeper.close();
    const typed = (text: string): Held => value(heldIn(text));
    const held = (text: string, folder: Register) =>
      compareAnchor(typed(text), {
        vaultId: folder.vault.id,
        chains: readChains(nodeDisk, folder.folder, folder.vault.id),
        members: null,
      });
    const cut = copyOf(at);
    const bounds = boundaries(readFileSync(segment(cut)));
    truncateSync(segment(cut), bounds.at(-3) ?? 0);
    for (const { code: note, words } of copies) {
      expect(value(compare(at, note))).toMatchObject({ stands: 'holds', entries: 5, since: 1, signed: true });
      expect(value(held(note, at))).toMatchObject({ stands: 'holds', entries: 5, since: 1 });
      expect(value(held(words, at))).toEqual({
        ...{ stands: 'holds', entries: 5, missing: 0, since: 1, signed: false, spoken: true },
      });
      // The same register without its last two entries.
      expect(value(held(note, cut))).toMatchObject({ stands: 'shorter', missing: 1 });
      expect(value(held(words, cut))).toMatchObject({ stands: 'absent' });
    }
    expect(copies[0]?.words).not.toBe(copies[1]?.words);
    expect(code(heldIn('abaisser '.repeat(24)))).toBe('anchor-words-checksum');
    expect(code(heldIn('un deux trois'))).toBe('anchor-words-count');
  });

  it('that was printed does not count as given to somebody outside: nobody knows that it was', () => {
    const at = copyOf(register);
    const keeper = value(open(at));
    const before = keeper.state.head.anchors;
    value(makeFor(keeper, { kind: 'register', language: 'fr', draft: true, reasons: {} }));
    expect(keeper.state.head.anchors).toEqual(before);
    keeper.close();
  });

  it('that no member signed proves nothing, and says so', () => {
    const stranger = { ...register.vault, signing: signingKey(new Uint8Array(32).fill(7)) };
    const forged = signedNote(stranger, { [register.device]: [1, 'ab'.repeat(32)] });
    expect(value(compare(register, forged)).stands).toBe('unsigned');
  });

  it('with any byte of its head changed is refused or proves nothing, and never holds', () => {
    const text = new TextDecoder().decode(anchor);
    const length = new TextEncoder().encode(text.slice(0, text.indexOf('\n\n', text.indexOf('—')))).length;
    const keeper = value(open(register, 'read'));
    const { members } = keeper.state.head;
    const chains = readChains(nodeDisk, register.folder, register.vault.id);
    let refusals = 0;
    for (let i = 0; i < length; i += 1) {
      const changed = anchor.slice();
      changed[i] = (changed[i] ?? 0) ^ 1;
      const compared = compareAnchor(changed, { vaultId: register.vault.id, chains, members });
      if (compared.ok) expect([i, compared.value.stands]).toEqual([i, 'unsigned']);
      else refusals += 1;
    }
    keeper.close();
    expect(refusals).toBeGreaterThan(length / 2);
  });

  it('of another register, or none at all, is refused', async () => {
    const other = await makeRegister();
    expect(code(compare(other))).toBe('anchor-other-register');
    expect(code(compare(register, 'nothing'))).toBe('anchor-malformed');
    const place = temporary();
    expect(code(readAnchorFile(nodeDisk, join(place, 'absent')))).toBe('file-missing');
    writeFileSync(join(place, 'long'), Buffer.alloc(300 * 1024));
    expect(code(readAnchorFile(nodeDisk, join(place, 'long')))).toBe('anchor-malformed');
  });

  it('is not made where it could not be journalled, and not counted where it could not be written', () => {
    const out = join(temporary(), 'tete.txt');
    const reading = value(open(register, 'read'));
    expect(code(makeAnchor(reading, { to: 'x', out }))).toBe('read-only');
    reading.close();
    const at = copyOf(register);
    const disk = { ...nodeDisk };
    const keeper = value(open(at, 'write', { disk }));
    disk.create = (path) => {
      if (path.startsWith(out)) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return nodeDisk.create(path);
    };
    expect(code(makeAnchor(keeper, { to: 'Paul', out }))).toBe('file-not-written');
    expect(keeper.state.head.anchors).toHaveLength(1);
    value(keeper.perform(note('I-2026-001', 'vu')));
    value(makeAnchor(keeper, { to: 'Paul', out: join(temporary(), 'tete.txt') }));
    // What was noted before can still be undone.
    expect(keeper.last().change?.type).toBe('note-added');
    keeper.close();
  });
});
