import { isAbsolute } from 'node:path';
import * as z from 'zod';
import { DRAFT_KINDS, type KeeperCall } from '../../shared/host.ts';
import { CHANGE_TYPES } from '../../shared/register/change.ts';
import { DOCUMENT_KINDS } from '../../shared/register/document-kind.ts';
import { PERSONS_ROLES } from '../../shared/register/member.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { personsMappingSchema } from '../../shared/register/persons-mapping.ts';
import { LETTERS_TO } from '../../shared/register/persons.ts';
import { because, notPlain, parse } from '../../shared/register/parse.ts';
import { refused, type Result } from '../../shared/result.ts';
import { BACKUP_PLACES } from './backup/make.ts';
import { preferencesSchema } from './preferences.ts';
import { MOST_ERASED, MOST_LISTED } from './retention.ts';

/** A place on the disk, whole: what is not said is not filled in with the folder a process happens to stand in. */
const path = z
  .string()
  .min(1)
  .max(4096)
  .refine((given) => isAbsolute(given) && !given.includes('\0'), because('malformed'));
const id = z.string().min(1).max(64);
const name = z.string().max(200);
/** A passphrase is taken as it is typed; how long it must be is for who creates one. */
const secret = z.string().min(1).max(1024);
const unlocking = z.union([z.strictObject({ passphrase: secret }), z.strictObject({ recoveryKey: secret })]);
const rekeying = { reason: z.string().max(5000), own: unlocking };
/** Two groups of a recovery key, from the sheet. */
const typedBack = z.tuple([z.string().max(40), z.string().max(40)]);
const day = z.string().max(10);
const language = z.enum(LANGUAGES);

/** Backups that a repair takes from together. */
const backups = z.array(path).min(1).max(20);

const leaving = { out: path, replace: z.boolean().exactOptional() };
const order = {
  kind: z.enum(DOCUMENT_KINDS),
  record: id.exactOptional(),
  language,
  draft: z.boolean(),
  reasons: z.record(z.string().max(100), z.string().max(5000)),
  from: day.exactOptional(),
  to: day.exactOptional(),
};
const importing = z.strictObject({ file: path, mapping: z.unknown().exactOptional() });

/** Longest text that is pasted (characters); more of it comes as a file. */
const LONGEST_PASTE = 5_000_000;
const personsSheet = z.strictObject({
  record: id,
  file: path.exactOptional(),
  text: z.string().max(LONGEST_PASTE).exactOptional(),
  mapping: personsMappingSchema.exactOptional(),
});

/** What each call takes, as it comes from a window: everything else is refused by field, and changes nothing. */
export const ASKED = {
  about: z.strictObject({}),
  prefer: z.strictObject({
    language: preferencesSchema.shape.language.exactOptional(),
    appearance: preferencesSchema.shape.appearance.exactOptional(),
    density: preferencesSchema.shape.density.exactOptional(),
    lockAfter: preferencesSchema.shape.lockAfter.exactOptional(),
  }),
  look: z.strictObject({ folder: path }),
  newRecoveryKey: z.strictObject({}),
  create: z.strictObject({
    folder: path,
    organisation: z.unknown(),
    passphrase: secret,
    typedBack,
  }),
  openSample: z.strictObject({ language }),
  open: z.strictObject({
    folder: path,
    secret: unlocking,
    mode: z.enum(['write', 'read']),
  }),
  restore: z.strictObject({ file: path, folder: path, secret: unlocking, confirmed: z.int().min(0) }),
  repairFolder: z.strictObject({ folder: path, files: backups, secret: unlocking, trial: z.boolean() }),
  resume: z.strictObject({}),
  head: z.strictObject({}),
  rows: z.strictObject({ from: z.int().min(0), count: z.int().min(1).max(5000) }),
  read: z.strictObject({ record: id }),
  find: z.strictObject({ query: z.string().max(500) }),
  perform: z.strictObject({ changes: z.array(z.unknown()).min(1).max(10_000), batch: name.exactOptional() }),
  entries: z.strictObject({
    record: id.exactOptional(),
    before: z.int().min(1).exactOptional(),
    limit: z.int().min(1).max(200),
    types: z.array(z.enum(CHANGE_TYPES)).max(CHANGE_TYPES.length).exactOptional(),
    member: id.exactOptional(),
  }),
  document: z.strictObject(order),
  issue: z.strictObject({ ...order, ...leaving }),
  issued: z.strictObject({ document: id }),
  saveIssued: z.strictObject({ document: id, ...leaving }),
  exportData: z.strictObject({
    format: z.enum(['csv', 'json', 'package']),
    language,
    from: day.exactOptional(),
    to: day.exactOptional(),
    records: z.array(id).max(100_000).exactOptional(),
    except: z.array(id).max(100_000).exactOptional(),
    only: id.exactOptional(),
    ...leaving,
  }),
  makeBackup: z.strictObject(leaving),
  makeAnchor: z.strictObject({ to: z.string().max(5000), ...leaving }),
  compareAnchor: z.union([z.strictObject({ file: path }), z.strictObject({ typed: z.string().max(20_000) })]),
  addMember: z.strictObject({
    name,
    role: z.enum(PERSONS_ROLES),
    passphrase: secret,
    own: unlocking,
  }),
  endMember: z.strictObject({
    member: id,
    how: z.enum(['member-suspended', 'member-removed']),
    reason: z.string().max(5000).exactOptional(),
  }),
  changeRole: z.strictObject({ member: id, to: z.enum(PERSONS_ROLES), own: unlocking }),
  givePassphrase: z.strictObject({
    member: id,
    how: z.enum(['passphrase-given', 'member-reinstated']),
    passphrase: secret,
    own: unlocking,
  }),
  changePassphrase: z.strictObject({ passphrase: secret, own: unlocking }),
  replaceRecoveryKey: z.strictObject({ typedBack, own: unlocking }),
  checkRecoveryKey: z.strictObject({ recoveryKey: secret }),
  rekey: z.discriminatedUnion('cause', [
    z.strictObject({ cause: z.literal('departure'), ...rekeying }),
    z.strictObject({ cause: z.enum(['passphrase', 'device']), member: id, passphrase: secret, ...rekeying }),
    z.strictObject({ cause: z.literal('recovery'), typedBack, ...rekeying }),
  ]),
  chooseBackupPlace: z.strictObject({ place: z.enum(BACKUP_PLACES), folder: path.nullable() }),
  backUpNow: z.strictObject({}),
  drill: z.strictObject({ file: path }),
  repair: z.strictObject({ files: backups }),
  erase: z.strictObject({ record: id, reason: z.string().max(5000), confirmed: z.string().max(40) }),
  eraseRecords: z.strictObject({
    records: z.array(id).min(1).max(MOST_ERASED),
    reason: z.string().max(5000),
    confirmed: z.string().max(40),
  }),
  retention: z.strictObject({ atMost: z.int().min(1).max(MOST_LISTED) }),
  attach: z.strictObject({ record: id, file: path }),
  saveAttachment: z.strictObject({ record: id, attachment: id, ...leaving }),
  eraseAttachment: z.strictObject({ record: id, attachment: id, reason: z.string().max(5000) }),
  persons: z.strictObject({ record: id, from: z.int().min(0), count: z.int().min(1).max(5000) }),
  planPersons: personsSheet,
  addPersons: personsSheet,
  issueLetters: z.strictObject({
    record: id,
    language,
    which: z.enum(LETTERS_TO),
    part: z.int().min(0).max(100),
    draft: z.boolean(),
    reasons: order.reasons,
    ...leaving,
  }),
  erasePersons: z.strictObject({ record: id, reason: z.string().max(5000) }),
  findPersons: z.strictObject({ query: z.string().max(500) }),
  planImport: importing,
  importFile: importing,
  verify: z.strictObject({}),
  drafts: z.strictObject({}),
  saveDraft: z.strictObject({
    id,
    kind: z.enum(DRAFT_KINDS),
    record: id.nullable(),
    value: z.unknown(),
  }),
  dropDraft: z.strictObject({ id }),
} as const satisfies Readonly<Record<KeeperCall, z.ZodType>>;

export type AskedFor<C extends KeeperCall> = z.infer<(typeof ASKED)[C]>;

/** Reads the input of a call; `invalid` names what does not fit. */
export function readAsked<C extends KeeperCall>(call: C, input: unknown): Result<AskedFor<C>> {
  const code = notPlain(input);
  if (code !== undefined) return refused('invalid', { issues: [{ path: [], code }] });
  return parse(ASKED[call] as unknown as z.ZodType<AskedFor<C>>, input);
}
