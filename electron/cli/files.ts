import { readFileSync } from 'node:fs';
import { ok, refused, type Result } from '../../shared/result.ts';
import { codeOf } from '../keeper/files.ts';

/** The bytes of a file named on the command line. */
export function readBytes(file: string): Result<Uint8Array> {
  try {
    return ok(new Uint8Array(readFileSync(file)));
  } catch (error) {
    const cause = codeOf(error);
    return cause === 'ENOENT' ? refused('file-missing', { file }) : refused('read-failed', { file, cause });
  }
}

/** The value of a JSON file, as anything at all: what it holds is checked by whoever takes it. */
export function readJson(file: string): Result<unknown> {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)) as unknown);
  } catch {
    return refused('file-not-readable', { file, cause: 'not-json' });
  }
}
