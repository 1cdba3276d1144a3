/** Is this a Mac? Only to name keys as they stand on its keyboard: Command does what Ctrl does elsewhere. */
export function isMac(): boolean {
  return /mac/i.test(navigator.userAgent);
}
