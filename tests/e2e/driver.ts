import type { Page } from 'playwright-core';
import type { Language } from '../../shared/register/organisation.ts';
import type { Seen } from './watch.ts';

export type Looks = {
  readonly language: Language;
  readonly appearance?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
};

/** A running Constat, whoever hosts its window; the same journeys go through all of them. */
export type Driver = {
  /** What the window really runs on: it stands in the report. */
  readonly host: 'local' | 'double' | 'electron';
  /** The window that is open now. */
  page(): Page;
  /** Does something that locks, and waits for the window that comes after; the old one is gone then. */
  locking(act: () => Promise<void>): Promise<Page>;
  /** Presses what asks for a place, and answers with this path: in the system's dialog, or in the window's own list. */
  choosing(path: string, press: () => Promise<void>): Promise<void>;
  readonly seen: Seen;
  /** Where this installation keeps what it remembers. */
  readonly stateFolder: string;
  /** Ends everything that was begun. */
  end(): Promise<void>;
};

export type Launch = (looks: Looks) => Promise<Driver>;
