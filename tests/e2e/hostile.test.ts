import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { launchBrowser } from '../browser.ts';
import type { Driver } from './driver.ts';
import { asLine, FULL, type Hostile, makeHostileRegister, PASSPHRASE } from './hostile-register.ts';
import { askHost } from './host-calls.ts';
import { launchLocal } from './local.ts';
import { payload, PAYLOADS } from './payloads.ts';

const words = wordsOf('en');
const { window: said } = words;

/** Gives pages what a payload calls if it is run; the numbers of those that were. */
async function awaitCalls(context: BrowserContext): Promise<Set<number>> {
  const ran = new Set<number>();
  await context.exposeBinding('__xss', (_source, n: number) => void ran.add(n));
  return ran;
}

test('there are at least a hundred payloads, each of them another', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(100);
  expect(PAYLOADS.filter((each) => asLine(each).length > 500)).toEqual([]);
});

test('in an ordinary page they run: at least 60 of them, and 40 by innerHTML alone', async () => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const ran = await awaitCalls(context);
    const page = await context.newPage();
    await page.setContent('<main></main>');
    await page.evaluate(writeEach, [PAYLOADS, false] as const);
    await expect.poll(() => ran.size, { timeout: 10_000 }).toBeGreaterThanOrEqual(40);
    await page.evaluate(writeEach, [PAYLOADS, true] as const);
    await expect.poll(() => ran.size, { timeout: 10_000 }).toBeGreaterThanOrEqual(60);
  } finally {
    await browser.close();
  }
});

describe('a register every text of which is a payload', () => {
  let driver: Driver;
  let made: readonly Hostile[] = [];
  let ran = new Set<number>();
  let start = '';
  const dialogs: string[] = [];
  const page = (): Page => driver.page();

  beforeAll(async () => {
    driver = await launchLocal({ language: 'en' });
    await page().locator('main').first().waitFor();
    made = await makeHostileRegister(driver);
    const before = page();
    await driver.locking(async () => {
      await askHost(before, 'lock', {}).catch(() => undefined);
    });
    ran = await awaitCalls(page().context());
    page().on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page().getByLabel(said.unlock.passphrase, { exact: true }).first().fill(PASSPHRASE);
    await page().keyboard.press('Enter');
    await page()
      .getByRole('heading', { level: 1, name: said.frame.places.today })
      .waitFor({ timeout: 40_000 });
    start = page().url().replace(/#.*$/, '');
  });
  afterAll(async () => {
    await driver.end();
  });

  /** Nothing ran, nothing was even tried, nothing went elsewhere, and the window is where it was. */
  const untouched = async (where: string): Promise<void> => {
    const marks = await page().evaluate(() => ({
      polluted: Object.keys(Object.prototype),
      written: document.querySelectorAll(
        'main script, main img[src], main iframe, main object, main embed, [onerror], [onload], [href^="javascript:" i]',
      ).length,
    }));
    expect({ where, ...marks, ran: [...ran], dialogs, ...driver.seen }).toEqual({
      where,
      polluted: [],
      written: 0,
      ran: [],
      dialogs: [],
      violations: [],
      complaints: [],
      elsewhere: [],
    });
    expect(page().url().replace(/#.*$/, '')).toBe(start);
    expect(page().context().pages()).toHaveLength(1);
  };
  const visit = async (hash: string, heading?: string): Promise<void> => {
    await page().evaluate((to) => {
      window.location.hash = to;
    }, hash);
    const title = page().locator('main h1');
    await (heading === undefined ? title : title.filter({ hasText: heading })).first().waitFor();
  };
  /** All that is written on the screen, and in its fields; breaks and spaces aside. */
  const shown = (): Promise<string> =>
    page().evaluate(() =>
      [
        document.body.textContent,
        ...[...document.querySelectorAll('input, textarea')].map(
          (field) => (field as HTMLInputElement | HTMLTextAreaElement).value,
        ),
      ]
        .join(' ')
        .replace(/\s+/gu, ''),
    );
  const missing = async (texts: readonly string[]): Promise<readonly string[]> => {
    const screen = await shown();
    return texts.filter((text) => !screen.includes(asLine(text).replace(/\s+/gu, '')));
  };

  test('is kept as it was written', async () => {
    const { rows } = await askHost(page(), 'rows', { from: 0, count: 1000 });
    expect(rows).toHaveLength(PAYLOADS.length);
    for (const { id, facts } of made.slice(0, 3)) {
      const record = await askHost(page(), 'read', { record: id });
      expect({ ...record.facts, unit: null }).toEqual({ ...facts, unit: null });
    }
  });

  test('Today, the Register from end to end, Settings', async () => {
    await visit('#/today', said.frame.places.today);
    await untouched('today');
    await visit('#/register', said.register.title);
    const grid = page().getByRole('grid');
    await grid.getByRole('row').nth(2).waitFor();
    const seen = new Set<string>();
    await expect
      .poll(
        async () => {
          const texts = await grid.evaluate((element) => {
            const scroller = [element, ...element.querySelectorAll('*')].find(
              (each) =>
                each.scrollHeight > each.clientHeight + 50 && getComputedStyle(each).overflowY !== 'visible',
            );
            const cells = [...element.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent);
            (scroller ?? element).scrollBy(0, 300);
            return cells;
          });
          for (const text of texts) seen.add(text.replace(/\s+/gu, ''));
          const all = [...seen].join('\n');
          return PAYLOADS.filter(
            (each) => asLine(each).length <= 100 && !all.includes(asLine(each).replace(/\s+/gu, '')),
          );
        },
        { timeout: 30_000, interval: 100 },
      )
      .toEqual([]);
    await untouched('register');
    await visit('#/settings', said.settings.title);
    expect(await missing([payload(21), payload(12), payload(26), 'javascript:__xss(904)'])).toEqual([]);
    await untouched('settings');
  });

  test('the page of each incident', async () => {
    for (const [n, { id, facts }] of made.entries()) {
      await visit(`#/incident/${id}`, facts.title.slice(0, 20).trim());
      if (n < 2) await expect.poll(() => missing(PAYLOADS), { timeout: 10_000 }).toEqual([]);
    }
    await untouched('incidents');
  });

  test('the assessment, sealed and to be made', async () => {
    await visit(`#/incident/${made[0]?.id ?? ''}/assess`, said.assessment.title);
    await expect.poll(() => missing(PAYLOADS), { timeout: 6_000 }).toEqual([]);
    await untouched('sealed');
    await visit(`#/incident/${made[FULL + 1]?.id ?? ''}/assess`, said.assessment.title);
    await untouched('assessment');
  });

  test.each(['cai-notice', 'opc-report', 'person-notice'])(
    'the notice %s in both languages',
    async (kind) => {
      await visit(`#/incident/${made[0]?.id ?? ''}/notice/${kind}`);
      for (const language of LANGUAGES) {
        await page()
          .getByRole('radiogroup', { name: said.notice.language })
          .getByRole('radio', { name: words.register.languages[language] })
          .first()
          .click({ force: true });
        await page().getByRole('article').or(page().locator('[data-paper]')).first().waitFor();
        await expect.poll(() => missing(PAYLOADS), { timeout: 6_000 }).toEqual([]);
        const answers = page().getByRole('radio', { name: said.notice.views.answers });
        if ((await answers.count()) > 0) {
          await answers.click({ force: true });
          await untouched(`${kind}, answers, ${language}`);
          await page().getByRole('radio', { name: said.notice.views.page }).click({ force: true });
        }
        await untouched(`${kind}, ${language}`);
      }
    },
  );

  test('the Journal, with what its entries hold', async () => {
    await visit('#/journal', said.frame.places.journal);
    const closed = page().locator('main li button[aria-expanded="false"]');
    await closed.first().waitFor();
    for (let more = 6; more > 0 && (await closed.count()) > 0; more -= 1) await closed.first().click();
    await untouched('journal');
  });

  test('what is typed: the search, the palette, a new incident, the organisation', async () => {
    const typed = [12, 26, 21, 57].map(payload);
    await visit('#/register', said.register.title);
    for (const text of typed) {
      await page().getByRole('searchbox', { name: said.register.search }).fill('');
      await page().getByRole('searchbox', { name: said.register.search }).focus();
      await page().keyboard.type(text);
      await page().getByRole('grid').waitFor();
    }
    await untouched('search');
    await page().getByRole('searchbox', { name: said.register.search }).fill('');
    await visit('#/today', said.frame.places.today);
    await page().keyboard.press('Control+k');
    await page().getByRole('dialog').waitFor();
    await page().keyboard.type('onerror');
    await page().getByRole('option').filter({ hasText: 'onerror' }).first().waitFor();
    await untouched('palette');
    await page().keyboard.press('Escape');
    await page().getByRole('dialog').waitFor({ state: 'detached' });

    await visit('#/new-incident', said.quick.title);
    const title = page().locator('main input[type=text], main textarea').first();
    await title.focus();
    await page().keyboard.type(payload(12));
    expect(await title.inputValue()).toContain(payload(12));
    await untouched('new incident');
    await visit('#/settings', said.settings.title);
    const name = page().getByLabel(words.register.organisation.name).first();
    await name.focus();
    await page().keyboard.press('Control+a');
    await page().keyboard.type(payload(26));
    expect(await name.inputValue()).toBe(payload(26));
    await untouched('the organisation');
  });

  test('a file of payloads, headers and cells, before it is imported', async () => {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const headers = ['Title', 'Date', ...PAYLOADS.map((each) => each.slice(0, 200))];
    const rows = PAYLOADS.slice(0, 20).map((_, i) => [
      payload(i),
      '2026-11-20',
      ...PAYLOADS.map((__, k) => payload(i + k)),
    ]);
    const file = join(driver.stateFolder, 'hostile.csv');
    writeFileSync(file, [headers, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n'));
    await visit('#/import', said.importing.title);
    await driver.choosing(file, () =>
      page().getByRole('button', { name: said.importing.intro.choose, exact: true }).click(),
    );
    await page().getByText(payload(12)).first().waitFor();
    await untouched('import');
  });

  test('names that every object has, in a draft and in a file, reach no other object', async () => {
    const values = [
      '{"__proto__":{"polluted":1},"title":"x"}',
      '{"constructor":{"prototype":{"polluted":1}},"prototype":{"polluted":1},"title":"x"}',
    ] as const;
    const file = join(driver.stateFolder, 'polluting.json');
    writeFileSync(file, `{"kind":"incident","facts":${values[0]},"__proto__":{"polluted":1}}`);
    const answers = await page().evaluate(
      async ([drafts, path]) => {
        const ask = async (call: string, body: string): Promise<{ ok?: boolean }> => {
          const headers = { 'Content-Type': 'application/json' };
          const answer = await fetch(`/host/${call}`, { method: 'POST', headers, body });
          return answer.ok ? ((await answer.json()) as { ok?: boolean }) : { ok: false };
        };
        const kept: (boolean | undefined)[] = [];
        for (const value of drafts) {
          for (const kind of ['new-incident', 'facts', 'assessment', 'notice', 'view']) {
            const draft = `{"id":"${kind}","kind":"${kind}","record":null,"value":${value}}`;
            kept.push((await ask('saveDraft', draft)).ok);
          }
        }
        const { ok: listed } = await ask('drafts', '{}');
        return { kept, listed, planned: (await ask('planImport', JSON.stringify({ file: path }))).ok };
      },
      [values, file] as const,
    );
    const five = (ok: boolean): readonly boolean[] => Array.from({ length: 5 }, () => ok);
    expect(answers).toEqual({ kept: [...five(false), ...five(true)], listed: true, planned: false });
    // The browser says of each refused draft that it was refused.
    expect(driver.seen.complaints.splice(0)).toEqual(
      Array.from({ length: 5 }, () => expect.stringContaining('status of 400') as string),
    );
    for (const place of ['today', 'new-incident', 'register', 'settings']) await visit(`#/${place}`);
    expect(await page().evaluate(() => 'polluted' in {})).toBe(false);
    await untouched('drafts');
  });
});

/** Writes each payload into a page of its own, as an ordinary page would, and presses what waits for it. */
function writeEach([payloads, whole]: readonly [readonly string[], boolean]): void {
  for (const each of payloads) {
    const frame = document.createElement('iframe');
    const press = (): void => {
      for (const link of frame.contentDocument?.querySelectorAll('a, button') ?? []) {
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      }
    };
    if (whole) {
      frame.addEventListener('load', press, { once: true });
      frame.srcdoc = each;
      document.body.append(frame);
    } else {
      document.body.append(frame);
      const inner = frame.contentWindow;
      if (inner !== null) Object.assign(inner, { __xss: Reflect.get(window, '__xss') as unknown });
      const body = frame.contentDocument?.body;
      if (body !== undefined) body.innerHTML = each;
      press();
    }
  }
}
