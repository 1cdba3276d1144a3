import { readFileSync } from 'node:fs';
import type { Page, Request, Route } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import type { Launching } from './driver.ts';
import { DELIVER, type Delivered, INVOKE, knownAs, pageScript, servedAs } from './page.ts';
import type { MainAnswers } from './talk.ts';
import type { Wire } from './wire.ts';

/** The Chromium that shows the window of the double, and what it asks main about. */
export type Glass = {
  load(url: string, preload: string, main: Wire<MainAnswers>): Promise<void>;
  page(): Page;
  send(channel: string, args: readonly unknown[]): Promise<void>;
  /** Shows it dark or light; null as the system is. */
  theme(dark: boolean | null): Promise<void>;
  /** Ends the browser's processes. */
  close(): Promise<void>;
};

export async function openGlass(system: Omit<Launching, 'stateFolder' | 'home'>): Promise<Glass> {
  const { locale = 'en-CA', dark = false, timeZone = 'America/Toronto' } = system;
  const browser = await launchBrowser();
  const context = await browser.newContext({
    locale,
    timezoneId: timeZone,
    colorScheme: dark ? 'dark' : 'light',
    viewport: system.viewport ?? { width: 1280, height: 800 },
    acceptDownloads: false,
    reducedMotion: 'reduce',
  });
  await system.onContext?.(context);
  let page: Page | null = null;
  let loading = false;
  let closing = false;

  /** What is asked while main or the window ends is asked of nobody; any other fault is one. */
  const whileThere = async (main: Wire<MainAnswers>, asking: Promise<void>): Promise<void> => {
    try {
      await asking;
    } catch (error) {
      if (!main.isCut() && !closing) throw error;
    }
  };

  const open = async (preload: string, main: Wire<MainAnswers>): Promise<Page> => {
    await context.exposeBinding(INVOKE, async ({ page: from, frame }, { channel, args }: Delivered) => {
      const url = knownAs(frame.url());
      try {
        return {
          ok: true,
          value: await main.ask('invoke', { channel, args, url, main: frame === from.mainFrame() }),
        };
      } catch (error) {
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    });
    await context.addInitScript({ content: pageScript(readFileSync(preload, 'utf8')) });
    await context.route('**/*', (route) => whileThere(main, answer(route, main)));
    const opened = await context.newPage();
    context.on('page', (other) => {
      if (other !== opened) void whileThere(main, refuse(other, main));
    });
    opened.on('download', (download) => {
      const asked = main.ask('download', { url: knownAs(download.url()) });
      void whileThere(
        main,
        asked.then(() => download.cancel()),
      );
    });
    return opened;
  };

  const answer = async (route: Route, main: Wire<MainAnswers>): Promise<void> => {
    const request = route.request();
    const url = knownAs(request.url());
    const asking = frameOf(request);
    if (page === null || asking?.page() !== page) {
      // Another window, before main has said that it may not be: an empty page, which is closed at once.
      await route.fulfill({ body: '' });
      return;
    }
    if (request.isNavigationRequest() && !loading) {
      const allowed = await main.ask('navigate', { url, main: asking === page.mainFrame() });
      // An answer without content leaves the page where it is.
      if (!allowed) return route.fulfill({ status: 204 });
    }
    const reply = await main.ask('request', { url, method: request.method() });
    if (reply.kind === 'answered') {
      const { status, headers, body } = reply;
      await route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
    } else {
      await route.abort(reply.kind === 'cancelled' ? 'blockedbyclient' : 'internetdisconnected');
    }
  };

  /** Whether main lets another window be opened or not, there is none here: what main said is what tests look at. */
  const refuse = async (other: Page, main: Wire<MainAnswers>): Promise<void> => {
    await main.ask('openWindow', { url: knownAs(other.url()) });
    await other.close();
  };

  return {
    load: async (url, preload, main) => {
      page ??= await open(preload, main);
      loading = true;
      try {
        await page.goto(servedAs(url));
      } finally {
        loading = false;
      }
    },
    page: () => {
      if (page === null) throw new Error('No page was loaded yet.');
      return page;
    },
    send: async (channel, args) => {
      await page?.evaluate(
        ([deliver, message]) => {
          (window as unknown as Record<string, (message: unknown) => void>)[deliver]?.(message);
        },
        [DELIVER, { channel, args }] as const,
      );
    },
    theme: async (wanted) => {
      try {
        await page?.emulateMedia({ colorScheme: (wanted ?? dark) ? 'dark' : 'light' });
      } catch (error) {
        // A window that was closed meanwhile has no looks any more.
        if (!closing && page?.isClosed() !== true && browser.isConnected()) throw error;
      }
    },
    close: () => {
      closing = true;
      return browser.close();
    },
  };
}

/** The frame that asks; null for a window that is not there yet. */
function frameOf(request: Request) {
  try {
    return request.frame();
  } catch {
    return null;
  }
}
