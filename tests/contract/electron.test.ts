/**
 * The Electron shell without Electron: the built preload, run as a page would have it, joined in memory to the real bridge,
 * grants and dialogs, and by them to the keeper in a process of its own. What crosses is copied as Electron copies it.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { compileFunction } from 'node:vm';
import type { BrowserWindow, Dialog, utilityProcess } from 'electron';
import { vi } from 'vitest';
import { type Link, linkOver } from '../../electron/keeper/link.ts';
import { type Answerers, openBridge, tellWindow } from '../../electron/shell/bridge.ts';
import { choosePlace } from '../../electron/shell/dialogs.ts';
import { startKeeper } from '../../electron/shell/keeper-process.ts';
import { nothingKnown } from '../../electron/shell/known.ts';
import { ORIGIN } from '../../electron/shell/rules.ts';
import { hostOf } from '../../renderer/host.ts';
import { EVENT_CHANNEL } from '../../shared/bridge.ts';
import type { HostEvent } from '../../shared/host.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { processes } from '../processes.ts';
import { hostContract, type Window as HostWindow } from './host.ts';

type Handler = (event: unknown, input: unknown) => Promise<unknown>;
type Api = Readonly<Record<string, (input: unknown) => Promise<Result<unknown>>>>;

/** The two ends of Electron's wire that are main's, as far as the bridge uses them. */
const wire = vi.hoisted(() => ({ handlers: new Map<string, Handler>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => wire.handlers.set(channel, handler) },
}));

const built = join(import.meta.dirname, '../../dist/electron');
const mainFrame = { origin: ORIGIN, url: `${ORIGIN}/` };

/** What a window that is open now hangs on; a lock ends it, and the next one is another. */
type Session = {
  readonly keeper: Link;
  readonly child: () => ChildProcess | undefined;
  readonly answerers: Answerers;
  readonly person: { chooses: string };
};

hostContract('the Electron shell, joined in memory', (stateFolder) => {
  let session = begin(stateFolder);
  openBridge(() => mainFrame, {
    ask: (call, input) => session.answerers.ask(call, input),
    lock: () => session.answerers.lock(),
    choosePlace: (asked) => session.answerers.choosePlace(asked),
    openAddress: (address) => session.answerers.openAddress(address),
  });
  const open = (): HostWindow => {
    const { api, tell } = loadPreload();
    const { keeper, child, person } = session;
    keeper.listen((event) =>
      tellWindow({ isDestroyed: () => false, webContents: { send: (_, said) => tell(said) } }, event),
    );
    const pid = child()?.pid;
    return {
      host: hostOf({ constat: api } as unknown as Window),
      call: (name, input) =>
        Object.hasOwn(api, name) && name !== 'listen'
          ? api[name]!(input)
          : Promise.resolve(refused('call-unknown')),
      choose: async (purpose, path) => {
        person.chooses = path;
        const chosen = await api['choosePlace']!({ purpose, language: 'fr' });
        return chosen.ok ? (chosen.value as { readonly path: string | null }).path : null;
      },
      isKeeperRunning: () => pid !== undefined && processes().some((one) => one.pid === pid),
      next: () => {
        session = begin(stateFolder);
        return Promise.resolve(open());
      },
    };
  };
  return Promise.resolve({ window: open(), end: () => session.keeper.end() });
});

/** As electron/main.ts puts them together. */
function begin(stateFolder: string): Session {
  let child: ChildProcess | undefined;
  const utility = {
    fork: (file: string, args: string[], options: { readonly env?: NodeJS.ProcessEnv }) => {
      const forked = fork(file, args, {
        env: { ...options.env },
        execArgv: [],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      child = forked;
      const made = new EventEmitter();
      forked.on('message', (message) => made.emit('message', message));
      forked.once('exit', (code) => made.emit('exit', code));
      return Object.assign(made, {
        postMessage: (message: unknown) => forked.send(message as object),
        kill: () => forked.kill('SIGKILL'),
      });
    },
  } as unknown as typeof utilityProcess;
  const environment = { ...process.env, CONSTAT_STATE: stateFolder };
  const keeper = linkOver(startKeeper(utility, join(built, 'keeper.mjs'), environment));
  const known = nothingKnown('fr-CA', () => undefined);
  const person = { chooses: '' };
  const window = { isDestroyed: () => false } as unknown as BrowserWindow;
  const dialog = {
    showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [person.chooses] }),
    showSaveDialog: () => Promise.resolve({ canceled: false, filePath: person.chooses }),
  } as unknown as Dialog;
  const answerers: Answerers = {
    ask: async (call, input) => {
      const refusal = known.grants.refusal(call, input);
      if (refusal !== undefined) return refusal;
      const result = await keeper.ask(call, input);
      known.learn(call, result);
      return result;
    },
    choosePlace: async (asked) => {
      const path = await choosePlace(dialog, window, asked, existsSync);
      if (path !== null) known.grants.chosen(asked.purpose, path);
      return ok({ path });
    },
    openAddress: () => Promise.resolve(refused('address-not-listed')),
    lock: async () => {
      await keeper.end();
      return ok({});
    },
  };
  return { keeper, child: () => child, answerers, person };
}

/** Runs the built preload with an 'electron' whose other end is the bridge. */
function loadPreload(): { readonly api: Api; readonly tell: (event: HostEvent) => void } {
  const listeners = new Set<(event: unknown, said: HostEvent) => void>();
  let api: Api = {};
  const electron = {
    contextBridge: { exposeInMainWorld: (_: string, exposed: Api) => void (api = exposed) },
    ipcRenderer: {
      invoke: async (channel: string, input: unknown) => {
        const handler = wire.handlers.get(channel);
        if (handler === undefined) throw new Error(`no handler for ${channel}`);
        return structuredClone(await handler({ senderFrame: mainFrame }, structuredClone(input)));
      },
      on: (channel: string, listener: (event: unknown, said: HostEvent) => void) => {
        if (channel === EVENT_CHANNEL) listeners.add(listener);
      },
      removeListener: (_: string, listener: (event: unknown, said: HostEvent) => void) =>
        listeners.delete(listener),
    },
  };
  const load = compileFunction(readFileSync(join(built, 'preload.cjs'), 'utf8'), [
    'require',
    'exports',
    'module',
  ]);
  (load as (require: () => unknown, exports: object, module: object) => void)(() => electron, {}, {});
  return {
    api,
    tell: (event) => {
      for (const listener of listeners) listener({}, structuredClone(event));
    },
  };
}
