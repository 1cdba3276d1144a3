import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt, root } from '../../build/ensure.mjs';
import { ASKED, channelOf, EVENT_CHANNEL } from '../../shared/bridge.ts';
import { HOST_CALLS, KEEPER_CALLS } from '../../shared/host.ts';

/** The built preload: what the app loads. */
const FILE = join(root, 'dist/electron/preload.cjs');

type Exposed = Readonly<Record<string, (...args: unknown[]) => unknown>>;

beforeAll(() => ensureBuilt(), 300_000);

/** Runs it with nothing but a 'electron' that notes what it is asked. */
function run() {
  const calls: unknown[][] = [];
  const required: string[] = [];
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>();
  const exposed = new Map<string, Exposed>();
  const electron = {
    contextBridge: { exposeInMainWorld: (key: string, api: Exposed) => exposed.set(key, api) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => {
        calls.push(args);
        return Promise.resolve('answered');
      },
      on: (channel: string, listener: () => void) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      removeListener: (channel: string, listener: () => void) => listeners.get(channel)?.delete(listener),
    },
  };
  const require = (name: string): unknown => {
    required.push(name);
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  vm.runInNewContext(readFileSync(FILE, 'utf8'), { require, exports: {}, module: {} });
  const tell = (...args: unknown[]): void => {
    for (const listener of listeners.get(EVENT_CHANNEL) ?? []) listener(...args);
  };
  return { calls, required, listeners, exposed, api: exposed.get('constat')!, tell };
}

describe('the preload', () => {
  test('is one small file that needs nothing but electron (E24)', () => {
    expect(statSync(FILE).size).toBeLessThan(10_000);
    expect(run().required).toEqual(['electron']);
    expect(readFileSync(FILE, 'utf8')).not.toMatch(/\bimport\s*[({"']|\beval\(|globalThis/);
  });

  test('exposes one object, with one function for each name of the Host (E5)', () => {
    const { exposed, api } = run();
    expect([...exposed.keys()]).toEqual(['constat']);
    const names = [...KEEPER_CALLS, ...HOST_CALLS, 'choosePlace', 'openAddress', 'listen'];
    expect(Object.keys(api)).toEqual(names);
    for (const name of names) expect(typeof api[name]).toBe('function');
  });

  test('to the letter', () => {
    expect(Object.keys(run().api)).toMatchInlineSnapshot(`
      [
        "about",
        "prefer",
        "look",
        "newRecoveryKey",
        "create",
        "openSample",
        "open",
        "restore",
        "repairFolder",
        "resume",
        "head",
        "rows",
        "read",
        "find",
        "perform",
        "entries",
        "document",
        "issue",
        "issued",
        "saveIssued",
        "exportData",
        "makeBackup",
        "makeAnchor",
        "compareAnchor",
        "addMember",
        "endMember",
        "changeRole",
        "givePassphrase",
        "changePassphrase",
        "replaceRecoveryKey",
        "checkRecoveryKey",
        "rekey",
        "chooseBackupPlace",
        "backUpNow",
        "drill",
        "repair",
        "erase",
        "eraseRecords",
        "retention",
        "attach",
        "saveAttachment",
        "eraseAttachment",
        "persons",
        "planPersons",
        "addPersons",
        "issueLetters",
        "erasePersons",
        "findPersons",
        "planImport",
        "importFile",
        "verify",
        "drafts",
        "saveDraft",
        "dropDraft",
        "lock",
        "choosePlace",
        "openAddress",
        "listen",
      ]
    `);
  });

  test('lets the page choose no channel: each function has its own, and hands one value on', async () => {
    for (const name of ASKED) {
      const { api, calls } = run();
      expect(await api[name]!({ a: 1 }, 'constat:perform', 'more')).toBe('answered');
      expect(calls).toEqual([[channelOf(name), { a: 1 }]]);
    }
  });

  test('gives the page the event’s value, and never Electron’s own event', () => {
    const { api, tell } = run();
    const heard: unknown[][] = [];
    api['listen']!((...args: unknown[]) => heard.push(args));
    tell({ sender: 'ipcRenderer' }, { event: 'keeper-gone' }, 'more');
    expect(heard).toEqual([[{ event: 'keeper-gone' }]]);
  });

  test('stops telling who asks for that, and gives nothing else back', () => {
    const { api, tell, listeners } = run();
    const heard: unknown[] = [];
    const stop = api['listen']!((event: unknown) => heard.push(event)) as () => unknown;
    api['listen']!((event: unknown) => heard.push(event));
    expect(stop()).toBeUndefined();
    tell({}, 'x');
    expect(heard).toEqual(['x']);
    expect([...listeners.keys()]).toEqual([EVENT_CHANNEL]);
  });
});
