import { createHash } from 'node:crypto';
import { canonical } from '../../shared/register/digest.ts';

/** Digest of a change's content as it was asked for, without what the keeper fills in. */
export function coreDigest(type: string, content: unknown): string {
  const {
    number: _number,
    suggested: _suggested,
    restored: _restored,
    ...core
  } = content as Record<string, unknown>;
  return createHash('sha256')
    .update(canonical([type, core]))
    .digest('hex');
}
