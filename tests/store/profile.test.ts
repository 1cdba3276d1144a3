/**
 * D3, L5: after a whole session of the real window over the real keeper, nothing of the register is in the browser's
 * profile; the same session in a profile that is kept leaves its rows there, so the search would have found them.
 */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createRegister } from '../../electron/keeper/create.ts';
import { nodeMachine } from '../../electron/keeper/machine.ts';
import { keepPreferences, rememberFolder } from '../../electron/keeper/preferences.ts';
import { FLOOR } from '../../electron/keeper/slot.ts';
import { type LocalHost, startLocal } from '../../electron/local/start.ts';
import { browserProgram, launchBrowser, sandboxArguments } from '../browser.ts';
import { makeFacts, makeOrganisation } from '../make.ts';

const PASSPHRASE = 'une phrase pour un seul essai';
/** No part of one comes back in another: what packs the rows finds nothing to shorten. */
const TITLES = ['7f3a9c51e0d84b26', 'b81d4e6f02937ca5', '2ce5907af418d3b6'].map((hex) => `Canari ${hex}`);
const NARRATIVE = 'Récit c04e71b9a52f83d6 de la journée';

let home: string;
let stateFolder: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'constat-profile-'));
  stateFolder = join(home, 'state');
  const machine = nodeMachine({ stateFolder });
  const folder = join(home, 'canaris.constat');
  const created = await createRegister({
    machine,
    folder,
    organisation: makeOrganisation(),
    passphrase: PASSPHRASE,
    cost: FLOOR,
  });
  if (!created.ok) throw new Error(created.code);
  const { keeper } = created.value;
  const recorded = keeper.perform(
    TITLES.map((title) => ({
      type: 'incident-recorded',
      content: { facts: makeFacts({ title, circumstances: NARRATIVE }) },
    })),
    { batch: 'canaries' },
  );
  expect(recorded).toMatchObject({ ok: true });
  keeper.close();
  keepPreferences(machine, { language: 'en' });
  rememberFolder(machine, folder);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Encodings in which a text may lie in a file. Base64 has three, by where the text begins. */
function formsOf(text: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.from('\0'.repeat(shift) + text).toString('base64');
    // The first and last signs hold bits of what is around.
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4));
  });
  return [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), ...base64];
}

/** What of these texts stands in the files under a folder, and in which. */
function found(folder: string, texts: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return files.flatMap((file) => {
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      return []; // gone since it was listed
    }
    return texts
      .filter((text) => formsOf(text).some((form) => bytes.includes(form)))
      .map((text) => `${text}: ${file.slice(folder.length)}`);
  });
}

/** Unlocks, finds a record by its title and by its narrative, reads it, amends it, and comes back to the table. */
async function session(page: Page, host: LocalHost): Promise<void> {
  const [title = ''] = TITLES;
  const row = page.getByRole('grid', { name: 'Records' }).getByRole('row', { name: title });
  await page.goto(host.address());
  await page.locator('input[type="password"]').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate(() => (window.location.hash = '#/register'));
  await row.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('c04e71b9a52f83d6');
  await row.waitFor();
  await row.getByText(title).click();
  await page.getByText(NARRATIVE).first().waitFor();
  await page.evaluate(async (text) => {
    const id = window.location.hash.split('/')[2];
    await fetch('/host/perform', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ changes: [{ type: 'note-added', record: id, content: { text } }] }),
    });
  }, NARRATIVE);
  await page.goBack();
  await row.waitFor();
  // The working copy is there, in the browser's own database.
  const databases = await page.evaluate(() => indexedDB.databases());
  expect(databases.some(({ name }) => name?.startsWith('constat '))).toBe(true);
  // What it wrote reaches the disk within seconds, where it does.
  await page.waitForTimeout(4000);
}

async function openHost(): Promise<LocalHost> {
  const host = await startLocal({
    dist: resolve(import.meta.dirname, '../../dist'),
    stateFolder,
    openWindow: null,
    log: () => undefined,
  });
  onTestFinished(() => host.end());
  return host;
}

/** A browser whose temporary files, its profile among them, go to this folder. */
async function browserIn(folder: string): Promise<Browser> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const browser = await launchBrowser();
    onTestFinished(() => browser.close());
    return browser;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

test('a session leaves nothing of the register in the profile of a private window', async () => {
  const folder = join(home, 'private');
  mkdirSync(folder);
  const browser = await browserIn(folder);
  const context = await browser.newContext({ locale: 'en-CA' });
  await session(await context.newPage(), await openHost());
  // A profile is there, and its files are those of a browser at work.
  expect(readdirSync(folder, { recursive: true }).length).toBeGreaterThan(20);
  expect(found(folder, [...TITLES, NARRATIVE])).toEqual([]);
  await context.close();
  expect(found(folder, [...TITLES, NARRATIVE])).toEqual([]);
}, 120_000);

test('control: in a profile that is kept, the same session leaves its rows', async () => {
  const folder = join(home, 'kept');
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    executablePath: browserProgram(),
    args: [...sandboxArguments],
    locale: 'en-CA',
  });
  onTestFinished(() => context.close());
  await session(await context.newPage(), await openHost());
  const left = found(folder, TITLES);
  for (const title of TITLES) {
    expect(left.some((each) => each.startsWith(title) && each.includes('IndexedDB'))).toBe(true);
  }
}, 120_000);

test.each(['utf8', 'utf16le', 'base64'] as const)('control: the search finds a text in %s', (encoding) => {
  const folder = join(home, `forms-${encoding}`);
  mkdirSync(folder);
  const bytes =
    encoding === 'base64'
      ? Buffer.from(Buffer.from(`xx${NARRATIVE}yy`).toString('base64'))
      : Buffer.from(`xx${NARRATIVE}yy`, encoding);
  writeFileSync(join(folder, 'file'), bytes);
  expect(found(folder, [NARRATIVE, ...TITLES])).toEqual([`${NARRATIVE}: /file`]);
});
