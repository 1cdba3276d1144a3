import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { openSample, SAMPLE_PASSPHRASE } from '../../electron/keeper/sample.ts';
import { STORIES } from '../../electron/keeper/sample/stories.ts';
import { openRegister } from '../../electron/keeper/keeper.ts';
import { lookAt } from '../../electron/keeper/view.ts';
import { duties, unmet } from '../../shared/law/duties.ts';
import { LANGUAGES, type Language } from '../../shared/register/organisation.ts';
import { STATUSES, statusOf } from '../../shared/register/state.ts';
import { dateIn } from '../../shared/register/when.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { cleanUp, machineIn, temporary, textOf, value } from './make.ts';

afterAll(cleanUp);

/** A winter's morning: a story told from it crosses a new year and a change of clocks. */
const NOW = Date.UTC(2027, 0, 14, 13, 30);

async function opened(language: Language, now = NOW): Promise<Keeper> {
  return value(await openSample(machineIn(temporary(), { now: () => now }), language));
}

/** Every plain date and instant within a value. */
function datesIn(it: unknown): readonly string[] {
  return JSON.stringify(it).match(/\d{4}-\d{2}-\d{2}(?=["T])/g) ?? [];
}

describe.each(LANGUAGES)('the sample register (%s)', (language) => {
  test('holds every story, accepted at the door, and every status', async () => {
    const keeper = await opened(language);
    const records = [...keeper.records()];
    expect(records).toHaveLength(Object.keys(STORIES).length);
    expect(records.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    expect(new Set(records.map(statusOf))).toEqual(new Set(STATUSES));
    expect(keeper.mode()).toEqual({ writing: true, reasons: [] });
    expect(keeper.warnings()).toEqual([]);
    keeper.close();
  });

  test('is marked, and speaks its language', async () => {
    const keeper = await opened(language);
    expect(keeper.state.head.sample).toBe(true);
    expect(keeper.vault.sample).toBe(true);
    const { organisation } = keeper.state.head;
    expect(organisation?.language).toBe(language);
    expect(organisation?.name).toBe(wordsOf(language).sample.organisation.name);
    const titles = Object.values(wordsOf(language).sample.incidents).map(({ title }) => title);
    expect([...keeper.records()].map(({ facts }) => facts.title).sort()).toEqual([...titles].sort());
    keeper.close();
  });
});

test('the register was kept as it went: recorded over the months, in order, and never ahead of today', async () => {
  const keeper = await opened('fr');
  const records = [...keeper.records()];
  const today = dateIn(new Date(NOW).toISOString(), 'America/Toronto');
  const recorded = records.map(({ recorded: { at } }) => at);
  expect(recorded).toEqual([...recorded].sort());
  expect(new Set(records.map(({ number }) => number.slice(0, 6)))).toEqual(
    new Set(['I-2025', 'I-2026', 'I-2027']),
  );
  for (const { facts, notices, notes, assessments, history, decisions, measures } of records) {
    const past = [
      facts,
      notices,
      notes,
      assessments,
      history,
      measures.filter(({ state }) => state === 'taken'),
    ];
    expect(datesIn(past).filter((date) => date > today)).toEqual([]);
    // What lies ahead is only what was planned or promised.
    expect(
      datesIn(decisions.map(({ deferral: _ahead, ...decision }) => decision)).filter((date) => date > today),
    ).toEqual([]);
    for (const { on } of measures.filter(({ state }) => state === 'planned'))
      expect((on ?? '') > today).toBe(true);
  }
  keeper.close();
});

test('what was closed had nothing left to do, and something is left for Today', async () => {
  const keeper = await opened('en');
  const { organisation } = keeper.state.head;
  if (organisation === null) throw new Error('the sample has an organisation');
  const now = new Date(NOW).toISOString();
  const records = [...keeper.records()];
  const closed = records.filter((record) => statusOf(record) === 'closed');
  expect(closed.length).toBeGreaterThan(3);
  for (const record of closed) expect(unmet(record, organisation, now)).toEqual([]);
  const due = records
    .flatMap((record) => duties({ record, organisation, now }))
    .filter(({ state, met }) => state === 'required' && !met);
  expect(due.map(({ recipient }) => recipient)).toEqual(expect.arrayContaining(['cai', 'opc', 'persons']));
  expect(
    records
      .flatMap((record) => duties({ record, organisation, now }))
      .some(({ deferral }) => deferral !== null),
  ).toBe(true);
  expect(
    records.some(({ facts }) => facts.persons?.kind === 'unknown' && facts.occurred?.kind === 'unknown'),
  ).toBe(true);
  expect(records.find(({ annulled }) => annulled !== null)?.annulled?.duplicateOf).toBe(
    records.find(({ facts }) => facts.title === wordsOf('en').sample.incidents.ransomware.title)?.id,
  );
  keeper.close();
});

test('a second opening finds the same register and records nothing', async () => {
  const machine = machineIn(temporary(), { now: () => NOW });
  const first = value(await openSample(machine, 'fr'));
  const text = textOf(first);
  const head = first.head();
  first.close();
  const second = value(await openSample({ ...machine, now: () => NOW + 86_400_000 }, 'fr'));
  expect(textOf(second)).toBe(text);
  expect(second.head()).toEqual(head);
  expect(second.verify().ok).toBe(true);
  second.close();
});

test('a making that was interrupted is made anew', async () => {
  const home = temporary();
  const machine = machineIn(home, { now: () => NOW });
  const boom = new Error('the process ended here');
  let left = 40;
  const failing = {
    ...machine,
    random: (bytes: number) => {
      if (bytes === 16 && (left -= 1) < 0) throw boom;
      return machine.random(bytes);
    },
  };
  await expect(openSample(failing, 'en')).rejects.toThrow(boom);
  const folder = join(machine.stateFolder, 'samples', 'exemple-en.constat');
  expect(value(lookAt(machine, folder)).register).toBe(true);
  machine.disk.remove(join(folder, 'lock'));
  const keeper = value(await openSample(machine, 'en'));
  expect(keeper.size()).toBe(Object.keys(STORIES).length);
  keeper.close();
});

test('anybody may open it, and what is recorded in it afterwards stays', async () => {
  const machine = machineIn(temporary(), { now: () => NOW });
  const keeper = value(await openSample(machine, 'en'));
  const { folder } = keeper;
  const facts = { title: 'One more', aware: { kind: 'date', on: '2027-01-14' } };
  value(keeper.perform({ type: 'incident-recorded', content: { facts } }));
  keeper.close();
  expect(value(lookAt(machine, folder)).samplePassphrase).toBe(SAMPLE_PASSPHRASE);
  const again = value(
    await openRegister({ machine, folder, unlock: { passphrase: SAMPLE_PASSPHRASE }, mode: 'write' }),
  );
  expect(again.size()).toBe(Object.keys(STORIES).length + 1);
  again.close();
  const sample = value(await openSample(machine, 'en'));
  expect(sample.size()).toBe(Object.keys(STORIES).length + 1);
  sample.close();
});
