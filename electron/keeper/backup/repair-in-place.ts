import { basename } from 'node:path';
import type { RegisterRepaired } from '../../../shared/host.ts';
import { hex } from '../../../shared/journal/bytes.ts';
import type { ContentOf } from '../../../shared/register/change.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { departures } from '../checkpoint.ts';
import { forgetFolder, rememberedHeads } from '../device.ts';
import { isUnfinished, takeOut } from '../erase.ts';
import { readChains } from '../journal.ts';
import { startKeeper } from '../keeper.ts';
import { type Found, load } from '../load.ts';
import type { Machine } from '../machine.ts';
import { copyOfVault, type Vault } from '../vault.ts';
import { verifyRegister, type VerifyReport } from '../verify.ts';
import type { Manifest } from './manifest.ts';
import { type Folders, mend, type Mended, takeBlobs, takeWays } from './mend.ts';
import { placeBeside } from './restore.ts';
import { switchTo } from './switch.ts';

export type Repairing = {
  readonly folders: Folders;
  /** The backups, newest first. */
  readonly backups: readonly { readonly file: string; readonly manifest: Manifest }[];
  readonly vault: Vault;
  /** Only to see what comes of it. */
  readonly isTrial: boolean;
  readonly putDown: () => void;
};

/**
 * Makes the new folder, holds it against all that is known of the register, and puts it in its place. Refused as
 * `repairRegister` is; nothing is awaited, and until the switch the damaged register stands where it stood.
 */
export function repairInPlace(machine: Machine, given: Repairing): Result<RegisterRepaired> {
  const { folders, backups, vault } = given;
  const { folder, stage } = folders;
  const before = verifyRegister(machine, folder, vault);
  if (before.ok) return refused('nothing-to-repair');
  if (before.forked) return refused('forked');
  const mended = mend(machine, vault, folders);
  if (!mended.ok) return mended;
  const { state, chains } = load(machine, stage, vault);
  if (isUnfinished(machine, stage, chains, state.head.erasures))
    takeOut(machine, stage, vault, state.head.erasures);
  const took = {
    ...mended.value.took,
    files: mended.value.took.files + takeWays(machine, vault, folders, state),
    attachments: takeBlobs(machine, vault, folders, state),
  };
  const report = verifyRegister(machine, stage, vault);
  const refusal = stillWrong(machine, given, mended.value, report);
  if (!refusal.ok) return refusal;
  const told = {
    ...{ folder, took, leftBehind: mended.value.leftBehind },
    at: backups[0]?.manifest.at ?? '',
    records: report.records ?? 0,
    entries: report.entries,
    mended: { damage: before.damage, files: before.files },
  };
  if (given.isTrial) return ok({ ...told, aside: null });
  const noted = record(machine, given, took);
  if (!noted.ok) return noted;
  // Once more, with what was just recorded in it: nothing takes the place of a register that was not read whole.
  const again = stillWrong(machine, given, mended.value, verifyRegister(machine, stage, vault));
  if (!again.ok) return again;
  const aside = placeBeside(machine, folder, 'damaged');
  given.putDown();
  switchTo(machine, folder, hex(vault.id), { stage, replaced: aside });
  return ok({ ...told, aside });
}

/** What the repaired register still lacks; what this machine remembers of the damaged one counts too. */
function stillWrong(
  machine: Machine,
  { folders: { folder, stage }, vault }: Repairing,
  { ends }: Mended,
  report: VerifyReport,
): Result<undefined> {
  if (report.forked) return refused('backup-another-history');
  const chains = readChains(machine.disk, stage, vault.id);
  const remembered = departures(chains, rememberedHeads(machine, folder, vault.id) ?? {});
  const damage: Found[] = [...report.damage, ...ends];
  for (const { device, ...departure } of remembered) {
    const kind = departure.missing === undefined ? 'order' : 'gap';
    const isTold = damage.some((each) => each.device === device && each.kind === kind);
    if (!isTold) damage.push({ kind, device, segment: '', offset: 0, ...departure });
  }
  const left = damage.length + report.files.length;
  return left === 0 ? ok(undefined) : refused('backup-does-not-cover', { left, damage, files: report.files });
}

/** Recorded before it takes the register's place: a repaired register that does not say so never stands there. */
function record(
  machine: Machine,
  { folders: { stage }, backups, vault }: Repairing,
  took: RegisterRepaired['took'],
): Result<undefined> {
  const [newest, ...others] = backups;
  if (newest === undefined) throw new Error('a repair from no backup');
  const { at, entries } = newest.manifest;
  try {
    return recordIn(machine, stage, copyOfVault(vault), {
      restore: hex(machine.random(16)),
      kind: 'repair',
      fileName: basename(newest.file),
      ...(others.length === 0 ? {} : { others: others.map(({ file }) => basename(file)) }),
      ...{ at, entries, givenUp: 0, took },
    });
  } finally {
    // What this machine remembers of a register goes by its place, and this one is not in its place yet.
    forgetFolder(machine, stage, vault.id);
  }
}

function recordIn(
  machine: Machine,
  folder: string,
  vault: Vault,
  content: ContentOf<'register-restored'>,
): Result<undefined> {
  const opened = startKeeper({ machine, folder, vault, mode: 'write' });
  if (!opened.ok) return opened;
  const keeper = opened.value;
  try {
    const reasons = keeper.barred();
    if (reasons.length > 0) return refused('read-only', { reasons });
    const noted = keeper.performOwn({ type: 'register-restored', content });
    return noted.ok ? ok(undefined) : noted;
  } finally {
    keeper.close();
  }
}
