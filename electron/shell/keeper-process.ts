import type { utilityProcess } from 'electron';

/** The keeper's process as its link holds it. */
export type KeeperProcess = {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
};

/** What the keeper may know of the environment: where this person's files are, and in what time zone. */
const NAMES = [
  'CONSTAT_STATE',
  'HOME',
  'USERPROFILE',
  'LOCALAPPDATA',
  'XDG_STATE_HOME',
  'SystemRoot',
  'TEMP',
  'TMP',
  'TMPDIR',
  'TZ',
] as const;

export function keeperEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Starts the keeper in a process of its own, with nothing of ours: no arguments, no flags, no output (E29). */
export function startKeeper(
  utility: Pick<typeof utilityProcess, 'fork'>,
  entry: string,
  environment: Readonly<Record<string, string | undefined>>,
): KeeperProcess {
  const child = utility.fork(entry, [], {
    env: keeperEnvironment(environment),
    execArgv: [],
    stdio: 'ignore',
    serviceName: 'Constat keeper',
    allowLoadingUnsignedLibraries: false,
  });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
