import type { BrowserWindow, WebPreferences } from 'electron';
import { describe, expect, test } from 'vitest';
import {
  loadPage,
  openWindow,
  PARTITION,
  TITLE,
  unsafePreferences,
  windowOptions,
} from '../../electron/shell/window.ts';

const values = { preload: '/opt/constat/preload.cjs', packaged: true, dark: false };

/** Said once more, by hand: a test that read the product's own list would agree with any list (E1, E2, E3, E15, E16, E17). */
const preferences = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  plugins: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: false,
  preload: '/opt/constat/preload.cjs',
  partition: 'register',
} satisfies WebPreferences;

describe('the window', () => {
  test('is made with these preferences, and no other', () => {
    expect(windowOptions(values).webPreferences).toEqual(preferences);
  });

  test('has the developer’s tools in development only', () => {
    expect(windowOptions({ ...values, packaged: false }).webPreferences).toEqual({
      ...preferences,
      devTools: true,
    });
  });

  test('has a session that lies in memory (E20)', () => {
    expect(PARTITION).not.toMatch(/^persist:/);
  });

  test('has a title that says nothing (E22), is not shown before it is drawn, and has the ground of the page', () => {
    expect(windowOptions(values)).toMatchObject({ title: TITLE, show: false, backgroundColor: '#fbf9f5' });
    expect(windowOptions({ ...values, dark: true }).backgroundColor).toBe('#1a1917');
    expect(TITLE).toBe('Constat');
  });
});

describe('the guard of its preferences', () => {
  test('lets these through', () => {
    expect(unsafePreferences(preferences)).toEqual([]);
    expect(unsafePreferences({ ...preferences, devTools: true }, false)).toEqual([]);
  });

  test.each(Object.keys(preferences))('refuses what leaves %s out', (name) => {
    const without = Object.fromEntries(Object.entries(preferences).filter(([key]) => key !== name));
    expect(unsafePreferences(without)).toEqual([name]);
  });

  test.each(Object.entries(preferences).filter(([, value]) => typeof value === 'boolean'))(
    'refuses another %s',
    (name, value) => {
      for (const other of [!value, undefined, null, String(value), value === true ? 1 : 0]) {
        expect(unsafePreferences({ ...preferences, [name]: other })).toEqual([name]);
      }
    },
  );

  test.each([
    ['partition', 'persist:register'],
    ['partition', ''],
    ['preload', undefined],
    ['devTools', true],
    ['enableBlinkFeatures', 'X'],
    ['disableBlinkFeatures', 'X'],
    ['additionalArguments', []],
    ['session', {}],
    ['webgl', true],
    ['safeDialogs', false],
    ['v8CacheOptions', 'code'],
    ['somethingOfTomorrow', true],
  ])('refuses %s: %j', (name, value) => {
    expect(unsafePreferences({ ...preferences, [name]: value })).toEqual([name]);
  });

  test('refuses no preferences at all', () => {
    expect(unsafePreferences()).toHaveLength(Object.keys(preferences).length);
  });
});

test('opening it keeps its title, and shows it when it is drawn', () => {
  const made: unknown[] = [];
  const listeners = new Map<string, (...args: { preventDefault(): void }[]) => void>();
  const calls: string[] = [];
  class Window {
    constructor(options: unknown) {
      made.push(options);
    }
    on(event: string, listener: () => void): void {
      listeners.set(event, listener);
    }
    once = this.on.bind(this);
    show(): void {
      calls.push('show');
    }
  }
  openWindow(Window as unknown as typeof BrowserWindow, values);
  expect(made).toEqual([windowOptions(values)]);
  expect(calls).toEqual([]);
  listeners.get('ready-to-show')!();
  expect(calls).toEqual(['show']);
  listeners.get('page-title-updated')!({ preventDefault: () => calls.push('kept') });
  expect(calls).toEqual(['show', 'kept']);
});

describe('a page that does not come', () => {
  const load = (isDestroyed: () => boolean) =>
    loadPage({
      loadURL: () => Promise.reject(new Error('ERR_FAILED (-2)')),
      isDestroyed,
    } as unknown as BrowserWindow);

  test('is a failure', async () => {
    await expect(load(() => false)).rejects.toThrow('ERR_FAILED');
  });

  test('is none where its window was closed meanwhile, though the page is told first', async () => {
    let gone = false;
    setImmediate(() => (gone = true));
    await load(() => gone);
    await load(() => true);
  });
});
