/** The event streams, and a window that a person opened herself, in a real browser. */

import { ServerResponse, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { eventStreams } from '../../electron/local/events.ts';
import type { HostEvent } from '../../shared/host.ts';
import { launchBrowser } from '../browser.ts';
import { openHost } from './make.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** An answer that goes nowhere; what is written to it is kept. */
function answerTo(): { readonly response: ServerResponse; readonly written: string[] } {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const written: string[] = [];
  response.write = (chunk: unknown): boolean => {
    written.push(String(chunk));
    return true;
  };
  response.end = (): ServerResponse => {
    response.emit('close');
    return response;
  };
  return { response, written };
}

test('each stream is told of each event, on one line, and something is said every twenty seconds', () => {
  vi.useFakeTimers();
  const counts: number[] = [];
  const streams = eventStreams(() => counts.push(streams.count()));
  const [one, other] = [answerTo(), answerTo()];
  streams.add(one.response);
  streams.add(other.response);
  const event: HostEvent = { event: 'progress', call: 'verify', done: 1, of: null };
  streams.send(event);
  expect(one.written.at(-1)).toBe(`data: ${JSON.stringify(event)}\n\n`);
  expect(other.written).toEqual(one.written);
  const before = one.written.length;
  vi.advanceTimersByTime(61_000);
  expect(one.written.slice(before)).toEqual([': still here\n\n', ': still here\n\n', ': still here\n\n']);
  streams.end({ event: 'taken-over' });
  expect(one.written.at(-1)).toBe('data: {"event":"taken-over"}\n\n');
  expect(counts).toEqual([1, 2, 1, 0]);
  // Nothing ticks for a stream that is gone.
  expect(vi.getTimerCount()).toBe(0);
});

test('a line break within an event does not end it', () => {
  const streams = eventStreams(() => undefined);
  const { response, written } = answerTo();
  streams.add(response);
  streams.send({ event: 'command', command: 'a\n\ndata: {"event":"taken-over"}\n\n' as 'find' });
  expect(written.at(-1)?.split('\n\n').length).toBe(2);
  streams.end();
});

test('a window that a person opened herself is empty after a lock, and goes on', async () => {
  const host = await openHost();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(host.address());
  const listening = (): Promise<unknown> => page.waitForFunction(() => document.title === 'listening');
  const call = (name: string, input: unknown): Promise<unknown> =>
    page.evaluate(
      ([asked, given]) =>
        (window as unknown as { call: (...all: unknown[]) => Promise<unknown> }).call(asked, given),
      [name, input] as const,
    );
  await listening();
  expect(await call('openSample', { language: 'fr' })).toMatchObject({ ok: true });
  await page.evaluate(() => {
    document.querySelector('h1')!.textContent = 'what stood in the register';
  });
  // As renderer/host.ts does once the lock is answered.
  await page.evaluate(async () => {
    await (window as unknown as { call: (...all: unknown[]) => Promise<unknown> }).call('lock', {});
    window.location.replace('/');
  });
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Constat');
  await listening();
  expect(await call('head', {})).toMatchObject({ ok: false, code: 'no-register-open' });
  expect(await call('about', {})).toMatchObject({ ok: true });
  // It reloads as often as it likes; another that comes with nothing is not let in.
  await page.reload();
  await listening();
  const stranger = await browser.newPage();
  expect((await stranger.goto(`http://${host.authority}/`))?.status()).toBe(403);
});
