import { basename } from 'node:path';
import type { AnchorCompared, AnchorMade } from '../../shared/host.ts';
import { hex } from '../../shared/journal/bytes.ts';
import type { Chain } from '../../shared/journal/chain.ts';
import type { Member } from '../../shared/register/member.ts';
import { unspoken } from '../../shared/document/spoken.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { checkpointHolds, departures, entriesBehind, readNote, signedNote } from './checkpoint.ts';
import { codeOf, type Disk } from './files.ts';
import type { Keeper } from './keeper.ts';
import { checkPlace, leave } from './leave.ts';
import { sha256 } from './seal.ts';

/** An anchor is some lines of text; what is longer than this (bytes) is none. */
const LONGEST = 256 * 1024;

/**
 * Writes the head, signed, as a file for somebody outside, and records when, and to whom in words. What is in the file
 * is of use only where those who keep the register cannot change it.
 */
export function makeAnchor(
  keeper: Keeper,
  { to, out, replace }: { readonly to: string; readonly out: string; readonly replace?: boolean | undefined },
): Result<AnchorMade> {
  const { machine, vault, state } = keeper;
  const { organisation } = state.head;
  if (organisation === null) return refused('organisation-missing');
  const { writing, reasons } = keeper.mode();
  // An anchor that nobody recorded would be asked after by nobody.
  if (!writing) return refused('read-only', { reasons });
  const place = checkPlace(machine, out, replace);
  if (!place.ok) return place;
  const { heads, entries } = keeper.reached();
  const about = { name: organisation.name, entries, at: new Date(machine.now()).toISOString() };
  const told = (['fr', 'en'] as const).map((language) =>
    wordsOf(language).register.anchorFile(about.name, about.entries, about.at).join('\n'),
  );
  const bytes = new TextEncoder().encode(`${signedNote(vault, heads)}\n${told.join('\n\n')}\n`);
  const digest = hex(sha256(bytes));
  const content = { to, entries, sha256: digest, fileName: basename(out) };
  const left = leave(keeper, {
    out,
    bytes,
    perform: () => keeper.performOwn({ type: 'anchored', content }),
  });
  return left.ok ? ok({ file: out, entries, sha256: digest }) : left;
}

/** A head that was kept outside: the bytes that somebody gave back, or the digests that words on paper stand for. */
export type Held = Uint8Array | { readonly digests: readonly string[] };

/** What somebody typed or pasted: the words of a printed anchor, or the text that was read out of its code. */
export function heldIn(typed: string): Result<Held> {
  if (typed.includes('constat.register/')) return ok(new TextEncoder().encode(typed));
  const read = unspoken(typed);
  return read.ok ? ok({ digests: read.value }) : read;
}

/**
 * Holds a register against a head that was kept outside it. Refused: `anchor-malformed`, `anchor-other-register`.
 *
 * @param members null where no key tells them: the signature is not looked at
 */
export function compareAnchor(
  held: Held,
  {
    vaultId,
    chains,
    members,
  }: {
    readonly vaultId: Uint8Array;
    readonly chains: ReadonlyMap<string, Chain>;
    readonly members: readonly Member[] | null;
  },
): Result<AnchorCompared> {
  if ('digests' in held) return ok(compareSpoken(held.digests, chains));
  // What went through a mail may have come back with the line ends of another system, and with more around it.
  const text = `${new TextDecoder().decode(held).replaceAll('\r\n', '\n')}\n`;
  const found = /^constat\.register\/([0-9a-f]{32})\n(?:[^\n]+\n)+\n— [^\n]+\n/m.exec(text);
  if (found === null) return refused('anchor-malformed');
  if (found[1] !== hex(vaultId)) return refused('anchor-other-register');
  const anchor = readNote(found[0], vaultId);
  if (anchor === null) return refused('anchor-malformed');
  const reached = entriesBehind([...chains.values()].map(({ head }) => [head.seq, '']));
  const gone = departures(chains, anchor.heads);
  const missing = gone.reduce((sum, { missing: lost }) => sum + (lost ? lost[1] - lost[0] + 1 : 0), 0);
  const compared = {
    entries: anchor.entries,
    missing,
    since: Math.max(0, reached - (anchor.entries - missing)),
    signed: members !== null,
  };
  if (members !== null && !checkpointHolds({ ...anchor, file: '', misplaced: false }, members)) {
    return ok({ ...compared, stands: 'unsigned' });
  }
  if (gone.length === 0) return ok({ ...compared, stands: 'holds' });
  return ok({ ...compared, stands: gone.some((each) => each.missing === undefined) ? 'forked' : 'shorter' });
}

/**
 * Words say the digest of one entry and nothing else: the register has it, with all that led to it, or does not. Which
 * of the things that may mean happened, they cannot tell; nor does a signature stand behind them, only the paper.
 */
function compareSpoken(digests: readonly string[], chains: ReadonlyMap<string, Chain>): AnchorCompared {
  const spokenOf = new Set(digests);
  for (const { head, frames } of chains.values()) {
    const found = frames.find(({ hash }) => spokenOf.has(hex(hash)));
    if (found === undefined) continue;
    const entries = found.frame.header.seq;
    return { stands: 'holds', entries, missing: 0, since: head.seq - entries, signed: false, spoken: true };
  }
  return { stands: 'absent', entries: 0, missing: 0, since: 0, signed: false, spoken: true };
}

/** The bytes of a file that somebody kept; what is far too long for an anchor is not read. */
export function readAnchorFile(disk: Disk, path: string): Result<Uint8Array> {
  try {
    const stat = disk.stat(path);
    if (stat === null || stat.directory) return refused('file-missing', { file: path });
    return stat.size > LONGEST ? refused('anchor-malformed', { file: path }) : ok(disk.read(path));
  } catch (error) {
    return refused('file-not-readable', { cause: codeOf(error), file: basename(path) });
  }
}
