/**
 * Refusals are values: a code from a closed list and details that only words/ turns into sentences.
 * Bugs throw; everything a person or a file can cause comes back as one of these.
 */
export const CODES = [
  // Input
  'invalid', // details.issues names each field
  'unknown-change',
  'unknown-record',
  'unknown-number',
  'batch-empty',
  // Decisions at the door
  'register-already-created',
  'organisation-missing',
  'organisation-already-set',
  'stale', // an amendment's "from" is not what is recorded
  'nothing-changed',
  'reason-needed',
  'record-annulled',
  'record-closed',
  'record-not-closed',
  'not-an-incident-already',
  'record-not-an-incident',
  'record-still-open', // what is not closed, annulled or set aside is not erased
  'record-on-hold',
  'record-not-on-hold',
  'still-to-be-kept', // details.until: the last day on which the law has it kept
  'attachment-unknown',
  'persons-none',
  'persons-too-many', // details.most
  'person-unknown',
  'letter-not-out', // none was sent, or it came back already
  'attachment-not-kept', // details.file, found: what the bytes are
  'not-confirmed', // details.number: what was to be typed
  'measure-unknown',
  'assessment-facts-moved',
  'assessment-consultation-needed',
  'assessment-reasons-needed',
  'assessment-evidence-needed',
  'assessment-conclusion-missing',
  'notice-date-in-future',
  'sample-refuses-import',
  'undo-not-possible',
  'nothing-announced', // no interrupted write waits to be acknowledged
  'member-unknown',
  'member-not-allowed',
  'member-not-active',
  'member-active-already',
  'member-name-taken',
  'last-officer', // nobody else could do what only an officer may
  'regime-not-in-play',
  'deferral-not-allowed',
  'extension-not-allowed', // details.most: days; by, source: until when only the Commission can give more
  'document-unknown',
  'document-incomplete',
  'document-not-due', // details.why: annulled, not-an-incident
  'reason-not-allowed', // details.items: what no reason can stand in for
  'characters-unsupported', // details.characters: what no font has
  'still-open', // closing while duties are undecided or unmet
  // Keys
  'wrong-passphrase',
  'slot-damaged',
  'slot-missing',
  'slot-too-old',
  'slot-not-in-force', // a way in that was taken away or followed by another
  'passphrase-taken', // it is another member's
  'recovery-key-other', // a recovery key, and not the one in force
  'vault-damaged',
  'vault-tampered',
  'kdf-out-of-bounds',
  'passphrase-too-short',
  'recovery-key-malformed',
  // The register on disk
  'not-a-register',
  'register-exists',
  'folder-not-empty',
  'format-newer',
  'locked-by-other',
  'read-only',
  'damaged',
  'forked',
  'checkpoint-misplaced', // under the name of another
  'checkpoint-inconsistent', // two signed statements of how far the register reached that cannot both be
  'write-failed',
  'disk-nearly-full',
  'frame-too-large',
  'read-failed',
  'file-missing',
  'file-exists',
  'file-not-written', // details.recorded: it was recorded before the disk refused
  'place-in-register',
  // Backups
  'backup-place-missing',
  'backup-place-taken', // the other place is the same folder
  'backup-no-room', // details.free, needed: bytes
  'backup-interrupted', // the register was put down meanwhile
  'backup-failed',
  'backup-not-verified', // what was written is not what was read again
  'backup-damaged', // not a backup, or not the whole of one
  'backup-not-opened', // sealed for another recovery key
  'backup-keys-missing', // a passphrase opens it only beside the copy of the wrapped keys
  'backup-other-register',
  'backup-unsound', // opens, but does not hold a whole register; details.found
  'backup-does-not-cover', // details.left: what would still be damaged
  'backup-another-history', // both hold a signed entry at one place, and not the same; details.seq
  'nothing-to-repair',
  'repair-no-tie', // nothing is left of the journal that says that a backup is of its history
  'repair-no-room', // details.needed, details.free, in bytes
  'restore-key-changed',
  'restore-goes-back', // details.lost: entries that would be given up, to be confirmed
  // Anchors
  'anchor-malformed', // no signed head is in it
  'anchor-other-register',
  'anchor-words-count', // details.found
  'anchor-word-unknown', // details.word, details.place (from 1)
  'anchor-words-checksum',
  // Imports and documents
  'file-too-large',
  'file-not-readable',
  'rows-too-many',
  'row-errors',
  'mapping-invalid',
  'worker-failed',
  // The window and its host
  'recovery-key-not-typed', // what was typed back is not what was shown
  'no-register-open',
  'register-already-open',
  'call-unknown',
  'keeper-gone',
  'place-not-chosen', // details.path: no dialog gave it
  'address-not-listed',
  'host-failed', // a fault of the host itself
  'draft-too-large',
  // The command line
  'usage',
  'verb-unknown',
  'passphrase-missing',
  'clock-unknown',
] as const;

export type Code = (typeof CODES)[number];

/** What the person should know, though nothing was refused. */
export const WARNINGS = [
  'disk-low',
  'clock-went-back',
  'write-interrupted',
  'cloud-folder',
  'network-folder',
  'backup-overdue',
  'recovery-unchecked',
] as const;
export type Warning = (typeof WARNINGS)[number];

/** What is wrong with one field; `path` leads to it from the root of what was given. */
export type Issue = {
  readonly path: readonly (string | number)[];
  readonly code: IssueCode;
  readonly detail?: string;
};

export const ISSUE_CODES = [
  'required',
  'wrong-type',
  'unknown-key',
  'not-in-list',
  'too-long',
  'too-short',
  'too-small',
  'too-large',
  'not-a-date',
  'not-an-instant',
  'in-the-future',
  'dates-reversed',
  'count-reversed',
  'not-a-neq',
  'not-an-email',
  'malformed',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

export type Details = {
  readonly issues?: readonly Issue[];
  readonly [key: string]: unknown;
};

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly code: Code; readonly details: Details };
export type Result<T> = Ok<T> | Refused;

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refused(code: Code, details: Details = {}): Refused {
  return { ok: false, code, details };
}

/** For a union that must be exhausted; the reason says why this cannot be reached. */
export function assertNever(value: never, why: string): never {
  throw new Error(`${why}: ${JSON.stringify(value)}`);
}
