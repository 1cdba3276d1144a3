import type { BrowserContext, Page } from 'playwright-core';

/** A running Constat as a test drives it, whatever it runs on. */
export type Driver = {
  /** What it runs on, for the report. */
  readonly runtime: 'double' | 'electron';
  /** The page of the window there is now; after a lock, of the next one, as soon as it is there. */
  page(): Promise<Page>;
  /** Answers the next dialog for a place with this path; null is as if it were dismissed. */
  stubDialog(path: string | null): Promise<void>;
  /** Clicks an item of the app's menu, by its id. */
  clickMenu(id: string): Promise<void>;
  /** Ends it, and all that it began. */
  shutdown(): Promise<void>;
};

export type Launching = {
  /** Folder of this installation's own state, which the test gives and takes away. */
  readonly stateFolder: string;
  /** The person's home folder; the state's, where it is left out. */
  readonly home?: string;
  /** The system's language. */
  readonly locale?: string;
  /** Does the system ask for dark windows? */
  readonly dark?: boolean;
  readonly timeZone?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Is given every context before its first page. */
  readonly onContext?: (context: BrowserContext) => Promise<void>;
};
