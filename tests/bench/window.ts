import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import type * as playwright from 'playwright-core';
import { findBrowser } from '../../electron/local/browser.ts';
import { startLocal } from '../../electron/local/start.ts';
import { ms, type Quantiles, quantiles } from './measure.ts';
import { makeRegister, PASSPHRASE } from './register.ts';
import {
  answered,
  commit,
  forgetPresses,
  isFilled,
  scrollBy,
  seen,
  sortBy,
  watch,
  type Watched,
} from './window-page.ts';

export type MeasuredWindow = {
  readonly records: number;
  /** From the moment `open` was answered (ms). */
  readonly firstRowsMs: number;
  readonly allRowsMs: number;
  /** Longest task of the main thread while the screens are drawn, before the first rows; 0 where none took 50 ms. */
  readonly longestOpeningMs: number;
  /** And from the first rows on, until the window is at rest again. */
  readonly longestFillingMs: number;
  readonly press: Quantiles;
  readonly sortMs: Readonly<Record<'persons' | 'cause' | 'title', number>>;
  readonly scroll: Quantiles & { readonly over50: number; readonly frames: number };
  readonly commit: Quantiles;
  readonly heapMb: number;
  readonly rendererMb: number | null;
};

/** Words that narratives, titles and causes of the register have, typed letter by letter; and one that none has. */
const TYPED = ['laptop', 'stolen', 'hospital', 'vol', 'zzzz'];
/** Between two keys of somebody who types well (ms). */
const BETWEEN_KEYS = 150;
const COMMITS = 8;

/** The window at so many rows: the real keeper behind the local host, and a real browser without a screen. */
export async function measureWindow(home: string, records: number): Promise<MeasuredWindow> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no browser was found; name one in CONSTAT_BROWSER');
  const { stateFolder } = await makeRegister(home, records);
  const host = await startLocal({
    dist: join(process.cwd(), 'dist'),
    stateFolder,
    openWindow: null,
    log: () => undefined,
  });
  // Not bundled: it looks for parts of its own beside itself.
  const { chromium } = createRequire(join(process.cwd(), 'package.json'))(
    'playwright-core',
  ) as typeof playwright;
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'fr-CA',
      timezoneId: 'America/Toronto',
    });
    const page = await context.newPage();
    await page.addInitScript(watch, records);
    await page.goto(host.address());
    return await through(browser, page, records);
  } finally {
    await browser.close();
    await host.end();
  }
}

async function through(
  browser: playwright.Browser,
  page: playwright.Page,
  records: number,
): Promise<MeasuredWindow> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.locator('input[type="password"]').fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await page.waitForFunction(isFilled, undefined, { timeout: 300_000 });
  await atRest(session);
  const { open: opened, rows: began } = await page.evaluate(answered);
  const { first, all, long } = await watched(page);
  const since = (at: number | null): number => (at === null ? NaN : at - opened);
  const longest = (from: number, to: number): number =>
    Math.max(0, ...long.filter(({ at }) => at >= from && at < to).map(({ ms: took }) => took));

  const press = await type(page, session);
  const sortMs = {
    persons: await page.evaluate(sortBy, 'persons'),
    cause: await page.evaluate(sortBy, 'cause'),
    title: await page.evaluate(sortBy, 'title'),
  };
  // A third press of a head takes its sorting away again: two have been made of the title's, with this one.
  await page.evaluate(sortBy, 'title');
  await page.evaluate(sortBy, 'title');
  await atRest(session);
  const frames = await page.evaluate(scrollBy, { step: 180, frames: 240 });
  const commits: number[] = [];
  for (let n = 0; n < COMMITS; n += 1) {
    commits.push(await page.evaluate(commit, `Nouvel incident de mesure ${n}`));
    await page.waitForTimeout(200);
  }
  await atRest(session);
  return {
    records,
    firstRowsMs: since(first),
    allRowsMs: since(all),
    longestOpeningMs: longest(opened, began),
    longestFillingMs: longest(began, Infinity),
    press,
    sortMs,
    scroll: {
      ...quantiles(frames),
      over50: frames.filter((time) => time > 50).length,
      frames: frames.length,
    },
    commit: quantiles(commits),
    heapMb: await heapOf(session),
    rendererMb: await rendererOf(browser),
  };
}

/** Types words into the search, a key at a time; from each key to the paint of what it found (ms). */
async function type(page: playwright.Page, session: playwright.CDPSession): Promise<Quantiles> {
  await page.keyboard.press('/');
  await page.waitForTimeout(300);
  await page.evaluate(forgetPresses);
  for (const word of TYPED) {
    for (const letter of word) {
      await page.keyboard.press(letter);
      await page.waitForTimeout(BETWEEN_KEYS);
    }
    await page.keyboard.press('Escape');
    await page.waitForTimeout(BETWEEN_KEYS);
  }
  const { presses } = await watched(page);
  await atRest(session);
  return quantiles(presses);
}

async function watched(page: playwright.Page): Promise<Watched> {
  const watched = await page.evaluate(seen);
  if (watched === undefined) throw new Error('the page was not watched from its beginning');
  return watched;
}

/** Until the main thread has next to nothing to do any more: the working copy is indexed, titles are in order. */
async function atRest(session: playwright.CDPSession): Promise<void> {
  let before = await taskSeconds(session);
  for (let quiet = 0, tries = 0; quiet < 3 && tries < 600; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const now = await taskSeconds(session);
    quiet = now - before < 0.02 ? quiet + 1 : 0;
    before = now;
  }
}

async function taskSeconds(session: playwright.CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

async function heapOf(session: playwright.CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** What the renderer holds of the machine's memory, where the machine says so (Linux). */
async function rendererOf(browser: playwright.Browser): Promise<number | null> {
  try {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const sizes = processInfo
      .filter(({ type: kind }) => kind === 'renderer')
      .map(({ id }) => /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
      .map((kb) => Number(kb ?? 0) / 1000);
    return sizes.length === 0 ? null : Math.max(...sizes);
  } catch {
    return null;
  }
}

export function printWindow(m: MeasuredWindow): void {
  const row = (name: string, value: string): void => console.log(`  ${name.padEnd(44)}${value}`);
  console.log(`\nThe window, ${m.records.toLocaleString('en-CA')} rows`);
  row('first rows, after open was answered', ms(m.firstRowsMs));
  row('all rows', ms(m.allRowsMs));
  const task = (time: number): string => (time === 0 ? 'under 50 ms' : ms(time));
  row('longest task drawing the first screen', task(m.longestOpeningMs));
  row('longest task while filling and indexing', task(m.longestFillingMs));
  row('key press → filtered table painted: 50, 95 %', `${ms(m.press.p50)}, ${ms(m.press.p95)}`);
  row(
    'sorted by persons, cause, title',
    `${ms(m.sortMs.persons)}, ${ms(m.sortMs.cause)}, ${ms(m.sortMs.title)}`,
  );
  row('a frame while scrolling: 50, 95 %', `${ms(m.scroll.p50)}, ${ms(m.scroll.p95)}`);
  row('frames over 50 ms', `${m.scroll.over50} of ${m.scroll.frames}`);
  row('recorded → row painted: 50, 95 %', `${ms(m.commit.p50)}, ${ms(m.commit.p95)}`);
  row('JavaScript heap, after collecting', `${m.heapMb.toFixed(0)} MB`);
  row('renderer, resident', m.rendererMb === null ? 'not known here' : `${m.rendererMb.toFixed(0)} MB`);
}

/** What the window is aimed at; the first two at 10,000 rows. */
export function printWindowAims(all: readonly MeasuredWindow[]): void {
  const aims = all.flatMap((m): readonly (readonly [string, boolean])[] => {
    const rows = m.records.toLocaleString('en-CA');
    return [
      ...(m.records === 10_000 ? [[`all ${rows} rows under 1 s`, m.allRowsMs < 1000] as const] : []),
      ...(m.records >= 10_000
        ? [
            [`key press under 50 ms (95 %) at ${rows}`, m.press.p95 < 50] as const,
            [`no task over 50 ms while filling ${rows}`, m.longestFillingMs === 0] as const,
          ]
        : []),
    ];
  });
  if (aims.length === 0) return;
  console.log('\nAims of the window:');
  for (const [aim, met] of aims) console.log(`  ${met ? 'met    ' : 'MISSED '} ${aim}`);
}
