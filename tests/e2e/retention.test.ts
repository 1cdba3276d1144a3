import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatQuantity } from '../../shared/words/format.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { incident, makeRegister, open, type Register, value } from '../keeper/make.ts';
import { askHost } from './host-calls.ts';
import type { LocalDriver } from './local.ts';
import { FLOW_LOOKS } from './looks.ts';
import { endClean, looking, openCopy } from './opened.ts';

const on = (day: string) => ({ aware: { kind: 'date', on: day }, determined: { on: day } });
/** Four years and a half ago: the five years end within twelve months. */
const soon = new Date(Date.now() - 4.5 * 365.25 * 86_400_000).toISOString().slice(0, 10);

let register: Register;
beforeAll(async () => {
  register = await makeRegister({ now: () => Date.now() });
  const keeper = value(open(register));
  const days = [
    ['Portable perdu', '2019-05-06'],
    ['Courriel mal adressé', '2018-02-03'],
    ['Dossier en litige', '2017-03-04'],
    ['Accès non autorisé', '2016-04-05'],
    ['Bientôt à terme', soon],
  ] as const;
  const recorded = value(keeper.perform(days.map(([title, day]) => incident(title, on(day))))).changes;
  for (const [place, { record }] of recorded.entries()) {
    if (place !== 3) value(keeper.perform({ type: 'closed', record, content: { reasons: 'Fait.' } }));
    if (place === 2)
      value(keeper.perform({ type: 'hold-placed', record, reason: 'Recours collectif', content: {} }));
  }
  keeper.close();
});

describe.each(FLOW_LOOKS)('the end of retention in $language, $appearance', ({ language, appearance }) => {
  const words = wordsOf(language);
  const { retention: said, incident: ofIncident } = words.window;
  const { erase } = ofIncident.life;
  let driver: LocalDriver;
  const page = (): Page => driver.page();
  const look = looking(page, 'retention', { language, appearance });
  const records = (n: number): string => formatQuantity(n, language, said.records);

  beforeAll(async () => {
    ({ driver } = await openCopy(register, { language, appearance }));
  });
  afterAll(() => endClean(driver));

  test('Today says that some are past their time, and leads to them', async () => {
    await page().evaluate(() => void (window.location.hash = '#/today'));
    await page()
      .getByText(said.today.over(records(2)))
      .waitFor();
    await look('today');
    await page().getByRole('button', { name: said.today.open }).focus();
    await page().keyboard.press('Enter');
    await page().getByRole('heading', { level: 1, name: said.title }).waitFor();
  });

  test('each stands with its rule; on hold and open it cannot be chosen', async () => {
    const over = page().getByRole('list', { name: said.reaches.over.title });
    await over.getByRole('checkbox').first().waitFor();
    expect(await over.getByRole('checkbox').count()).toBe(2);
    for (const reach of ['on-hold', 'open', 'soon'] as const) {
      const list = page().getByRole('list', { name: said.reaches[reach].title });
      expect(await list.getByRole('listitem').count()).toBe(1);
      expect(await list.getByRole('checkbox').count()).toBe(0);
    }
    await look('list');
    await page().getByText(said.reaches.soon.text).scrollIntoViewIfNeeded();
    await look('list-end');
  });

  test('several are erased at once, by the keyboard, with a reason and how many they are', async () => {
    await page().getByRole('checkbox', { name: said.all }).focus();
    await page().keyboard.press('Space');
    await page()
      .getByText(said.chosen(records(2)))
      .waitFor();
    await page().getByRole('button', { name: said.act }).focus();
    await page().keyboard.press('Enter');
    await page().getByRole('button', { name: erase.confirm }).click();
    await page().getByText(erase.error).waitFor();
    await page().getByText(erase.countError).waitFor();
    await page().getByLabel(erase.label).fill('Au terme de leur conservation.');
    await page().getByLabel(erase.count('2')).fill('2');
    await look('asked');
    await page().getByRole('button', { name: erase.confirm }).click();
    await page()
      .getByRole('row', { name: said.certificate(await numberOf(0)) })
      .waitFor();
    expect((await askHost(page(), 'rows', { from: 0, count: 10 })).total).toBe(3);
    await look('erased');
  });

  test('each leads to its certificate', async () => {
    await page()
      .getByRole('row', { name: said.certificate(await numberOf(0)) })
      .click();
    await page().getByRole('button', { name: ofIncident.erased.save }).waitFor();
    await page().getByText('Au terme de leur conservation.').waitFor();
    await look('certificate');
  });

  const numberOf = async (place: number): Promise<string> =>
    (await askHost(page(), 'head', {})).erasures[place]!.number;
});

test('a register in which nothing is near its end says so', async () => {
  const fresh = await makeRegister({ now: () => Date.now() });
  const { driver } = await openCopy(fresh, { language: 'fr', appearance: 'light' });
  await driver.page().evaluate(() => void (window.location.hash = '#/retention'));
  await driver.page().getByText(wordsOf('fr').window.retention.none).waitFor();
  await looking(() => driver.page(), 'retention', { language: 'fr', appearance: 'light' })('none');
  await endClean(driver);
});
