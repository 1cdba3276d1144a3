import { join } from 'node:path';
import { startKeeper } from '../../../electron/keeper/keeper.ts';
import { dateIn } from '../../../shared/register/when.ts';
import { type Chance, chance, randomChange } from '../../keeper/commands.ts';
import { copyOfVault, incident } from '../../keeper/make.ts';
import { inMemory } from '../../keeper/memory-disk.ts';
import { type Part, type Tally, tally } from '../part.ts';
import { makeTemplate, type Template } from '../template.ts';

const YEAR = 365.25 * 86_400_000;
const DAY = 86_400_000;
/** Moments at which calendars and clocks are at odds: summer time, leap days, the ends of years, far away. */
const MOMENTS = [
  Date.UTC(2026, 2, 8, 6, 59, 59),
  Date.UTC(2026, 2, 8, 7, 0, 1),
  Date.UTC(2026, 10, 1, 5, 59, 59),
  Date.UTC(2026, 10, 1, 6, 0, 1),
  Date.UTC(2028, 1, 29, 4, 59, 59),
  Date.UTC(2028, 1, 29, 12),
  Date.UTC(2027, 0, 1, 4, 59, 59),
  Date.UTC(2027, 0, 1, 5, 0, 1),
  Date.UTC(2000, 0, 1),
  Date.UTC(2099, 11, 31, 23, 59, 59),
] as const;

/** security.md's twenty-third test: a clock that jumps. Order is given by sequence, never by time. */
export const clock: Part = {
  title: 'a clock that goes forward, back, and through every odd moment',
  notShown: 'Wrong dates that a person types.',
  amounts: { quick: 40, ci: 400, long: 10_000 },
  divided: true,
  async run(order) {
    const template = await makeTemplate(join(order.home, 'template'), { leastFree: 0 });
    const told = tally(
      'rounds',
      'jumps',
      'entries',
      'outOfOrder',
      'numbersTwice',
      'wrongYear',
      'unsound',
      'unsaid',
    );
    for (let i = 0; i < order.amount; i += 1) round(template, chance(order.seed + i), order.seed + i, told);
    if (order.first) {
      // The control: entries put in the order of what their clocks said are out of order.
      const hurt = tally();
      for (let i = 0; i < 40; i += 1) round(template, chance(order.seed + i), order.seed + i, hurt, true);
      told.control('an order by time', hurt.faults() > 0);
    }
    return told.outcome();
  },
};

function round(template: Template, c: Chance, seed: number, told: Tally, byTime = false): void {
  told.count('rounds');
  const disk = inMemory(template.home);
  let now = c.pick(MOMENTS);
  const recorded: string[] = [];
  const fault = (kind: string, what: string): void => {
    told.count(kind);
    told.fault(`seed ${seed}: ${what}`);
  };
  for (let session = 0; session < 3; session += 1) {
    const before = now;
    now = c.int(3) === 0 ? c.pick(MOMENTS) : now + Math.round((c.int(2001) / 100 - 10) * YEAR);
    if (now !== before) told.count('jumps');
    const machine = {
      ...template.machine,
      disk,
      now: () => (now += c.int(5) === 0 ? -c.int(3 * DAY) : c.int(DAY)),
    };
    const opened = startKeeper({
      machine,
      folder: template.folder,
      vault: copyOfVault(template.vault),
      mode: 'write',
    });
    if (!opened.ok || !opened.value.mode().writing) {
      fault(
        'unsound',
        `not writable after a jump: ${opened.ok ? opened.value.mode().reasons.join() : opened.code}`,
      );
      return;
    }
    const keeper = opened.value;
    const { at } = keeper.last();
    const wentBack = at !== null && Date.parse(at) - now > 2 * DAY;
    if (session > 0 && wentBack && !keeper.warnings().includes('clock-went-back'))
      fault('unsaid', 'a clock that went back is not said');
    for (let i = 0; i < 6; i += 1) {
      const input = i % 2 === 0 ? incident(c.text(40)) : randomChange(keeper, c, '2026-03-03');
      const done = keeper.perform(input);
      if (done.ok) recorded.push(...done.value.changes.map(({ id }) => id));
    }
    keeper.close();
  }
  check(template, disk, recorded, fault, told, byTime);
}

function check(
  { machine, folder, vault }: Template,
  disk: ReturnType<typeof inMemory>,
  recorded: readonly string[],
  fault: (kind: string, what: string) => void,
  told: Tally,
  byTime: boolean,
): void {
  const opened = startKeeper({
    machine: { ...machine, disk },
    folder,
    vault: copyOfVault(vault),
    mode: 'read',
  });
  if (!opened.ok) {
    fault('unsound', `does not open: ${opened.code}`);
    return;
  }
  const keeper = opened.value;
  const stamps = [...keeper.records()].flatMap(({ history }) => history);
  const all = [...stamps, ...keeper.state.head.history].sort((a, b) =>
    byTime ? a.at.localeCompare(b.at) || a.seq - b.seq : a.seq - b.seq,
  );
  const known = new Set(recorded);
  const found = all.map(({ change }) => change).filter((id) => known.has(id));
  told.count('entries', found.length);
  if (found.join() !== recorded.join())
    fault('outOfOrder', 'what was recorded is not in the order of its recording');
  const numbers = [...keeper.records()].map(({ number }) => number);
  if (new Set(numbers).size !== numbers.length)
    fault('numbersTwice', `a number was given twice: ${numbers.join(' ')}`);
  for (const { number, recorded: stamp } of keeper.records()) {
    const year = dateIn(stamp.at, 'America/Toronto').slice(0, 4);
    if (number.split('-')[1] !== year || stamp.on.slice(0, 4) !== year)
      fault('wrongYear', `${number} was recorded in ${year}`);
  }
  const { ok, damage, files } = keeper.verify();
  if (!ok) fault('unsound', JSON.stringify({ damage, files }));
  keeper.close();
}
