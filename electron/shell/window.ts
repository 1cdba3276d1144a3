import { setImmediate } from 'node:timers/promises';
import type { BrowserWindow, BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { ORIGIN } from './rules.ts';

/** The window's session: no `persist:`, so it lies in memory and goes with its process (E20). */
export const PARTITION = 'register';

/** The title never says what is open: it stands in task bars, switchers and screenshots (E22). */
export const TITLE = 'Constat';

/** The page's own ground, in both appearances: what shows until it is drawn. */
const GROUND = { light: '#fbf9f5', dark: '#1a1917' } as const;

export type WindowValues = {
  /** The built preload: an absolute path. */
  readonly preload: string;
  readonly packaged: boolean;
  readonly dark: boolean;
};

/** What the window is made with (E1, E2, E3, E15, E16, E17). Every default that matters is said aloud. */
export function windowOptions({ preload, packaged, dark }: WindowValues): BrowserWindowConstructorOptions {
  return {
    title: TITLE,
    width: 1280,
    height: 800,
    minWidth: 480,
    minHeight: 400,
    show: false,
    // A lock begins the program again: its window comes back where the person had put it.
    name: 'window',
    windowStatePersistence: true,
    backgroundColor: dark ? GROUND.dark : GROUND.light,
    webPreferences: { ...SAFE, devTools: !packaged, preload, partition: PARTITION },
  };
}

/** What each of these must be, whoever writes the options. */
const SAFE = {
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
} as const satisfies WebPreferences;

/** Names that may stand beside them; any other might undo them. */
const BESIDE: readonly string[] = ['devTools', 'preload', 'partition'] satisfies (keyof WebPreferences)[];

/**
 * Why these preferences make no window of ours, by name; empty where they do. What is left out is refused like what is
 * wrong: a default may change with the next Electron.
 */
export function unsafePreferences(preferences: WebPreferences = {}, packaged = true): readonly string[] {
  const given = new Map<string, unknown>(Object.entries(preferences));
  const wrong = Object.entries(SAFE).flatMap(([name, value]) => (given.get(name) === value ? [] : [name]));
  const strange = [...given.keys()].filter((name) => !(name in SAFE) && !BESIDE.includes(name));
  const beside = [
    ...(given.get('partition') === PARTITION ? [] : ['partition']),
    ...(given.get('devTools') === false || (given.get('devTools') === true && !packaged) ? [] : ['devTools']),
    ...(typeof given.get('preload') === 'string' ? [] : ['preload']),
  ];
  return [...wrong, ...strange, ...beside];
}

/** The one window. Throws, and opens none, where its preferences are not the safe ones. */
export function openWindow(Window: typeof BrowserWindow, values: WindowValues): BrowserWindow {
  const options = windowOptions(values);
  const unsafe = unsafePreferences(options.webPreferences, values.packaged);
  if (unsafe.length > 0) throw new Error(`These web preferences are not safe: ${unsafe.join(', ')}`);
  const window = new Window(options);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Settles when the page is there, or its window is no more; throws where it cannot be had. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(`${ORIGIN}/`);
  } catch (error) {
    // Closed while it loads: the page is told first, its window a moment later. Nothing has failed.
    await setImmediate();
    if (!window.isDestroyed()) throw error;
  }
}
