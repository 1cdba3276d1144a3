import { type HostEvent, KEEPER_CALLS, type KeeperCall } from '../../shared/host.ts';
import { refused, type Result } from '../../shared/result.ts';

/** A process that runs the keeper, as its parent holds it: a utility process of Electron, or a forked Node. */
export type Port = {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
};

/** The parent's end of a keeper. */
export type Link = {
  /** Asks one call of the list; anything else is refused here, and never reaches the keeper. */
  ask(call: string, input: unknown): Promise<Result<unknown>>;
  listen(listener: (event: HostEvent) => void): () => void;
  /** Closes the register, and ends the process; settles when it is gone. */
  end(): Promise<void>;
};

/** What goes to the keeper, and what comes back. */
export type ToKeeper =
  { readonly id: number; readonly call: KeeperCall; readonly input: unknown } | { readonly end: true };
export type FromKeeper =
  { readonly id: number; readonly result: Result<unknown> } | { readonly tell: HostEvent };

/** How long a keeper may take to close before it is ended all the same (ms); what was acknowledged is on the disk. */
const PATIENCE_MS = 10_000;

export function linkOver(port: Port): Link {
  const pending = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Set<(event: HostEvent) => void>();
  let next = 0;
  let gone = false;
  let ending = false;
  let settleGone = (): void => undefined;
  const whenGone = new Promise<void>((settle) => {
    settleGone = settle;
  });

  port.onMessage((message) => {
    // What comes in behind its end was not waited for: nobody is told of an entry by a keeper that is gone.
    if (gone) return;
    const said = message as FromKeeper;
    if ('tell' in said) {
      for (const listener of listeners) listener(said.tell);
      return;
    }
    pending.get(said.id)?.(said.result);
    pending.delete(said.id);
  });
  port.onExit(() => {
    gone = true;
    for (const settle of pending.values()) settle(refused('keeper-gone'));
    pending.clear();
    settleGone();
    if (!ending) for (const listener of listeners) listener({ event: 'keeper-gone' });
  });

  return {
    ask(call, input) {
      const known = KEEPER_CALLS.find((each) => each === call);
      if (known === undefined) return Promise.resolve(refused('call-unknown', { call }));
      if (gone || ending) return Promise.resolve(refused('keeper-gone'));
      const id = (next += 1);
      return new Promise((settle) => {
        pending.set(id, settle);
        try {
          port.post({ id, call: known, input } satisfies ToKeeper);
        } catch {
          // What cannot be copied to another process is nothing a window of ours sends.
          pending.delete(id);
          settle(refused('invalid', { issues: [{ path: [], code: 'wrong-type' }] }));
        }
      });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async end() {
      if (!gone && !ending) {
        ending = true;
        const timer = setTimeout(() => port.kill(), PATIENCE_MS);
        try {
          port.post({ end: true } satisfies ToKeeper);
        } catch {
          // It can no longer be told; what it acknowledged is on the disk all the same.
          port.kill();
        }
        await whenGone;
        clearTimeout(timer);
      }
      await whenGone;
    },
  };
}
