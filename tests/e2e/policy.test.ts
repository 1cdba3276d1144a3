import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from './driver.ts';
import { HOSTS } from './hosts.ts';

/**
 * The window under its policy (security: E1, E9–E12, L4): each attempt is one that works in an ordinary page, so that a
 * policy that lets everything through would fail here.
 */
describe.each(HOSTS)('the window on %s', (_, launch) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch({ language: 'en' });
    await driver.page().locator('main').first().waitFor();
  });
  afterAll(() => driver.end());
  afterEach(() => {
    for (const list of Object.values(driver.seen)) if (Array.isArray(list)) list.length = 0;
  });

  test('starts without a complaint, a report of its policy, or a request elsewhere', () => {
    expect(driver.seen).toEqual({ violations: [], complaints: [], elsewhere: [] });
  });

  test('has no Node in it', async () => {
    const found = await driver
      .page()
      .evaluate(() =>
        ['require', 'process', 'Buffer', 'module', '__dirname', 'global'].filter(
          (name) => name in globalThis,
        ),
      );
    expect(found).toEqual([]);
  });

  /* eslint-disable @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call, no-new-func -- what is tried here is what nobody may write elsewhere */
  const attempts: readonly (readonly [what: string, attempt: () => unknown, report: string])[] = [
    [
      'a script in the page',
      () => {
        const script = document.createElement('script');
        script.text = 'globalThis.reached = 1';
        document.body.append(script);
      },
      'HTMLScriptElement text',
    ],
    ['a text that is run', () => void new Function('globalThis.reached = 2')(), 'reached = 2'],
    [
      'a text that becomes HTML',
      () => void (document.body.innerHTML += '<b>x</b>'),
      'require-trusted-types-for',
    ],
    [
      'a handler in an attribute',
      () => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'globalThis.reached = 3');
        document.body.append(button);
        button.click();
        button.remove();
      },
      'Element onclick',
    ],
    [
      'a style in the page',
      () => {
        const style = document.createElement('style');
        style.textContent = 'body { background: red }';
        document.head.append(style);
        style.remove();
      },
      'style-src-elem',
    ],
    ['a question to somewhere else', () => fetch('https://example.com/').catch(() => null), 'connect-src'],
    [
      'a picture from somewhere else',
      () =>
        new Promise((done) => {
          const image = new Image();
          image.onerror = image.onload = done;
          image.src = 'https://example.com/x.png';
        }),
      'img-src',
    ],
    [
      'a frame',
      () => {
        const frame = document.createElement('iframe');
        frame.src = 'https://example.com/';
        document.body.append(frame);
        frame.remove();
      },
      'frame-src',
    ],
    [
      'a form that is sent elsewhere',
      () => {
        const form = document.createElement('form');
        form.action = 'https://example.com/';
        document.body.append(form);
        form.submit();
        form.remove();
      },
      'form-action',
    ],
  ];
  /* eslint-enable */
  test.each(attempts)('refuses %s', async (_what, attempt, report) => {
    const page = driver.page();
    // In a task of the page's own: what the debugger calls is let through by the policy.
    await page.evaluate(`setTimeout(${attempt.toString()}, 0)`);
    await expect.poll(() => driver.seen.violations.join('\n')).toContain(report);
    expect(await page.evaluate(() => 'reached' in globalThis)).toBe(false);
    expect(driver.seen.elsewhere).toEqual([]);
  });

  // A browser lets a page of its own go elsewhere, to a network that this one is not given (electron/local/window.ts).
  test('opens no other window, and goes nowhere that the shell would not let it', async ({ skip }) => {
    if (driver.host === 'local') skip();
    const page = driver.page();
    const before = page.url();
    await page.evaluate(() => {
      window.open('about:blank');
      window.open('https://example.com/');
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe(before);
    expect(
      page
        .context()
        .pages()
        .filter((each) => !each.isClosed()),
    ).toHaveLength(1);
  });
});
