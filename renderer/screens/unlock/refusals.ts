import type { Code } from '../../../shared/result.ts';

/** How a refusal to open is told. */
export type Telling =
  /** Beside the field: somebody types again. */
  | 'at-field'
  /** Somebody else writes: it can be read. */
  | 'locked'
  /** With all its explanation, and what can be done. */
  | 'newer'
  | 'altered'
  /** One way in is hurt; the other may open. */
  | 'slot'
  | 'unreadable'
  /** By its own sentence. */
  | 'plain';

const TELLINGS: Readonly<Partial<Record<Code, Telling>>> = {
  'wrong-passphrase': 'at-field',
  'recovery-key-malformed': 'at-field',
  'locked-by-other': 'locked',
  'format-newer': 'newer',
  'vault-tampered': 'altered',
  'vault-damaged': 'altered',
  'slot-damaged': 'slot',
  'slot-missing': 'slot',
  'kdf-out-of-bounds': 'slot',
  damaged: 'altered',
  forked: 'altered',
  'member-unknown': 'altered',
  'organisation-missing': 'altered',
  'read-failed': 'unreadable',
  'write-failed': 'unreadable',
  'not-a-register': 'unreadable',
};

export function tellingOf(code: Code): Telling {
  return TELLINGS[code] ?? 'plain';
}

/** May a backup hold what is missing? */
export function mayMend(telling: Telling): boolean {
  return telling === 'altered' || telling === 'slot';
}

/** Wrong tries after which the keeper lets each further one wait (security: patience). */
const FREE_TRIES = 3;

/** Will the next try be made to wait? */
export function waits(wrongTries: number): boolean {
  return wrongTries >= FREE_TRIES;
}
