import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { ensureBuilt, root } from '../../build/ensure.mjs';
import { bundled } from '../keeper/bundled.ts';
import type { Driver, Launching } from './driver.ts';
import { type Glass, openGlass } from './glass.ts';
import type { DialogMethod, DriverAnswers, MainAnswers, Recorded, Setting } from './talk.ts';
import { type Wire, wireOver } from './wire.ts';

export type DoubleLaunching = Launching & {
  readonly packaged?: boolean;
  /** Another Constat is running already. */
  readonly second?: boolean;
  /** Arguments of the program. */
  readonly args?: readonly string[];
  /** Another main than the built one: how a test looks at the double itself. */
  readonly main?: string;
};

/** What only the double can do: show what main asked of Electron, and let the system act. */
export type Double = Driver & {
  readonly runtime: 'double';
  /** All calls of Electron since the last start, in their order. */
  recorded(): Promise<readonly Recorded[]>;
  /** Something happens: a screen is locked, a window hangs, another instance starts. */
  happen(...happening: Parameters<MainAnswers['happen']>): Promise<void>;
  /** The person closes the window. */
  closeWindow(): Promise<void>;
  /** Answers the next question (a message box) with the button of this number. */
  stubQuestion(button: number): void;
  /** How often main was begun. */
  starts(): number;
  /** The process of main as it is now. */
  pid(): number | undefined;
  /** The exit code, once main has ended and was not begun again. */
  readonly ended: Promise<number>;
  /** What was said on the standard error. */
  stderr(): string;
};

/**
 * The real main.js, preload and keeper on what stands for Electron. Main runs in a Node of its own, whose loader finds the
 * double under the name of 'electron'; the page is shown by a Chromium that is begun anew at each start, as Electron's is.
 */
export async function launchDouble(options: DoubleLaunching): Promise<Double> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'constat-double-'));
  const electron = await bundled('tests/double/electron.ts', folder);

  const paths: (string | null)[] = [];
  const questions: number[] = [];
  let said = '';
  let starts = 0;
  let closing = false;
  let page = deferred<Page>();
  let now: Run | undefined;
  const ended = deferred<number>();

  const answerDialog = (method: DialogMethod): unknown => {
    if (method === 'showMessageBox') {
      const response = questions.shift();
      // Nobody is there to answer.
      return response === undefined ? new Promise(() => undefined) : { response, checkboxChecked: false };
    }
    const path = paths.shift();
    if (path === undefined) throw new Error(`${method} was called, and no test answers it.`);
    if (method === 'showOpenDialog') {
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    }
    return { canceled: path === null, filePath: path ?? '' };
  };

  const start = async (): Promise<void> => {
    starts += 1;
    const glass = await openGlass(options);
    let again = false;
    const child = begin(electron, options);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    const wire = wireOver<MainAnswers>(
      {
        post: (message) => {
          if (child.connected) child.send(message as object);
        },
        listen: (listener) => {
          child.on('message', listener);
        },
      },
      {
        load: async ({ url, preload }) => {
          await glass.load(url, preload, wire);
          page.settle(glass.page());
        },
        send: ({ channel, args }) => glass.send(channel, args),
        close: () => glass.close(),
        dialog: ({ method }) => answerDialog(method),
        theme: ({ source }) => glass.theme(source === 'system' ? null : source === 'dark'),
        leave: (asked) => {
          again = asked.again && !closing;
          // Whoever asks for the page from here on is given the next one.
          if (again) page = deferred<Page>();
        },
      } satisfies DriverAnswers,
    );
    now = { child, wire, glass };
    child.once('exit', (code, signal) => {
      wire.cut();
      void glass.close().then(() => {
        if (again) return start();
        page.fail(new Error(`Main has ended: ${code ?? signal ?? ''}. ${said}`));
        ended.settle(code ?? 1);
        return undefined;
      });
    });
  };
  await start();

  const running = (): Run => {
    if (now === undefined) throw new Error('Nothing is running.');
    return now;
  };

  return {
    runtime: 'double',
    page: () => page.promise,
    stubDialog: (path) => {
      paths.push(path);
      return Promise.resolve();
    },
    stubQuestion: (button) => {
      questions.push(button);
    },
    clickMenu: (id) => running().wire.ask('menu', { id }),
    happen: (happening) => running().wire.ask('happen', happening),
    closeWindow: () => running().wire.ask('closeWindow', null),
    recorded: () => running().wire.ask('recorded', null),
    starts: () => starts,
    pid: () => running().child.pid,
    ended: ended.promise,
    stderr: () => said,
    shutdown: async () => {
      closing = true;
      running().child.kill('SIGKILL');
      await ended.promise;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Run = { readonly child: ChildProcess; readonly wire: Wire<MainAnswers>; readonly glass: Glass };

function begin(electron: string, options: DoubleLaunching): ChildProcess {
  const { stateFolder, home = stateFolder, timeZone = 'America/Toronto', args = [] } = options;
  const setting: Setting = {
    locale: options.locale ?? 'en-CA',
    dark: options.dark ?? false,
    packaged: options.packaged ?? false,
    second: options.second ?? false,
  };
  return fork(options.main ?? join(root, 'dist/electron/main.js'), args, {
    execArgv: ['--import', hookTo(electron)],
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      TZ: timeZone,
      CONSTAT_STATE: stateFolder,
      CONSTAT_DOUBLE: JSON.stringify(setting),
    },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** A module that has Node's loader find the double where 'electron' is imported. */
function hookTo(electron: string): string {
  const url = JSON.stringify(pathToFileURL(electron).href);
  const hook = `export const resolve = (name, context, next) =>
    name === 'electron' ? { url: ${url}, shortCircuit: true } : next(name, context);`;
  return asModule(`import { register } from 'node:module'; register(${JSON.stringify(asModule(hook))});`);
}
const asModule = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;

function deferred<T>() {
  let settle: (value: T) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  // Who asks hears of it; where nobody asks, nobody needs to.
  promise.catch(() => undefined);
  return { promise, settle, fail };
}
