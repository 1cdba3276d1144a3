import { basename, dirname, sep } from 'node:path';
import type { Page } from 'playwright-core';
import { en } from '../../shared/words/en.ts';
import { fr } from '../../shared/words/fr.ts';

/** Chooses a path in the window's own list of folders, as a person would: from the top, folder by folder. */
export async function pickListed(page: Page, path: string): Promise<void> {
  const french = (await page.evaluate(() => document.documentElement.lang)).startsWith('fr');
  const { picker } = (french ? fr : en).window;
  // It may stand over the dialog that asked for it.
  const dialog = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('navigation', { name: picker.path }) });
  await dialog.waitFor();
  await dialog
    .getByRole('navigation', { name: picker.path })
    .getByRole('link')
    .or(dialog.getByRole('navigation').getByRole('button'))
    .first()
    .click();
  const list = dialog.getByRole('grid', { name: picker.contents });
  for (const folder of dirname(path)
    .split(sep)
    .filter((name) => name !== '')) {
    await dialog.getByRole('searchbox').fill(folder);
    await list.getByRole('row', { name: folder, exact: true }).first().click();
    await dialog
      .getByRole('navigation', { name: picker.path })
      .getByText(folder, { exact: true })
      .last()
      .waitFor();
  }
  const name = dialog.getByLabel(picker.folderName).or(dialog.getByLabel(picker.fileName));
  if ((await name.count()) > 0) {
    await name.fill(basename(path));
    await name.press('Enter');
  } else {
    await dialog.getByRole('searchbox').fill(basename(path));
    await list
      .getByRole('row', { name: basename(path), exact: true })
      .first()
      .click();
  }
  // A folder that backups go to is chosen from within it.
  const { button } = (french ? fr : en).shell.places['backup-folder'];
  const use = dialog.getByRole('button', { name: button, exact: true });
  if ((await use.count()) > 0) {
    await dialog
      .getByRole('navigation', { name: picker.path })
      .getByText(basename(path), { exact: true })
      .last()
      .waitFor();
    await use.click();
  }
  await dialog.waitFor({ state: 'detached' });
}
