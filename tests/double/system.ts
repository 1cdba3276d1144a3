import { EventEmitter } from 'node:events';
import type { Dialog, NativeTheme, Shell } from 'electron';
import { app } from './app.ts';
import { answering, driver, setting } from './driver-wire.ts';
import { record, standing, recorded } from './record.ts';
import { BrowserWindow } from './window.ts';

/** Dialogs are answered by the test. */
export const dialog = standing('dialog', {
  showOpenDialog: (_window: unknown, options: unknown) => asked('showOpenDialog', options),
  showSaveDialog: (_window: unknown, options: unknown) => asked('showSaveDialog', options),
  showMessageBox: async (_window: unknown, { signal, ...options }: Electron.MessageBoxOptions) => {
    const answer = asked('showMessageBox', options);
    // A question that is taken back is answered as if it had been dismissed.
    const dismissed = new Promise((settle) => {
      signal?.addEventListener('abort', () => settle({ response: options.cancelId, checkboxChecked: false }));
    });
    return Promise.race([answer, dismissed]);
  },
  showErrorBox: (title: string, content: string) => record('dialog.showErrorBox', title, content),
} satisfies Partial<Record<keyof Dialog, unknown>>);

function asked(method: 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox', options: unknown): unknown {
  record(`dialog.${method}`, options);
  return driver.ask('dialog', { method, options });
}

export const shell = standing('shell', {
  openExternal: (url: string) => {
    record('shell.openExternal', url);
    return Promise.resolve();
  },
} satisfies Partial<Shell>);

export const nativeTheme = standing('nativeTheme', {
  shouldUseDarkColors: setting.dark,
  get themeSource(): NativeTheme['themeSource'] {
    return theme;
  },
  set themeSource(source: NativeTheme['themeSource']) {
    record('nativeTheme.themeSource', source);
    theme = source;
    void driver.ask('theme', { source });
  },
} satisfies Partial<NativeTheme>);
let theme: NativeTheme['themeSource'] = 'system';

export const powerMonitor = standing('powerMonitor', new EventEmitter());

answering({
  recorded: () => recorded,
  happen: ({ to, event, details = {} }) => {
    const [window] = BrowserWindow.getAllWindows();
    const emitters = { app, power: powerMonitor, window, contents: window?.webContents };
    emitters[to]?.emit(event, { ...details, preventDefault: () => undefined }, details);
  },
});
