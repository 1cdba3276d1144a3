import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { serveGallery } from './gallery-server.ts';

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;
let context: BrowserContext | undefined;
let page: Page;
/** What the page complained of: its console, its errors, its policy. */
let complaints: string[];

beforeAll(async () => {
  gallery = await serveGallery();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await gallery.close();
});

afterEach(() => {
  expect(complaints).toEqual([]);
});

async function open(name: string, asked = '', width = 1280): Promise<Page> {
  complaints = [];
  await context?.close();
  context = await browser.newContext({
    viewport: { width, height: 720 },
    reducedMotion: 'reduce',
    locale: 'fr-CA',
    timezoneId: 'America/Toronto',
  });
  page = await context.newPage();
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${gallery.url}?page=${name}&${asked}`);
  await page.locator('h1').waitFor();
  return page;
}

/** What axe finds wrong, in short. */
async function faults(...more: readonly string[]): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', ...more])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
}

const focused = () =>
  page.evaluate(() => document.activeElement?.textContent ?? document.activeElement?.tagName);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

describe.each(['light', 'dark'])('in %s', (appearance) => {
  it.each(['frame', 'fields', 'parts'])('axe finds nothing wrong with the page of %s', async (name) => {
    await open(name, `appearance=${appearance}`);
    expect(await faults('best-practice')).toEqual([]);
  });

  it('axe finds nothing wrong with what opens over the page', async () => {
    await open('overlays', `appearance=${appearance}`);
    const sheets = page.locator('[role=dialog], [role=alertdialog]');
    for (const label of ['Dialogue', 'Annuler la fiche…', 'Commandes', 'Colonnes', 'Exporter']) {
      await page.getByRole('button', { name: label }).click();
      await sheets.waitFor();
      expect(await faults()).toEqual([]);
      await press('Escape');
      await sheets.waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Nouvelle' }).click();
    await page.getByRole('button', { name: 'Erreur' }).click();
    await page.getByText('Le fichier n’a pas pu être écrit.').waitFor();
    expect(await faults()).toEqual([]);
  });

  it('axe finds nothing wrong with the lists of the fields', async () => {
    await open('fields', `appearance=${appearance}`);
    await page.getByRole('button', { name: 'Province' }).first().click();
    await page.getByRole('option', { name: 'Alberta' }).waitFor();
    expect(await faults()).toEqual([]);
    await press('Escape');
    await page.getByRole('group', { name: 'Le', exact: true }).getByRole('button').click();
    await page.getByRole('grid', { name: '2026' }).waitFor();
    expect(await faults()).toEqual([]);
  });
});

describe('the fonts', () => {
  it('are the bundled ones', async () => {
    await open('frame');
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect([...new Set(loaded)].map((family) => family.replaceAll('"', '')).sort()).toEqual([
      'Inter Variable',
      'Source Serif 4 Variable',
    ]);
  });

  it('give every figure one width, and leave the hyphen alone', async () => {
    await open('frame');
    const widths = await page.evaluate(async () => {
      await document.fonts.ready;
      const span = document.body.appendChild(document.createElement('span'));
      return ['1111', '8888', '----'].map((text) => {
        span.textContent = text;
        return span.getBoundingClientRect().width;
      });
    });
    expect(widths[0]).toBeCloseTo(widths[1]!, 1);
    expect(widths[2]).toBeLessThan(widths[0]! * 0.8);
  });
});

describe('the frame', () => {
  const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('shows rail, page and context side by side at 1280 × 720', async () => {
    await open('frame');
    const [rail, main, context] = [await box('nav'), await box('main'), await box('aside')];
    expect(rail.x + rail.width).toBeLessThanOrEqual(main.x);
    expect(main.x + main.width).toBeLessThanOrEqual(context.x + 1);
    expect(context.x + context.width).toBeLessThanOrEqual(1280);
    expect(await sideways()).toBe(0);
  });

  it('folds the context under the page below 1000 px', async () => {
    await open('frame', '', 990);
    const [rail, main, context] = [await box('nav'), await box('main'), await box('aside')];
    expect(rail.x + rail.width).toBeLessThanOrEqual(main.x);
    expect(context.y).toBeGreaterThanOrEqual(main.y + main.height - 1);
  });

  it.each([640, 320])('puts the rail on top, with nothing to scroll sideways, at %d px', async (width) => {
    await open('frame', '', width);
    const [rail, main] = [await box('nav'), await box('main')];
    expect(rail.y + rail.height).toBeLessThanOrEqual(main.y);
    expect(await sideways()).toBe(0);
  });

  it.each(['fields', 'parts', 'overlays'])('of %s has nothing to scroll sideways at 320 px', async (name) => {
    await open(name, '', 320);
    expect(await sideways()).toBe(0);
  });

  it('begins in the page, and leads past the rail from the top', async () => {
    await open('frame');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    await press('Tab');
    expect(await focused()).toBe('Registre');
    const skip = page.getByText('Aller au contenu', { exact: true });
    await skip.focus();
    expect(await skip.evaluate((link) => link.compareDocumentPosition(document.querySelector('nav')!))).toBe(
      4,
    );
    await press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('starts a new place at its top, with the focus in it', async () => {
    await open('frame');
    await page.getByRole('button', { name: 'Journal' }).focus();
    await press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    expect(await page.getByRole('button', { name: 'Journal' }).getAttribute('aria-current')).toBe('page');
  });
});

describe('by the keyboard', () => {
  it('a dialog takes the focus, leaves on Escape, and gives it back', async () => {
    await open('overlays');
    await page.getByRole('button', { name: 'Dialogue' }).focus();
    await press('Enter');
    const field = page.getByRole('textbox', { name: 'Numéro de référence' });
    await field.waitFor();
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
    await press('Escape');
    await field.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Dialogue');
  });

  it('a dialog takes the focus though a transition of several properties was cancelled, and by a screen reader’s press', async () => {
    await open('overlays');
    await page.evaluate(async () => {
      const frame = () => new Promise((settle) => requestAnimationFrame(settle));
      const moving = document.createElement('div');
      moving.style.transition = 'opacity 60s, color 60s';
      moving.textContent = '.';
      document.querySelector('main')!.append(moving);
      await frame();
      await frame();
      Object.assign(moving.style, { opacity: '0.5', color: 'red' });
      await frame();
      await frame();
      const running = document.getAnimations().length;
      // Both are cancelled, and the element stays.
      moving.style.display = 'none';
      await frame();
      await frame();
      if (running < 2 || document.getAnimations().length > 0) throw new Error(`${running} transitions ran`);
    });
    await page
      .getByRole('button', { name: 'Annuler la fiche…' })
      .evaluate((opener: HTMLElement) => opener.click());
    await page.getByRole('alertdialog').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  });

  it('a reason is asked for until it is long enough', async () => {
    await open('overlays');
    await page.getByRole('button', { name: 'Annuler la fiche…' }).click();
    await page.keyboard.type('Doublon');
    await press('Tab', 'Enter');
    const reason = page.getByRole('textbox', { name: 'Raison' });
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Écrivez au moins dix caractères.').waitFor();
    await reason.focus();
    await press('End');
    await page.keyboard.type(' de I-2026-013');
    await press('Tab', 'Enter');
    await page.getByText('Doublon de I-2026-013', { exact: true }).waitFor();
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });

  it('the palette opens by its keys, finds, and chooses the first by Enter', async () => {
    await open('overlays');
    await press('Control+k');
    await page.getByRole('combobox').last().waitFor();
    await page.keyboard.type('verr');
    await press('Enter');
    await page.locator('output', { hasText: 'lock' }).waitFor();
    // The query stayed; another one is written over it.
    await press('Control+k', 'Control+a');
    await page.keyboard.type('portable');
    await press('ArrowDown', 'Enter');
    await page.locator('output', { hasText: 'I-2026-013' }).waitFor();
  });

  it('the palette chooses its first line where no arrow was pressed', async () => {
    await open('overlays');
    await press('Control+k', 'Enter');
    await page.locator('output', { hasText: 'I-2026-014' }).waitFor();
  });

  it('a letter is a shortcut on the page, on a button and in a list, never where one writes', async () => {
    await open('overlays');
    const said = page.locator('output');
    await press('Control+k');
    await page.keyboard.type('n');
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await said.textContent()).toBe('');
    await page.getByRole('button', { name: 'Dialogue' }).focus();
    await press('n');
    expect(await said.textContent()).toBe('N');
    await press('Enter');
    await page.getByRole('textbox').waitFor();
    await page.keyboard.type('nn');
    await press('Escape', 'g', 't');
    expect(await said.textContent()).toBe('G T');
  });

  it('Ctrl+Enter is a shortcut on a button too, and does not press the button', async () => {
    await open('overlays');
    await page.getByRole('button', { name: 'Dialogue' }).focus();
    await press('Control+Enter');
    expect(await page.locator('output').textContent()).toBe('Ctrl+Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('the rows of a list are one stop, walked by arrows and entered by Enter', async () => {
    await open('parts');
    await page.getByRole('button', { name: 'Préparer l’avis' }).focus();
    await press('Tab', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
    expect(await page.locator('output').textContent()).toBe('I-2026-013');
    await press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Actions');
    await press('End', 'Enter');
    expect(await page.locator('output').textContent()).toBe('I-2026-012');
  });

  it('a menu opens, walks and acts', async () => {
    await open('overlays');
    await page.getByRole('button', { name: 'Exporter' }).focus();
    await press('ArrowDown');
    await page.getByRole('menu').waitFor();
    await press('ArrowDown', 'Enter');
    await page.locator('output', { hasText: 'csv' }).waitFor();
  });

  it('what was done makes room for what is done next; an error waits to be read', async () => {
    await open('overlays');
    const news = page.getByRole('alertdialog');
    await page.getByRole('button', { name: 'Erreur' }).click();
    for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: 'Nouvelle' }).click();
    await news.nth(1).waitFor();
    expect(await news.count()).toBe(2);
    // Only the last can be undone.
    expect(await page.getByRole('button', { name: 'Défaire' }).count()).toBe(1);
    const box = (await news.first().boundingBox())!;
    expect(Math.abs(box.x + box.width / 2 - page.viewportSize()!.width / 2)).toBeLessThan(2);
  });

  it('short news can be undone', async () => {
    await open('overlays');
    await page.getByRole('button', { name: 'Nouvelle' }).click();
    await page.getByRole('button', { name: 'Défaire' }).click();
    await page.locator('output', { hasText: 'undone' }).waitFor();
    await page.getByText('Incident I-2026-014 inscrit.').waitFor({ state: 'detached' });
  });
});

describe('the fields', () => {
  // They do not touch each other: one page for all.
  beforeAll(() => open('fields'));

  const answers = async () => JSON.parse((await page.locator('#answers').textContent())!) as unknown;

  it('take a date part by part, and a calendar', async () => {
    const field = page.getByRole('group', { name: 'Le', exact: true });
    await field.getByRole('spinbutton').first().focus();
    await page.keyboard.type('20261103');
    expect(await answers()).toMatchObject({ date: '2026-11-03' });
    await field.getByRole('button').focus();
    await press('Enter');
    await page.getByRole('grid', { name: '2026' }).waitFor();
    await press('ArrowRight', 'Enter');
    await page.getByRole('grid', { name: '2026' }).waitFor({ state: 'detached' });
    expect(await answers()).toMatchObject({ date: '2026-11-04' });
  });

  it('say of a date that it is not complete, once one leaves it, and no more when it is', async () => {
    const field = page.getByRole('group', { name: 'Le', exact: true });
    const parts = field.getByRole('spinbutton');
    for (let i = 0; i < 3; i += 1) {
      await parts.nth(i).focus();
      await press('Delete', 'Delete', 'Delete', 'Delete');
    }
    await parts.first().focus();
    await page.keyboard.type('2026');
    expect(await page.getByText('Date incomplète.').count()).toBe(0);
    await page.getByRole('textbox').first().focus();
    await page.getByText('Date incomplète.').first().waitFor();
    expect(await answers()).toMatchObject({ date: null });
    await parts.nth(1).focus();
    await page.keyboard.type('1103');
    await page.getByRole('textbox').first().focus();
    await page.getByText('Date incomplète.').first().waitFor({ state: 'detached' });
    expect(await answers()).toMatchObject({ date: '2026-11-03' });
  });

  it('take a number, by its digits and by arrows, and null for none', async () => {
    const field = page.getByRole('textbox', { name: 'Combien?' });
    await field.fill('40');
    await press('ArrowUp', 'ArrowUp');
    expect(await answers()).toMatchObject({ count: 42 });
    await field.fill('');
    await press('Tab');
    expect(await answers()).toMatchObject({ count: null });
  });

  it('find a choice by a part of it without its accents', async () => {
    await page.getByRole('combobox', { name: 'Province, en écrivant' }).focus();
    await page.keyboard.type('ile');
    await press('ArrowDown', 'Enter');
    expect(await answers()).toMatchObject({ found: 'pe' });
  });

  it('keep what is chosen in view while the list is filtered', async () => {
    await page.getByRole('searchbox', { name: 'Filtrer la liste' }).fill('telephone');
    expect(await page.getByRole('checkbox', { name: 'Carte de crédit complète' }).count()).toBe(0);
    expect(await page.getByRole('checkbox', { name: 'Nom' }).count()).toBe(1);
    await page.getByRole('checkbox', { name: 'Téléphone' }).focus();
    await press('Space');
    expect(await answers()).toMatchObject({ kinds: ['name', 'email', 'phone'] });
  });

  it('add entries by Enter and take them away by Backspace', async () => {
    await page.getByRole('textbox', { name: 'Systèmes en cause' }).focus();
    await page.keyboard.type('Portail');
    await press('Enter');
    expect(await answers()).toMatchObject({ tags: ['Serveur de courriel', 'Facturation', 'Portail'] });
    await press('Backspace', 'Backspace');
    expect(await answers()).toMatchObject({ tags: ['Serveur de courriel'] });
    await press('Shift+Tab', 'Delete');
    expect(await answers()).toMatchObject({ tags: [] });
  });

  it('answer otherwise by a button beside, and back', async () => {
    const unknown = page.getByRole('button', { name: 'inconnu, parce que…' });
    await unknown.focus();
    await press('Space');
    await page.getByRole('textbox', { name: 'Pourquoi le nombre est-il inconnu?' }).waitFor();
    expect(await unknown.getAttribute('aria-pressed')).toBe('true');
    await press('Space');
    await page.getByRole('textbox', { name: 'Nombre de personnes' }).waitFor();
  });

  it('show a passphrase when asked, and say when Caps Lock is on', async () => {
    const field = page.getByLabel('Phrase de passe', { exact: true });
    expect(await field.getAttribute('type')).toBe('password');
    await field.focus();
    await press('Tab', 'Space');
    expect(await field.getAttribute('type')).toBe('text');
    await field.evaluate((node) =>
      node.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true, bubbles: true })),
    );
    await page.getByText('Le verrouillage des majuscules est activé.').waitFor();
  });

  it('choose among radios by arrows', async () => {
    await page.getByRole('radio', { name: 'Plus tôt' }).first().focus();
    await press('ArrowDown');
    expect(await answers()).toMatchObject({ known: 'unknown' });
  });

  it('say what is wrong, tied to the control', async () => {
    const field = page.getByRole('textbox', { name: 'Numéro d’entreprise (NEQ)' });
    const described = await field.evaluate((node) =>
      (node.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    );
    expect(described).toContain('Dix chiffres');
    expect(described).toContain('celui-ci en a cinq');
  });

  it('take a time in 24 hours, in English too', async () => {
    await open('fields', 'locale=en-CA');
    await page.getByRole('group', { name: 'À' }).getByRole('spinbutton').first().focus();
    await page.keyboard.type('1637');
    expect(await answers()).toMatchObject({ time: '16:37' });
  });
});
