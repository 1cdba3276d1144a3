import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** The built program, as people run it: `npm test` builds it first. */
export const PROGRAM = resolve(import.meta.dirname, '../../dist/electron/cli.mjs');

export const PASSPHRASE = 'dix mille feuilles d’érable';

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type Place = {
  readonly folder: string;
  readonly path: (name: string) => string;
  /** Writes a value as JSON, or a text as it is, and gives the file's path. */
  readonly file: (name: string, value: unknown) => string;
  readonly run: (args: readonly string[], options?: RunOptions) => Promise<Ran>;
  readonly json: <T>(args: readonly string[], options?: RunOptions) => Promise<T>;
};

export type RunOptions = { readonly input?: string; readonly env?: Readonly<Record<string, string>> };

/** A folder of one's own, and the program run in it. Removed by `remove`, or with the test where there is none. */
export function place({ keep = false }: { readonly keep?: boolean } = {}): Place & {
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'constat-cli-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (!keep) onTestFinished(remove);
  const path = (name: string): string => join(folder, name);
  const run: Place['run'] = (args, options = {}) => runIn(folder, args, options);
  return {
    folder,
    remove,
    path,
    file: (name, value) => {
      writeFileSync(path(name), typeof value === 'string' ? value : JSON.stringify(value));
      return path(name);
    },
    run,
    json: async <T>(args: readonly string[], options?: RunOptions): Promise<T> => {
      const { code, stdout, stderr } = await run([...args, '--json'], options);
      if (code !== 0) throw new Error(`exit ${code}: ${stdout}${stderr}`);
      return JSON.parse(stdout) as T;
    },
  };
}

function runIn(folder: string, args: readonly string[], { input = '', env = {} }: RunOptions): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'] ?? '',
        CONSTAT_STATE: join(folder, 'state'),
        CONSTAT_PASSPHRASE: PASSPHRASE,
        LANG: 'en_CA.UTF-8',
        ...env,
      },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
    // A program that does not read its input may be gone before it is written.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The first number a register gives today. */
const YEAR = new Intl.DateTimeFormat('en-CA', { year: 'numeric', timeZone: 'America/Toronto' }).format(
  new Date(),
);
export const FIRST = `I-${YEAR}-001`;
export const SECOND = `I-${YEAR}-002`;

/** A text without its line breaks and alignment. */
export const flat = (text: string): string => text.replace(/[ \n]+/g, ' ');

/** One digest over the names and bytes of all files under a folder. */
export function digestOfFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    hash.update(`${name}\0`);
    if (statSync(join(folder, name)).isFile()) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

export const organisation = {
  name: 'Hébergement Boréal inc.',
  neq: '1234567890',
  address: '100, rue du Port\nMontréal (Québec)  H2Y 1A1',
  officer: {
    name: 'Camille Tremblay',
    title: 'Responsable',
    email: 'rprp@boreal.example',
    phone: '514 555-0100',
  },
  language: 'fr',
};

/** An incident as people give it: what, when, who; the rest later. */
export const incident = {
  facts: {
    title: 'Courriel envoyé au mauvais client',
    natures: ['unauthorised-communication'],
    circumstances: 'Une facture a été envoyée à un autre client.',
    cause: { kind: 'known', cause: 'misdirected-email' },
    occurred: { kind: 'date', on: '2026-02-02' },
    aware: { kind: 'date', on: '2026-02-03' },
    information: { kind: 'described', categories: ['name', 'email', 'sin'] },
    persons: { kind: 'exact', n: 3 },
    personsInQuebec: { kind: 'exact', n: 2 },
  },
  answers: { sensitivity: { value: 'high' }, recipient: { value: 'unknown' } },
  measures: [{ aim: 'reduce-risk', state: 'taken', description: 'Rappel du courriel', on: '2026-02-03' }],
  notes: [{ text: 'Le client a confirmé la réception.' }],
};

/** A register of its own in `place`, made by the program. */
export async function newRegister(
  at: Place,
): Promise<{ readonly register: string; readonly recoveryKey: string }> {
  const organisationFile = at.file('organisation.json', organisation);
  const { recovery_key: recoveryKey } = await at.json<{ recovery_key: string }>([
    'init',
    'essai.constat',
    '--organisation',
    organisationFile,
  ]);
  return { register: at.path('essai.constat'), recoveryKey };
}
