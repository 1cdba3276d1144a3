import type { App } from 'electron';

type Shown = { isMinimized(): boolean; restore(): void; focus(): void };

/**
 * Is this the only Constat of this person? Another one that starts brings this window to the front, and is asked nothing:
 * its arguments are not looked at (E27).
 */
export function isOnlyInstance(app: App, windows: () => readonly Shown[]): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    for (const window of windows()) {
      if (window.isMinimized()) window.restore();
      window.focus();
    }
  });
  return true;
}
