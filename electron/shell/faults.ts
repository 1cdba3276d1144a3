import type { BrowserWindow } from 'electron';

export type Remedies = {
  readonly isOpen: () => boolean;
  readonly lock: () => Promise<void>;
  /** Shows the page anew. */
  readonly reload: () => void;
  /** Says that the window cannot be shown, and ends. */
  readonly giveUp: () => void;
  /** Asks whether to wait for the window or to lock; the signal takes the question back. */
  readonly askHung: (signal: AbortSignal) => Promise<'wait' | 'lock'>;
};

/**
 * What is done when the window's process dies or hangs (E30). All that was acknowledged is on the disk: an open register
 * is locked, and found again as it was. Where none is open the page is shown once more, and a second fault ends it: a
 * program that begins again for ever is of no help.
 */
export function watchFaults(window: BrowserWindow, remedies: Remedies): void {
  let fallen = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (remedies.isOpen()) void remedies.lock();
    else if (fallen) remedies.giveUp();
    else remedies.reload();
    fallen = true;
  });

  let question: AbortController | null = null;
  window.on('unresponsive', () => {
    if (question !== null) return;
    question = new AbortController();
    void remedies.askHung(question.signal).then((answer) => {
      question = null;
      if (answer === 'lock') void remedies.lock();
    });
  });
  window.on('responsive', () => question?.abort());
}
