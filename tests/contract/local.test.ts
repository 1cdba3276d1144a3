/** The local host, through the window's own client: HTTP on this machine, and the keeper in a process of its own. */

import { request } from 'node:http';
import { join } from 'node:path';
import process from 'node:process';
import { vi } from 'vitest';
import { type LocalHost, startLocal } from '../../electron/local/start.ts';
import { hostOf } from '../../renderer/host.ts';
import type { Result } from '../../shared/result.ts';
import { keepersOf } from '../processes.ts';
import { hostContract, type Window as HostWindow } from './host.ts';

hostContract('the local host', async (stateFolder) => {
  const addresses: string[] = [];
  const host = await startLocal({
    dist: join(import.meta.dirname, '../../dist'),
    stateFolder,
    openWindow: (address) => {
      addresses.push(address);
      return Promise.resolve({ close: () => Promise.resolve(), whenClosed: new Promise(() => undefined) });
    },
    log: () => undefined,
  });
  const window = await windowOf(host, addresses);
  return { window, end: () => host.end() };
});

/** A window that was opened for the last address, as a browser would hold it. */
async function windowOf(host: LocalHost, addresses: string[]): Promise<HostWindow> {
  for (let waited = 0; addresses.length === 0 && waited < 10_000; waited += 20) {
    await new Promise((settle) => setTimeout(settle, 20));
  }
  const address = addresses.pop() ?? '';
  const { origin } = new URL(address);
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const browserFetch = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${origin}${path}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), Origin: origin, Cookie: cookie },
    });
  const own = keepersOf(process.pid);
  vi.stubGlobal('EventSource', eventSourceAt(origin, cookie));
  const location = { replace: () => undefined };
  const client = hostOf({ fetch: browserFetch, location } as unknown as Window);
  return {
    host: client,
    call: async (name, input) => {
      const answer = await browserFetch(`/host/${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      });
      // What is no call by its very name is no address of this host.
      const text = await answer.text();
      if (text === '') return { ok: false, code: 'call-unknown', details: { status: answer.status } };
      return JSON.parse(text) as Result<unknown>;
    },
    choose: (_, path) => Promise.resolve(path),
    isKeeperRunning: () => keepersOf(process.pid).some((pid) => own.includes(pid)),
    next: () => windowOf(host, addresses),
  };
}

/** What a browser has and Node 20 has not, as far as the window uses it. */
function eventSourceAt(origin: string, cookie: string): unknown {
  return class {
    onmessage: ((message: { readonly data: string }) => void) | null = null;
    readonly #sent = request(`${origin}/events`, { headers: { Cookie: cookie }, agent: false });
    constructor() {
      this.#sent.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          const parts = (text + chunk).split('\n\n');
          text = parts.pop() ?? '';
          for (const part of parts) {
            if (part.startsWith('data: ')) this.onmessage?.({ data: part.slice('data: '.length) });
          }
        });
        response.on('error', () => undefined);
      });
      this.#sent.on('error', () => undefined);
      this.#sent.end();
    }
    close(): void {
      this.#sent.destroy();
    }
  };
}
