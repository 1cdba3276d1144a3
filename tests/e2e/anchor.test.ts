import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { readPackage, verifyPackage } from '../../electron/keeper/evidence/verify.ts';
import { formatQuantity } from '../../shared/words/format.ts';
import { wordsOf } from '../../shared/words/words.ts';
import {
  copyOf,
  incident,
  makeRegister,
  open,
  PASSPHRASE,
  type Register,
  temporary,
  value,
} from '../keeper/make.ts';
import { askHost } from './host-calls.ts';
import { launchLocal, type LocalDriver } from './local.ts';
import { FLOW_LOOKS } from './looks.ts';
import { endClean, looking } from './opened.ts';

let register: Register;
/** The same, whose last entries are gone, and nothing beside the journal that knew of them. */
let older: Register;
beforeAll(async () => {
  register = await makeRegister({ now: () => Date.now() });
  older = copyOf(register, { device: null });
  rmSync(join(older.folder, 'checkpoints'), { recursive: true });
  const keeper = value(open(register));
  value(keeper.perform(incident('Portable perdu')));
  keeper.close();
});

describe.each(FLOW_LOOKS)('the head kept outside in $language, $appearance', ({ language, appearance }) => {
  const words = wordsOf(language);
  const { journal, frame } = words.window;
  const { anchors: said } = journal;
  const out = join(temporary(), 'tete.txt');
  let driver: LocalDriver;
  const page = (): Page => driver.page();
  const look = looking(page, 'anchor', { language, appearance });
  const saidIn = (n: number): string => formatQuantity(n, language, journal.package.records);
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const journalOf = async (folder: string): Promise<void> => {
    await askHost(page(), 'open', { folder, secret: { passphrase: PASSPHRASE }, mode: 'write' });
    await page().reload();
    await page().evaluate(() => void (window.location.hash = '#/journal'));
    await page().getByRole('heading', { level: 1, name: frame.places.journal }).waitFor();
  };
  const begin = async (): Promise<void> => {
    driver = await launchLocal({ language, appearance, height: 1100 });
    await page().locator('main').first().waitFor();
    await askHost(page(), 'prefer', { language });
  };
  const end = (): Promise<void> => endClean(driver);

  beforeAll(begin);
  afterAll(end);

  test('it says that no head was given, and what one would protect against and what not', async () => {
    await journalOf(copyOf(register).folder);
    await page().getByText(said.none).waitFor();
    await page().getByText(said.protects).waitFor();
    await page().getByText(said.protectsNot).waitFor();
    await page().getByText(said.noBackup).waitFor();
    await button(said.give).scrollIntoViewIfNeeded();
    await look('none');
  });

  test('it is given by the keyboard: who will keep it is asked, then written and journalled', async () => {
    await button(said.give).focus();
    await page().keyboard.press('Enter');
    await button(said.choose).click();
    await page().getByText(said.whoMissing).waitFor();
    await page().getByLabel(said.who).fill('Me Roy, notaire');
    await look('asked');
    await driver.choosing(out, () => button(said.choose).click());
    await page().getByText(said.made(out)).first().waitFor();
    expect(existsSync(out)).toBe(true);
    await page().getByText('Me Roy, notaire').first().waitFor();
    await page().getByRole('listitem').filter({ hasText: words.register.changes.anchored }).first().waitFor();
  });

  test('a head that was kept is held against the register', async () => {
    await driver.choosing(out, () => button(said.compare).click());
    await page().getByText(said.matches).waitFor();
    await button(said.compare).scrollIntoViewIfNeeded();
    await look('matches');
  });

  test('the words of a printed copy are typed in: what is wrong is said, what matches holds', async () => {
    const order = { kind: 'register', language, draft: true, reasons: {} } as const;
    const { doc } = await askHost(page(), 'document', order);
    const [words] = doc.blocks.flatMap((block) => (block.kind === 'code' ? [block.parts] : []));
    if (words === undefined) throw new Error('A copy bears the head.');
    await button(said.compareWords).focus();
    await page().keyboard.press('Enter');
    await page().keyboard.type(words.with(4, words[5] ?? '').join(' '));
    await button(said.compareNow).click();
    await page().getByText(wordsOf(language).codes.refusals['anchor-words-checksum']()).waitFor();
    await look('words');
    const field = page().getByRole('textbox', { name: said.wordsLabel });
    await field.press('Control+a');
    await page().keyboard.type(words.join(' '));
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await page().getByText(said.matches).waitFor();
  });

  test('an evidence package is made, sound without a key', async () => {
    const zip = join(temporary(), 'preuve.zip');
    await driver.choosing(zip, () => button(journal.package.make).click());
    await page()
      .getByText(journal.package.made(zip, saidIn(1)))
      .first()
      .waitFor();
    expect(verifyPackage(value(readPackage(nodeDisk, zip)!))).toMatchObject({ ok: true, faults: [] });
    await button(journal.package.make).scrollIntoViewIfNeeded();
    await look('package');
  });

  test('and an older copy of it, sound in itself, does not match', async () => {
    await end();
    await begin();
    await journalOf(copyOf(older).folder);
    await driver.choosing(out, () => button(said.compare).click());
    await page().getByText(said.differs).waitFor();
    await button(said.compare).scrollIntoViewIfNeeded();
    await look('differs');
  });
});
