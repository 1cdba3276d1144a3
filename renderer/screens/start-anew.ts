/** A host that ends its window does so well within this (ms). */
const ENDED_WITHIN_MS = 1_500;

/**
 * Begins again with an empty page, where the host has not ended the window by then: one in a browser that somebody opened
 * by hand goes on as a new one. Nothing of where one was stays in the address.
 */
export function startAnew(): void {
  setTimeout(() => {
    window.history.replaceState(null, '', window.location.pathname);
    window.location.reload();
  }, ENDED_WITHIN_MS);
}
