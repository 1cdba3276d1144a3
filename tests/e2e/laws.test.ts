import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAW_IDS, LAW_NAMES } from '../../shared/law/laws.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { incident, type Register, temporary } from '../keeper/make.ts';
import { askHost } from './host-calls.ts';
import type { LocalDriver } from './local.ts';
import { LOOKS } from './looks.ts';
import { endClean, looking, openCopy, registerWith } from './opened.ts';

let register: Register;
beforeAll(async () => {
  register = await registerWith(incident('Courriel mal adressé'));
});

describe.each(LOOKS)('the law as Constat knows it in $language, $appearance', ({ language, appearance }) => {
  const words = wordsOf(language);
  const said = words.window.laws;
  let driver: LocalDriver;
  const page = (): Page => driver.page();
  const look = looking(page, 'laws', { language, appearance });
  const count = () => page().getByRole('main').getByRole('status').first();

  beforeAll(async () => {
    ({ driver } = await openCopy(register, { language, appearance }));
    await page().keyboard.press('g');
    await page().keyboard.press('l');
    await page().getByRole('heading', { level: 1, name: said.title }).waitFor();
  });
  afterAll(() => endClean(driver));

  test('every law stands there, what applies here is marked, what is not confirmed says so', async () => {
    for (const id of LAW_IDS) {
      await page().getByRole('heading', { level: 2, name: LAW_NAMES[id][language], exact: true }).waitFor();
    }
    expect(await page().getByText(said.inPlayMark, { exact: true }).count()).toBe(2);
    expect(await page().getByText(words.law.known.check, { exact: true }).count()).toBeGreaterThan(10);
    await look('all');
  });

  test('it is searched by the keyboard, without accents, and narrowed by how sure it is', async () => {
    await page().keyboard.press('/');
    await page().keyboard.type(language === 'fr' ? 'desindexation' : 'de-indexing');
    await page()
      .getByRole('heading', { level: 2, name: LAW_NAMES.pipeda[language] })
      .waitFor({ state: 'detached' });
    await count()
      .filter({ hasText: /^\d+ (of|sur) / })
      .waitFor();
    await look('searched');
    await page().keyboard.press('Control+a');
    await page().keyboard.type('zzzz');
    await page().getByText(said.empty).waitFor();
    await look('nothing');
    await page().getByRole('button', { name: said.clear }).first().focus();
    await page().keyboard.press('Enter');
    await page()
      .getByRole('button', { name: new RegExp(said.certainty) })
      .focus();
    await page().keyboard.press('Enter');
    await page().getByRole('option', { name: said.certainties.unconfirmed }).click();
    await page()
      .getByRole('heading', { level: 2, name: LAW_NAMES['quebec-health'][language] })
      .waitFor({ state: 'detached' });
    await look('unconfirmed');
    await page().getByRole('button', { name: said.clear }).first().click();
  });

  test('a section sign on a record leads to its section', async () => {
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 1 });
    await page().evaluate((to) => void (window.location.hash = to), `#/incident/${rows[0]!.id}`);
    await page().getByRole('heading', { level: 1, name: 'Courriel mal adressé' }).waitFor();
    const mark = page()
      .getByRole('button', { name: /^Source/ })
      .first();
    await mark.focus();
    await page().keyboard.press('Enter');
    const link = page().getByRole('dialog').getByText('A-2.1, r. 3.1').first();
    await link.waitFor();
    await look('mark');
    await link.click();
    await page().getByRole('heading', { level: 1, name: said.title }).waitFor();
    expect(await page().getByRole('searchbox').inputValue()).not.toBe('');
    await look('cited');
  });

  test('it is saved as a PDF of today, and journalled', async () => {
    const out = join(temporary(), 'loi.pdf');
    await driver.choosing(out, () => page().getByRole('button', { name: said.save }).click());
    await page().getByText(out).first().waitFor();
    expect(existsSync(out)).toBe(true);
    const { entries } = await askHost(page(), 'entries', { limit: 1 });
    expect(JSON.stringify(entries)).toContain('"document-issued"');
  });

  test('the answers on which laws apply are kept, and stand there again', async () => {
    const { questions, answers, why } = words.applies;
    const choose = async (label: string, answer: string): Promise<void> => {
      await page()
        .getByRole('radiogroup', { name: label })
        .getByRole('radio', { name: answer, exact: true })
        .focus();
      await page().keyboard.press('Space');
    };
    await page().evaluate(() => void (window.location.hash = '#/settings/laws'));
    const part = page().getByRole('region', { name: words.window.settings.section.laws });
    await part.waitFor();
    await choose(questions.quebec.label, answers.yes);
    await choose(questions.federal.label, answers.yes);
    await part.getByText(why['federal-undertaking-in-quebec']).waitFor();
    await page().keyboard.press('Control+s');
    await page().getByText(words.window.settings.saved.laws).first().waitFor();
    const { organisation } = await askHost(page(), 'head', {});
    expect(organisation.situation).toMatchObject({ quebec: 'yes', federal: 'yes', borders: null });
    await page().reload();
    await part.getByText(why['federal-undertaking-in-quebec']).waitFor();
    await part.scrollIntoViewIfNeeded();
    await look('answered');
    await page().evaluate(() => void (window.location.hash = '#/journal'));
    await page()
      .getByText(words.register.changes['organisation-amended'])
      .locator('visible=true')
      .first()
      .waitFor();
    await look('journal');
  });
});
