import * as z from 'zod';
import { type Frozen, line } from './parse.ts';

/** What a member may do. The recovery key opens and reads; it records nothing in anybody's name. */
export const ROLES = ['officer', 'recovery'] as const;
export type Role = (typeof ROLES)[number];

export const memberSchema = z.strictObject({
  id: z.string().min(1).max(64),
  name: line,
  role: z.enum(ROLES),
  /** Ed25519 public key (RFC 8032), base64. */
  publicKey: z.string().min(40).max(64),
});
export type Member = Frozen<z.infer<typeof memberSchema>>;

/** May this member record changes? */
export function mayRecord(member: Member): boolean {
  return member.role === 'officer';
}
