/*
 * What is measured inside the page, where the frames are. Each of these is handed to the browser as it is: it may use
 * nothing from outside itself.
 */

/** What the page remembers of the measuring: left on its window by `watch`. */
export type Watched = {
  /** Tasks of 50 ms and more: when they began, and how long they took (ms since the page began). */
  readonly long: { readonly at: number; readonly ms: number }[];
  /** When the first row was painted, and when the last one was there. */
  first: number | null;
  all: number | null;
  readonly presses: number[];
};
type Page = Window & { watched?: Watched };

/** Begins before the page's own script does; goes on to the Register as soon as there is one. */
export function watch(records: number): void {
  const page = window as Page;
  const watched: Watched = { long: [], first: null, all: null, presses: [] };
  page.watched = watched;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.long.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });
  window.addEventListener('hashchange', () => {
    if (window.location.hash === '#/today' && watched.first === null) window.location.hash = '#/register';
  });
  const look = (): void => {
    const grid = document.querySelector('[role="grid"]');
    const painted = performance.now();
    if (watched.first === null && grid?.querySelector('[data-row]')) watched.first = painted;
    if (watched.all === null && grid?.getAttribute('aria-rowcount') === String(records + 1))
      watched.all = painted;
    if (watched.all === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => watched.presses.push(performance.now() - timeStamp)),
      );
    },
    { capture: true },
  );
}

/** Is every row there? */
export function isFilled(): boolean {
  return typeof (window as Page).watched?.all === 'number';
}

export function seen(): Watched | undefined {
  return (window as Page).watched;
}

export function forgetPresses(): void {
  (window as Page).watched?.presses.splice(0);
}

/**
 * When `open` was answered: the key is derived, and the register stands in the keeper's memory. And when the first rows
 * were: the screens are drawn by then, and the filling begins.
 */
export function answered(): { readonly open: number; readonly rows: number } {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const end = (call: string): number =>
    entries.find(({ name }) => name.endsWith(`/host/${call}`))?.responseEnd ?? NaN;
  return { open: end('open'), rows: end('rows') };
}

/** Presses the head of a column, and waits until the rows stand in their order and are painted (ms). */
export async function sortBy(column: string): Promise<number> {
  const grid = document.querySelector('[role="grid"]');
  const began = performance.now();
  document.querySelector<HTMLElement>(`[data-sort="${column}"]`)?.click();
  for (;;) {
    await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    if (grid?.getAttribute('aria-busy') !== 'true') return performance.now() - began;
  }
}

/** Scrolls by so much at each frame (CSS pixels), for so many frames; the time each took (ms). */
export async function scrollBy({ step, frames }: { step: number; frames: number }): Promise<number[]> {
  const grid = document.querySelector('[role="grid"]');
  const times: number[] = [];
  grid?.scrollTo({ top: 0 });
  let before = await new Promise<number>((next) => requestAnimationFrame(next));
  for (let frame = 0; frame < frames; frame += 1) {
    grid?.scrollBy({ top: step });
    const now = await new Promise<number>((next) => requestAnimationFrame(next));
    times.push(now - before);
    before = now;
  }
  grid?.scrollTo({ top: 0 });
  return times;
}

/** Records an incident, as another screen would; from the call to the row painted in the table (ms). */
export async function commit(title: string): Promise<number> {
  document.querySelector('[role="grid"]')?.scrollTo({ top: 0 });
  const began = performance.now();
  const facts = { title, aware: { kind: 'unknown', reason: 'mesure' } };
  void fetch('/host/perform', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ changes: [{ type: 'incident-recorded', content: { facts } }] }),
  });
  for (;;) {
    await new Promise((next) => requestAnimationFrame(next));
    const [row] = document.querySelectorAll('[data-row="0"]');
    if (row?.textContent.includes(title)) {
      await new Promise((next) => requestAnimationFrame(next));
      return performance.now() - began;
    }
    if (performance.now() - began > 20_000) return NaN;
  }
}
