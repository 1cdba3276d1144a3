import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../shared/register/row.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { axeFaults } from './axe.ts';
import type { Driver } from './driver.ts';
import { askHost } from './host-calls.ts';
import { launchLocal } from './local.ts';
import { LOOKS } from './looks.ts';
import { endClean, PICTURES } from './opened.ts';

describe.each(LOOKS)('every screen in $language, $appearance', ({ language, appearance }) => {
  const { window: said } = wordsOf(language);
  let driver: Driver;
  let rows: readonly Row[] = [];

  beforeAll(async () => {
    driver = await launchLocal({ language, appearance });
  });
  afterAll(() => endClean(driver));

  /** Looks at the page as it stands: a picture, and what axe says. */
  const look = async (name: string): Promise<void> => {
    const page = driver.page();
    await settled(page);
    await page.screenshot({ path: join(PICTURES, `${name}-${language}-${appearance}.png`) });
    expect(await axeFaults(page), name).toEqual([]);
  };
  const visit = async (hash: string): Promise<void> => {
    const page = driver.page();
    await page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await page.locator('main h1').first().waitFor();
  };
  const row = (fits: (row: Row) => boolean): Row => {
    const found = rows.find(fits);
    if (found === undefined) throw new Error('The sample register has no such incident.');
    return found;
  };

  test('Welcome', async () => {
    await driver.page().locator('main').first().waitFor();
    await look('welcome');
  });

  test('axe finds what is wrong with a page (control)', async () => {
    const page = driver.page();
    await page.evaluate(() => {
      const [picture, grey] = [document.createElement('img'), document.createElement('p')];
      grey.textContent = 'grey';
      grey.setAttribute('class', 'control');
      grey.style.setProperty('color', '#888');
      grey.style.setProperty('background', '#999');
      document.querySelector('main')?.append(picture, grey);
    });
    const faults = await axeFaults(page);
    expect(faults.some((fault) => fault.startsWith('image-alt '))).toBe(true);
    expect(faults.some((fault) => fault.startsWith('color-contrast '))).toBe(true);
    await page.reload();
    await page.locator('main').first().waitFor();
  });

  test('the sample register opens on Today', async () => {
    const page = driver.page();
    await page.locator('[data-action="sample"] button, button[data-action="sample"]').first().click();
    await page.getByRole('heading', { level: 1, name: said.frame.places.today }).waitFor();
    rows = (await askHost(page, 'rows', { from: 0, count: 100 })).rows;
    expect(rows.length).toBeGreaterThan(10);
    await look('today');
  });

  test.each(['register', 'new-incident', 'journal', 'settings', 'import'])('%s', async (place) => {
    await visit(`#/${place}`);
    await look(place);
  });

  test('an incident of each state', async () => {
    for (const status of new Set(rows.map((each) => each.status))) {
      const { id } = row((each) => each.status === status);
      await visit(`#/incident/${id}`);
      await look(`incident-${status}`);
    }
  });

  test('the assessment of an incident that has none, and of one that has', async () => {
    await visit(`#/incident/${row(({ status }) => status === 'open').id}/assess`);
    await look('assessment');
    await visit(`#/incident/${row(({ risk }) => risk === 'serious').id}/assess`);
    await look('assessment-sealed');
  });

  test.each(['cai-notice', 'opc-report', 'person-notice'])('the notice %s', async (kind) => {
    await visit(`#/incident/${row(({ risk }) => risk === 'serious').id}/notice/${kind}`);
    await look(`notice-${kind}`);
  });

  test('the palette', async () => {
    const page = driver.page();
    await visit('#/today');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
    await look('palette');
    await page.keyboard.press('Escape');
  });

  test('narrow, and enlarged to 200 %: nothing is wider than the window', async () => {
    const page = driver.page();
    const incident = `#/incident/${row(({ risk }) => risk === 'serious').id}`;
    for (const [name, size] of [
      ['narrow', { width: 900, height: 720 }],
      // What 200 % leaves of a window of 1280 × 720.
      ['enlarged', { width: 640, height: 360 }],
    ] as const) {
      await page.setViewportSize(size);
      for (const place of ['today', 'register', 'new-incident', 'journal', 'settings', 'incident'] as const) {
        await visit(place === 'incident' ? incident : `#/${place}`);
        await look(`${place}-${name}`);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${place}, ${name}`).toBe(0);
      }
    }
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  test('Unlock, after a lock that leaves nothing', async () => {
    const page = driver.page();
    await visit('#/today');
    await driver.locking(() => page.keyboard.press('Control+l'));
    await driver.page().locator('main').first().waitFor();
    await look('after-lock');
  });

  test('Unlock, of a register that was open here', async () => {
    const { printed, askedFor } = await askHost(driver.page(), 'newRecoveryKey', {});
    const groups = printed.split('-');
    await askHost(driver.page(), 'create', {
      folder: join(driver.stateFolder, 'unlock.constat'),
      organisation: {
        name: 'Coopérative Étoile',
        officer: { name: 'Line Tremblay', title: 'Directrice', email: 'line@etoile.example' },
      },
      passphrase: 'sept lampes sous la pluie fine',
      typedBack: [groups[askedFor[0]] ?? '', groups[askedFor[1]] ?? ''],
    });
    const page = driver.page();
    await driver.locking(async () => {
      await askHost(page, 'lock', {}).catch(() => undefined);
    });
    await driver.page().getByLabel(said.unlock.passphrase, { exact: true }).first().waitFor();
    await look('unlock');
    expect(await driver.page().locator('body').innerText()).not.toContain('Étoile');
  });
});

/** Nothing moves any more, and every font is there. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await page.waitForTimeout(150);
}
