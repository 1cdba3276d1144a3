import type { Issued } from '../keeper/issue.ts';
import { missingJson } from './missing.ts';
import { missingLines } from './output.ts';
import type { Call } from './verb.ts';

/** What is said of a document that was written: as JSON, and what it lacks; characters it cannot show are a warning. */
export function saidIssued(
  { file, bytes, missing, unsupported, journalled }: Issued,
  { words, warn }: Pick<Call, 'words' | 'warn'>,
): { readonly json: object; readonly lines: readonly string[] } {
  if (unsupported.length > 0) warn(words.cli.document.unsupported(unsupported.join(' ')));
  return {
    json: { file, bytes, journalled, missing: missingJson(missing), unsupported },
    lines: missing.length === 0 ? [] : missingLines(missing, words),
  };
}
