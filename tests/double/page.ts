/** The page's side of the double: what a preload finds as 'electron', run in the page before anything of the page. */

/** The page's origin here, and the app's: no test can give Chromium the scheme `app:`. */
const SUFFIX = '.app.test';

/** `app://register/x` as the page is really served: `https://register.app.test/x`. */
export function servedAs(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url);
  return protocol === 'app:' ? `https://${host}${SUFFIX}${pathname || '/'}${search}${hash}` : url;
}

/** What main is told: the app's own address, where it is one. `blob:` keeps what it wraps. */
export function knownAs(url: string): string {
  if (url.startsWith('blob:')) return `blob:${knownAs(url.slice('blob:'.length))}`;
  return url.replace(new RegExp(`^https://([a-z0-9-]+)${SUFFIX.replaceAll('.', '\\.')}(?=/|$)`), 'app://$1');
}

export const INVOKE = 'constatDoubleInvoke';
export const DELIVER = 'constatDoubleDeliver';

export type Delivered = { readonly channel: string; readonly args: readonly unknown[] };

/**
 * The preload wrapped in what it needs, as a script for every page of the window. Context isolation cannot be had: the
 * preload shares the page's world, so what it exposes is copied and frozen here by hand, and what it was given is taken
 * off the window again. Only the main frame has a preload, as in Electron.
 */
export function pageScript(preload: string): string {
  return `(() => {
  const main = window === window.top;
  const send = window[${JSON.stringify(INVOKE)}];
  delete window[${JSON.stringify(INVOKE)}];
  if (!main) return;
  (${inPage.toString()})(send, ${JSON.stringify(DELIVER)}, (exports, require, module) => {
${preload}
  });
})();`;
}

type Send = (
  message: Delivered,
) => Promise<
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }
>;
type Listener = (event: unknown, ...args: readonly unknown[]) => void;

function inPage(
  send: Send,
  deliver: string,
  preload: (exports: object, require: (name: string) => unknown, module: object) => void,
): void {
  const listeners = new Map<string, Set<Listener>>();

  const ipcRenderer = {
    // As in Electron: what cannot be cloned rejects, and a fault of main is said in its words.
    invoke: async (channel: string, ...args: readonly unknown[]): Promise<unknown> => {
      const answer = await send({ channel, args: structuredClone(args) });
      if (answer.ok) return answer.value;
      throw new Error(`Error invoking remote method '${channel}': ${answer.message}`);
    },
    on: (channel: string, listener: Listener): void => {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
    },
    removeListener: (channel: string, listener: Listener): void => {
      listeners.get(channel)?.delete(listener);
    },
  };

  /** What crosses a context bridge is a frozen copy; a function becomes another function. */
  const across = (value: unknown): unknown => {
    if (typeof value === 'function') {
      const given = value as (...args: readonly unknown[]) => unknown;
      return (...args: readonly unknown[]) => given(...args);
    }
    if (Array.isArray(value)) return Object.freeze(value.map(across));
    if (typeof value !== 'object' || value === null) return value;
    const copied = Object.entries(value).map(([key, inner]) => [key, across(inner)]);
    return Object.freeze(Object.fromEntries(copied));
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown): void => {
      Object.defineProperty(window, key, { value: across(api), enumerable: true });
    },
  };

  const named = <Part extends object>(name: string, part: Part): Part =>
    new Proxy(part, {
      get: (target, property): unknown => {
        if (property in target) return Reflect.get(target, property);
        throw new Error(`The double of Electron has no ${name}.${String(property)}.`);
      },
    });

  Object.defineProperty(window, deliver, {
    value: ({ channel, args }: Delivered) => {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...args);
    },
  });

  const electron = named('electron', {
    contextBridge: named('contextBridge', contextBridge),
    ipcRenderer: named('ipcRenderer', ipcRenderer),
  });
  const require = (name: string): unknown => {
    if (name === 'electron') return electron;
    // A sandboxed preload has no other module of ours.
    throw new Error(`module not found: ${name}`);
  };
  preload({}, require, {});
}
