import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { incident } from '../../keeper/make.ts';
import { processes } from '../../processes.ts';
import { type Part, tally } from '../part.ts';
import { makeTemplate, PASSPHRASE, type Template } from '../template.ts';

const PROGRAM = 'dist/electron/local.mjs';
const CANARIES = 200;

/** security.md's fifteenth test: what is left in memory once the register is locked. */
export const memory: Part = {
  title: 'the memory of every process that outlives a lock',
  notShown:
    'Electron’s own processes (the application is started anew there), what the system has swapped out, and the browser, whose processes end with the lock.',
  amounts: { quick: 1, ci: 3, long: 5 },
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

type Answer = { readonly ok?: boolean } | null;

/** The program as it is started where no browser is found; we are its window. */
class Program {
  readonly #child: ChildProcess;
  #said = '';
  #cookie = '';
  #port = 0;

  constructor(stateFolder: string) {
    const env = { ...process.env, PATH: '/nowhere', CONSTAT_BROWSER: '', CONSTAT_STATE: stateFolder };
    this.#child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
  }

  /** Every process of it that lives now. */
  tree(): readonly number[] {
    const all = processes();
    const below = (pid: number): readonly number[] => [
      pid,
      ...all.filter((one) => one.parent === pid).flatMap((one) => below(one.pid)),
    ];
    return below(this.#child.pid ?? -1);
  }

  async enter(): Promise<void> {
    await until(() => this.#said.includes('/enter/'));
    const address = new URL(/http:\/\/\S+/.exec(this.#said)![0]);
    this.#port = Number(address.port);
    await this.#ask('GET', address.pathname);
  }

  call(name: string, input: unknown): Promise<Answer> {
    return this.#ask('POST', `/host/${name}`, JSON.stringify(input));
  }

  /** Settles when the next process listens. */
  async lock(): Promise<void> {
    const before = this.tree();
    await this.call('lock', {});
    await until(() => before.slice(1).every((pid) => !this.tree().includes(pid)));
    await until(async () => (await this.call('about', {}).catch(() => null))?.ok === true);
  }

  end(): Promise<void> {
    return new Promise((done) => {
      this.#child.once('exit', () => done());
      this.#child.kill('SIGTERM');
    });
  }

  #ask(method: string, path: string, body?: string): Promise<Answer> {
    const authority = `127.0.0.1:${this.#port}`;
    const headers = {
      Host: authority,
      ...(body === undefined ? {} : { Origin: `http://${authority}`, 'Content-Type': 'application/json' }),
      ...(this.#cookie === '' ? {} : { Cookie: this.#cookie }),
    };
    return new Promise((settle, fail) => {
      const sent = request({ host: '127.0.0.1', port: this.#port, method, path, headers, agent: false });
      sent.once('error', fail);
      sent.once('response', (response) => {
        this.#cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? this.#cookie;
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.once('end', () => settle(text.startsWith('{') ? (JSON.parse(text) as Answer) : null));
      });
      sent.end(body);
    });
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const start = Date.now(); !(await holds());) {
    if (Date.now() - start > 30_000) throw new Error('it did not come to hold in 30 s');
    await new Promise((done) => setTimeout(done, 50));
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
