import type { PackageFiles } from '../../../electron/keeper/evidence/make.ts';
import { verifyPackage } from '../../../electron/keeper/evidence/verify.ts';
import { cipherReady } from '../../../electron/keeper/seal.ts';
import { verify } from '../../../build/verifier/verify.mjs';
import { chance } from '../../keeper/commands.ts';
import { hurt, invent, WAYS } from '../../keeper/packages.ts';
import { type Part, type Tally, tally } from '../part.ts';

/** security.md's twenty-fifth test: Constat and the script that goes with each package, code of its own, say the same. */
export const packages: Part = {
  title: 'evidence packages, sound and hurt, judged by Constat and by the script that goes with them',
  notShown:
    'A mistake that both make alike, and keys or signatures of the rare kinds that one library takes and another refuses.',
  amounts: { quick: 40, ci: 500, long: 10_000 },
  divided: true,
  async run(order) {
    await cipherReady();
    const told = tally('good', 'hurt', 'agreed', 'disagreed', 'undetected', 'refused', 'thrown');
    for (let i = 0; i < order.amount; i += 1) {
      const seed = order.seed + i;
      told.count('good');
      judge(invent(chance(seed)).files, `seed ${seed}, sound`, false, told);
      told.count('hurt');
      const c = chance(seed ^ 0x5eed);
      const { what, files } = hurt(c, invent(c));
      judge(files, `seed ${seed}, ${what}`, true, told);
    }
    if (order.first) {
      const blind = tally();
      const c = chance(order.seed);
      const of = invent(c);
      WAYS['a frame dropped']!(c, of);
      judge(of.files, 'blind', true, blind, (files) => {
        const faults = kinds(verify(new Map(files)).faults);
        return faults.filter((what) => what !== 'chain');
      });
      told.control('a script that never looks at the journal', blind.faults() > 0);
      const untouched = tally();
      judge(invent(chance(order.seed)).files, 'untouched', true, untouched);
      told.control('a package that is sound, taken for a hurt one', untouched.faults() > 0);
    }
    return told.outcome();
  },
};

const kinds = (faults: readonly { readonly what: string }[]): readonly string[] =>
  [...new Set(faults.map(({ what }) => what))].sort();

function judge(
  files: PackageFiles,
  what: string,
  isHurt: boolean,
  told: Tally,
  script: (files: PackageFiles) => readonly string[] = (of) => kinds(verify(new Map(of)).faults),
): void {
  try {
    const ours = kinds(verifyPackage(files).faults);
    const theirs = script(files);
    const isAgreed = ours.join() === theirs.join();
    told.count(isAgreed ? 'agreed' : 'disagreed');
    if (!isAgreed) told.fault(`${what}: Constat finds [${ours.join()}], the script [${theirs.join()}]`);
    if (isHurt && ours.length === 0) {
      told.count('undetected');
      told.fault(`${what}: not noticed`);
    }
    if (!isHurt && ours.length > 0) {
      told.count('refused');
      told.fault(`${what}: called unsound: ${ours.join()}`);
    }
  } catch (error) {
    told.count('thrown');
    told.fault(`${what}: threw ${String(error)}`);
  }
}
