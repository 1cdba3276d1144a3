import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackage, verifyPackage } from '../../electron/keeper/evidence/verify.ts';
import { nodeDisk } from '../../electron/keeper/files.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { formatDate } from '../../shared/words/format.ts';
import { incident, type Register, temporary, value } from '../keeper/make.ts';
import { askHost } from './host-calls.ts';
import type { LocalDriver } from './local.ts';
import { FLOW_LOOKS } from './looks.ts';
import { endClean, looking, openCopy, registerWith } from './opened.ts';

const OLD = { aware: { kind: 'date', on: '2019-05-06' }, determined: { on: '2019-05-07' } };

let register: Register;
beforeAll(async () => {
  register = await registerWith(incident('Portable perdu', OLD), incident('Courriel mal adressé'));
});

describe.each(FLOW_LOOKS)('keeping and erasing in $language, $appearance', ({ language, appearance }) => {
  const words = wordsOf(language);
  const { incident: said, journal } = words.window;
  const { life } = said;
  let driver: LocalDriver;
  let number = '';
  const page = (): Page => driver.page();
  const look = looking(page, 'keeping', { language, appearance });

  beforeAll(async () => {
    ({ driver } = await openCopy(register, { language, appearance }));
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 10 });
    const old = rows.find(({ title }) => title === 'Portable perdu')!;
    ({ number } = old);
    await page().evaluate((to) => void (window.location.hash = to), `#/incident/${old.id}`);
    await page().getByRole('heading', { level: 1, name: 'Portable perdu' }).waitFor();
  });
  afterAll(() => endClean(driver));

  /** Chooses from the record’s menu by the keyboard alone. */
  const act = async (label: string): Promise<void> => {
    await page().getByRole('button', { name: life.more, exact: true }).focus();
    await page().keyboard.press('Enter');
    await page().getByRole('menuitem', { name: label }).focus();
    await page().keyboard.press('Enter');
  };
  const entry = async (label: string, text: string): Promise<void> => {
    await page().getByLabel(label).fill(text);
  };
  const choices = async (): Promise<readonly string[]> => {
    await page().getByRole('button', { name: life.more, exact: true }).click();
    const names = await page().getByRole('menuitem').allTextContents();
    await page().keyboard.press('Escape');
    return names;
  };

  test('what is open is not offered for erasing; closed and past its time, it says so', async () => {
    expect((await choices()).join(' ')).not.toContain(life.erase.action);
    await act(life.close.action);
    await entry(life.close.label, 'Dossier fermé.');
    await page().keyboard.press('Tab');
    await page().getByRole('button', { name: life.close.confirm }).click();
    await page()
      .getByText(life.keep.title(formatDate('2024-05-06', language)))
      .waitFor();
    await look('over');
    expect((await choices()).join(' ')).toContain(life.erase.action);
  });

  test('an evidence package of it alone is made from its menu, by the keyboard', async () => {
    const zip = join(temporary(), 'preuve.zip');
    await page().getByRole('button', { name: life.more, exact: true }).click();
    await look('menu');
    await page().keyboard.press('Escape');
    await driver.choosing(zip, () => act(life.pack.action));
    await page().getByText(life.pack.done(zip)).first().waitFor();
    const report = verifyPackage(value(readPackage(nodeDisk, zip)!));
    expect(report).toMatchObject({ ok: true, only: { record: number } });
    expect(report.only?.leftOut).toBe(1);
  });

  test('a file is attached, saved out as it was, and erased with a reason; a program is refused', async () => {
    const { attachments } = said;
    const folder = temporary();
    const file = (name: string, bytes: Buffer): string => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n%%EOF\n'), Buffer.alloc(1_300_000, 32)]);
    const part = page().getByRole('region', { name: attachments.title });
    const add = () => part.getByRole('button', { name: attachments.add }).click();
    await part.getByText(attachments.empty).waitFor();
    await driver.choosing(file('Courriel reçu.pdf', pdf), add);
    await page().getByText(attachments.added('Courriel reçu.pdf')).first().waitFor();
    await driver.choosing(file('notes.txt', Buffer.from('Appel de la cliente')), add);
    await part.getByText('notes.txt', { exact: true }).waitFor();
    await driver.choosing(file('facture.pdf', Buffer.from('MZ\x90\0\x03')), add);
    await page().getByText('facture.pdf').first().waitFor();
    await part.scrollIntoViewIfNeeded();
    await look('attached');
    const out = join(folder, 'sorti.pdf');
    const saving = part.getByRole('button', { name: attachments.saveOf('Courriel reçu.pdf') });
    await driver.choosing(out, () => saving.click());
    await page().getByText(attachments.saved(out)).first().waitFor();
    expect(readFileSync(out).equals(pdf)).toBe(true);

    await part.getByRole('button', { name: attachments.eraseOf('notes.txt') }).focus();
    await page().keyboard.press('Enter');
    await page().getByRole('button', { name: attachments.erasing.confirm }).click();
    await page().getByText(attachments.erasing.error).waitFor();
    await entry(attachments.erasing.label, 'N’est plus nécessaire.');
    await look('erase-attachment');
    await page().getByRole('button', { name: attachments.erasing.confirm }).click();
    await part.getByText('notes.txt', { exact: true }).waitFor({ state: 'detached' });
    const certificate = join(folder, 'attestation.pdf');
    await driver.choosing(certificate, () =>
      part.getByText(attachments.certificate, { exact: true }).click(),
    );
    await page().getByText(said.erased.saved(certificate)).first().waitFor();
    await look('attachment-erased');
  });

  test('a legal hold takes the offer away until it is lifted, each with its reason', async () => {
    await act(life.hold.action);
    await page().getByRole('button', { name: life.hold.confirm }).click();
    await page().getByText(life.hold.error).waitFor();
    await entry(life.hold.label, 'Demande de la Commission.');
    await look('hold-asked');
    await page().getByRole('button', { name: life.hold.confirm }).click();
    await page().getByText('Demande de la Commission.').first().waitFor();
    await look('held');
    expect((await choices()).join(' ')).not.toContain(life.erase.action);
    await act(life.lift.action);
    await entry(life.lift.label, 'Dossier de la Commission clos.');
    await page().getByRole('button', { name: life.lift.confirm }).click();
    await page()
      .getByText(life.keep.title(formatDate('2024-05-06', language)))
      .waitFor();
  });

  test('erasing asks why and for the number; then the certificate stands in the record’s place', async () => {
    await act(life.erase.action);
    await page().getByRole('button', { name: life.erase.confirm }).click();
    await page().getByText(life.erase.error).waitFor();
    await page().getByText(life.erase.numberError).waitFor();
    await entry(life.erase.label, 'Terme de la conservation.');
    await entry(life.erase.number(number), number.toLowerCase());
    await look('erase-asked');
    await page().keyboard.press('Tab');
    await page().getByRole('button', { name: life.erase.confirm }).click();
    await page().getByRole('button', { name: said.erased.save }).waitFor();
    await page().getByText('Terme de la conservation.').waitFor();
    await look('certificate');
    const out = join(temporary(), 'attestation.pdf');
    await driver.choosing(out, () => page().getByRole('button', { name: said.erased.save }).click());
    await page().getByText(said.erased.saved(out)).first().waitFor();
    expect(existsSync(out)).toBe(true);
  });

  test('the table and the journal know of it: the row is gone, the entries stay without their contents', async () => {
    await page().evaluate(() => void (window.location.hash = '#/register'));
    await page().getByRole('row', { name: 'Courriel mal adressé' }).waitFor();
    expect(await page().getByRole('row', { name: 'Portable perdu' }).count()).toBe(0);
    await page().evaluate(() => void (window.location.hash = '#/journal'));
    await page().getByRole('listitem').filter({ hasText: words.register.changes.erased }).first().waitFor();
    expect(
      await page().getByRole('listitem').filter({ hasText: words.register.conflicts.erased }).count(),
    ).toBeGreaterThan(0);
    await look('journal');
    await page()
      .getByRole('button', { name: journal.open(number) })
      .first()
      .click();
    await page().getByRole('button', { name: said.erased.save }).waitFor();
  });
});
