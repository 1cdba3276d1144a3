import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

/** The minute it is, as an instant (ISO 8601): what shows how long something has waited goes on by itself. */
export function useMinute(): string {
  return useSyncExternalStore(subscribe, minute);
}

/** The same text for the whole of a minute. */
function minute(): string {
  return new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS).toISOString();
}

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, MINUTE_MS / 12);
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', listener);
  };
}
