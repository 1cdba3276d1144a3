import { contextBridge, ipcRenderer } from 'electron';
import { ASKED, channelOf, EVENT_CHANNEL } from '../shared/bridge.ts';
import type { HostEvent } from '../shared/host.ts';

/**
 * What the page may ask: named functions, each bound to its channel, and nothing of Electron's own (security: E5, E24).
 * Built as one small file that needs nothing but 'electron', because a sandboxed preload can load nothing else.
 */
const asking = ASKED.map(
  (asked) =>
    [asked, (input: unknown): Promise<unknown> => ipcRenderer.invoke(channelOf(asked), input)] as const,
);

/** The page's function is given the event's value only: Electron's own event would lead back to the sender. */
function listen(listener: (event: HostEvent) => void): () => void {
  const hear = (_: unknown, event: HostEvent): void => listener(event);
  ipcRenderer.on(EVENT_CHANNEL, hear);
  return () => {
    ipcRenderer.removeListener(EVENT_CHANNEL, hear);
  };
}

contextBridge.exposeInMainWorld('constat', { ...Object.fromEntries(asking), listen });
