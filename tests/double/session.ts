import { EventEmitter } from 'node:events';
import type { CustomScheme, Protocol, Session, WebRequest } from 'electron';
import { onlyAfter, onlyBefore, app } from './app.ts';
import { record, standing } from './record.ts';
import type { Reply } from './talk.ts';

type Handler = Parameters<Protocol['handle']>[1];
type BeforeRequest = (
  details: { readonly url: string },
  answer: (response: { readonly cancel?: boolean }) => void,
) => void;

/** A session as main set it up; tests ask its handlers what they answer. */
export type FakeSession = ReturnType<typeof newSession>;

const sessions = new Map<string, FakeSession>();

export const session = standing('session', {
  fromPartition: (partition: string, options?: Electron.FromPartitionOptions) => {
    onlyAfter('session.fromPartition');
    const known = sessions.get(partition);
    if (known !== undefined) return known;
    record('session.fromPartition', partition, options);
    const made = newSession(partition);
    sessions.set(partition, made);
    app.emit('session-created', made);
    return made;
  },
  get defaultSession(): FakeSession {
    return session.fromPartition('');
  },
});

/** The protocol of the app as a whole: only what is said before it is ready. */
export const protocol = standing('protocol', {
  registerSchemesAsPrivileged: (schemes: CustomScheme[]) => {
    onlyBefore('registerSchemesAsPrivileged');
    record('protocol.registerSchemesAsPrivileged', schemes);
  },
} satisfies Partial<Protocol>);

export function newSession(partition: string) {
  const name = `session(${partition})`;
  const schemes = new Map<string, Handler>();
  let before: BeforeRequest | null = null;

  const recording =
    (method: string) =>
    (...args: readonly unknown[]): void =>
      record(`${name}.${method}`, ...args);
  /** Handlers by the method that set them. */
  const handlers = new Map<string, unknown>();
  const handling =
    (method: string) =>
    (handler: unknown): void => {
      record(`${name}.${method}`, handler);
      handlers.set(method, handler);
    };

  const members = {
    protocol: standing(`${name}.protocol`, {
      handle: (scheme: string, handler: Handler) => {
        record(`${name}.protocol.handle`, scheme, handler);
        schemes.set(scheme, handler);
      },
    } satisfies Partial<Protocol>),
    webRequest: standing(`${name}.webRequest`, {
      onBeforeRequest: (listener: BeforeRequest) => {
        record(`${name}.webRequest.onBeforeRequest`, listener);
        before = listener;
      },
    }) satisfies { [Key in keyof Pick<WebRequest, 'onBeforeRequest'>]: unknown },
    setProxy: (config: Electron.ProxyConfig) => {
      recording('setProxy')(config);
      return Promise.resolve();
    },
    setSpellCheckerEnabled: recording('setSpellCheckerEnabled'),
    setPermissionRequestHandler: handling('setPermissionRequestHandler'),
    setPermissionCheckHandler: handling('setPermissionCheckHandler'),
    setDevicePermissionHandler: handling('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: handling('setDisplayMediaRequestHandler'),
    setUSBProtectedClassesHandler: handling('setUSBProtectedClassesHandler'),
    setBluetoothPairingHandler: handling('setBluetoothPairingHandler'),
  } satisfies Partial<Record<keyof Session, unknown>>;

  const made = Object.assign(new EventEmitter(), members, {
    partition,
    handlerOf: (method: keyof typeof members) => handlers.get(method),
    /** A request of a page in this session: first what may stop it, then what answers its scheme. */
    request: async (url: string, method: string): Promise<Reply> => {
      const stopped = await new Promise<boolean>((settle) => {
        if (before === null) settle(false);
        else before({ url }, ({ cancel }) => settle(cancel === true));
      });
      if (stopped) return { kind: 'cancelled' };
      const handler = schemes.get(new URL(url).protocol.slice(0, -1));
      // Nothing is ever fetched from a network here.
      if (handler === undefined) return { kind: 'nowhere' };
      const response = await handler(new Request(url, { method }));
      const body = new Uint8Array(await response.arrayBuffer());
      return { kind: 'answered', status: response.status, headers: headersOf(response), body };
    },
  });
  return standing(name, made);
}

function headersOf(response: Response): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    headers[name] = value;
  });
  return headers;
}
