import type { Code, Details, IssueCode, Warning } from '../../result.ts';
import { labelled, part, parts } from '../details.ts';
import { formatBytes } from '../format.ts';
import { imports } from './imports.ts';
import { register } from './register.ts';

const quoted = (value: string): string => ` “${value}”`;
const kept = 'Nothing was changed.';

const causes: Readonly<Record<string, string>> = imports.causes;

/** What is said when something is refused: what happened, what became of the register, what to do next. */
export const codes = {
  refusals: {
    invalid: () =>
      `What was given cannot be recorded as it is. ${kept} Correct what is named below, then try again.`,
    'unknown-change': (details) =>
      `Constat knows no change of the type${part(details, 'type', quoted)}. ${kept} “constat schema” lists every change there is.`,
    'unknown-record': (details) =>
      `No record${part(details, 'record', quoted)} is in this register. ${kept} Look up its number in the list of records.`,
    'unknown-number': (details) =>
      `No record bears the number${part(details, 'number', quoted)}. ${kept} Look up the number in the list of records.`,
    'batch-empty': () => `There was nothing to record: the list of changes is empty. ${kept}`,

    'register-already-created': () => `This register is already created. ${kept} Open it instead.`,
    'organisation-missing': () =>
      `The register does not describe its organisation yet. ${kept} Describe the organisation first, then record.`,
    'organisation-already-set': () =>
      `The organisation is already described. ${kept} Amend what has to change instead.`,
    stale: (details) =>
      `Somebody recorded something else in the meantime${parts(details, 'fields', { ...register.parts, ...register.organisation, ...register.facts }, (list) => ` (${list})`)}. ${kept} Read the record again, then repeat your change if it still holds.`,
    'nothing-changed': () =>
      `What was given is what the register already says. ${kept} There is nothing left to do.`,
    'reason-needed': (details) =>
      `This change needs a reason${parts(details, 'fields', { ...register.organisation, ...register.facts }, (list) => `, because what it amends is already relied upon: ${list}`)}. ${kept} Say why in a few words, then try again.`,
    'record-annulled': (details) =>
      `Record${part(details, 'number', (number) => ` ${number}`)} is annulled and can no longer be changed. ${kept}`,
    'record-closed': (details) =>
      `Record${part(details, 'number', (number) => ` ${number}`)} is closed. ${kept} Reopen it with a reason, or add a note.`,
    'record-not-closed': (details) =>
      `Record${part(details, 'number', (number) => ` ${number}`)} is not closed, so it cannot be reopened. ${kept}`,
    'not-an-incident-already': (details) =>
      `Record${part(details, 'number', (number) => ` ${number}`)} is already found not to be an incident. ${kept}`,
    'record-not-an-incident': (details) =>
      `Record${part(details, 'number', (number) => ` ${number}`)} was found not to be an incident: it is not assessed, and nobody is notified of it. ${kept} If it is one after all, reopen it with a reason first.`,
    'record-still-open': (details) =>
      `Record${part(details, 'number', (number) => ` ${number}`)} is still open, and what is open is not erased. ${kept} Close it first.`,
    'record-on-hold': (details) =>
      `Record${part(details, 'number', (number) => ` ${number}`)} is on legal hold: nothing of it is erased until an officer lifts the hold. ${kept}`,
    'record-not-on-hold': (details) =>
      `Record${part(details, 'number', (number) => ` ${number}`)} is not on legal hold. ${kept} There is nothing to lift.`,
    'still-to-be-kept': (details) =>
      `The law has record${part(details, 'number', (number) => ` ${number}`)} kept for longer${part(details, 'until', (until) => `: until ${until}`)}. ${kept} It can be erased after that day.`,
    'attachment-unknown': (details) =>
      `Record${part(details, 'number', (number) => ` ${number}`)} has no such attachment. ${kept} Read the record again.`,
    'persons-none': (details) =>
      `Record${part(details, 'number', (number) => ` ${number}`)} has no persons list. ${kept}`,
    'persons-too-many': (details) =>
      `A list holds at most${part(details, 'most', (most) => ` ${most}`)} persons. ${kept} Record part of them with this incident, and keep the rest where it is.`,
    'person-unknown': (details) =>
      `Not everybody named is on the persons list of record${part(details, 'number', (number) => ` ${number}`)}. ${kept} Read the list again.`,
    'letter-not-out': (details) =>
      `No letter to this person is under way${part(details, 'number', (number) => ` (${number})`)}. ${kept} Record first that one was sent.`,
    'attachment-not-kept': (details) =>
      `The file${part(details, 'file', quoted)} is not kept: what it is${part(details, 'found', (found) => ` (${found})`)} and what its name says must agree, and be a document, a picture, a recording or a message. ${kept}`,
    'not-confirmed': (details) =>
      part(
        details,
        'count',
        (count) => `What was typed is not how many records there are (${count}). ${kept} Type the figure.`,
      ) ||
      `What was typed is not the number of the record${part(details, 'number', (number) => ` (${number})`)}. ${kept} Type it as it stands there.`,
    'measure-unknown': (details) =>
      `The record has no measure${part(details, 'measure', quoted)}. ${kept} Read the record again and choose one of its measures.`,
    'assessment-facts-moved': () =>
      `The facts changed after this assessment was begun. ${kept} Read the facts again, review the answers, then seal it.`,
    'assessment-consultation-needed': () =>
      `The person in charge of the protection of personal information must be consulted before an assessment is sealed (P-39.1, s. 3.7). ${kept} Record who was consulted, and on what date.`,
    'assessment-reasons-needed': (details) =>
      `The conclusion${parts({ list: [details['regime']] }, 'list', register.regimes, (name) => ` for ${name}`)} has no reasons. ${kept} Write the reasons of the person in charge: a “no” needs them as much as a “yes”.`,
    'assessment-evidence-needed': () =>
      `The answers exclude that anybody saw or took the information, and say nothing of how this is known. ${kept} Give the evidence (logs, a returned envelope still sealed), or answer that access is possible.`,
    'assessment-conclusion-missing': (details) =>
      `The assessment must hold one conclusion for each law that applies${parts({ list: [details['regime']] }, 'list', register.regimes, (name) => `; look at ${name}`)}. ${kept} Conclude once for each law, then seal it.`,
    'notice-date-in-future': (details) =>
      `A notice cannot have been sent on a day that has not come${part(details, 'on', (on) => ` (${on})`)}. ${kept} Correct the date.`,
    'sample-refuses-import': () =>
      `This is a sample register: it takes no imports. ${kept} Create a register of your own, then import into it.`,
    'undo-not-possible': () =>
      `This change cannot be undone: only one’s own last change of the session can, and never awareness, an assessment, a notice, a document or a closing. ${kept} Amend the record instead, with a reason.`,
    'nothing-announced': () =>
      `No interrupted write is waiting to be acknowledged. ${kept} The journal shows those found so far.`,
    'member-unknown': (details) =>
      `Nobody in this register is called${part(details, 'member', quoted) || ' so'}. ${kept} Check the name of the member.`,
    'member-not-allowed': ({ role }): string =>
      role === 'reader' || role === 'recovery'
        ? `Whoever opened the register may read it but not record in it. ${kept} Open it with the passphrase of a member who may.`
        : `The role of whoever opened the register does not allow this. ${kept} Ask an officer of the register, or open it with the passphrase of a member who may.`,
    'member-not-active': (details) =>
      `${part(details, 'member', (name) => name) || 'This member'} is suspended or removed. ${kept} Reinstate a member who was suspended; for one who was removed, add a new member.`,
    'member-active-already': (details) =>
      `${part(details, 'member', (name) => name) || 'This member'} is a member already. ${kept}`,
    'member-name-taken': (details) =>
      `A member is already called${part(details, 'member', quoted) || ' so'}. ${kept} Give the new member a name that tells the two apart.`,
    'last-officer': (details) =>
      `${part(details, 'member', (name) => name) || 'This member'} is the only officer left. ${kept} Add another officer first: somebody must be able to do what only an officer may.`,
    'regime-not-in-play': (details) =>
      `The register does not apply this law${parts(details, 'regimes', register.regimes, (list) => ` (${list})`)}. ${kept} Add the law to the organisation first, or leave it out.`,
    'deferral-not-allowed': () =>
      `Only the notice to the persons concerned may be deferred, and only under the law of Quebec (P-39.1, s. 3.5). ${kept} Decide to notify or not to notify.`,
    'extension-not-allowed': (details) =>
      `The law does not allow this extension${part(details, 'most', (most) => (most === '0' ? ': one’s own decision gives no more time' : `: it allows ${most} days at most`))}. ${kept} ${part(details, 'by', (by) => `Only the Commission d’accès à l’information can give more time (P-39.1, s. 46), if it is asked by ${by}; otherwise answer in time.`) || 'Answer within the time that the law sets.'}`,
    'document-unknown': (details) =>
      `There is no such document${part(details, 'document', quoted) || part(details, 'kind', quoted)}. ${kept} Choose one of the documents that Constat makes or has issued.`,
    'document-incomplete': () =>
      `Items that the law requires are not answered yet, so the document was not issued. ${kept} Answer them in the record, give the reason where the law accepts one, or make a draft.`,
    'document-not-due': (details) =>
      `No document can be made about record${part(details, 'number', (number) => ` ${number}`)}: it is ${details['why'] === 'not-an-incident' ? 'found not to be an incident' : 'annulled'}. ${kept} Choose another record, or make a copy of the register, where it is listed.`,
    'reason-not-allowed': (details) =>
      `A reason was given where the law accepts none, or for an item that the document does not have${parts(details, 'items', {}, (list) => ` (${list})`)}. ${kept} Answer the item in the record, or make a draft; in a copy of the register, a reason is given for NUMBER/item.`,
    'characters-unsupported': (details) =>
      `The document holds characters that no font of Constat can print${parts(details, 'characters', {}, (list) => ` (${list})`)}. ${kept} Write them another way in the record, or make a draft, where a sign stands for each.`,
    'still-open': (details) =>
      `The record cannot be closed without a reason yet: ${details['unassessed'] === true ? 'its risk has not been assessed' : 'notices are still to be decided or sent'}. ${kept} Finish what is open, or give the reasons for closing it all the same.`,

    'wrong-passphrase': () =>
      'The passphrase does not open this register. The register was not touched. Check the keyboard and Caps Lock, then try again; the recovery key opens it too.',
    'slot-damaged': (details) =>
      `A way in to this register is damaged${part(details, 'slot', quoted)}. Nothing was written. Use the recovery key or another member’s passphrase, and restore the file from a backup.`,
    'slot-missing': () =>
      'The way in that was asked for is not in this register. Nothing was written. Use the recovery key or another member’s passphrase, or restore the missing file from a backup.',
    'slot-too-old': ({ name, recovery }) =>
      recovery === true
        ? 'The recovery key dates from a version of Constat that could not give a register another key. Nothing was changed. Make a new recovery key first.'
        : `A way in${typeof name === 'string' ? ` (${name})` : ''} dates from a version of Constat that could not give a register another key. Nothing was changed. Its holder must change their passphrase first, or be given a new one by an officer.`,
    'slot-not-in-force': () =>
      'This way in is not in force: it was taken away or replaced, or the change that was to bring it was interrupted. The register was not touched. Use the passphrase or the recovery sheet that came after it, or before it if the change was interrupted; an officer can give you a new passphrase.',
    'vault-damaged': () =>
      'The file that describes the register (vault.json) cannot be read. Nothing was written. Repair the register from a backup; the journal beside it is kept as it is.',
    'vault-tampered': () =>
      'The file that describes the register (vault.json) is not the one that the register sealed: it was altered. Nothing was written. Repair the register from a backup, and find out who could change it.',
    'kdf-out-of-bounds': () =>
      'The register asks for a key calculation that Constat does not accept. Nothing was written. The file may have been altered: restore it from a backup.',
    'passphrase-too-short': (details) =>
      `The passphrase is too short${part(details, 'least', (least) => ` (at least ${least} characters)`)}. ${kept} Choose a longer one: several words are easy to remember and hard to guess.`,
    'passphrase-taken': () =>
      `Another member has this passphrase already. ${kept} Choose another: each member’s own must open the register as that member.`,
    'recovery-key-other': () =>
      'This is a recovery key, but not the one of this register that is in force: perhaps it stands on an earlier sheet, or on that of another register. Nothing was recorded. Look for the sheet in force, or make a new recovery key.',
    'recovery-key-malformed': () =>
      'This is not a recovery key: a character is missing or mistyped. The register was not touched. Type it again as it is printed on the recovery sheet.',

    'not-a-register': (details) =>
      `There is no register here${part(details, 'folder', quoted)}. Nothing was written. Check the folder, or create a register in it.`,
    'register-exists': (details) =>
      `There is already a register here${part(details, 'folder', quoted)}. ${kept} Open it, or choose another folder.`,
    'folder-not-empty': (details) =>
      `The folder${part(details, 'folder', quoted)} is not empty. ${kept} Choose an empty or a new folder for the register.`,
    'format-newer': () =>
      'The register was written by a newer version of Constat. It was not touched. Update Constat, then open it again.',
    'locked-by-other': (details) =>
      `The register is already open for writing${part(details, 'host', (host) => ` on ${host}`)}. ${kept} Close it there, or open it for reading.`,
    'read-only': () =>
      `The register is open for reading only. ${kept} Close it wherever it is open for writing, then open it again.`,
    damaged: () =>
      'Part of the register is damaged. It can be read, and nothing was written or deleted. Verify the register to see exactly what is missing, then repair it from a backup.',
    'anchor-malformed': () =>
      'This file holds no signed head of a register, or a line of it was changed on its way. Nothing was changed.',
    'anchor-other-register': () => 'This anchor is of another register. Nothing was changed.',
    'anchor-words-count': (details: Details) =>
      `A printed anchor has 24 words${part(details, 'found', (found) => `; there are ${found} here`)}. Copy them all, in the order of their numbers. Nothing was changed.`,
    'anchor-word-unknown': (details: Details) =>
      `${part(details, 'place', (place) => `Word no. ${place}`) || 'One of the words'}${part(details, 'word', quoted)} is in neither list, French or English. Compare it with the paper. Nothing was changed.`,
    'anchor-words-checksum': () =>
      'These words do not go together: one of them is another word than on the paper, or their order has changed. Compare them one by one. Nothing was changed.',
    'checkpoint-misplaced': () =>
      'A signed checkpoint stands under the name of another: somebody moved or renamed the file. The checkpoint whose name it took may be gone. Nothing was changed.',
    'checkpoint-inconsistent': () =>
      'Two signed checkpoints cannot both be true: the later one reaches less far in one of the chains. Nothing was changed.',
    forked: () =>
      'The journal holds two different continuations of the same entry, as happens when a copy is put back over newer work. Nothing was written. Verify the register, then decide which copy holds.',
    'write-failed': (details) =>
      `The disk did not take what was to be written${part(details, 'cause', (cause) => ` (${cause})`)}. What is already recorded is safe; this change was not recorded. Check the space and the rights on the disk, then try again.`,
    'disk-nearly-full': () =>
      `The disk is nearly full: nothing more is recorded until there is room again. ${kept} Make room, then try again; everything recorded can still be read and printed.`,
    'frame-too-large': () =>
      `This change is too large to be recorded as one. ${kept} Split it, or attach the long text as a file.`,
    'read-failed': (details) =>
      `A file could not be read${part(details, 'file', quoted)}${part(details, 'cause', (cause) => ` (${cause})`)}. ${kept} Check that the disk is connected and that you may read the file.`,
    'file-missing': (details) =>
      `The file${part(details, 'file', quoted)} is not there. ${kept} Check its name and its folder.`,
    'file-exists': (details) =>
      `The file${part(details, 'file', quoted)} already exists. It was not replaced. Choose another name, or say that it may be replaced.`,

    'file-not-written': (details) =>
      `The file${part(details, 'file', quoted)} could not be written${part(details, 'cause', (cause) => ` (${cause})`)}. ${details['recorded'] === true ? 'What was issued is recorded, and so is that it could not be saved; nothing else was changed' : 'Nothing was recorded'}. Check the folder and the space on the disk, then save it again.`,

    'place-in-register': (details) =>
      `This place${part(details, 'file', quoted)} lies inside a register, where nothing else may be written. ${kept} Choose a folder outside the register.`,

    'backup-place-missing': (details) =>
      `The place for backups is not there${part(details, 'folder', quoted)}. ${kept} Connect the disk, or choose another place.`,
    'backup-place-taken': (details) =>
      `The folder${part(details, 'folder', quoted)} is the other place already: two copies on one disk are lost together. ${kept} Choose a folder on another disk.`,
    'backup-no-room': () =>
      `There is not enough room for a backup there. ${kept} Make room, or choose another place.`,
    'backup-interrupted': () =>
      'The backup was interrupted, as the register was closed meanwhile. The register was not touched, and nothing incomplete is left; the backup is made the next time the register is opened.',
    'backup-failed': (details) =>
      `The backup could not be written${part(details, 'cause', (cause) => ` (${cause})`)}. The register was not touched, and earlier backups are as they were. Check the place and its space, then try again.`,
    'backup-not-verified': (details) =>
      `The backup was written but does not read back as the register it was made of${part(details, 'file', quoted)}, so it was removed and does not count. The register was not touched. Try again; if it happens twice, use another disk.`,
    'backup-damaged': (details) =>
      `This is not a whole backup${part(details, 'file', quoted)}: it was cut short, altered, or is another file. ${kept} Choose another backup.`,
    'backup-not-opened': () =>
      `This key does not open the backup. ${kept} Use the recovery key that the register had when the backup was made.`,
    'backup-keys-missing': () =>
      `A passphrase opens a backup only where the copy of the keys (keys.json) stands beside it. ${kept} Use the recovery key, which opens it anywhere.`,
    'backup-other-register': () =>
      `This is a backup of another register. ${kept} Choose a backup of this one, or another folder.`,
    'backup-unsound': (details) =>
      `The backup opens, but what it holds is not whole${part(details, 'found', (found) => ` (${found} faults)`)}. ${kept} Choose another backup.`,
    'backup-does-not-cover': (details) =>
      `Not all that is missing can be found there${part(details, 'left', (left) => ` (faults that would stay: ${left})`)}. ${kept} Add another backup, earlier or later: what one lacks may be in the other.`,
    'backup-another-history': (details) =>
      `This backup tells another history than the register${part(details, 'seq', (seq) => ` (from entry ${seq})`)}: one of the two was written elsewhere, or was altered. ${kept} Keep both, and have them compared before you go on.`,
    'nothing-to-repair': () =>
      'The register is whole: it was read from its first entry to its last, and nothing is missing. Nothing was written. There is nothing to repair.',
    'repair-no-tie': () =>
      `Nothing is left of the journal that ties it to this backup: what stood behind the backup cannot be told apart from what was never there. ${kept} Restore the backup instead; what is known of later entries is named before they are given up.`,
    'repair-no-room': (details) =>
      `A repair is made beside the register, and there is not enough room for it on that disk${part(details, 'needed', (bytes) => ` (needed: ${formatBytes(Number(bytes), 'en')}${part(details, 'free', (free) => `; free: ${formatBytes(Number(free), 'en')}`)})`)}. ${kept} Make room, then try again.`,
    'restore-key-changed': () =>
      `Since this backup the register was given another key, to which this way in does not lead: what was erased in it since would come back unnoticed. ${kept} Use a way in that opens the register as it is, or restore the backup into another folder.`,
    'restore-goes-back': (details) =>
      `This backup is older than the register was known to be: later entries are not in it${part(details, 'lost', (lost) => ` (${lost})`)}. ${kept} To give them up, confirm by typing that number.`,

    'file-too-large': (details) =>
      `The file is too large to be imported${part(details, 'most', (most) => ` (at most ${most} bytes)`)}. ${kept} Split it, then import the parts.`,
    'file-not-readable': (details) =>
      `The file${part(details, 'file', quoted)} could not be understood${part(details, 'cause', (cause) => ` (${labelled(causes, cause)})`)}. ${kept} Check that it is of the kind that is expected, then try again.`,
    'rows-too-many': (details) =>
      `The file has too many rows for one import${part(details, 'most', (most) => ` (at most ${most})`)}. ${kept} Split it, then import the parts.`,
    'row-errors': () =>
      `Some rows cannot be imported. Nothing was recorded: an import is all or nothing. Correct the rows named below or the mapping, then import again.`,
    'mapping-invalid': () =>
      `The mapping does not fit this file. ${kept} Correct what is named below; importing without a mapping proposes one.`,
    'worker-failed': (details) =>
      `The part of Constat that was at work on this file or document stopped${part(details, 'cause', (cause) => ` (${cause})`)}. ${kept} Try again; if it stops again, the file is probably at fault.`,

    'recovery-key-not-typed': () =>
      'What was typed is not what stands on the recovery sheet. Nothing was written: no register was created. Compare each character with the sheet, then type the groups again.',
    'no-register-open': () => `No register is open. ${kept} Unlock it first.`,
    'register-already-open': () => `A register is open already in this window. ${kept} Lock it first.`,
    'call-unknown': (details) => `Constat knows no such request${part(details, 'call', quoted)}. ${kept}`,
    'keeper-gone': () =>
      'The part of Constat that keeps the register has stopped. Everything it acknowledged is on the disk and was not touched; whether the last thing you did was recorded shows once the register is open again. Unlock it again.',
    'place-not-chosen': (details) =>
      `This place${part(details, 'path', quoted)} was not chosen in a dialog. ${kept} Choose it again.`,
    'address-not-listed': (details) =>
      `Constat does not open this address${part(details, 'address', quoted)}. ${kept}`,
    'host-failed': () =>
      'Constat could not do this because of a fault of its own, or of the system. What was acknowledged before is recorded, and nothing else was changed. Try again; if it fails again, lock the register and start anew.',
    'draft-too-large': () =>
      'What is being typed is too long to be kept as a draft. It is still on the screen, and was not recorded. Shorten it, or record it now.',

    usage: (details) =>
      `The command was not understood${part(details, 'why', (why) => `: ${why}`)}. ${kept} “constat help” shows how it is written.`,
    'verb-unknown': (details) =>
      `Constat has no verb${part(details, 'verb', quoted)}. ${kept} “constat help” lists them.`,
    'passphrase-missing': () =>
      `The passphrase was not given. ${kept} Put it in CONSTAT_PASSPHRASE, or give it on standard input.`,
    'clock-unknown': (details) =>
      `Constat knows no such clock${part(details, 'clock', quoted)}${part(details, 'regime', (regime) => ` for ${regime}`)}. ${kept} “constat help due” lists the clocks of each law.`,
  } satisfies Record<Code, (details: Details) => string>,

  /** What a person should know although nothing was refused. */
  warnings: {
    'disk-low': 'The disk is running low: make room before it is full.',
    'clock-went-back':
      'The clock of this machine is more than a day behind the last entry. Entries keep their order; check the date.',
    'write-interrupted':
      'A write had been interrupted. It was never acknowledged; its bytes are kept aside, and the journal says so.',
    'cloud-folder':
      'This register lies in a folder that a cloud service copies. Two machines writing at once would fork it: a local folder is safer.',
    'network-folder':
      'This register lies on a network drive. A break in the network can interrupt a write, and not every server writes when it says so: a folder of this machine is safer.',
    'backup-overdue':
      'There has been no verified backup for seven days. Make one on another disk: under Settings, Backups.',
    'recovery-unchecked':
      'The recovery sheet has not been looked at for six months. Find it, and check that its key still opens the register: under Settings, Recovery key.',
  } satisfies Record<Warning, string>,

  /** What is wrong with one field; `detail` names the values or keys in question where there are some. */
  issues: {
    required: () => 'an answer is needed',
    'wrong-type': () => 'the value is not of the kind expected here',
    'unknown-key': (detail) =>
      detail === '' ? 'no such field is known' : `no such field is known: ${detail}`,
    'not-in-list': (detail) =>
      detail === '' ? 'the value is not one of the list' : `the value must be one of: ${detail}`,
    'too-long': () => 'the text or list is too long',
    'too-short': () => 'the text or list is too short',
    'too-small': () => 'the number is too small',
    'too-large': () => 'the value is beyond what is allowed here',
    'not-a-date': () => 'this is not a date of the calendar (YYYY-MM-DD)',
    'not-an-instant': () => 'this is not a date and time with its offset (2026-12-01T14:05:00-05:00)',
    'in-the-future': () => 'this day has not come yet',
    'dates-reversed': () => 'the period ends before it begins',
    'count-reversed': () => 'the lower number is above the upper one',
    'not-a-neq': () => 'a Quebec enterprise number has ten digits and begins with 1, 2, 3 or 8',
    'not-an-email': () => 'this is not an e-mail address',
    malformed: () => 'the value is not written as expected',
  } satisfies Record<IssueCode, (detail: string) => string>,

  /** `Title (content.facts.title): an answer is needed` */
  issue: (label: string, path: string, problem: string) =>
    path === '' ? `${label}: ${problem}` : `${label} (${path}): ${problem}`,
  whole: 'The whole',
  item: (n: number) => `no. ${n}`,
};
