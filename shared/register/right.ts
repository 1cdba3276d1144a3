import type { Change, ChangeType, StoredChange } from './change.ts';
import type { Member, Role } from './member.ts';

/** Everybody who works on the records. */
const TEAM = ['officer', 'analyst'] as const satisfies readonly Role[];
const OFFICER = ['officer'] as const satisfies readonly Role[];
/** The recovery key gives back to officers what they have lost. */
const RESCUE = ['officer', 'recovery'] as const satisfies readonly Role[];
const EVERYBODY = ['officer', 'analyst', 'reader'] as const satisfies readonly Role[];

/** Whose each change is. A new kind of change has no place here until somebody has decided who may make it. */
const WHO: Readonly<Record<ChangeType, readonly Role[]>> = {
  'register-created': OFFICER,
  'organisation-set': OFFICER,
  'organisation-amended': OFFICER,
  'incident-recorded': TEAM,
  'facts-amended': TEAM,
  'measure-added': TEAM,
  'measure-changed': TEAM,
  'note-added': TEAM,
  'risk-assessed': TEAM,
  'duty-decided': TEAM,
  'notice-sent': TEAM,
  'document-issued': TEAM,
  'data-exported': TEAM,
  'document-not-saved': TEAM,
  'not-an-incident': TEAM,
  closed: TEAM,
  reopened: TEAM,
  annulled: TEAM,
  'attachment-added': TEAM,
  'persons-added': TEAM,
  'person-amended': TEAM,
  'letters-sent': TEAM,
  'letters-issued': TEAM,
  'letter-returned': TEAM,
  'hold-placed': TEAM,
  'hold-lifted': OFFICER,
  erased: ['officer', 'analyst', 'recovery'],
  undone: TEAM,
  'torn-tail-found': TEAM,
  'torn-tails-acknowledged': OFFICER,
  'backup-made': TEAM,
  anchored: TEAM,
  'restore-drilled': TEAM,
  'register-restored': ['officer', 'analyst', 'recovery'],
  'member-added': RESCUE,
  'member-suspended': OFFICER,
  'member-reinstated': OFFICER,
  'member-removed': OFFICER,
  'member-role-changed': OFFICER,
  'passphrase-changed': EVERYBODY,
  'passphrase-given': RESCUE,
  'recovery-replaced': OFFICER,
  'recovery-checked': OFFICER,
  'register-rekeyed': OFFICER,
};

/**
 * May this member make this change, as the members stand now? Asked at the door, where it refuses, and of every entry
 * that is read: one whose author had no right to it is kept, shown and void.
 */
export function mayMake(member: Member, change: Change | StoredChange, members: readonly Member[]): boolean {
  if (member.standing !== 'active' || !WHO[change.type].includes(member.role)) return false;
  // An undoing changes what the undone change did.
  const restored =
    change.type === 'undone' && 'restored' in change.content ? change.content.restored : undefined;
  if (restored !== undefined && !WHO[restored.type].includes(member.role)) return false;
  // To erase again what a restore brought back is whose the restore is.
  if (change.type === 'erased' && member.role !== 'officer') return change.content.again !== undefined;
  if (member.role !== 'recovery') return true;
  switch (change.type) {
    case 'member-added':
      return change.content.member.role === 'officer';
    case 'passphrase-given':
      return members.find(({ id }) => id === change.content.member)?.role === 'officer';
    case 'register-restored':
      return true;
    default:
      return false;
  }
}
