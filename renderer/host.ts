import type { Bridge } from '../shared/bridge.ts';
import {
  type Calls,
  HOST_CALLS,
  type Host,
  type HostEvent,
  KEEPER_CALLS,
  type Listing,
} from '../shared/host.ts';
import { refused, type Result } from '../shared/result.ts';

declare global {
  interface Window {
    /** What the preload puts there, where Electron is the host. */
    readonly constat?: Bridge;
  }
}

/** The host of this window: chosen here, once. Everyone else reads abilities as values. */
export function hostOf(window: Window): Host {
  const { constat } = window;
  return constat === undefined ? localHost(window) : bridged(constat);
}

function bridged(bridge: Bridge): Host {
  const calls = Object.fromEntries(
    [...KEEPER_CALLS, ...HOST_CALLS].map((name) => [name, bridge[name]]),
  ) as unknown as Calls;
  return {
    ...calls,
    places: { kind: 'native', choose: (asked) => bridge.choosePlace(asked) },
    openAddress: (asked) => bridge.openAddress(asked),
    listen: (listener) => bridge.listen(listener),
  };
}

function localHost(window: Window): Host {
  const ask = async (path: string, input: unknown): Promise<Result<unknown>> => {
    try {
      const answer = await window.fetch(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      });
      return (await answer.json()) as Result<unknown>;
    } catch {
      // The host ends with its window, and the window is of no use without its host.
      return refused('keeper-gone');
    }
  };
  const calls = Object.fromEntries(
    [...KEEPER_CALLS, ...HOST_CALLS].map((name) => [name, (input: unknown) => ask(`/host/${name}`, input)]),
  ) as unknown as Calls;
  return {
    ...calls,
    lock: async (input) => {
      const locked = await calls.lock(input);
      // A window that a person opened herself is not the host's to end: it begins again, with nothing in it.
      if (locked.ok) {
        await hostIsBack();
        window.location.replace('/');
      }
      return locked;
    },
    places: {
      kind: 'listed',
      list: (input) => ask('/places/list', input) as Promise<Result<Listing>>,
    },
    openAddress: null,
    listen(listener) {
      const events = new EventSource('/events');
      events.onmessage = ({ data }) => {
        const event = JSON.parse(String(data)) as HostEvent;
        // Whoever is locked out does not ask again.
        if (event.event === 'taken-over') events.close();
        listener(event);
      };
      return () => events.close();
    },
  };
}

const BACK_EVERY_MS = 100;
const BACK_WITHIN_MS = 15_000;

/** After a lock another process takes the host's place: until it listens, a page asked for is none. */
async function hostIsBack(): Promise<void> {
  for (let waited = 0; waited < BACK_WITHIN_MS; waited += BACK_EVERY_MS) {
    try {
      await window.fetch('/', { cache: 'no-store' });
      return;
    } catch {
      await new Promise((done) => setTimeout(done, BACK_EVERY_MS));
    }
  }
}
