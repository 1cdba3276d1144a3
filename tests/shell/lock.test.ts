import { EventEmitter } from 'node:events';
import type { App, BrowserWindow, PowerMonitor } from 'electron';
import { describe, expect, test } from 'vitest';
import { watchFaults } from '../../electron/shell/faults.ts';
import { isOnlyInstance } from '../../electron/shell/instance.ts';
import { lockWhenAway, relaunchOptions, wayOut } from '../../electron/shell/lock.ts';
import { emitPreventable } from '../double/record.ts';

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe('the ways out', () => {
  const begin = (endKeeper: () => Promise<void> = () => Promise.resolve()) => {
    const calls: unknown[] = [];
    const app = Object.assign(new EventEmitter(), {
      relaunch: (options: unknown) => calls.push(['relaunch', options]),
      exit: (code: number) => calls.push(['exit', code]),
    });
    const ends = {
      hide: () => void calls.push('hide'),
      endKeeper: async () => {
        calls.push('ending');
        await endKeeper();
        calls.push('ended');
      },
    };
    const { lock } = wayOut(app as unknown as App, ends, { execPath: '/x' });
    return { app, calls, lock };
  };

  test('locking hides the window, ends the keeper, and only then begins again', async () => {
    const { calls, lock } = begin();
    await lock();
    expect(calls).toEqual(['hide', 'ending', 'ended', ['relaunch', { execPath: '/x' }], ['exit', 0]]);
  });

  test('quitting ends the keeper first, and does not begin again', async () => {
    const { app, calls } = begin();
    expect(emitPreventable(app, 'will-quit')).toBe(true);
    await settled();
    expect(calls).toEqual(['hide', 'ending', 'ended', ['exit', 0]]);
  });

  test('once is enough, whoever asks again meanwhile', async () => {
    const { app, calls, lock } = begin();
    const first = lock();
    await lock();
    expect(emitPreventable(app, 'will-quit')).toBe(true);
    await first;
    await settled();
    expect(calls.filter((call) => call === 'ending')).toHaveLength(1);
    expect(calls.at(-1)).toEqual(['exit', 0]);
  });

  test('a keeper that cannot be ended keeps nobody in', async () => {
    const { calls, lock } = begin(() => Promise.reject(new Error('stuck')));
    await expect(lock()).rejects.toThrow('stuck');
    expect(calls).toEqual(['hide', 'ending', ['relaunch', { execPath: '/x' }], ['exit', 0]]);
  });

  test('an AppImage begins again by its own file', () => {
    expect(relaunchOptions({ APPIMAGE: '/a/Constat.AppImage' }, true)).toEqual({
      execPath: '/a/Constat.AppImage',
    });
    expect(relaunchOptions({ APPIMAGE: '/a/Constat.AppImage' }, false)).toEqual({});
    expect(relaunchOptions({ APPIMAGE: '' }, true)).toEqual({});
    expect(relaunchOptions({}, true)).toEqual({});
  });
});

describe('when the person goes away', () => {
  const begin = (open: boolean) => {
    const calls: string[] = [];
    const power = new EventEmitter();
    lockWhenAway(power as unknown as PowerMonitor, {
      isOpen: () => open,
      lock: () => Promise.resolve(void calls.push('lock')),
      quit: () => void calls.push('quit'),
    });
    return { calls, power };
  };

  test.each(['suspend', 'lock-screen', 'user-did-resign-active'])('%s locks what is open', (event) => {
    const open = begin(true);
    open.power.emit(event);
    expect(open.calls).toEqual(['lock']);
    const closed = begin(false);
    closed.power.emit(event);
    expect(closed.calls).toEqual([]);
  });

  test('coming back locks nothing; a shutdown is left in good order', () => {
    const { calls, power } = begin(true);
    for (const event of ['resume', 'unlock-screen', 'on-battery']) power.emit(event);
    expect(calls).toEqual([]);
    power.emit('shutdown');
    expect(calls).toEqual(['quit']);
  });
});

describe('faults (E30)', () => {
  const begin = (open: boolean) => {
    const calls: string[] = [];
    const signals: AbortSignal[] = [];
    let reply: (answer: 'wait' | 'lock') => void = () => undefined;
    const window = Object.assign(new EventEmitter(), { webContents: new EventEmitter() });
    watchFaults(window as unknown as BrowserWindow, {
      isOpen: () => open,
      lock: () => Promise.resolve(void calls.push('lock')),
      reload: () => void calls.push('reload'),
      giveUp: () => void calls.push('give up'),
      askHung: (signal) => {
        calls.push('ask');
        signals.push(signal);
        return new Promise((settle) => {
          reply = settle;
        });
      },
    });
    const die = (reason: string): void => void window.webContents.emit('render-process-gone', {}, { reason });
    return { calls, window, signals, die, reply: (answer: 'wait' | 'lock') => reply(answer) };
  };

  test.each(['crashed', 'killed', 'oom', 'abnormal-exit', 'launch-failed', 'integrity-failure'])(
    'an open register is locked when its page is %s',
    (reason) => {
      const { calls, die } = begin(true);
      die(reason);
      expect(calls).toEqual(['lock']);
    },
  );

  test('where none is open the page is shown again, and a second fault ends it', () => {
    const { calls, die } = begin(false);
    die('crashed');
    expect(calls).toEqual(['reload']);
    die('crashed');
    expect(calls).toEqual(['reload', 'give up']);
  });

  test('a page that ends in good order is no fault', () => {
    const { calls, die } = begin(true);
    die('clean-exit');
    expect(calls).toEqual([]);
  });

  test('a window that hangs is asked about once, and locked if the person says so', async () => {
    const { calls, window, reply } = begin(true);
    window.emit('unresponsive');
    window.emit('unresponsive');
    expect(calls).toEqual(['ask']);
    reply('lock');
    await settled();
    expect(calls).toEqual(['ask', 'lock']);
  });

  test('the question is taken back when the window answers again, and asked anew the next time', async () => {
    const { calls, window, signals, reply } = begin(true);
    window.emit('unresponsive');
    window.emit('responsive');
    expect(signals[0]?.aborted).toBe(true);
    reply('wait');
    await settled();
    window.emit('unresponsive');
    expect(calls).toEqual(['ask', 'ask']);
    expect(signals[1]?.aborted).toBe(false);
  });
});

describe('one instance (E27)', () => {
  const begin = (only: boolean, minimized = false) => {
    const calls: string[] = [];
    const app = Object.assign(new EventEmitter(), { requestSingleInstanceLock: () => only });
    const window = {
      isMinimized: () => minimized,
      restore: () => void calls.push('restore'),
      focus: () => void calls.push('focus'),
    };
    return { app, calls, alone: isOnlyInstance(app as unknown as App, () => [window]) };
  };

  test('another is not begun', () => {
    expect(begin(false).alone).toBe(false);
    expect(begin(true).alone).toBe(true);
  });

  test('its arguments are not looked at: the window comes forward, and that is all', () => {
    const hostile = new Proxy([], {
      get: () => {
        throw new Error('The arguments were looked at.');
      },
    });
    const shown = begin(true);
    shown.app.emit('second-instance', {}, hostile, hostile, hostile);
    expect(shown.calls).toEqual(['focus']);
    const hidden = begin(true, true);
    hidden.app.emit('second-instance', {}, ['--open', '/etc/passwd'], '/');
    expect(hidden.calls).toEqual(['restore', 'focus']);
  });
});
