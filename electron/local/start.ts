import { join } from 'node:path';
import * as z from 'zod';
import { HOST_CALLS } from '../../shared/host.ts';
import { parse } from '../../shared/register/parse.ts';
import { ok } from '../../shared/result.ts';
import { local as english, type LocalWords } from '../../shared/words/en/local.ts';
import { local as french } from '../../shared/words/fr/local.ts';
import type { OpenedWindow, OpenWindow } from './browser.ts';
import { newEntry } from './entry.ts';
import { eventStreams } from './events.ts';
import { keeping } from './keeping.ts';
import { type Answered, routes } from './routes.ts';
import { listen } from './server.ts';

export type LocalHost = {
  readonly port: number;
  /** An address that lets one window in, once and within a minute. The next one makes it void. */
  address(): string;
  /** Says such an address, where no window of ours stands open. */
  announce(): void;
  /** Ends the window, the keeper and the server; settles when all are gone. */
  end(): Promise<void>;
  /** Settles when the host has ended: because it was told to, or with its window, or with a lock. */
  readonly ended: Promise<Ending>;
};

/** `locked`: another process is to take this one's place, since what this one once held in memory is still there. */
export type Ending = { readonly locked: false } | { readonly locked: true; readonly resume: Resume | null };

/** What a window that is not ours to close needs to go on with the next process. No part of the register. */
export type Resume = { readonly port: number; readonly cookie: string };

/** How long a window's events may be out of reach before it counts as closed (ms): a page that reloads comes back at once. */
const GONE_AFTER_MS = 30_000;
/** The same, once the browser's process has ended. */
const SOON_MS = 1_000;

const nothing = z.strictObject({});

/**
 * The Host on this machine's own address (security: L1–L8): a server, a keeper behind it, and one window.
 *
 * @param dist the built program
 * @param openWindow how a window is opened; null where a person opens the address herself
 * @param log takes a line to be shown to the person who started it
 * @param announced is called once an address was shown, which a person opens herself
 * @param replaced whether a lock ends this host, because another process takes its place; otherwise it goes on
 * @param resume what the process before this one has left for its window
 */
export async function startLocal({
  dist,
  stateFolder,
  openWindow,
  log,
  announced = () => undefined,
  goneAfterMs = GONE_AFTER_MS,
  replaced = false,
  resume = null,
}: {
  readonly dist: string;
  readonly stateFolder?: string;
  readonly openWindow: OpenWindow | null;
  readonly log: (line: string) => void;
  readonly announced?: () => void;
  readonly goneAfterMs?: number;
  readonly replaced?: boolean;
  readonly resume?: Resume | null;
}): Promise<LocalHost> {
  const entry = newEntry();
  const streams = eventStreams(() => lookForWindow());
  const keeper = keeping(join(dist, 'electron/keeper.mjs'), stateFolder, (event) => streams.send(event));
  const listening = await listen(
    ({ port }) =>
      routes({
        entry,
        root: join(dist, 'renderer'),
        port,
        entered,
        ask: (call, input) =>
          isLock(call) ? lock(input) : keeper.ask(call, input).then((value) => ({ value })),
        stream: (response) => streams.add(response),
        said: { spent: both((words) => words.spent), locked: both((words) => words.locked) },
      }),
    resume?.port,
  );

  let window: OpenedWindow | null = null;
  // Whether somebody was let in to the keeper that runs now, and has listened since.
  let occupied = false;
  let listened = false;
  let processGone = false;
  let ending: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let settleEnded = (_ending: Ending): void => undefined;
  const ended = new Promise<Ending>((settle) => {
    settleEnded = settle;
  });

  const address = (): string => `http://${listening.authority}/enter/${entry.offer()}`;
  const announce = (): void => {
    if (window !== null || ending !== null) return;
    log(`${both((words) => words.openThis)}\n  ${address()}`);
    announced();
  };

  /** A second window takes over: the first is locked, and the second begins where no register is open (L6). */
  function entered(): void {
    if (occupied) {
      streams.end({ event: 'taken-over' });
      void keeper.renew();
    }
    occupied = true;
  }

  async function lock(input: unknown): Promise<Answered> {
    const asked = parse(nothing, input);
    if (!asked.ok) return { value: asked };
    entry.shut();
    occupied = false;
    listened = false;
    streams.end();
    await keeper.renew();
    const locked = window;
    if (locked !== null) {
      return {
        value: ok({}),
        after: () => void (replaced ? end({ locked: true, resume: null }) : reopen(locked)),
      };
    }
    // A window that is not ours to end goes on as a new one.
    const cookie = entry.renew();
    if (replaced) {
      // Whoever comes from here on comes to the next process.
      listening.shut();
      const left = { port: listening.port, cookie };
      return { value: ok({}), cookie, after: () => void end({ locked: true, resume: left }) };
    }
    occupied = true;
    listened = true;
    lookForWindow();
    return { value: ok({}), cookie };
  }

  async function reopen(locked: OpenedWindow): Promise<void> {
    window = null;
    await locked.close();
    await open();
  }

  async function open(): Promise<void> {
    if (ending !== null) return;
    processGone = false;
    const opened = openWindow === null ? null : await openWindow(address());
    if (opened === null) {
      announce();
      return;
    }
    if (isEnding()) {
      await opened.close();
      return;
    }
    window = opened;
    void opened.whenClosed.then(() => {
      if (window === opened) closed();
    });
  }

  /** The browser's process ended by itself (L7). */
  function closed(): void {
    window = null;
    processGone = true;
    if (occupied) {
      if (streams.count() === 0) void end();
      return;
    }
    log(both((words) => words.notOpened));
    announce();
  }

  /** Some browsers live on without a window: its event stream says whether there is one (L7). */
  function lookForWindow(): void {
    clearTimeout(timer);
    if (streams.count() > 0) listened = true;
    else if (listened) timer = setTimeout(() => void end(), processGone ? SOON_MS : goneAfterMs);
  }

  const isEnding = (): boolean => ending !== null;
  function end(how: Ending = { locked: false }): Promise<void> {
    ending ??= (async () => {
      listened = false;
      clearTimeout(timer);
      entry.shut();
      streams.end();
      await Promise.all([window?.close(), keeper.end()]);
      await listening.close();
      settleEnded(how);
    })();
    return ending;
  }

  if (resume === null) await open();
  else {
    entry.admit(resume.cookie);
    occupied = true;
    listened = true;
    lookForWindow();
  }
  return { port: listening.port, address, announce, end: () => end(), ended };
}

const isLock = (call: string): boolean => HOST_CALLS.some((each) => each === call);

/** In both languages: nobody has said yet which. */
export function both(pick: (words: LocalWords) => string): string {
  return [french, english].map(pick).join('\n');
}
