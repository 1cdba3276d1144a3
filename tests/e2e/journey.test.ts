import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { formatNumber, formatQuantity } from '../../shared/words/format.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { flat, pdfText } from '../pdf/tools.ts';
import type { Driver } from './driver.ts';
import { askHost } from './host-calls.ts';
import { HOSTS } from './hosts.ts';
import { endClean } from './opened.ts';

const BREACHES = resolve(import.meta.dirname, '../data/hhs-breaches-2009-2015.csv');
const PASSPHRASE = 'sept lampes sous la pluie fine';
/** A word of the record that is looked for without its accent. */
const TEXT = { fr: 'facture de Mme Bélisle-Řezníček', en: 'invoice of Ms. Bélisle-Řezníček' } as const;
const WITHOUT_ACCENT = 'belisle';

const ways = HOSTS.flatMap(([host, launch]) =>
  LANGUAGES.map((language) => [host, language, launch] as const),
);

/** The main job, from nothing to a notice that was sent, and found again (issue: the main job on the screen). */
describe.each(ways)('the main job on %s, in %s', (_host, language, launch) => {
  const words = wordsOf(language);
  const { window: said } = words;
  const { create } = said.welcome;
  let driver: Driver;
  let folder = '';
  let outbox = '';
  let record = '';

  beforeAll(async () => {
    driver = await launch({ language });
    folder = join(driver.stateFolder, 'journey.constat');
    outbox = join(driver.stateFolder, 'outbox');
    mkdirSync(outbox);
  });
  afterAll(() => endClean(driver));

  const page = (): Page => driver.page();
  const button = (name: string | RegExp, within: Page | Locator = page()): Locator =>
    within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  const title = (name: string): Promise<void> =>
    page().getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const chooseRadio = async (group: string, option: string): Promise<void> => {
    const radios = page().getByRole('radiogroup', { name: group });
    await radios.getByRole('radio', { name: option, exact: true }).check({ force: true });
  };

  test('creates a register: nothing is on the disk before the recovery key is typed back', async () => {
    await button(said.welcome.ways.create.act).click();
    const { organisation: labels, officer } = words.register;
    await page().getByLabel(labels.name).first().fill('Coopérative Étoile');
    await page().getByLabel(labels.neq).fill('1144321879');
    await page().getByLabel(officer.name, { exact: true }).fill('Édith Gagné-Řezníček');
    await page().getByLabel(officer.title, { exact: true }).fill('Responsable');
    await page().getByLabel(officer.email).fill('vieprivee@etoile.example');
    await button(create.next).click();
    for (const question of ['quebec', 'borders'] as const) {
      await chooseRadio(words.applies.questions[question].label, words.applies.answers.yes);
    }
    for (const question of ['federal', 'public', 'elsewhere'] as const) {
      await chooseRadio(words.applies.questions[question].label, words.applies.answers.no);
    }
    await button(create.next).click();
    await driver.choosing(folder, () => button(create.place.choose).click());
    await button(create.next).click();
    await page().getByLabel(create.passphrase.label, { exact: true }).fill(PASSPHRASE);
    await page().getByLabel(create.passphrase.again, { exact: true }).fill(PASSPHRASE);
    await button(create.next).click();

    const groups = page().getByRole('list', { name: create.recovery.keyLabel }).getByRole('listitem');
    await groups.first().waitFor();
    const printed = (await groups.allInnerTexts()).map((group) => group.replace(/\s+/g, '').slice(-4));
    expect(printed).toHaveLength(14);
    await page().locator('label', { hasText: create.recovery.written }).click();
    await button(create.next).click();
    const asked = page().getByLabel(new RegExp(`^${create.recovery.group(1).replace('1', '\\d+')}`));
    const numbers = await asked.evaluateAll((inputs) =>
      inputs.map((input) =>
        Number(/\d+/.exec((input as HTMLInputElement).labels?.[0]?.textContent ?? '')?.[0]),
      ),
    );
    expect(numbers).toHaveLength(2);
    // Typed wrong first: it is said, and still nothing exists.
    for (const at of [0, 1]) await asked.nth(at).fill('XXXX');
    await button(create.recovery.create).click();
    await page().getByText(create.recovery.wrong).first().waitFor();
    expect(readdirSync(driver.stateFolder)).not.toContain('journey.constat');
    for (const at of [0, 1]) await asked.nth(at).fill(printed[(numbers[at] ?? 0) - 1] ?? '');
    await button(create.recovery.create).click();
    await title(said.frame.places.today);
    expect(readdirSync(folder)).toContain('vault.json');
  });

  test('records a misdirected e-mail by keyboard, in fewer than 12 key presses beyond its text', async () => {
    let presses = 0;
    const press = async (key: string): Promise<void> => {
      presses += 1;
      await page().keyboard.press(key);
    };
    await press('Control+n');
    await title(said.quick.title);
    await page().getByText(said.quick.templates.names.email).waitFor();
    await press('1');
    await page().keyboard.type(TEXT[language]);
    await press('Tab');
    await press(said.quick.aware.keys.now);
    await page().keyboard.type('1');
    presses += 1;
    await press('Control+Enter');
    await page()
      .getByText(said.quick.recorded.text(''))
      .or(page().getByText(/I-\d{4}-001/))
      .first()
      .waitFor();
    expect(presses).toBeLessThan(12);
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 10 });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ number: expect.stringMatching(/^I-\d{4}-001$/) as string, persons: 1 });
    record = rows[0]?.id ?? '';
  });

  test('assesses the risk; the duties change as it is concluded, and it is sealed', async () => {
    const before = await dutyStates(page(), record);
    await button(said.quick.recorded.assess)
      .or(page().getByRole('link', { name: said.quick.recorded.assess }))
      .first()
      .click();
    await title(said.assessment.title);
    const { risk } = words.register;
    const { questions, conclusion, consulted, seal } = said.assessment;
    await chooseRadio(questions.sensitivity.ask, risk.sensitivities.high);
    await chooseRadio(questions.recipient.ask, risk.recipientsOfInformation.unknown);
    await chooseRadio(questions.access.ask, risk.accesses.confirmed);
    await chooseRadio(questions.containment.ask, risk.containments['not-contained']);
    const supposed = page().getByRole('complementary');
    await supposed.getByText(words.law.why['suggested-serious']).first().waitFor();
    for (const regime of ['quebec-private', 'pipeda'] as const) {
      await chooseRadio(
        conclusion.question(words.register.regimes[regime]),
        words.law.conclusions[regime].serious,
      );
    }
    for (const box of await page().getByLabel(conclusion.reasons).all()) {
      await box.fill('La facture porte un nom, une adresse et un solde; son destinataire n’a pas répondu.');
    }
    await page().getByLabel(consulted.name).fill('Édith Gagné-Řezníček');
    await button(consulted.today).click();
    await button(new RegExp(`^${seal.act}`))
      .first()
      .click();
    await button(seal.confirm, page().getByRole('alertdialog')).click();
    await page().getByText(seal.done).first().waitFor();
    const after = await dutyStates(page(), record);
    expect(before).toBe(0);
    expect(after).toBe(1);
  });

  test('types on the incident screen what the notices want: parts by their digit, facts by the keyboard', async () => {
    const { incident } = said;
    await page().evaluate((to) => {
      window.location.hash = to;
    }, `#/incident/${record}`);
    await page().getByRole('heading', { level: 2, name: incident.sections.what, exact: true }).waitFor();
    const fact = (key: string): Locator => page().locator(`[data-fact="${key}"]`);
    const type = async (key: string, text: string): Promise<void> => {
      await fact(key).getByRole('textbox').first().focus();
      await page().keyboard.type(text);
    };
    const day = async (key: string, date: string): Promise<void> => {
      for (const [at, part] of (['year', 'month', 'day'] as const).entries()) {
        await fact(key).locator(`[data-type="${part}"]`).first().focus();
        await page().keyboard.type(date.split('-')[at] ?? '');
      }
    };
    /** Opens a part by its digit, types, and records with Ctrl+S; says why, of what stands in the sealed assessment. */
    const part = async (digit: string, typing: () => Promise<void>, isSealed = false): Promise<void> => {
      await page()
        .locator('body')
        .click({ position: { x: 1, y: 1 } });
      await page().keyboard.press(digit);
      await page().locator('[data-editing]').waitFor();
      await typing();
      await page().keyboard.press('Control+s');
      if (isSealed) {
        await page().getByRole('alertdialog').getByRole('textbox').waitFor();
        await page().keyboard.type('Complété après l’évaluation.');
        await page().keyboard.press('Tab');
        await page().keyboard.press('Enter');
      }
      await page().locator('[data-editing]').waitFor({ state: 'detached' });
    };
    await part('1', () => type('circumstances', 'Une facture a été jointe au courriel d’une autre cliente.'));
    await part('2', async () => {
      await day('occurred', '2026-11-20');
      await day('determined', '2026-11-21');
    });
    await part(
      '3',
      async () => {
        for (const category of ['name', 'postal-address', 'amount-due'] as const) {
          const box = words.register.informationCategories[category];
          const checkbox = fact('information').getByRole('checkbox', { name: box, exact: true });
          if (await checkbox.isChecked()) continue;
          await checkbox.focus();
          await page().keyboard.press('Space');
        }
      },
      true,
    );
    await part('4', () => type('personsInQuebec', '1'));
    const told = async (): Promise<void> => {
      await type('personsToldHow', 'Par lettre.');
      await day('personsToldWhen', '2026-11-24');
      await fact('otherAuthorities')
        .getByRole('button', { name: incident.fields.otherAuthorities.none })
        .focus();
      await page().keyboard.press('Space');
    };
    await part('8', told);

    for (const [aim, state, description] of [
      ['reduce-risk', 'taken', 'Suppression demandée.'],
      ['prevent-recurrence', 'planned', 'Double vérification.'],
    ] as const) {
      await page().keyboard.press('6');
      await fact('measure-description').getByRole('textbox').waitFor();
      await type('measure-description', description);
      const { measures } = words.register;
      for (const option of [measures.aims[aim], measures.states[state]]) {
        await page().getByRole('radio', { name: option, exact: true }).check({ force: true });
      }
      if (state === 'taken') await day('measure-on', '2026-11-21');
      else await page().getByLabel(incident.measures.timing, { exact: true }).fill('Décembre');
      await page().keyboard.press('Control+s');
      await fact('measure-description').waitFor({ state: 'detached' });
    }
    const { facts, measures } = await askHost(page(), 'read', { record });
    expect(facts).toMatchObject({
      circumstances: 'Une facture a été jointe au courriel d’une autre cliente.',
      occurred: { kind: 'date', on: '2026-11-20' },
      information: {
        categories: expect.arrayContaining(['name', 'postal-address', 'amount-due']) as unknown,
      },
      personsInQuebec: { kind: 'exact', n: 1 },
      determined: { on: '2026-11-21' },
      personsToldHow: 'Par lettre.',
      personsToldWhen: { kind: 'date', on: '2026-11-24' },
      otherAuthorities: [],
    });
    expect(measures).toHaveLength(2);
  });

  test.each([
    ['cai-notice', 'cai'],
    ['opc-report', 'opc'],
  ] as const)('previews and saves %s, and marks it sent', async (kind, recipient) => {
    await page().evaluate((to) => {
      window.location.hash = to;
    }, `#/incident/${record}/notice/${kind}`);
    const paper = page().getByRole('article').or(page().locator('[data-paper]')).first();
    await paper.waitFor();
    await page().getByText(said.notice.gaps.none).waitFor();
    const file = join(outbox, `${kind}.pdf`);
    await driver.choosing(file, () => button(said.notice.save).click());
    await page().getByText(said.notice.saved(file)).first().waitFor();
    const text = flat(pdfText(readFileSync(file)));
    expect(text).toContain('Coopérative Étoile');
    expect(text).toMatch(/I-\d{4}-001/);

    const act = said.duties.actFor(said.duties.acts['mark-sent'], words.register.recipients[recipient]);
    await page().getByRole('button', { name: act }).first().click();
    const dialog = page().getByRole('dialog', {
      name: said.duties.sending.title(words.register.recipients[recipient]),
    });
    await dialog.getByRole('button', { name: new RegExp(said.duties.sending.channel) }).click();
    await page().getByRole('option', { name: words.register.channels['online-form'], exact: true }).click();
    await dialog.getByLabel(said.duties.sending.reference, { exact: false }).first().fill('2026-1042');
    await button(said.duties.sending.record, dialog).click();
    await page()
      .getByText(said.duties.sending.recorded(words.register.recipients[recipient]))
      .first()
      .waitFor();
  });

  test('locks, and nothing is left; unlocks again', async () => {
    const locked = await driver.locking(() => page().keyboard.press('Control+l'));
    await locked.getByLabel(said.unlock.passphrase, { exact: true }).first().waitFor();
    expect(await locked.locator('body').innerText()).not.toContain('Bélisle');
    await locked
      .getByLabel(said.unlock.passphrase, { exact: true })
      .first()
      .fill('une autre phrase de passe');
    await locked.keyboard.press('Enter');
    await locked.getByText(said.unlock.wrong).waitFor();
    await locked.getByLabel(said.unlock.passphrase, { exact: true }).first().fill(PASSPHRASE);
    await locked.keyboard.press('Enter');
    await title(said.frame.places.today);
  });

  test('finds it again by a word without its accent', async () => {
    await page().keyboard.press('g');
    await page().keyboard.press('r');
    await title(said.register.title);
    await page().getByRole('searchbox', { name: said.register.search }).fill(WITHOUT_ACCENT);
    const rows = page()
      .getByRole('grid')
      .getByRole('row')
      .filter({ hasText: /I-\d{4}-001/ });
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
    await page().getByRole('searchbox', { name: said.register.search }).fill('rien de tel');
    await rows.first().waitFor({ state: 'detached' });
    await page().getByRole('searchbox', { name: said.register.search }).fill('');
  });

  test('imports 1,151 real breach reports, sorts and filters them', async () => {
    const { importing, register } = said;
    await button(register.import).click();
    await title(importing.title);
    await driver.choosing(BREACHES, () => button(importing.intro.choose).click());
    const many = formatQuantity(1151, language, importing.incidents);
    await button(importing.record(many)).click();
    await button(importing.done.show).click();
    await title(register.title);
    const grid = page().getByRole('grid');
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('1152');
    // Whatever view leads here, all of them are looked at.
    const all = button(register.clear);
    if (await all.isVisible()) await all.click();
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('1153');

    const persons = grid.getByRole('columnheader', { name: register.columns.persons });
    await persons.getByRole('button').first().click();
    await expect.poll(() => persons.getAttribute('aria-sort')).not.toBe('none');
    if ((await persons.getAttribute('aria-sort')) === 'ascending')
      await persons.getByRole('button').first().click();
    await expect.poll(() => persons.getAttribute('aria-sort')).toBe('descending');
    // The largest breach of the file.
    await grid.getByRole('row').nth(1).getByText(formatNumber(4_900_000, language)).waitFor();

    await button(register.filterBy(register.facets.natures, 0)).click();
    await page()
      .getByRole('dialog')
      .locator('label', { hasText: words.register.natures.loss })
      .first()
      .click();
    await page().keyboard.press('Escape');
    await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(1153);
    const lost = Number(await grid.getAttribute('aria-rowcount')) - 1;
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 2000 });
    expect(lost).toBe(rows.filter(({ natures }) => natures.includes('loss')).length);
  });
});

/** How many authorities must be told of it, as the board says. */
async function dutyStates(page: Page, record: string): Promise<number> {
  const { assessments } = await askHost(page, 'read', { record });
  return assessments.length;
}
