import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBackup } from '../../electron/keeper/backup/make.ts';
import { formatQuantity } from '../../shared/words/format.ts';
import { wordsOf } from '../../shared/words/words.ts';
import {
  boundaries,
  cleanUp,
  copyOf,
  incident,
  makeRegister,
  open,
  PASSPHRASE,
  type Register,
  segment,
  value,
} from '../keeper/make.ts';
import { keepersOf } from '../processes.ts';
import { askHost } from './host-calls.ts';
import { launchLocal, type LocalDriver } from './local.ts';
import { FLOW_LOOKS } from './looks.ts';
import { endClean, looking } from './opened.ts';

let sound: Register;
beforeAll(async () => {
  sound = await makeRegister({ now: () => Date.now() });
  const keeper = value(open(sound));
  for (const title of ['Courriel à Mme Bélisle', 'Clé USB égarée', 'Lettre à une autre adresse'])
    value(keeper.perform(incident(title, { circumstances: `Récit\u00a0: ${title}.` })));
  keeper.close();
});
afterAll(cleanUp);

/** What a window shows when something is wrong, and that it goes on: each state looked at, by axe too. */
describe.each(FLOW_LOOKS)('the frame in $language, $appearance', ({ language, appearance }) => {
  const words = wordsOf(language);
  const { window: said } = words;
  const { frame, unlock } = said;
  let driver: LocalDriver;

  beforeAll(async () => {
    driver = await launchLocal({ language, appearance });
    // Whatever language a register was made in.
    await askHost(page(), 'prefer', { language });
    await page().reload();
  });
  afterAll(() => endClean(driver));

  const page = (): Page => driver.page();
  const button = (name: string | RegExp, within: Page | Locator = page()): Locator =>
    within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });
  const look = looking(page, 'frame', { language, appearance });
  const visit = (hash: string): Promise<void> =>
    page().evaluate((to) => {
      window.location.hash = to;
    }, hash);
  const title = (name: string): Promise<void> =>
    page().getByRole('heading', { level: 1, name, exact: true }).waitFor();

  /** Unlock for a folder, from Welcome or from wherever the window stands. */
  const chooseFolder = async (folder: string): Promise<void> => {
    const other = button(unlock.choose);
    const first = button(said.welcome.ways.open.act);
    await other.or(first).first().waitFor();
    await driver.choosing(folder, () => other.or(first).first().click());
    await page()
      .getByRole('heading', { level: 1 })
      .filter({ hasText: basename(folder, '.constat') })
      .first()
      .waitFor();
  };
  const type = async (passphrase: string): Promise<void> => {
    await page().getByLabel(unlock.passphrase, { exact: true }).first().fill(passphrase);
    await page().keyboard.press('Enter');
  };
  const lockAgain = async (): Promise<void> => {
    await driver.locking(() => page().keyboard.press('Control+l'));
    await page().getByLabel(unlock.passphrase, { exact: true }).first().waitFor();
  };
  /** A copy of the sound register with something done to its files. */
  const hurt = (name: string, how: (register: Register) => void): Register => {
    const copy = copyOf(sound);
    const folder = join(copy.home, `${name}.constat`);
    renameSync(copy.folder, folder);
    const there = { ...copy, folder };
    how(there);
    return there;
  };

  test('Unlock: what does not open is said beside the field, and the register is not touched', async () => {
    const { folder } = hurt('essai', () => undefined);
    await chooseFolder(folder);
    await type('une autre phrase de passe');
    await page().getByText(unlock.wrong).waitFor();
    await look('unlock-wrong');
    await type('');
    await page().getByText(unlock.empty).waitFor();
    await page()
      .getByLabel(unlock.passphrase, { exact: true })
      .first()
      .evaluate((field) =>
        field.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true }),
        ),
      );
    await page().getByText(unlock.capsLock).waitFor();
    await look('unlock-caps-lock');
  });

  test('Unlock: after several wrong tries each takes longer, and that is said', async () => {
    const { folder } = hurt('patience', () => undefined);
    await chooseFolder(folder);
    const took = async (passphrase: string): Promise<number> => {
      const from = Date.now();
      await type(passphrase);
      const busy = page().getByText(unlock.opening).or(page().getByText(unlock.openingLater));
      await busy.first().waitFor();
      await busy.first().waitFor({ state: 'detached' });
      return Date.now() - from;
    };
    // The tries before count too: it is one keeper.
    for (let n = 0; n < 3; n += 1) await took(`fausse phrase ${n}`);
    await page().getByText(unlock.wrong).waitFor();
    const waited = took('une quatrième');
    await page().getByText(unlock.openingLater).waitFor();
    await look('unlock-later');
    expect(await waited).toBeGreaterThan(1000);
    await page().getByText(unlock.wrong).waitFor();
    // The right one opens all the same.
    await type(PASSPHRASE);
    await title(frame.places.today);
    await lockAgain();
  });

  test('Unlock: a way in that is hurt sends to the other, which opens', async () => {
    const { folder, printed } = hurt('entree', (at) => {
      const slots = join(at.folder, 'slots');
      const [name] = readdirSync(slots).filter((each) =>
        readFileSync(join(slots, each), 'utf8').includes('"passphrase"'),
      );
      writeFileSync(join(slots, name!), '{}');
    });
    await chooseFolder(folder);
    await type(PASSPHRASE);
    await page().getByText(unlock.grave.slot.title).waitFor();
    await look('unlock-slot');
    await page()
      .getByRole('radio', { name: unlock.ways.recoveryKey })
      .or(button(unlock.ways.recoveryKey))
      .first()
      .click({ force: true });
    await page().getByLabel(unlock.recoveryKeyLabel, { exact: true }).fill(printed);
    await page().keyboard.press('Enter');
    await title(frame.places.today);
    await lockAgain();
  });

  test.each<[string, (register: Register) => void, () => string]>([
    [
      'newer',
      ({ folder }) => rewrite(folder, (text) => text.replace(/"format":\d+/, '"format":99')),
      () => unlock.grave.newer.title,
    ],
    [
      'altered',
      ({ folder }) => rewrite(folder, (text) => text.replace('"sample":false', '"sample":true ')),
      () => unlock.grave.altered.title,
    ],
  ])('Unlock: a register that is %s is refused, with what one can do', async (name, how, heading) => {
    const { folder } = hurt(name, how);
    const before = readFileSync(join(folder, 'vault.json'));
    await chooseFolder(folder);
    const field = page().getByLabel(unlock.passphrase, { exact: true }).first();
    const grave = page().getByText(heading()).first();
    await field.or(grave).first().waitFor();
    // The field may give way to what is found before it is filled.
    if (!(await grave.isVisible())) await type(PASSPHRASE).catch(() => grave.waitFor());
    await grave.waitFor();
    await look(`unlock-${name}`);
    expect(readFileSync(join(folder, 'vault.json'))).toEqual(before);
  });

  test('Unlock: a register that was moved away meanwhile', async () => {
    const { folder } = hurt('parti', () => undefined);
    await chooseFolder(folder);
    renameSync(folder, `${folder}-ailleurs`);
    await type(PASSPHRASE);
    await page().getByText(unlock.grave.unreadable.title).first().waitFor();
    await look('unlock-moved');
  });

  test('the recovery key opens for reading: said on top, and nothing that records is offered', async () => {
    const { folder, printed } = hurt('cle', () => undefined);
    await chooseFolder(folder);
    await page()
      .getByRole('radio', { name: unlock.ways.recoveryKey })
      .or(button(unlock.ways.recoveryKey))
      .first()
      .click({ force: true });
    await page().getByLabel(unlock.recoveryKeyLabel, { exact: true }).fill(printed.toLowerCase());
    await page().keyboard.press('Enter');
    await title(frame.places.today);
    await page().getByText(frame.readOnly, { exact: true }).waitFor();
    expect(await page().locator('body').innerText()).not.toContain(
      language === 'fr' ? 'recovery key' : 'Clé de',
    );
    await look('recovery-key');
    await lockAgain();
  });

  test('Restore: a backup is brought back to its place; later entries are given up only knowingly', async () => {
    const { restore } = said;
    const register = hurt('ramener', () => undefined);
    const file = join(register.home, 'copie.age');
    const keeper = value(open(register));
    value(await makeBackup(keeper, { kind: 'full', out: file }));
    for (const title of ['Après', 'Encore après']) value(keeper.perform(incident(title)));
    keeper.close();

    await chooseFolder(register.folder);
    await button(unlock.restore)
      .or(page().getByRole('link', { name: unlock.restore }))
      .first()
      .click();
    await title(restore.title);
    await button(restore.act).click();
    await page().getByText(restore.fileMissing).waitFor();
    await look('restore-empty');
    await driver.choosing(file, () => button(restore.chooseFile).click());
    const key = page().getByLabel(unlock.recoveryKeyLabel, { exact: true });
    // A key of the right form, and not this register's.
    await key.fill((await askHost(page(), 'newRecoveryKey', {})).printed);
    await page().keyboard.press('Enter');
    await page().getByText(words.codes.refusals['backup-not-opened']()).waitFor();
    await look('restore-refused');
    await key.fill(register.printed);
    await page().keyboard.press('Enter');
    const lost = formatQuantity(2, language, restore.entries);
    await page().getByText(restore.goesBack(lost)).waitFor();
    await look('restore-goes-back');
    await button(restore.giveUp(lost)).click();
    await title(restore.done);
    await look('restored');
    await button(restore.open).click();
    await type(PASSPHRASE);
    await title(frame.places.today);
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 10 });
    expect(rows.map(({ title: each }) => each)).not.toContain('Après');
    expect(rows).toHaveLength(3);
    // What stood there is kept beside it, whole.
    expect(readdirSync(register.home).filter((name) => name.includes('.replaced-'))).toHaveLength(1);
    await lockAgain();
  });

  test('damage: open for reading, with the exact list of what is hurt; nothing can be recorded', async () => {
    const register = hurt('abime', (at) => {
      const bytes = readFileSync(segment(at));
      const [, from = 0, to = 0] = boundaries(bytes);
      bytes[Math.floor((from + to) / 2) + 60]! ^= 4;
      writeFileSync(segment(at), bytes);
    });
    const before = readFileSync(segment(register));
    await chooseFolder(register.folder);
    await type(PASSPHRASE);
    await title(frame.places.today);
    await page().getByText(frame.damaged, { exact: true }).waitFor();
    await page().getByText(frame.damageFound, { exact: true }).click();
    await look('damaged');
    const { damage, writing } = await askHost(page(), 'head', {});
    expect([damage.length, writing]).toEqual([1, false]);
    await page().keyboard.press('Control+n');
    await page().getByText(said.quick.readOnly.title).waitFor();
    await look('damaged-new-incident');
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 10 });
    // What is whole is still read.
    expect(rows).toHaveLength(2);
    await visit(`#/incident/${rows[0]!.id}`);
    await page().getByRole('heading', { level: 1, name: rows[0]!.title }).waitFor();
    expect(await page().getByRole('button', { name: said.incident.edit }).count()).toBe(0);
    await look('damaged-incident');
    await visit(`#/incident/${rows[0]!.id}/assess`);
    await title(said.assessment.title);
    await look('damaged-assessment');
    await visit(`#/incident/${rows[0]!.id}/notice/cai-notice`);
    await title(words.documents.kinds['cai-notice']);
    await look('damaged-notice');
    expect(await page().getByText(said.duties.acts['mark-sent']).count()).toBe(0);
    await visit('#/journal');
    await title(frame.places.journal);
    await look('damaged-journal');
    expect(readFileSync(segment(register))).toEqual(before);
    await lockAgain();
  });

  test('Repair: what a backup holds is taken from it, what it does not is listed, and the page goes on', async () => {
    const { repair } = said;
    const register = hurt('reparer', () => undefined);
    const files = { file: join(register.home, 'copie.age'), early: join(register.home, 'trop-tot.age') };
    const backUp = async (out: string, titles: readonly string[]): Promise<void> => {
      const keeper = value(open(register));
      value(await makeBackup(keeper, { kind: 'full', out }));
      for (const each of titles) value(keeper.perform(incident(each)));
      keeper.close();
    };
    await backUp(files.early, ['Après']);
    await backUp(files.file, ['Encore après']);
    // What was recorded in the copy stands in a chain of its own.
    const devices = readdirSync(join(register.folder, 'journal'));
    const device = devices.find((each) => each !== register.device) ?? '';
    const path = segment({ ...register, device });
    const bytes = readFileSync(path);
    const from = boundaries(bytes).at(-4) ?? 0;
    bytes[from + 20]! ^= 4;
    writeFileSync(path, bytes);

    await chooseFolder(register.folder);
    await type(PASSPHRASE);
    await title(frame.places.today);
    await button(repair.act).click();
    const dialog = page().getByRole('dialog');
    await dialog.getByText(repair.text).waitFor();
    await look('repair');
    await driver.choosing(files.early, () => button(said.restore.chooseFile, dialog).click());
    await dialog.getByText(words.codes.refusals['backup-does-not-cover']({ left: 1 })).waitFor();
    await look('repair-not-covered');
    await driver.choosing(files.file, () => button(repair.add, dialog).click());
    await page().getByRole('heading', { name: repair.done }).waitFor();
    await look('repaired');
    await button(repair.goOn).click();
    await title(frame.places.today);
    const { writing } = await askHost(page(), 'head', {});
    expect(writing).toBe(true);
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 10 });
    expect(rows.map(({ title: each }) => each)).toEqual(expect.arrayContaining(['Après', 'Encore après']));
    expect(await page().getByText(frame.damaged, { exact: true }).count()).toBe(0);
    await lockAgain();
  });

  test('Repair: a register of which nothing opens, from Unlock; what would come of it is seen first', async () => {
    const { repair, restore } = said;
    const register = hurt('ruine', () => undefined);
    const files = { whole: join(register.home, 'copie.age'), early: join(register.home, 'trop-tot.age') };
    const keeper = value(open(register));
    value(await makeBackup(keeper, { kind: 'full', out: files.early }));
    value(keeper.perform(incident('Après')));
    value(await makeBackup(keeper, { kind: 'full', out: files.whole }));
    value(keeper.perform(incident('Encore après')));
    keeper.close();
    const devices = readdirSync(join(register.folder, 'journal'));
    const device = devices.find((each) => each !== register.device) ?? '';
    for (const [at, from] of [
      [register.device, 1],
      [device, -4],
    ] as const) {
      const path = segment({ ...register, device: at });
      const bytes = readFileSync(path);
      bytes[(boundaries(bytes).at(from) ?? 0) + 20]! ^= 4;
      writeFileSync(path, bytes);
    }
    rmSync(join(register.folder, 'vault.json'));
    rmSync(join(register.folder, 'slots'), { recursive: true });

    await chooseFolder(register.folder);
    await page().getByText(unlock.remains.title).waitFor();
    await look('unlock-remains');
    await button(repair.act).click();
    await title(repair.ofName('ruine'));
    await button(repair.look).click();
    await page().getByText(restore.fileMissing).waitFor();
    await look('repair-folder-empty');
    await driver.choosing(files.early, () => button(restore.chooseFile).click());
    await page().getByLabel(unlock.recoveryKeyLabel, { exact: true }).fill(register.printed);
    await page().keyboard.press('Enter');
    await page()
      .getByText(words.codes.refusals['backup-does-not-cover']({ left: 1 }))
      .waitFor();
    await look('repair-folder-not-covered');
    await driver.choosing(files.whole, () => button(repair.add).click());
    await button(repair.look).click();
    await page().getByText(repair.covered).waitFor();
    await look('repair-folder-seen');
    expect(readdirSync(register.folder)).not.toContain('vault.json');
    await button(repair.now).click();
    await title(repair.done);
    await look('repair-folder-done');
    await button(restore.open).click();
    await type(PASSPHRASE);
    await title(frame.places.today);
    const { writing } = await askHost(page(), 'head', {});
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 10 });
    expect([writing, rows.map(({ title: each }) => each)]).toEqual([
      true,
      expect.arrayContaining(['Après', 'Encore après']),
    ]);
    await lockAgain();

    // Nothing of the journal either: only a restore brings it back, and that is offered.
    const empty = hurt('vide', ({ folder }) => {
      rmSync(join(folder, 'journal'), { recursive: true });
      rmSync(join(folder, 'vault.json'));
    });
    await chooseFolder(empty.folder);
    await button(repair.act).click();
    await driver.choosing(files.whole, () => button(restore.chooseFile).click());
    await page().getByLabel(unlock.recoveryKeyLabel, { exact: true }).fill(register.printed);
    await page().keyboard.press('Enter');
    await button(repair.restoreInstead).click();
    await title(restore.title);
    await button(restore.back).click();
    await chooseFolder(sound.folder);
  });

  // It waits until nothing was asked for a while: once is enough.
  test.runIf(language === 'fr' && appearance === 'light')(
    'damage that comes while it is open is found by itself, and said',
    async () => {
      const register = hurt('abime-ouvert', () => undefined);
      await chooseFolder(register.folder);
      await type(PASSPHRASE);
      await title(frame.places.today);
      const bytes = readFileSync(segment(register));
      const [, from = 0, to = 0] = boundaries(bytes);
      bytes[Math.floor((from + to) / 2) + 60]! ^= 4;
      writeFileSync(segment(register), bytes);
      await page().getByRole('alert').filter({ hasText: frame.damaged }).waitFor({ timeout: 60_000 });
      await page().getByText(frame.damageFound, { exact: true }).click();
      await look('damaged-while-open');
      const { damage, writing } = await askHost(page(), 'head', {});
      expect([damage.length, writing]).toEqual([1, false]);
      await lockAgain();
    },
    120_000,
  );

  test('a register that another holds: who writes is named, and it opens for reading', async () => {
    const register = hurt('tenu', () => undefined);
    const holder = value(open(register));
    try {
      await chooseFolder(register.folder);
      await page().getByText(unlock.writer.title(register.machine.self.host)).first().waitFor();
      await look('unlock-held');
      await type(PASSPHRASE);
      await title(frame.places.today);
      await page().getByText(frame.readOnly, { exact: true }).waitFor();
      await lockAgain();
    } finally {
      holder.close();
    }
  });

  test('an interrupted write is put aside, journalled, and told', async () => {
    const register = hurt('coupe', (at) => {
      const bytes = readFileSync(segment(at));
      writeFileSync(segment(at), Buffer.concat([bytes, bytes.subarray(0, 200)]));
    });
    await chooseFolder(register.folder);
    await type(PASSPHRASE);
    await title(frame.places.today);
    const strip = () => page().getByText(words.codes.warnings['write-interrupted'], { exact: true });
    await strip().waitFor();
    await visit('#/journal');
    await page()
      .locator('main :visible', { hasText: words.register.changes['torn-tail-found'] })
      .last()
      .waitFor();
    await look('torn-tail');
    // Announced until it is acknowledged, whatever is closed and opened in between.
    await lockAgain();
    await type(PASSPHRASE);
    await strip().waitFor();
    await button(frame.acknowledge).press('Enter');
    await strip().waitFor({ state: 'detached' });
    await visit('#/journal');
    await page()
      .locator('main :visible', { hasText: words.register.changes['torn-tails-acknowledged'] })
      .last()
      .waitFor();
    await look('torn-tail-acknowledged');
    await lockAgain();
    await type(PASSPHRASE);
    await title(frame.places.today);
    expect(await strip().count()).toBe(0);
    await lockAgain();
  });

  describe('in an open register', () => {
    beforeAll(async () => {
      const { folder } = hurt('ouvert', () => undefined);
      await chooseFolder(folder);
      await type(PASSPHRASE);
      await title(frame.places.today);
    });

    test('the palette finds records by number and by a word without its accent, and acts', async () => {
      const palette = page().getByRole('dialog', { name: said.palette.label });
      await page().keyboard.press('Control+k');
      await page().keyboard.type('belisle');
      await palette
        .getByRole('option')
        .or(palette.getByRole('menuitem'))
        .filter({ hasText: 'Bélisle' })
        .first()
        .waitFor();
      await look('palette-record');
      await page().keyboard.press('Enter');
      await page()
        .getByRole('heading', { level: 1, name: /Bélisle/ })
        .waitFor();
      const { rows } = await askHost(page(), 'rows', { from: 0, count: 10 });
      const other = rows.find((row) => row.title.startsWith('Lettre'))!;
      await page().keyboard.press('Control+k');
      await page().keyboard.type(other.number.toLowerCase());
      await palette
        .getByRole('option')
        .or(palette.getByRole('menuitem'))
        .filter({ hasText: 'Lettre' })
        .waitFor();
      await page().keyboard.press('Enter');
      await page().getByRole('heading', { level: 1, name: other.title }).waitFor();
      await page().keyboard.press('Control+k');
      await page().keyboard.type('xyzzy');
      await palette.getByText(said.palette.empty).waitFor();
      await look('palette-empty');
      await page().keyboard.press('Escape');
      await page().keyboard.press('Control+k');
      await page().keyboard.type(said.palette.actions.journal.title);
      await page().keyboard.press('Enter');
      await title(frame.places.journal);
    });

    test('the Register: Ctrl+F seeks; what is selected leaves as CSV, all of it as JSON; a view is kept', async () => {
      const { register } = said;
      const out = join(driver.stateFolder, 'sorties');
      mkdirSync(out, { recursive: true });
      await visit('#/register');
      await title(register.title);
      const search = page().getByRole('searchbox', { name: register.search });
      await page().keyboard.press('Control+f');
      await expect.poll(() => search.evaluate((input) => input === document.activeElement)).toBe(true);
      await page().keyboard.type('egaree');
      const grid = page().getByRole('grid');
      await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('2');

      await button(register.views.named(register.views.own)).click();
      await page().getByRole('menuitem', { name: register.views.save }).click();
      const naming = page().getByRole('dialog', { name: register.views.saveTitle });
      await naming.getByLabel(register.views.name).fill('Égarés');
      await look('register-save-view');
      await button(register.views.saveNow, naming).click();
      await page().getByText(register.views.kept('Égarés')).first().waitFor();

      const leave = async (format: 'csv' | 'json'): Promise<string> => {
        const file = join(out, `${language}.${format}`);
        await driver.choosing(file, async () => {
          await button(new RegExp(`^${register.export.button}`))
            .last()
            .click();
          await page().getByRole('menuitem', { name: register.export[format] }).click();
        });
        await page().getByText(file).first().waitFor();
        return readFileSync(file, 'utf8');
      };
      const one = await leave('csv');
      expect([one.includes('égarée'), one.includes('Bélisle')]).toEqual([true, false]);
      await button(register.clear).click();
      await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('4');
      const all = JSON.parse(await leave('json')) as { records: readonly unknown[] };
      expect(all.records).toHaveLength(3);

      await page()
        .getByRole('button', { name: /:/ })
        .filter({ hasText: register.views.label })
        .first()
        .click();
      await page()
        .getByRole('menuitem', { name: /Égarés/ })
        .or(page().getByRole('menuitemradio', { name: /Égarés/ }))
        .first()
        .click();
      await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('2');

      const { views } = register;
      const arrange = async (how: (dialog: Locator) => Promise<void>): Promise<void> => {
        await page().keyboard.press('Escape');
        await page().getByRole('button', { name: /:/ }).filter({ hasText: views.label }).first().click();
        await page().getByRole('menuitem', { name: views.arrange }).click();
        const dialog = page().getByRole('dialog', { name: views.arrangeTitle });
        await how(dialog);
        await dialog.waitFor({ state: 'detached' });
      };
      // The one that stands goes by its name.
      await button(views.named('Égarés')).waitFor();
      await arrange(async (dialog) => {
        await dialog.getByLabel(views.nameOf('Égarés')).fill('  ');
        await page().keyboard.press('Enter');
        await dialog.getByText(views.nameMissing).waitFor();
        await look('register-views');
        await dialog.getByLabel(views.nameOf('Égarés')).fill('Perdus');
        await page().keyboard.press('Enter');
      });
      await button(views.named('Perdus')).waitFor();
      await arrange(async (dialog) => {
        await button(views.remove('Perdus'), dialog).press('Enter');
        await dialog.getByText(views.noneLeft).waitFor();
        // The keyboard is where one goes on.
        await page().keyboard.press('Enter');
      });
      await button(views.named(views.own)).waitFor();
      expect((await askHost(page(), 'drafts', {})).filter(({ kind }) => kind === 'view')).toEqual([]);
      await button(register.clear).click();
    });

    test('the Register: what is ticked leaves, a column is hidden and comes back, a copy leaves as a draft', async () => {
      const { register } = said;
      const { copying } = register;
      await visit('#/register');
      await title(register.title);
      const grid = page().getByRole('grid');
      await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('4');
      await grid.locator('[data-row="0"]').focus();
      await page().keyboard.press('ArrowDown');
      await page().keyboard.press('Space');
      await page()
        .getByText(formatQuantity(1, language, register.selected), { exact: true })
        .first()
        .waitFor();
      await look('register-ticked');
      const file = join(driver.stateFolder, `cochee-${language}.csv`);
      await driver.choosing(file, async () => {
        await button(new RegExp(`^${register.export.button}`))
          .last()
          .click();
        await page().getByRole('menuitem', { name: register.export.csv }).click();
      });
      await page().getByText(file).first().waitFor();
      const { rows } = await askHost(page(), 'rows', { from: 0, count: 10 });
      const left = readFileSync(file, 'utf8');
      expect(rows.filter(({ number }) => left.includes(number))).toHaveLength(1);
      const { entries } = await askHost(page(), 'entries', { limit: 1 });
      expect(entries[0]!.changes[0]).toMatchObject({
        type: 'data-exported',
        content: { records: 1, selection: true },
      });
      await button(register.clearSelection).click();

      await page().getByRole('alertdialog').getByRole('button').last().click();

      const { cause } = register.columns;
      await button(register.columnsButton).click();
      await page().getByRole('checkbox', { name: cause, exact: true }).click({ force: true });
      await grid.getByRole('columnheader', { name: cause }).waitFor({ state: 'detached' });
      await look('register-columns');
      await button(register.resetColumns).click();
      await page().keyboard.press('Escape');
      await grid.getByRole('columnheader', { name: cause }).waitFor();

      const copy = join(driver.stateFolder, `registre-${language}.pdf`);
      await button(register.copy).click();
      const dialog = page().getByRole('dialog');
      await dialog.getByText(copying.text).waitFor();
      await look('register-copy');
      await driver.choosing(copy, () => button(copying.make, dialog).click());
      await dialog.getByText(copying.incompleteText).waitFor();
      await look('register-copy-incomplete');
      await button(copying.asDraft, dialog).click();
      await page().getByText(copying.draftDone(copy)).waitFor();
      expect(readFileSync(copy, 'latin1').slice(0, 5)).toBe('%PDF-');
    });

    test('a backup is made from Settings, verified, and told there', async () => {
      const { backups, section } = said.settings;
      await visit('#/settings/backups');
      await page().getByRole('heading', { level: 2, name: section.backups }).waitFor();
      await page().getByText(backups.none).waitFor();
      const file = join(driver.stateFolder, `copie-${language}.age`);
      await driver.choosing(file, () => button(backups.make).click());
      await page()
        .getByText(backups.done(file, formatQuantity(3, language, backups.records)))
        .waitFor();
      expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
      const { backups: known } = await askHost(page(), 'head', {});
      expect(known).toMatchObject([{ kind: 'full', place: 'other', fileName: `copie-${language}.age` }]);
      await page().getByText(`copie-${language}.age`).first().waitFor();
      await look('settings-backups');
    });

    test('a restore is tried from Settings, and its result stands there', async () => {
      const { backups } = said.settings;
      const file = join(driver.stateFolder, `copie-${language}.age`);
      await driver.choosing(file, () => button(backups.tryOut).click());
      await page()
        .getByText(backups.drillDone(formatQuantity(3, language, backups.records), '1'))
        .waitFor();
      const { drill } = await askHost(page(), 'head', {});
      expect(drill).toMatchObject({ fileName: `copie-${language}.age`, failed: null, records: 3 });
      await page().getByText(backups.drill, { exact: true }).waitFor();
      await look('settings-drill');
    });

    test('a digest is copied, and that is said', async () => {
      await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await visit('#/journal');
      await title(frame.places.journal);
      await button(said.journal.copyDigest).first().click();
      await page().getByText(said.journal.copied).waitFor();
      const { digest } = await askHost(page(), 'head', {});
      expect(await page().evaluate(() => navigator.clipboard.readText())).toBe(digest);
      await page().getByRole('alertdialog').getByRole('button').last().click();
    });

    test('a clipboard that refuses is said', async () => {
      await page().evaluate(() => {
        Object.defineProperty(navigator.clipboard, 'writeText', {
          configurable: true,
          value: () => Promise.reject(new Error('no')),
        });
      });
      await visit('#/journal');
      await title(frame.places.journal);
      await button(said.journal.copyDigest).first().click();
      await page().getByText(frame.copyRefused).waitFor();
      await look('copy-refused');
      await page().getByRole('alertdialog').getByRole('button').last().click();
    });

    test('a fault of a screen shows a page in its place, which quotes nothing of the register', async () => {
      await page().evaluate(() => {
        Object.defineProperty(Intl, 'Collator', {
          configurable: true,
          value() {
            throw new TypeError('Mme Bélisle, NAS 046 454 286');
          },
        });
      });
      await visit('#/register');
      await title(frame.broken.title);
      expect(await page().locator('main').innerText()).not.toContain('046 454 286');
      await look('broken');
      // Nor does the console quote anything.
      expect(driver.seen.complaints).toEqual([]);
      // Loaded anew, the page goes on in the register that is open.
      await page().reload();
      await title(said.register.title);
      expect(await page().getByRole('grid').getAttribute('aria-rowcount')).not.toBeNull();
    });

    test('the keeper is gone: said, nothing acknowledged lost; what was typed is back after unlocking', async () => {
      await page().keyboard.press('Control+n');
      await title(said.quick.title);
      await page().getByText(said.quick.templates.names.email).waitFor();
      await page().keyboard.type('Dossier laissé dans le train');
      await expect
        .poll(
          async () =>
            (await askHost(page(), 'drafts', {})).filter(
              ({ kind, value }) => kind === 'new-incident' && JSON.stringify(value).includes('dans le train'),
            ).length,
          { timeout: 5_000 },
        )
        .toBe(1);
      for (const pid of keepersOf(process.pid)) process.kill(pid, 'SIGKILL');
      await page().getByRole('alertdialog', { name: frame.stopped.title }).waitFor();
      // It is still there to be read, as the dialog says.
      const typed = page().locator('[data-fact="title"] input');
      expect(await typed.inputValue()).toBe('Dossier laissé dans le train');
      await look('keeper-gone');
      const again = await driver.locking(() => page().keyboard.press('Control+l'));
      await again.getByLabel(unlock.passphrase, { exact: true }).first().waitFor();
      await type(PASSPHRASE);
      await title(frame.places.today);
      const { rows } = await askHost(page(), 'rows', { from: 0, count: 10 });
      expect(rows).toHaveLength(3);
      await page().keyboard.press('Control+n');
      await page().getByText('Dossier laissé dans le train').first().waitFor();
      await look('draft-back');
      driver.seen.complaints.length = 0;
    });

    test('a second window takes over: the first keeps nothing', async () => {
      const second = await page().context().browser()!.newContext();
      try {
        const other = await second.newPage();
        await other.goto(driver.address());
        await page().getByText(frame.gone['taken-over'].text).waitFor();
        expect(await page().locator('body').innerText()).not.toContain('Bélisle');
        await look('taken-over');
      } finally {
        await second.close();
      }
    });
  });
});

function rewrite(folder: string, change: (text: string) => string): void {
  const path = join(folder, 'vault.json');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
