import { readFileSync } from 'node:fs';
import process from 'node:process';
import { ok, refused, type Result } from '../../shared/result.ts';
import type { Words } from '../../shared/words/en.ts';
import { misused } from './arguments.ts';

export type Secret = { readonly passphrase: string } | { readonly recoveryKey: string };

/**
 * The secret that opens a register: CONSTAT_PASSPHRASE, else CONSTAT_RECOVERY_KEY, else asked for on a terminal without
 * being shown, else the first line of standard input. Never an argument: those are seen by every other program.
 */
export async function readSecret(words: Words): Promise<Result<Secret>> {
  const given = secretOfEnvironment();
  if (given !== undefined) return ok(given);
  const passphrase = await askOrRead(words.cli.secret.ask);
  return passphrase === '' ? refused('passphrase-missing') : ok({ passphrase });
}

/** A passphrase that is to be: on a terminal it is asked for twice. */
export async function readNewPassphrase(
  words: Words,
  variable: Extract<Variable, `${string}_PASSPHRASE`> = 'CONSTAT_PASSPHRASE',
): Promise<Result<string>> {
  const { secret } = words.cli;
  const given = takeVariable(variable);
  if (given !== undefined) return ok(given);
  const passphrase = await askOrRead(secret.askNew);
  if (passphrase === '') return refused('passphrase-missing');
  if (process.stdin.isTTY && (await askOrRead(secret.askAgain)) !== passphrase) return misused(secret.differ);
  return ok(passphrase);
}

/** The secret that the environment holds; nothing is asked for. */
export function secretOfEnvironment(): Secret | undefined {
  const passphrase = takeVariable('CONSTAT_PASSPHRASE');
  const recoveryKey = takeVariable('CONSTAT_RECOVERY_KEY');
  if (passphrase !== undefined) return { passphrase };
  return recoveryKey === undefined ? undefined : { recoveryKey };
}

/** A recovery key that is typed whole, from its sheet: CONSTAT_RECOVERY_KEY, or asked for. */
export async function readSheet(words: Words): Promise<Result<string>> {
  const typed = takeVariable('CONSTAT_RECOVERY_KEY') ?? (await askOrRead(words.cli.secret.askKey));
  return typed === '' ? refused('recovery-key-malformed') : ok(typed);
}

type Variable = 'CONSTAT_PASSPHRASE' | 'CONSTAT_NEW_PASSPHRASE' | 'CONSTAT_RECOVERY_KEY';

/** Taken once and put out of the environment, so that nothing started from here inherits it. */
function takeVariable(name: Variable): string | undefined {
  const value = process.env[name];
  Reflect.deleteProperty(process.env, name);
  return value === '' ? undefined : value;
}

async function askOrRead(question: string): Promise<string> {
  return process.stdin.isTTY ? ask(question) : firstLine();
}

function firstLine(): string {
  try {
    return readFileSync(0, 'utf8').split(/\r?\n/, 1)[0] ?? '';
  } catch {
    // There is no standard input at all.
    return '';
  }
}

/** Asks on standard error and reads from the terminal without showing what is typed. */
function ask(question: string): Promise<string> {
  const { stdin, stderr } = process;
  return new Promise((answered) => {
    let typed = '';
    const end = (answer: string): void => {
      stdin.off('data', hear);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      answered(answer);
    };
    const hear = (keys: string): void => {
      for (const key of keys) {
        if (key === '\r' || key === '\n' || key === '\u0004') {
          end(typed);
          return;
        }
        if (key === '\u0003') {
          end('');
          return;
        }
        if (key === '\u007f' || key === '\b') typed = Array.from(typed).slice(0, -1).join('');
        else typed += key;
      }
    };
    stdin.setEncoding('utf8');
    // Before the question is asked: who answers at once must not see it either.
    stdin.setRawMode(true);
    stdin.on('data', hear);
    stdin.resume();
    stderr.write(question);
  });
}
