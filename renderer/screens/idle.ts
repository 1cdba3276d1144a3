import { useEffect, useEffectEvent } from 'react';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
const LOOK_EVERY_MS = 5_000;

/** Calls `onIdle` once nobody has touched anything for so many minutes, also where the machine slept meanwhile. */
export function useIdle(minutes: number, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle);
  useEffect(() => {
    const watch = watchIdle(minutes * 60_000, Date.now, () => idle());
    const look = (): void => watch.look();
    const touched = (): void => watch.touched();
    const timer = setInterval(look, LOOK_EVERY_MS);
    // A machine that wakes shows its window before any timer runs.
    document.addEventListener('visibilitychange', look);
    for (const sign of SIGNS) window.addEventListener(sign, touched, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const sign of SIGNS) window.removeEventListener(sign, touched, { capture: true });
    };
  }, [minutes]);
}

/** Whoever comes back after too long a while finds it idle: a touch does not undo the time that has passed. */
export function watchIdle(
  most: number,
  now: () => number,
  onIdle: () => void,
): { touched(): void; look(): void } {
  let last = now();
  let over = false;
  const look = (): void => {
    if (over || now() - last < most) return;
    over = true;
    onIdle();
  };
  return {
    look,
    touched() {
      look();
      last = now();
    },
  };
}
