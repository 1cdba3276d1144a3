import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatQuantity } from '../../shared/words/format.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { incident, type Register, temporary } from '../keeper/make.ts';
import { askHost } from './host-calls.ts';
import type { LocalDriver } from './local.ts';
import { FLOW_LOOKS } from './looks.ts';
import { endClean, looking, openCopy, registerWith } from './opened.ts';

const PASTED = [
  'Prénom\tNom\tAdresse\tVille\tCourriel\tLangue\tNo client',
  'Léa\tRoy\t1, rue des Érables\tLaval (Québec)  H7A 1A1\tlea@exemple.test\tfr\tC-0001',
  'Ann\tLee\t\t\tann@example.test\ten\tC-0002',
  'Ève\tCôté\t\t\t\t\tC-0003',
  '\tSans prénom\t\t\tnulle part\tfr\t',
].join('\n');

let register: Register;
beforeAll(async () => {
  register = await registerWith(incident('Courriel mal adressé'));
});

describe.each(FLOW_LOOKS)('persons lists in $language, $appearance', ({ language, appearance }) => {
  const words = wordsOf(language);
  const said = words.window.persons;
  const many = (n: number): string => formatQuantity(n, language, said.counts.persons);
  let driver: LocalDriver;
  const page = (): Page => driver.page();
  const part = () => page().getByRole('region', { name: said.title });
  const press = async (name: string): Promise<void> => {
    await page().getByRole('button', { name, exact: true }).focus();
    await page().keyboard.press('Enter');
  };
  const look = looking(page, 'persons', { language, appearance });

  beforeAll(async () => {
    ({ driver } = await openCopy(register, { language, appearance }));
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 10 });
    await page().evaluate((to) => void (window.location.hash = to), `#/incident/${rows[0]!.id}`);
    await page().getByRole('heading', { level: 1, name: 'Courriel mal adressé' }).waitFor();
  });
  afterAll(() => endClean(driver));

  test('an empty list says what belongs there', async () => {
    await part().getByText(said.empty).waitFor();
    await part().scrollIntoViewIfNeeded();
    await look('empty');
  });

  test('rows are pasted, seen as they were read, and added; what is no person is named', async () => {
    await press(said.add.action);
    await page().getByLabel(said.add.paste).fill(PASTED);
    await look('paste');
    await press(said.add.read);
    await page()
      .getByText(said.add.would(many(3)))
      .waitFor();
    await page().getByText('nulle part').waitFor();
    await look('plan');
    await press(said.add.confirm(many(3)));
    await part()
      .getByRole('button', { name: said.openOf('Léa Roy') })
      .waitFor();
    await part().scrollIntoViewIfNeeded();
    await look('listed');
  });

  test('the letters are made in each language, as drafts while the notice lacks something', async () => {
    const { letters } = said;
    await press(letters.action);
    await page().getByText(letters.complete).waitFor();
    const file = (language: 'fr' | 'en'): string =>
      letters.save('1', '1', words.register.languages[language]);
    const out = join(temporary(), 'lettres.pdf');
    await driver.choosing(out, () =>
      page()
        .getByRole('button', { name: file('fr'), exact: true })
        .click(),
    );
    await page().getByRole('alert').first().waitFor();
    expect(existsSync(out)).toBe(false);
    await page().getByRole('checkbox', { name: letters.draft }).focus();
    await page().keyboard.press('Space');
    await look('letters');
    await driver.choosing(out, () =>
      page()
        .getByRole('button', { name: file('en'), exact: true })
        .click(),
    );
    await page().getByText(out).first().waitFor();
    expect(existsSync(out)).toBe(true);
    await page().keyboard.press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('letters are sent to whoever can be reached, and the incident says that it gave notice', async () => {
    await press(said.sent.action);
    await look('sending');
    await press(said.sent.confirm);
    await page()
      .getByText(said.sent.done(many(2)))
      .first()
      .waitFor();
    await part().getByRole('cell', { name: words.register.letterStates.sent }).first().waitFor();
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 1 });
    const record = await askHost(page(), 'read', { record: rows[0]!.id });
    expect(record.notices).toMatchObject([{ recipient: 'persons', mode: 'direct', persons: 2 }]);
  });

  test('a letter that came back is recorded, and the address corrected', async () => {
    await press(said.openOf('Léa Roy'));
    await look('person');
    await press(said.back.confirm);
    // The address is next: the keyboard is there already.
    await page().locator('textarea:focus').waitFor();
    await part()
      .getByRole('cell', { name: words.register.letterStates.returned })
      .waitFor({ state: 'attached' });
    await page().getByLabel(said.correct.address).fill('2, rue des Ormes\nMontréal');
    await look('returned');
    await press(said.correct.confirm);
    await part()
      .getByRole('cell', { name: words.register.letterStates.again })
      .waitFor({ state: 'attached' });
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    await part().scrollIntoViewIfNeeded();
    await look('again');
  });

  test('whoever asks is looked up across the lists, and what to answer is said', async () => {
    const { affected } = said;
    const from = await page().evaluate(() => window.location.hash);
    await page().evaluate(() => void (window.location.hash = '#/affected'));
    await page().getByRole('heading', { level: 1, name: affected.title }).waitFor();
    await page().getByRole('searchbox', { name: affected.search }).fill('ann LEE');
    await page().getByText(affected.sayTold).waitFor();
    await look('told');
    await page().getByRole('searchbox', { name: affected.search }).fill('lea');
    await page().getByText(affected.sayUntold).waitFor();
    await look('untold');
    await page().getByRole('searchbox', { name: affected.search }).fill('nobody at all');
    await page().getByText(affected.nobodyText).waitFor();
    await look('nobody');
    await page().evaluate((to) => void (window.location.hash = to), from);
    await part()
      .getByRole('button', { name: said.openOf('Léa Roy') })
      .waitFor();
  });

  test('a file of many is read too, and the list is searched', async () => {
    const file = join(temporary(), 'personnes.csv');
    const rows = Array.from({ length: 3000 }, (_, n) => `Personne ${String(n)};p${String(n)}@exemple.test`);
    writeFileSync(file, ['Nom;Courriel', ...rows].join('\n'));
    await press(said.add.action);
    await driver.choosing(file, () => page().getByRole('button', { name: said.add.file }).click());
    await press(said.add.confirm(many(3000)));
    await part().getByText(many(3003)).waitFor();
    expect(await part().getByRole('row').count()).toBeLessThan(60);
    await page().getByRole('searchbox', { name: said.search }).fill('PERSONNE 2999');
    await part()
      .getByRole('button', { name: said.openOf('Personne 2999') })
      .waitFor();
    await look('many');
  });

  test('the list is erased with a reason, and a certificate says so', async () => {
    await press(said.erasing.action);
    await page().getByRole('button', { name: said.erasing.confirm }).click();
    await page().getByText(said.erasing.error).waitFor();
    await page().getByLabel(said.erasing.label).fill('Plus nécessaire.');
    await look('erase');
    await page().getByRole('button', { name: said.erasing.confirm }).click();
    await part().getByText(said.empty).waitFor();
    const out = join(temporary(), 'attestation.pdf');
    const { certificate } = words.window.incident.attachments;
    await driver.choosing(out, () => part().getByText(certificate, { exact: true }).click());
    await page().getByText(words.window.incident.erased.saved(out)).first().waitFor();
    expect(existsSync(out)).toBe(true);
    await look('erased');
  });
});
