/** Two processes that ask each other by name: the one in which main runs, and the test that drives it. */

/** What one side answers, by name. */
export type Answers = Readonly<Record<string, (value: never) => unknown>>;

type Answer<A extends Answers, N extends keyof A> = Awaited<ReturnType<A[N]>>;

export type Wire<Theirs extends Answers> = {
  /** Asks the other side; rejects with what it threw, or when it is gone. */
  readonly ask: <N extends keyof Theirs & string>(
    name: N,
    value: Parameters<Theirs[N]>[0],
  ) => Promise<Answer<Theirs, N>>;
  /** The other side is gone: nothing that was asked will be answered. */
  readonly cut: () => void;
  readonly isCut: () => boolean;
};

type Message =
  | { readonly ask: number; readonly name: string; readonly value: unknown }
  | { readonly answer: number; readonly value: unknown }
  | { readonly fault: number; readonly message: string };

export type Port = {
  readonly post: (message: unknown) => void;
  readonly listen: (listener: (message: unknown) => void) => void;
};

export function wireOver<Theirs extends Answers>(port: Port, mine: Answers): Wire<Theirs> {
  const pending = new Map<number, { settle: (value: unknown) => void; fail: (error: Error) => void }>();
  let next = 0;
  let gone = false;

  const answer = async (ask: number, name: string, value: unknown): Promise<void> => {
    try {
      const answering = mine[name] as ((value: unknown) => unknown) | undefined;
      if (answering === undefined) throw new Error(`Nobody answers '${name}'.`);
      const answered = await answering(value);
      if (!gone) port.post({ answer: ask, value: answered } satisfies Message);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!gone) port.post({ fault: ask, message } satisfies Message);
    }
  };

  port.listen((given) => {
    const message = given as Message;
    if ('ask' in message) {
      void answer(message.ask, message.name, message.value);
      return;
    }
    const id = 'answer' in message ? message.answer : message.fault;
    const waiting = pending.get(id);
    pending.delete(id);
    if ('answer' in message) waiting?.settle(message.value);
    else waiting?.fail(new Error(message.message));
  });

  return {
    ask: (name, value) =>
      new Promise((settle, fail) => {
        if (gone) {
          fail(new Error(`'${name}' was asked of a process that is gone.`));
          return;
        }
        const id = (next += 1);
        pending.set(id, { settle: settle as (value: unknown) => void, fail });
        port.post({ ask: id, name, value } satisfies Message);
      }),
    isCut: () => gone,
    cut: () => {
      gone = true;
      for (const { fail } of pending.values()) fail(new Error('The process is gone.'));
      pending.clear();
    },
  };
}
