import { resolve } from 'node:path';
import type { AnchorCompared } from '../../../shared/host.ts';
import { fromHex, hex } from '../../../shared/journal/bytes.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { anchorText, hurtTexts } from '../../../shared/words/damage.ts';
import type { Words } from '../../../shared/words/en.ts';
import { compareAnchor, type Held, heldIn, readAnchorFile } from '../../keeper/anchor.ts';
import { lookAtBackup } from '../../keeper/backup/look.ts';
import { isBackup, verifyBackup } from '../../keeper/backup/verify.ts';
import type { PackageFiles } from '../../keeper/evidence/make.ts';
import { packageChains, readPackage, verifyPackage } from '../../keeper/evidence/verify.ts';
import { readChains } from '../../keeper/journal.ts';
import { openRegister } from '../../keeper/keeper.ts';
import { cipherReady, sha256 } from '../../keeper/seal.ts';
import { readVaultFile } from '../../keeper/vault.ts';
import { verifyFolder, type VerifyReport } from '../../keeper/verify.ts';
import { misused } from '../arguments.ts';
import { bullet, fold, WIDTH } from '../output.ts';
import { unlockOf } from '../register.ts';
import { secretOfEnvironment } from '../secret.ts';
import type { Call, Said, Verb } from '../verb.ts';

/** Verifies a register: with the key that the environment holds, otherwise as far as one gets without. */
export const verify: Verb = {
  options: { anchor: { type: 'string' }, words: { type: 'string' } },
  takes: [1, 1],
  run: async (call) => {
    const { machine, words } = call;
    const held = heldOf(call);
    if (held?.ok === false) return held;
    const folder = resolve(call.arguments[0] ?? '');
    const files = readPackage(machine.disk, folder);
    if (files?.ok === false) return files;
    if (files !== null) return ofPackage(files.value, call, held?.value ?? null);
    const isSealed = isBackup(machine.disk, folder);
    // Read once: the environment does not keep it.
    const secret = isSealed ? secretOfEnvironment() : undefined;
    if (isSealed && secret === undefined) return ofLooked(call, folder, held !== null);
    const done =
      secret !== undefined
        ? await ofBackup(call, { file: folder, secret, held: held?.value ?? null })
        : await verified(call, folder, held?.value ?? null);
    if (!done.ok) return done;
    const { report, anchor, at } = done.value;
    return ok({
      json: { ...(at === undefined ? {} : { at }), ...report, ...(anchor === null ? {} : { anchor }) },
      lines: [
        ...(at === undefined ? [] : [words.cli.verify.backupOf(at), '']),
        ...linesOf(report, words),
        ...(anchor === null ? [] : ['', ...fold(anchorText(anchor, words), WIDTH)]),
      ],
      failed: !report.ok || (anchor !== null && anchor.stands !== 'holds'),
    } satisfies Said);
  },
};

/** The head that was kept outside, as it is given back; null where none is. */
function heldOf({ machine, values, words }: Call): Result<Held> | null {
  const path = values.text('anchor');
  const typed = values.text('words');
  if (path !== undefined && typed !== undefined) return misused(words.cli.misuse.anchorOrWords);
  if (typed !== undefined) return heldIn(typed);
  return path === undefined ? null : readAnchorFile(machine.disk, resolve(path));
}

async function ofPackage(files: PackageFiles, { words }: Call, held: Held | null): Promise<Result<Said>> {
  await cipherReady();
  const report = verifyPackage(files);
  const { verify: said } = words.cli;
  const { organisation, at, entries, members, faults, vaultId, only } = report;
  const anchor =
    held === null || vaultId === null
      ? null
      : compareAnchor(held, { vaultId: fromHex(vaultId), chains: packageChains(files), members: null });
  if (anchor?.ok === false) return anchor;
  const fingerprint = (key: string): string =>
    hex(sha256(new Uint8Array(Buffer.from(key, 'base64')))).slice(0, 16);
  return ok({
    json: { package: true, ...report, ...(anchor === null ? {} : { anchor: anchor.value }) },
    lines: [
      report.ok ? said.package.sound(organisation ?? '', at ?? '', entries) : said.package.unsound,
      ...(only === null ? [] : fold(said.package.only(only.record, only.kept, only.leftOut), WIDTH)),
      ...faults.flatMap(({ what, file }) => bullet(`${file}: ${said.package.faults[what]}`)),
      '',
      ...members.flatMap(({ name, role, keys }) =>
        keys.map((key) => said.package.key(name, role, fingerprint(key))),
      ),
      ...(report.ok ? ['', ...fold(said.package.keys, WIDTH)] : []),
      ...(anchor === null ? [] : ['', ...fold(anchorText(anchor.value, words), WIDTH)]),
    ],
    failed: !report.ok || (anchor !== null && anchor.value.stands !== 'holds'),
  });
}

type Done = {
  readonly report: VerifyReport;
  readonly anchor: AnchorCompared | null;
  /** Of a backup: as which moment it shows the register (UTC). */
  readonly at?: string;
};

/** A backup is sealed as a whole: without a key only its outer form is judged, and it is said that no more is. */
async function ofLooked({ machine, words }: Call, file: string, isHeld: boolean): Promise<Result<Said>> {
  // A head is inside it.
  if (isHeld) return refused('backup-not-opened', { file });
  const looked = await lookAtBackup(machine.disk, file);
  if (!looked.ok) return looked;
  const { bytes, sha256, recipients, madeAt, cut, agrees } = looked.value;
  const { looked: said } = words.cli.verify;
  return ok({
    json: { backup: true, keyed: false, ok: !cut && agrees !== false, ...looked.value },
    lines: [
      cut ? said.cut : said.form,
      ...(agrees === null ? [] : [agrees ? said.agrees : said.differs]),
      '',
      said.size(bytes),
      said.recipients(recipients),
      ...(madeAt === null ? [] : [said.madeAt(madeAt)]),
      said.digest(sha256),
      '',
      ...fold(said.compare, WIDTH),
      ...fold(said.notChecked, WIDTH),
    ],
    failed: cut || agrees === false,
  });
}

async function ofBackup(
  { machine, words, progress }: Call,
  {
    file,
    secret,
    held,
  }: {
    readonly file: string;
    readonly secret: Parameters<typeof unlockOf>[0];
    readonly held: Held | null;
  },
): Promise<Result<Done>> {
  const unlock = unlockOf(secret);
  if (!unlock.ok) return unlock;
  progress(words.cli.progress.verifying);
  return verifyBackup(machine, { file, unlock: unlock.value, held });
}

async function verified(
  { machine, words, progress }: Call,
  folder: string,
  held: Held | null,
): Promise<Result<Done>> {
  const secret = secretOfEnvironment();
  progress(words.cli.progress.verifying);
  const without = verifyFolder(machine, folder);
  const unreadable = without.files.find(({ file }) => file === 'vault.json');
  if (unreadable?.code === 'not-a-register')
    return { ok: false, code: 'not-a-register', details: { folder } };
  if (secret === undefined || unreadable !== undefined) {
    const vault = readVaultFile(machine.disk, folder);
    if (held === null || !vault.ok) return ok({ report: without, anchor: null });
    const vaultId = fromHex(vault.value.vaultId);
    const chains = readChains(machine.disk, folder, vaultId);
    const anchor = compareAnchor(held, { vaultId, chains, members: null });
    return anchor.ok ? ok({ report: without, anchor: anchor.value }) : anchor;
  }
  const unlock = unlockOf(secret);
  if (!unlock.ok) return unlock;
  const opened = await openRegister({ machine, folder, unlock: unlock.value, mode: 'read' });
  if (!opened.ok) return opened;
  try {
    const { vault, state } = opened.value;
    const report = opened.value.verify();
    if (held === null) return ok({ report, anchor: null });
    const chains = readChains(machine.disk, folder, vault.id);
    const anchor = compareAnchor(held, { vaultId: vault.id, chains, members: state.head.members });
    return anchor.ok ? ok({ report, anchor: anchor.value }) : anchor;
  } finally {
    opened.value.close();
  }
}

function linesOf(report: VerifyReport, words: Words): readonly string[] {
  const { verify: said } = words.cli;
  const { records, documents, torn, removed, conflicts, checkpoints } = report;
  const counts = [
    said.entries(report.entries),
    ...(records === null ? [] : [said.records(records)]),
    ...(documents === null ? [] : [said.documents(documents)]),
    ...(checkpoints === null ? [] : [said.checkpoints(checkpoints)]),
    ...(torn.length === 0 ? [] : [said.torn(torn.length)]),
    ...(removed === 0 ? [] : [said.removed(removed)]),
    ...(conflicts === null || conflicts === 0 ? [] : [said.conflicts(conflicts)]),
  ];
  const heads = Object.entries(report.heads).map(([device, [seq, hash]]) => said.head(device, seq, hash));
  const withKey = report.ok ? said.withKey : said.withKeyUnsound;
  return [
    report.ok ? said.sound : said.unsound,
    ...hurtTexts(report, words).flatMap((text) => bullet(text)),
    ...(report.forked ? bullet(words.codes.refusals.forked()) : []),
    '',
    ...counts,
    ...heads,
    '',
    ...fold(report.keyed ? withKey : said.withoutKey, WIDTH),
    ...(report.remembered ? fold(said.remembered, WIDTH) : []),
    ...(report.ok ? fold(said.rollback, WIDTH) : []),
  ];
}
