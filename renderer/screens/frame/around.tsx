import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from 'react';
import type { MenuCommand } from '../../../shared/host.ts';
import { useSession } from '../../store/session.tsx';
import { useShortcuts } from '../../ui/kit.ts';
import { useVerifying, type Verification } from '../journal/verification.ts';
import { Palette } from '../palette/palette.tsx';
import { go } from '../place.ts';
import { KeysDialog } from './keys-dialog.tsx';

/** What can be done from every screen. */
export type Around = {
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  /** Notices of the banner that were put away until the register is opened again. */
  readonly dismissed: ReadonlySet<string>;
  readonly dismiss: (notice: string) => void;
  readonly verification: Verification;
  /** Verifies the whole journal; what is found stays wherever one goes. */
  readonly verify: () => void;
};

const Current = createContext<Around | null>(null);

/** Around every screen of an open register: its keys, the palette, the list of keys, and the system's menu. */
export function AroundScreens({ children }: { readonly children: ReactNode }): ReactNode {
  const { host, lock } = useSession();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const { verification, verify } = useVerifying();
  const close = (): void => setOpen(null);

  const act = useEffectEvent((command: MenuCommand): void => {
    if (command === 'lock') lock();
    else if (command === 'find') go({ at: 'register' });
    else go({ at: command });
  });
  useEffect(
    () =>
      host.listen((event) => {
        if (event.event === 'command') act(event.command);
      }),
    [host],
  );
  useShortcuts({
    'Ctrl+K': () => setOpen('palette'),
    'Ctrl+N': () => go({ at: 'new-incident' }),
    'Ctrl+,': () => go({ at: 'settings' }),
    'Alt+ArrowLeft': () => window.history.back(),
    'Alt+ArrowRight': () => window.history.forward(),
    '?': () => setOpen('keys'),
    'G T': () => go({ at: 'today' }),
    'G R': () => go({ at: 'register' }),
    'G J': () => go({ at: 'journal' }),
    'G S': () => go({ at: 'settings' }),
  });
  // Whatever is open, and even while a question waits.
  useShortcuts({ 'Ctrl+L': lock }, { inDialogs: true });

  const around = useMemo<Around>(
    () => ({
      openPalette: () => setOpen('palette'),
      openKeys: () => setOpen('keys'),
      dismissed,
      dismiss: (notice) => setDismissed((now) => new Set([...now, notice])),
      verification,
      verify,
    }),
    [dismissed, verification, verify],
  );
  return (
    <Current value={around}>
      {children}
      <Palette isOpen={open === 'palette'} onClose={close} onKeys={() => setOpen('keys')} />
      <KeysDialog isOpen={open === 'keys'} onClose={close} />
    </Current>
  );
}

export function useAround(): Around {
  const around = useContext(Current);
  if (around === null) throw new Error('No register is open here.');
  return around;
}
