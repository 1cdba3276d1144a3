import { afterEach, describe, expect, test, vi } from 'vitest';
import { linkOver, type Port } from '../../electron/keeper/link.ts';
import { KEEPER_CALLS } from '../../shared/host.ts';
import { ok } from '../../shared/result.ts';

afterEach(() => void vi.useRealTimers());

/** A process as its parent sees it, and what the process would say. */
function fakePort() {
  const posted: unknown[] = [];
  let say: (message: unknown) => void = () => undefined;
  let exit: () => void = () => undefined;
  const kill = vi.fn(() => exit());
  const port: Port = {
    post: (message) => void posted.push(structuredClone(message)),
    onMessage: (listener) => (say = listener),
    onExit: (listener) => (exit = listener),
    kill,
  };
  return { port, posted, kill, say: (message: unknown) => say(message), exit: () => exit() };
}

const GONE = { ok: false, code: 'keeper-gone' };

describe('asking', () => {
  test('each answer goes to who asked, whatever the order they come in', async () => {
    const { port, say, posted } = fakePort();
    const link = linkOver(port);
    const [one, two] = [link.ask('head', {}), link.ask('rows', { from: 0, count: 1 })];
    expect(posted).toEqual([
      { id: 1, call: 'head', input: {} },
      { id: 2, call: 'rows', input: { from: 0, count: 1 } },
    ]);
    say({ id: 2, result: ok('second') });
    say({ id: 1, result: ok('first') });
    say({ id: 1, result: ok('once more') });
    say({ id: 77, result: ok('for nobody') });
    expect([await one, await two]).toEqual([ok('first'), ok('second')]);
  });

  test.each(['nothing', '__proto__', 'constructor', 'lock', 'Head', ''])(
    'a call "%s" is refused here, and never reaches the keeper',
    async (call) => {
      const { port, posted } = fakePort();
      expect(await linkOver(port).ask(call, {})).toMatchObject({ ok: false, code: 'call-unknown' });
      expect(posted).toEqual([]);
    },
  );

  test('every call of the list is handed on', () => {
    const { port, posted } = fakePort();
    const link = linkOver(port);
    for (const call of KEEPER_CALLS) void link.ask(call, {});
    expect(posted.map((each) => (each as { call: string }).call)).toEqual([...KEEPER_CALLS]);
  });

  test('what cannot be copied to another process is refused, and nobody waits for it', async () => {
    const { port, exit } = fakePort();
    const link = linkOver(port);
    expect(await link.ask('find', { query: () => 'x' })).toMatchObject({ ok: false, code: 'invalid' });
    exit();
  });
});

describe('a keeper that stops by itself', () => {
  test('answers whoever waits, says so once, and answers nobody any more', async () => {
    const { port, exit, posted } = fakePort();
    const link = linkOver(port);
    const told = vi.fn();
    link.listen(told);
    const waiting = [link.ask('head', {}), link.ask('verify', {})];
    exit();
    expect(await Promise.all(waiting)).toMatchObject([GONE, GONE]);
    expect(told.mock.calls).toEqual([[{ event: 'keeper-gone' }]]);
    const before = posted.length;
    expect(await link.ask('head', {})).toMatchObject(GONE);
    expect(posted.length).toBe(before);
    await link.end();
  });
});

describe('ending it', () => {
  test('settles when it is gone; that is no news to anybody', async () => {
    const { port, exit, posted, kill } = fakePort();
    const link = linkOver(port);
    const told = vi.fn();
    link.listen(told);
    const waiting = link.ask('head', {});
    const ended = vi.fn();
    const end = link.end().then(ended);
    expect(posted.at(-1)).toEqual({ end: true });
    expect(await link.ask('head', {})).toMatchObject(GONE);
    await Promise.resolve();
    expect(ended).not.toHaveBeenCalled();
    exit();
    await end;
    expect(await waiting).toMatchObject(GONE);
    expect(told).not.toHaveBeenCalled();
    expect(kill).not.toHaveBeenCalled();
  });

  test('asked twice, it ends once', async () => {
    const { port, exit, posted } = fakePort();
    const link = linkOver(port);
    const both = Promise.all([link.end(), link.end()]);
    exit();
    await both;
    expect(posted).toEqual([{ end: true }]);
  });

  test('one that does not end in its time is killed', async () => {
    vi.useFakeTimers();
    const { port, kill } = fakePort();
    const end = linkOver(port).end();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(kill).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(kill).toHaveBeenCalledOnce();
    await end;
  });

  test('one that cannot be told any more is killed at once', async () => {
    const { port, kill } = fakePort();
    const link = linkOver({
      ...port,
      post: () => {
        throw new Error('ERR_IPC_CHANNEL_CLOSED');
      },
    });
    await link.end();
    expect(kill).toHaveBeenCalledOnce();
  });
});

test('who no longer listens is told nothing', () => {
  const { port, say } = fakePort();
  const link = linkOver(port);
  const [one, other] = [vi.fn(), vi.fn()];
  const stop = link.listen(one);
  link.listen(other);
  say({ tell: { event: 'command', command: 'lock' } });
  stop();
  say({ tell: { event: 'command', command: 'find' } });
  expect(one).toHaveBeenCalledOnce();
  expect(other).toHaveBeenCalledTimes(2);
});
