import type { App, PowerMonitor, RelaunchOptions } from 'electron';

export type WayOut = {
  /** Ends everything that knows the register, and begins again at Unlock. */
  readonly lock: () => Promise<void>;
};

/**
 * The ways out of the app. However it is left, the keeper is ended first: no key and no row outlives it. Locking ends this
 * very process too, because a browser process keeps what it once held in memory (design D3).
 */
export function wayOut(
  app: App,
  ends: { readonly hide: () => void; readonly endKeeper: () => Promise<void> },
  again: RelaunchOptions,
): WayOut {
  let leaving = false;
  const leave = async (lock: boolean): Promise<void> => {
    if (leaving) return;
    leaving = true;
    ends.hide();
    try {
      await ends.endKeeper();
    } finally {
      if (lock) app.relaunch(again);
      app.exit(0);
    }
  };
  app.on('will-quit', (event) => {
    event.preventDefault();
    void leave(false);
  });
  return { lock: () => leave(true) };
}

/** How to begin again. An AppImage is started by its own file: what runs inside it is gone by then. */
export function relaunchOptions(
  environment: Readonly<Record<string, string | undefined>>,
  packaged: boolean,
): RelaunchOptions {
  const image = environment['APPIMAGE'];
  return packaged && image !== undefined && image !== '' ? { execPath: image } : {};
}

/** Locks an open register when the person goes away, as the system tells it; leaves in good order when it shuts down. */
export function lockWhenAway(
  power: PowerMonitor,
  {
    isOpen,
    lock,
    quit,
  }: {
    readonly isOpen: () => boolean;
    readonly lock: () => Promise<void>;
    readonly quit: () => void;
  },
): void {
  const away = (): void => {
    if (isOpen()) void lock();
  };
  power.on('suspend', away);
  power.on('lock-screen', away);
  power.on('user-did-resign-active', away);
  power.on('shutdown', quit);
}
