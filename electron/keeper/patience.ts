/** After so many wrong passphrases each further one waits, longer every time (security: §2.9). */
const FREE_TRIES = 3;
const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/** How long the next try waits after so many wrong ones (milliseconds). */
export function delayAfter(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** (wrong - FREE_TRIES));
}

export function patience(): { turn(): Promise<void>; after(wrong: boolean): void } {
  let tries = 0;
  return {
    turn: () => new Promise((settle) => setTimeout(settle, delayAfter(tries))),
    after(wrong) {
      tries = wrong ? tries + 1 : 0;
    },
  };
}
