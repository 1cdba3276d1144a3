import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { decodeQR } from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printRecoveryKey } from '../../electron/keeper/recovery-key.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { makeRegister, PASSPHRASE, type Register } from '../keeper/make.ts';
import { pagePicture, pages } from '../pdf/tools.ts';
import type { LocalDriver } from './local.ts';
import { FLOW_LOOKS } from './looks.ts';
import { endClean, looking, openCopy, PICTURES } from './opened.ts';

const FRESH = 'cinq barques sur la rive nord';

let register: Register;
beforeAll(async () => {
  register = await makeRegister({ now: () => Date.now() });
});

describe.each(FLOW_LOOKS)('members in $language, $appearance', ({ language, appearance }) => {
  const words = wordsOf(language);
  const { members } = words.window.settings;
  const { passphrase: create } = words.window.welcome.create;
  let driver: LocalDriver;
  let folder = '';
  const page = (): Page => driver.page();
  const look = looking(page, 'members', { language, appearance });

  beforeAll(async () => {
    ({ driver, folder } = await openCopy(register, { language, appearance }));
    await page().evaluate(() => void (window.location.hash = '#/settings/members'));
    await page().getByRole('button', { name: members.add.action }).waitFor();
  });
  afterAll(() => endClean(driver));

  const field = (label: string) => page().getByRole('dialog').getByLabel(label, { exact: true });
  const row = (name: string) => page().getByRole('row').filter({ hasText: name });
  const act = async (name: string, label: string): Promise<void> => {
    await page()
      .getByRole('button', { name: members.acts(name), exact: true })
      .focus();
    await page().keyboard.press('Enter');
    await page().getByRole('menuitem', { name: label }).focus();
    await page().keyboard.press('Enter');
  };

  test('a member is added by the keyboard; what is missing or wrong is said at its field', async () => {
    await page().getByRole('button', { name: members.add.action }).focus();
    await page().keyboard.press('Enter');
    const confirm = page().getByRole('button', { name: members.add.confirm });
    await confirm.click();
    await page().getByText(members.add.nameEmpty).waitFor();
    await page().getByText(create.empty).waitFor();
    await page().getByText(members.ownEmpty).waitFor();
    await look('add-empty');
    await field(members.add.name).fill('Paul Roy');
    await field(members.fresh).fill(FRESH);
    await field(create.again).fill(FRESH);
    await field(members.own).fill('pas la mienne du tout');
    await confirm.click();
    await page().getByText(members.ownWrong).waitFor();
    await look('add-wrong');
    await field(members.own).fill(PASSPHRASE);
    await page().keyboard.press('Enter');
    await confirm.click({ timeout: 2_000 }).catch(() => undefined);
    await page().getByText(members.done['member-added']('Paul Roy')).first().waitFor();
    await row('Paul Roy').getByText(words.register.roles.analyst).waitFor();
    await look('list');
  });

  test('a role is changed; a member is suspended, reinstated and removed', async () => {
    await act('Paul Roy', members.makeRole(words.register.roles.reader));
    await field(members.own).fill('pas la mienne du tout');
    const change = page().getByRole('dialog').getByRole('button', { name: members.changeRole, exact: true });
    await change.click();
    await page().getByText(members.ownWrong).waitFor({ timeout: 30_000 });
    await look('role');
    await field(members.own).fill(PASSPHRASE);
    await change.click();
    await page().getByRole('dialog').waitFor({ state: 'detached' });
    await row('Paul Roy').getByText(words.register.roles.reader).waitFor();
    await act('Paul Roy', members.suspend.action);
    await page().getByText(members.noFuture).waitFor();
    await look('suspend');
    await page().getByRole('button', { name: members.suspend.confirm, exact: true }).click();
    await row('Paul Roy').getByText(words.register.standings.suspended).waitFor();
    await act('Paul Roy', members.reinstate.action);
    await field(members.fresh).fill(`${FRESH} encore`);
    await field(create.again).fill(`${FRESH} encore`);
    await field(members.own).fill(PASSPHRASE);
    await page().getByRole('button', { name: members.reinstate.confirm, exact: true }).click();
    await row('Paul Roy').getByText(words.register.standings.active).waitFor({ timeout: 30_000 });
    await act('Paul Roy', members.remove.action);
    await page().getByRole('button', { name: members.remove.confirm, exact: true }).click();
    await row('Paul Roy').getByText(words.register.standings.removed).waitFor();
    expect(
      await page()
        .getByRole('button', { name: members.acts('Paul Roy') })
        .count(),
    ).toBe(0);
  });

  test('a new recovery key is shown, printed and typed back; only the new one is found on a sheet', async () => {
    const { recovery, welcome } = words.window;
    const { recovery: create } = welcome.create;
    const dialog = () => page().getByRole('dialog');
    await page().getByRole('button', { name: recovery.replace.action }).click();
    await dialog().getByRole('list', { name: create.keyLabel }).waitFor();
    await look('key-new');
    const groups = await dialog()
      .getByRole('list', { name: create.keyLabel })
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => item.lastElementChild?.textContent ?? ''));
    expect(groups).toHaveLength(14);
    await page().emulateMedia({ media: 'print' });
    await page().screenshot({ path: join(PICTURES, `members-key-print-${language}-${appearance}.png`) });
    expect(await page().getByText(groups[0]!).filter({ visible: true }).count()).toBe(1);
    expect(await dialog().isVisible()).toBe(false);
    const paper = new Uint8Array(await page().pdf({ format: 'Letter' }));
    expect(pages(paper)).toBe(1);
    // What a telephone reads from the sheet is the key, as the field for it takes it.
    expect(decodeQR(pagePicture(paper, 1, 150))).toBe(groups.join('-'));
    await page().emulateMedia({ media: null });
    const confirm = dialog().getByRole('button', { name: recovery.replace.next, exact: true });
    await confirm.click();
    await page().getByText(create.writtenNeeded).waitFor();
    await dialog().getByRole('checkbox', { name: create.written }).focus();
    await page().keyboard.press('Space');
    await confirm.click();
    await dialog().getByText(create.typedHint).waitFor();
    const typed = dialog().getByLabel(create.group(0).replace(/\d+/, '').trim(), { exact: false });
    await typed.nth(0).fill('0000');
    await typed.nth(1).fill('0000');
    await field(members.own).fill(PASSPHRASE);
    const last = dialog().getByRole('button', { name: recovery.replace.confirm, exact: true });
    await last.click();
    await page().getByText(create.wrong).first().waitFor({ timeout: 30_000 });
    await look('key-wrong');
    for (const at of [0, 1]) {
      const label = await typed.nth(at).evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent);
      await typed.nth(at).fill(groups[Number(/\d+/.exec(label ?? '')?.[0]) - 1] ?? '');
    }
    await last.click();
    await page().getByText(recovery.replaced).first().waitFor({ timeout: 30_000 });

    await page().getByRole('button', { name: recovery.check.action }).click();
    const key = field(recovery.check.label);
    const check = dialog().getByRole('button', { name: recovery.check.confirm, exact: true });
    await check.click();
    await page().getByText(recovery.check.empty).waitFor();
    await key.fill(printRecoveryKey(register.recoveryKey));
    await check.click();
    await page().getByText(words.codes.refusals['recovery-key-other']()).waitFor();
    await look('key-other');
    await key.fill(groups.join(' ').toLowerCase());
    await check.click();
    await page().getByText(recovery.checked).first().waitFor({ timeout: 30_000 });
    await page().locator('#recovery').scrollIntoViewIfNeeded();
    await look('recovery');
  }, 120_000);

  test('the register is given a new key; what is missing is said at its field', async () => {
    const { rekey } = words.window;
    const dialog = () => page().getByRole('dialog');
    // Offered where a member was removed.
    await page().getByText(rekey.offered).waitFor();
    await look('rekey-offered');
    await page().getByRole('button', { name: rekey.action }).first().focus();
    await page().keyboard.press('Enter');
    const next = dialog().getByRole('button', { name: rekey.next, exact: true });
    await next.click();
    for (const text of [rekey.causeNeeded, rekey.reasonNeeded]) await dialog().getByText(text).waitFor();
    await look('rekey-empty');
    await dialog().getByRole('radio', { name: rekey.causes.device }).focus();
    await page().keyboard.press('Space');
    await next.click();
    await dialog().getByText(rekey.whoseNeeded).waitFor();
    await look('rekey-whose');
    await dialog().getByRole('radio', { name: rekey.causes.departure }).focus();
    await page().keyboard.press('Space');
    await field(rekey.reason).fill('Paul Roy est parti.');
    await next.click();
    const confirm = dialog().getByRole('button', { name: rekey.confirm, exact: true });
    await confirm.click();
    await dialog().getByText(members.ownEmpty).waitFor();
    await field(members.own).fill('pas la mienne du tout');
    await confirm.click();
    await dialog().getByText(members.ownWrong).waitFor({ timeout: 30_000 });
    await look('rekey-wrong');
    await field(members.own).fill(PASSPHRASE);
    await confirm.click();
    await page().getByText(rekey.done).first().waitFor({ timeout: 30_000 });
    await page().locator('#recovery').scrollIntoViewIfNeeded();
    await look('rekeyed');
    expect(await page().getByText(rekey.offered).count()).toBe(0);
  }, 120_000);

  test('one’s own passphrase is changed, and only the new one opens the register', async () => {
    await page().getByRole('button', { name: members.change.action }).click();
    await field(members.fresh).fill(FRESH);
    await field(create.again).fill(FRESH);
    await field(members.own).fill(PASSPHRASE);
    await look('change');
    await page().getByRole('button', { name: members.change.confirm, exact: true }).click();
    await page().getByText(members.change.done).first().waitFor({ timeout: 30_000 });
    await driver.locking(() => page().keyboard.press('Control+l'));
    const { unlock } = words.window;
    const typed = page().getByLabel(unlock.passphrase, { exact: true }).first();
    await typed.fill(PASSPHRASE);
    await page().keyboard.press('Enter');
    await page().getByText(unlock.wrong).waitFor({ timeout: 30_000 });
    await typed.fill(FRESH);
    await page().keyboard.press('Enter');
    await page()
      .getByRole('heading', { level: 1, name: words.window.frame.places.today })
      .waitFor({ timeout: 30_000 });
    expect(folder).not.toBe('');
  });
});
