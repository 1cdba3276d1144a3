import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../shared/words/words.ts';
import { incident, makeRegister, open, type Register, temporary, value } from '../keeper/make.ts';
import type { LocalDriver } from './local.ts';
import { FLOW_LOOKS } from './looks.ts';
import { endClean, looking, openCopy } from './opened.ts';

const DAYS = 24 * 60 * 60 * 1000;

/** Made ten days ago, and never copied since. */
let register: Register;
beforeAll(async () => {
  register = await makeRegister({ now: () => Date.now() - 10 * DAYS });
  const keeper = value(open(register));
  value(keeper.perform(incident('Courriel mal adressé')));
  keeper.close();
});

describe.each(FLOW_LOOKS)('backups by themselves in $language, $appearance', ({ language, appearance }) => {
  const words = wordsOf(language);
  const { settings } = words.window;
  const { places } = settings;
  let driver: LocalDriver;
  const page = (): Page => driver.page();
  const look = looking(page, 'backups', { language, appearance });

  beforeAll(async () => {
    ({ driver } = await openCopy(register, { language, appearance }));
    await page().getByText(words.codes.warnings['backup-overdue']).waitFor();
  });
  afterAll(() => endClean(driver));

  test('a place is chosen in Settings, the first backup is made there, and one more from the banner', async () => {
    const folder = join(temporary(), 'Copies');
    mkdirSync(folder);
    await page().evaluate(() => void (window.location.hash = '#/settings/backups'));
    const first = page().getByRole('group', { name: places.names.first, exact: true });
    await first.getByText(places.none).waitFor();
    await first.scrollIntoViewIfNeeded();
    await look('none');
    const choosing = () => first.getByRole('button', { name: places.chooseOf(places.names.first) }).click();
    await driver.choosing(folder, choosing);
    await page().getByText(places.chosen(places.names.first)).first().waitFor();
    await first.getByText(folder).waitFor();
    await expect
      .poll(
        () => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.age')).length,
      )
      .toBe(1);
    await first.getByText(places.notYet).waitFor({ state: 'detached' });
    await look('chosen');
    // The same folder is no second place.
    const second = page().getByRole('group', { name: places.names.second, exact: true });
    await driver.choosing(folder, () =>
      second.getByRole('button', { name: places.chooseOf(places.names.second) }).click(),
    );
    await page().getByText(words.codes.refusals['backup-place-taken']({ folder })).first().waitFor();

    // The disk is taken away: that is said beside the place, and goes when it is back.
    renameSync(folder, `${folder}-away`);
    await page().getByRole('button', { name: places.now }).first().focus();
    await page().keyboard.press('Enter');
    await page().getByText(places.notAll).first().waitFor();
    await first.getByText(places.again).waitFor();
    await first.scrollIntoViewIfNeeded();
    await look('failed');
    renameSync(`${folder}-away`, folder);
    await page().getByRole('button', { name: places.now }).first().click();
    await page().getByText(places.made).first().waitFor();
    await first.getByText(places.again).waitFor({ state: 'detached' });
    await first.getByRole('button', { name: places.dropOf(places.names.first) }).click();
    await page().getByText(places.letGo(places.names.first)).first().waitFor();
    await first.getByText(places.none).waitFor();
  });
});
