import * as z from 'zod';
import { type Frozen, line } from './parse.ts';

/**
 * What a member may do (see right.ts). An officer does everything; an analyst works on the records; a reader reads. The
 * recovery key opens and reads, and gives an officer a new way in; it records nothing else in anybody's name.
 */
export const ROLES = ['officer', 'analyst', 'reader', 'recovery'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that a person may have: the recovery key is nobody's. */
export const PERSONS_ROLES = ['officer', 'analyst', 'reader'] as const satisfies readonly Role[];
export type PersonsRole = (typeof PERSONS_ROLES)[number];

/** What let somebody get at the register's key who may read no further. */
export const REKEY_CAUSES = ['passphrase', 'device', 'recovery', 'departure'] as const;
export type RekeyCause = (typeof REKEY_CAUSES)[number];

/** Ed25519 public key (RFC 8032), base64. */
export const publicKeySchema = z.string().min(40).max(64);

/** A member as the journal introduces one. */
export const memberSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: line,
  role: z.enum(ROLES),
  publicKey: publicKeySchema,
});
export type NewMember = Frozen<z.infer<typeof memberSchema>>;

/** A member as the register knows one. Nobody is ever forgotten: what they signed stays theirs. */
export type Member = NewMember & {
  /** Suspended and removed members have no way in; who is removed does not come back. */
  readonly standing: 'active' | 'suspended' | 'removed';
  /** Keys this member had before: what was signed with them stays signed, and nothing new is. */
  readonly formerKeys: readonly string[];
};

/** One file that leads to the register's key, and whose it is. */
export type Slot = { readonly slot: string; readonly sha256: string; readonly member: string };

export function joined(member: NewMember): Member {
  return { ...member, standing: 'active', formerKeys: [] };
}

/** May this member record changes on the register's records? */
export function mayRecord({ role, standing }: Member): boolean {
  return standing === 'active' && (role === 'officer' || role === 'analyst');
}

/** Somebody with all the rights, and a way in. */
export function isActingOfficer({ role, standing }: Member): boolean {
  return standing === 'active' && role === 'officer';
}

/** Six months, in days: so long a recovery sheet is trusted to lie where it was put. Constat's own measure; no law sets it. */
export const RECHECK_DAYS = 183;

/** When the recovery sheet is to be looked at again (milliseconds since 1970, UTC), after it was at an instant. */
export function recheckAt(checkedAt: string): number {
  return Date.parse(checkedAt) + RECHECK_DAYS * 24 * 60 * 60 * 1000;
}

export function isRecheckDue(checkedAt: string | null, now: number): boolean {
  return checkedAt !== null && now > recheckAt(checkedAt);
}
