/** What the local host says: in the terminal, and to a person who comes with an address that is void. */
export const local = {
  noBrowser:
    'No browser was found that can open a private window for Constat (Chromium, Chrome, Edge or Brave). CONSTAT_BROWSER can name one.',
  notOpened: 'The browser ended before it showed Constat.',
  openThis:
    'Open this address in a browser on this machine. It serves once, within a minute; Enter gives another, Ctrl+C ends Constat.',
  withoutSandbox:
    'Constat runs as root, so the browser opens without its sandbox. Better run it as an ordinary user.',
  ended: 'Constat has ended.',
  spent:
    'This address has served already, or its minute is over. Press Enter in the terminal in which Constat runs to get another, or start Constat again.',
  locked:
    'This window is locked. Constat was opened in another window, was locked, or has ended. What was recorded is on the disk.',
};

export type LocalWords = typeof local;
