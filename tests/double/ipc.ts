import type { IpcMain } from 'electron';
import { record, standing } from './record.ts';

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;

const handlers = new Map<string, Handler>();

/** Messages from a page to main. */
export const ipcMain = standing('ipcMain', {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    record('ipcMain.handle', channel, handler);
    handlers.set(channel, handler);
  },
  /** What the page hears: the handler's value; a fault by Electron's own words, which name it. */
  deliver: async (channel: string, event: unknown, args: readonly unknown[]): Promise<unknown> => {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler(event, ...structuredClone(args)));
  },
} satisfies Partial<Record<keyof IpcMain | 'deliver', unknown>>);
