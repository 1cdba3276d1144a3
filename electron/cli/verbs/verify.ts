import { resolve } from 'node:path';
import { ok, type Result } from '../../../shared/result.ts';
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

function linesOf(report: VerifyReport, { cli, codes, documents }: Words): readonly string[] {
  const { verify: said } = cli;
  const counts = [
    said.entries(report.entries),
    ...(report.records === null ? [] : [said.records(report.records)]),
    ...(report.documents === null ? [] : [said.documents(report.documents)]),
    ...(report.torn.length === 0 ? [] : [said.torn(report.torn.length)]),
    ...(report.conflicts === null || report.conflicts === 0 ? [] : [said.conflicts(report.conflicts)]),
  ];
  const heads = Object.entries(report.heads).map(([device, [seq, hash]]) => said.head(device, seq, hash));
  return [
    report.ok ? said.sound : said.unsound,
    ...report.damage.flatMap(({ kind, device, segment, seq }) => {
      const where = [device, segment].filter((part) => part !== '').join('/');
      return bullet(said.damage(said.damages[kind], where, seq));
    }),
    ...report.files.flatMap(({ file, code }) =>
      bullet(documents.answers.labelled(file, codes.refusals[code]({ file }))),
    ),
    ...(report.forked ? bullet(codes.refusals.forked()) : []),
    '',
    ...counts,
    ...heads,
    '',
    ...fold(report.keyed ? said.withKey : said.withoutKey, WIDTH),
  ];
}
