import { type Call, type Calls, HOST_CALLS, type HostEvent, KEEPER_CALLS, type PlaceAsked } from './host.ts';

/** What the page finds as `window.constat` in the app: one named function for each thing that may be asked. */
export type Bridge = Calls & {
  readonly choosePlace: Call<PlaceAsked, { readonly path: string | null }>;
  readonly openAddress: Call<{ readonly address: string }, null>;
  readonly listen: (listener: (event: HostEvent) => void) => () => void;
};

/** All that may be asked over the bridge. What is not in this list has no channel. */
export const ASKED = [
  ...KEEPER_CALLS,
  ...HOST_CALLS,
  'choosePlace',
  'openAddress',
] as const satisfies readonly Exclude<keyof Bridge, 'listen'>[];
export type Asked = (typeof ASKED)[number];

/** The channel of a question; the preload and electron/shell/bridge.ts are its two ends. */
export const channelOf = (asked: Asked): string => `constat:${asked}`;

/** The channel on which the window is told of what happens by itself. */
export const EVENT_CHANNEL = 'constat-event';
