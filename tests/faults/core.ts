import { digestOf } from '../../shared/register/digest.ts';

/** Digest of a change's content as it was asked for, without what the keeper fills in. */
export function coreDigest(type: string, content: unknown): string {
  const {
    number: _number,
    suggested: _suggested,
    restored: _restored,
    ...core
  } = content as Record<string, unknown>;
  return digestOf([type, core]);
}
