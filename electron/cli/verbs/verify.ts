import { resolve } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
import { damageText, fileText } from '../../../shared/words/damage.ts';
import type { Words } from '../../../shared/words/en.ts';
import { openRegister } from '../../keeper/keeper.ts';
import { verifyFolder, type VerifyReport } from '../../keeper/verify.ts';
import { bullet, fold, WIDTH } from '../output.ts';
import { unlockOf } from '../register.ts';
import { secretOfEnvironment } from '../secret.ts';
import type { Call, Said, Verb } from '../verb.ts';

/** Verifies a register: with the key that the environment holds, otherwise as far as one gets without. */
export const verify: Verb = {
  options: {},
  takes: [1, 1],
  run: async (call) => {
    const report = await reportOf(call, resolve(call.arguments[0] ?? ''));
    if (!report.ok) return report;
    return ok({
      json: report.value,
      lines: linesOf(report.value, call.words),
      failed: !report.value.ok,
    } satisfies Said);
  },
};

async function reportOf({ machine, words, progress }: Call, folder: string): Promise<Result<VerifyReport>> {
  const secret = secretOfEnvironment();
  progress(words.cli.progress.verifying);
  const without = verifyFolder(machine, folder);
  const unreadable = without.files.find(({ file }) => file === 'vault.json');
  if (unreadable?.code === 'not-a-register')
    return { ok: false, code: 'not-a-register', details: { folder } };
  if (secret === undefined || unreadable !== undefined) return ok(without);
  const unlock = unlockOf(secret);
  if (!unlock.ok) return unlock;
  const opened = await openRegister({ machine, folder, unlock: unlock.value, mode: 'read' });
  if (!opened.ok) return opened;
  try {
    return ok(opened.value.verify());
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
    ...report.damage.flatMap((found) => bullet(damageText(found, words))),
    ...report.files.flatMap((found) => bullet(fileText(found, words))),
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
