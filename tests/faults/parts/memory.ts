import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { incident } from '../../keeper/make.ts';
import { Program, PROGRAM } from '../program.ts';
import { type Part, tally } from '../part.ts';
import { makeTemplate, PASSPHRASE, type Template } from '../template.ts';

const CANARIES = 200;

/** security.md's fifteenth test: what is left in memory once the register is locked. */
export const memory: Part = {
  title: 'the memory of every process that outlives a lock',
  notShown:
    'Electron’s own processes (the application is started anew there), what the system has swapped out, and the browser, whose processes end with the lock.',
  amounts: { quick: 1, ci: 2, long: 5 },
  divided: false,
  async run(order) {
    const told = tally('locks', 'processes', 'megabytes', 'secrets', 'found');
    if (process.platform !== 'linux') return told.outcome('only Linux lets us read another process’s memory');
    if (!existsSync(PROGRAM)) return told.outcome(`${PROGRAM} was not built`);
    const template = await makeTemplate(join(order.home, 'template'));
    for (let i = 0; i < order.amount; i += 1) {
      const program = new Program(join(order.home, 'state'));
      try {
        const secrets = secretsOf(template);
        await use(program, template, secrets.canaries);
        const before = scan(program.tree(), secrets.all);
        // The same search, while the register is open: it finds what is there to find.
        const seen = new Set(before.found.map(({ secret }) => secret));
        const keys = [...secrets.all.keys()].filter((name) => name.startsWith('key '));
        told.control(
          'a canary while it is open',
          [...seen].some((name) => name.startsWith('canary')),
        );
        told.control(
          'a key while it is open',
          keys.some((name) => seen.has(name)),
        );
        await program.lock();
        const after = scan(program.tree(), secrets.all);
        told.count('locks');
        told.count('processes', after.processes);
        told.count('megabytes', Math.round(after.bytes / 1_000_000));
        told.count('secrets', secrets.all.size);
        told.count('found', after.found.length);
        for (const { pid, secret } of after.found) told.fault(`${secret} in process ${pid} after the lock`);
        if (after.processes === 0) told.fault('no process was left to look at');
      } finally {
        await program.end();
      }
    }
    return told.outcome();
  },
};

function secretsOf({ vault, recoveryKey, printed }: Template): {
  readonly canaries: readonly string[];
  readonly all: ReadonlyMap<string, Buffer>;
} {
  const canaries = Array.from({ length: CANARIES }, () => `zq${randomBytes(9).toString('hex')}`);
  const all = new Map<string, Buffer>();
  const text = (name: string, secret: string): void => {
    all.set(name, Buffer.from(secret, 'utf8'));
    all.set(`${name} (UTF-16)`, Buffer.from(secret, 'utf16le'));
  };
  for (const [i, canary] of canaries.entries()) text(`canary ${i}`, canary);
  text('the passphrase', PASSPHRASE);
  text('the printed recovery key', printed);
  all.set('key recovery', Buffer.from(recoveryKey));
  for (const [use, key] of Object.entries(vault.keys)) all.set(`key ${use}`, Buffer.from(key));
  all.set('key signing', Buffer.from(vault.signing.secretKey.subarray(0, 32)));
  return { canaries, all };
}

/** An hour of work: unlocked by passphrase, canaries recorded, searched, read and drafted. */
async function use(program: Program, { folder }: Template, canaries: readonly string[]): Promise<void> {
  await program.enter();
  const open = await program.call('open', {
    folder,
    secret: { passphrase: PASSPHRASE },
    mode: 'write',
  });
  if (open?.ok !== true) throw new Error(`not unlocked: ${JSON.stringify(open)}`);
  for (let i = 0; i < canaries.length; i += 10) {
    const [title = '', ...more] = canaries.slice(i, i + 10);
    const done = await program.call('perform', {
      changes: [incident(title, { circumstances: more.join(' ') })],
    });
    if (done?.ok !== true) throw new Error(`not recorded: ${JSON.stringify(done)}`);
    await program.call('find', { query: title });
  }
}

const CHUNK = 16 * 1024 * 1024;

/** Looks for each of them in all that these processes have written or may write in memory. */
function scan(
  pids: readonly number[],
  secrets: ReadonlyMap<string, Buffer>,
): { processes: number; bytes: number; found: { pid: number; secret: string }[] } {
  const longest = Math.max(...[...secrets.values()].map(({ length }) => length));
  const found: { pid: number; secret: string }[] = [];
  let bytes = 0;
  for (const pid of pids) {
    const missing = new Map(secrets);
    for (const piece of memoryOf(pid, longest)) {
      bytes += piece.length;
      for (const [secret, needle] of missing) {
        if (!piece.includes(needle)) continue;
        found.push({ pid, secret });
        missing.delete(secret);
      }
    }
  }
  return { processes: pids.length, bytes, found };
}

function* memoryOf(pid: number, overlap: number): Generator<Buffer> {
  const file = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')) {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      if (from === undefined || to === undefined) continue;
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += CHUNK - overlap) {
        const piece = Buffer.alloc(Math.min(CHUNK, end - at));
        try {
          yield piece.subarray(0, readSync(file, piece, 0, piece.length, at));
        } catch {
          // Reserved, and never backed by memory.
          break;
        }
        if (at + piece.length >= end) break;
      }
    }
  } finally {
    closeSync(file);
  }
}
