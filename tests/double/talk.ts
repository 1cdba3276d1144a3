/** What the two sides of the double ask each other. */

export type DialogMethod = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox';

/** A call of Electron that main made, in the order in which it was made. */
export type Recorded = { readonly name: string; readonly args: readonly unknown[] };

/** How the runtime that is stood for is to be. */
export type Setting = {
  readonly locale: string;
  readonly dark: boolean;
  readonly packaged: boolean;
  /** Another Constat is running already. */
  readonly second: boolean;
};

export type Reply =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nowhere' }
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
    };

/** What the driver does for main. */
export type DriverAnswers = {
  /** Shows a page in a window, as `loadURL` does. */
  readonly load: (asked: { readonly url: string; readonly preload: string }) => Promise<void>;
  /** Tells the page. */
  readonly send: (asked: { readonly channel: string; readonly args: readonly unknown[] }) => Promise<void>;
  readonly close: (asked: null) => Promise<void>;
  readonly dialog: (asked: { readonly method: DialogMethod; readonly options: unknown }) => unknown;
  readonly theme: (asked: { readonly source: string }) => Promise<void>;
  /** Main ends; it is begun again where it asked for that. */
  readonly leave: (asked: { readonly code: number; readonly again: boolean }) => void;
};

/** What main's runtime does for the driver. */
export type MainAnswers = {
  /** A message of the page, from its main frame or from another. */
  readonly invoke: (asked: {
    readonly channel: string;
    readonly args: readonly unknown[];
    readonly url: string;
    readonly main: boolean;
  }) => Promise<unknown>;
  readonly request: (asked: { readonly url: string; readonly method: string }) => Promise<Reply>;
  /** A frame wants to go there: may it? */
  readonly navigate: (asked: { readonly url: string; readonly main: boolean }) => boolean;
  /** The page wants another window: may it? */
  readonly openWindow: (asked: { readonly url: string }) => boolean;
  readonly download: (asked: { readonly url: string }) => boolean;
  /** Clicks an item of the menu of the app. */
  readonly menu: (asked: { readonly id: string }) => void;
  /** Something happens to the app, the system, the window or its page. */
  readonly happen: (asked: {
    readonly to: 'app' | 'power' | 'window' | 'contents';
    readonly event: string;
    readonly details?: Readonly<Record<string, unknown>>;
  }) => void;
  /** The person closes the window. */
  readonly closeWindow: (asked: null) => void;
  readonly recorded: (asked: null) => readonly Recorded[];
};
