import { resolve } from 'node:path';
import { ok } from '../../../shared/result.ts';
import { hurtTexts, notCovered } from '../../../shared/words/damage.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { takenText } from '../../../shared/words/taken.ts';
import { repairRegister } from '../../keeper/backup/repair.ts';
import { bullet, fold, refusalJson, WIDTH } from '../output.ts';
import { unlockOf } from '../register.ts';
import { readSecret } from '../secret.ts';
import type { Verb } from '../verb.ts';

/** A backup for each year of a long life, and some. */
const MOST_BACKUPS = 20;

/** Repairs a damaged register from backups: only what is damaged or missing is taken from them. */
export const repair: Verb = {
  options: {},
  takes: [2, 1 + MOST_BACKUPS],
  run: async ({ machine, words, progress, arguments: given }) => {
    const [folder = '', ...files] = given.map((path) => resolve(path));
    const secret = await readSecret(words);
    if (!secret.ok) return secret;
    const unlock = unlockOf(secret.value);
    if (!unlock.ok) return unlock;
    progress(words.cli.progress.repairing);
    const repaired = await repairRegister({ machine, folder, files, unlock: unlock.value });
    if (!repaired.ok) {
      const left = hurtTexts(notCovered(repaired), words);
      if (left.length === 0) return repaired;
      return ok({
        json: refusalJson(repaired, words),
        lines: [...fold(describeRefusal(repaired, words), WIDTH), ...left.flatMap((text) => bullet(text))],
        failed: true,
      });
    }
    const { at, took, mended, aside, leftBehind } = repaired.value;
    const { backup: said } = words.cli;
    return ok({
      json: repaired.value,
      lines: [
        said.repaired(folder),
        ...bullet(said.taken(at, takenText(took, words))),
        said.mended,
        ...hurtTexts(mended, words).flatMap((text) => bullet(text)),
        ...(aside === null ? [] : [said.aside(aside)]),
        ...leftBehind.flatMap((name) => bullet(said.leftBehind(name))),
      ],
    });
  },
};
