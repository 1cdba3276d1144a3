import { writeSync } from 'node:fs';
import process from 'node:process';
import { type Disk, nodeDisk } from '../../../electron/keeper/files.ts';
import { startKeeper } from '../../../electron/keeper/keeper.ts';
import { nodeMachine } from '../../../electron/keeper/machine.ts';
import { cipherReady } from '../../../electron/keeper/seal.ts';
import { readChange } from '../../../shared/register/change.ts';
import { chance, randomChange } from '../../keeper/commands.ts';
import { coreDigest } from '../core.ts';
import { keysFromText } from '../keys.ts';

/** How a keeper can be broken on purpose: what the programme must notice. */
export type Broken = 'late' | 'behind' | null;

export type WriterOrder = {
  readonly folder: string;
  readonly stateFolder: string;
  /** The officer's keys, as text. */
  readonly keys: string;
  readonly seed: number;
  readonly broken: Broken;
};

/** One acknowledged change: its id, and the digest of what was asked for. */
export type Acknowledgement = { readonly id: string; readonly digest: string };

/**
 * The process that is killed: opens the register as anybody would who has its keys, and writes until it dies. A line
 * goes to the parent only after `perform` has answered.
 */
export async function write({ folder, stateFolder, keys, seed, broken }: WriterOrder): Promise<never> {
  await cipherReady();
  const disk = broken === 'late' ? lateDisk() : broken === 'behind' ? forgetfulDisk() : nodeDisk;
  const machine = nodeMachine({ stateFolder, disk, leastFree: 0 });
  const opened = startKeeper({ machine, folder, vault: keysFromText(keys), mode: 'write' });
  if (!opened.ok || !opened.value.mode().writing) {
    say({ refused: opened.ok ? opened.value.mode().reasons : opened.code });
    process.exit(3);
  }
  const keeper = opened.value;
  const c = chance(seed);
  say({ ready: true });
  let last: string | undefined;
  for (;;) {
    const today = new Date().toISOString().slice(0, 10);
    const many = c.int(12) === 0 ? 1 + c.int(c.int(4) === 0 ? 30 : 4) : 1;
    const inputs = Array.from({ length: many }, () =>
      many > 4 ? large(c.text(500).repeat(150)) : randomChange(keeper, c, today, last),
    );
    const performed = keeper.perform(inputs);
    if (performed.ok) {
      const acknowledged: Acknowledgement[] = performed.value.changes.map(({ id }, i) => {
        const read = readChange(inputs[i]);
        if (!read.ok) throw new Error('what was recorded can be read');
        return { id, digest: coreDigest(read.value.type, read.value.content) };
      });
      say({ seq: performed.value.seq, acknowledged });
      last = acknowledged.at(-1)?.id;
    }
    // Timers of a broken disk get their turn here; a sound one needs none.
    await new Promise((done) => setImmediate(done));
  }
}
function large(circumstances: string): unknown {
  const aware = { kind: 'date', on: '2026-03-02' };
  return { type: 'incident-recorded', content: { facts: { title: 'gros', aware, circumstances } } };
}

function say(message: unknown): void {
  const line = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let at = 0; at < line.length; at += writeSync(1, line, at));
}

/** Says that bytes are on the disk, and writes them a little later. */
function lateDisk(): Disk {
  const queue: (() => void)[] = [];
  const flush = (): void => {
    for (const step of queue.splice(0)) step();
  };
  setInterval(flush, 25);
  return {
    ...nodeDisk,
    append: (file, bytes) => void queue.push(() => nodeDisk.append(file, bytes)),
    sync: (file) => void queue.push(() => nodeDisk.sync(file)),
    close: (file) => void queue.push(() => nodeDisk.close(file)),
    // What is read or renamed must be there: everything but the journal stays as it is.
    rename(from, to) {
      flush();
      nodeDisk.rename(from, to);
    },
    link(from, to) {
      flush();
      nodeDisk.link(from, to);
    },
  };
}

/** Does not see what an interrupted write left, and so writes behind it. */
function forgetfulDisk(): Disk {
  const wholeFrames = (bytes: Uint8Array): number => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; ;) {
      if (at + 105 > buffer.length || buffer.toString('latin1', at, at + 4) !== 'CSTF') return at;
      const bodies = buffer.readUInt32BE(at + 97);
      let next = at + 105 + bodies * 36 + 68 + buffer.readUInt32BE(at + 61);
      if (at + 105 + bodies * 36 > buffer.length) return at;
      for (let i = 0; i < bodies; i += 1) next += 1 + buffer.readUInt32BE(at + 105 + i * 36);
      if (next > buffer.length) return at;
      at = next;
    }
  };
  const seen = (path: string): Uint8Array => {
    const bytes = nodeDisk.read(path);
    return path.endsWith('.seg') ? bytes.subarray(0, wholeFrames(bytes)) : bytes;
  };
  return {
    ...nodeDisk,
    read: seen,
    stat: (path) => {
      const stats = nodeDisk.stat(path);
      return stats !== null && path.endsWith('.seg') ? { ...stats, size: seen(path).length } : stats;
    },
  };
}
