import { join } from 'node:path';
import { makeBackup } from '../../../electron/keeper/backup/make.ts';
import { restoreBackup } from '../../../electron/keeper/backup/restore.ts';
import { type Keeper, startKeeper } from '../../../electron/keeper/keeper.ts';
import { type Chance, chance, randomChange } from '../../keeper/commands.ts';
import { copyOfVault, incident, value } from '../../keeper/make.ts';
import { inMemory, type MemoryDisk } from '../../keeper/memory-disk.ts';
import { type Order, type Part, type Tally, tally } from '../part.ts';
import { makeTemplate, type Template } from '../template.ts';
import { begin } from './dark.ts';

/** Places of a backup at which it is hurt: one in each hundredth of it. */
const HUNDREDTHS = 100;

/** security.md's twelfth test: what was backed up comes back, whole and as it was, or is refused. */
export const restore: Part = {
  title: 'backups of random registers, restored and compared; and hurt, and refused',
  notShown:
    'A backup that lies for years on a disk that loses bits: that it is refused is shown, not that there is another.',
  amounts: { quick: 4, ci: 100, long: 400 },
  divided: true,
  async run(order) {
    const told = tally('drills', 'entries', 'records', 'different', 'hurt', 'accepted', 'refused');
    const template = await makeTemplate(join(order.home, 'template'), { leastFree: 0 });
    for (let i = 0; i < order.amount; i += 1) {
      const seed = order.seed + i;
      const c = chance(seed);
      const disk = inMemory(template.home);
      const text = await backUp(template, disk, c, told);
      const restored = await restoreTo(template, disk, '/ailleurs');
      told.count('drills');
      if (restored !== text) {
        told.count('different');
        told.fault(`seed ${seed}: what came back is not what was backed up (${restored.slice(0, 80)})`);
      }
      await hurtEach(template, disk, c, { seed, every: order.first && i === 0 ? 1 : 25 }, told);
    }
    if (order.first) await controls(template, order, told);
    return told.outcome();
  },
};

const FILE = '/copies/entier.age';

async function backUp(template: Template, disk: MemoryDisk, c: Chance, told: Tally): Promise<string> {
  disk.makeFolder('/copies');
  disk.makeFolder('/ailleurs');
  const keeper = value(begin(template, disk, 1));
  for (let i = 0, most = 3 + c.int(40); i < most; i += 1) {
    keeper.perform(c.int(3) === 0 ? incident(c.text(60)) : randomChange(keeper, c, '2026-03-03'));
    if (c.int(9) === 0) keeper.writeBlob(new Uint8Array(c.int(3000)));
  }
  const text = textOf(keeper);
  told.count('entries', keeper.reached().entries);
  told.count('records', keeper.size());
  value(await makeBackup(keeper, { kind: 'full', out: FILE }));
  keeper.close();
  return text;
}

/** What the register knows of its records, and of itself but for what is added by backing up and restoring. */
function textOf(keeper: Keeper): string {
  const { organisation, members, vaultId } = keeper.state.head;
  return JSON.stringify([vaultId, organisation, members, [...keeper.records()]]);
}

async function restoreTo(
  { machine, vault, recoveryKey }: Template,
  disk: MemoryDisk,
  home: string,
): Promise<string> {
  const folder = join(home, 'retour.constat');
  const on = { ...machine, disk };
  const unlock = { recoveryKey: recoveryKey.slice() };
  const restored = await restoreBackup({ machine: on, file: FILE, folder, unlock });
  if (!restored.ok) return `refused: ${restored.code}`;
  const opened = startKeeper({ machine: on, folder, vault: copyOfVault(vault), mode: 'read' });
  if (!opened.ok) return `does not open: ${opened.code}`;
  const report = opened.value.verify();
  const text = report.ok ? textOf(opened.value) : `not sound: ${JSON.stringify(report.damage)}`;
  opened.value.close();
  return text;
}

async function hurtEach(
  template: Template,
  disk: MemoryDisk,
  c: Chance,
  { seed, every }: { readonly seed: number; readonly every: number },
  told: Tally,
): Promise<void> {
  const bytes = disk.read(FILE);
  for (let part = c.int(every); part < HUNDREDTHS; part += every) {
    const at = Math.min(
      bytes.length - 1,
      Math.floor(((part + c.int(1000) / 1000) * bytes.length) / HUNDREDTHS),
    );
    const hurt = new Uint8Array(bytes);
    hurt[at]! ^= 1 << c.int(8);
    const copy = disk.copy();
    copy.put(FILE, c.int(4) === 0 ? bytes.subarray(0, at) : hurt);
    copy.makeFolder('/hurt');
    told.count('hurt');
    const said = await restoreTo(template, copy, '/hurt');
    if (said.startsWith('refused')) told.count('refused');
    else {
      told.count('accepted');
      told.fault(
        `seed ${seed}: a backup hurt at byte ${at} of ${bytes.length} was taken: ${said.slice(0, 60)}`,
      );
    }
    if (copy.list('/hurt').length > 0) told.fault(`seed ${seed}: a refused restore has left something`);
  }
}

async function controls(template: Template, { seed }: Order, told: Tally): Promise<void> {
  const disk = inMemory(template.home);
  const text = await backUp(template, disk, chance(seed), tally());
  const keeper = value(begin(template, disk, 2));
  value(keeper.perform(incident('après la sauvegarde')));
  const later = textOf(keeper);
  keeper.close();
  const restored = await restoreTo(template, disk, '/ailleurs');
  told.control('a register that is not the one of the backup', restored === text && restored !== later);
  const unhurt = tally();
  const copy = disk.copy();
  copy.makeFolder('/hurt');
  if (!(await restoreTo(template, copy, '/hurt')).startsWith('refused')) unhurt.fault('taken');
  told.control('a backup that nobody hurt is taken', unhurt.faults() > 0);
}
