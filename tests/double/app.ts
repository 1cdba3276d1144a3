import { EventEmitter } from 'node:events';
import process from 'node:process';
import type { App, CommandLine } from 'electron';
import { driver, setting } from './driver-wire.ts';
import { emitPreventable, record, standing } from './record.ts';

let ready = false;
let again = false;
let whenReady = (): void => undefined;
const isReady = new Promise<void>((settle) => {
  whenReady = settle;
});

/** What Electron itself refuses once it is ready. */
export function onlyBefore(name: string): void {
  if (ready) throw new Error(`${name} must be called before the app is ready.`);
}
export function onlyAfter(name: string): void {
  if (!ready) throw new Error(`${name} can only be called once the app is ready.`);
}

const commandLine = standing('app.commandLine', {
  appendSwitch: (name: string, value?: string) => {
    onlyBefore('appendSwitch');
    record('app.commandLine.appendSwitch', name, value);
  },
} satisfies Partial<CommandLine>);

const emitter = new EventEmitter();

/** Closes what is open; set by window.ts, which knows. */
export const windows: { closeAll: () => void } = { closeAll: () => undefined };

const members = {
  isPackaged: setting.packaged,
  isReady: () => ready,
  whenReady: () => isReady,
  getLocale: () => setting.locale,
  getName: () => 'Constat',
  getVersion: () => '0.0.0',
  enableSandbox: () => {
    onlyBefore('enableSandbox');
    record('app.enableSandbox');
  },
  requestSingleInstanceLock: () => {
    record('app.requestSingleInstanceLock');
    return !setting.second;
  },
  relaunch: (options?: Electron.RelaunchOptions) => {
    record('app.relaunch', options);
    again = true;
  },
  exit: (code = 0) => {
    record('app.exit', code);
    void driver.ask('leave', { code, again }).finally(() => process.exit(code));
  },
  quit: () => {
    record('app.quit');
    if (emitPreventable(emitter, 'before-quit')) return;
    windows.closeAll();
    if (emitPreventable(emitter, 'will-quit')) return;
    members.exit(0);
  },
} satisfies Partial<App>;

export const app = standing('app', Object.assign(emitter, members, { commandLine }));

/** Main's modules are all there by then; what it says before the app is ready, it has said. */
setTimeout(() => {
  ready = true;
  record('ready');
  emitter.emit('ready');
  whenReady();
}, 0);
