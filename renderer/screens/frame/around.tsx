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
import { go, usePlace } from '../place.ts';
import { CopyDialog } from '../register/copy-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';

/** What can be done from every screen. */
export type Around = {
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  /** Asks for what period, and makes a copy of the register. */
  readonly openCopy: () => void;
  /** Records looked at in this session, the last one first, by id. */
  readonly recent: readonly string[];
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
  const [open, setOpen] = useState<'palette' | 'keys' | 'copy' | null>(null);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const { verification, verify } = useVerifying();
  const recent = useRecent();
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
    'G L': () => go({ at: 'laws' }),
    'G S': () => go({ at: 'settings' }),
  });
  // Whatever is open, and even while a question waits.
  useShortcuts({ 'Ctrl+L': lock }, { inDialogs: true });

  const around = useMemo<Around>(
    () => ({
      openPalette: () => setOpen('palette'),
      openKeys: () => setOpen('keys'),
      openCopy: () => setOpen('copy'),
      recent,
      dismissed,
      dismiss: (notice) => setDismissed((now) => new Set([...now, notice])),
      verification,
      verify,
    }),
    [dismissed, verification, verify, recent],
  );
  return (
    <Current value={around}>
      {children}
      {open === 'palette' && <Palette onClose={close} />}
      <KeysDialog isOpen={open === 'keys'} onClose={close} />
      {open === 'copy' && <CopyDialog onClose={close} />}
    </Current>
  );
}

export function useAround(): Around {
  const around = useContext(Current);
  if (around === null) throw new Error('No register is open here.');
  return around;
}

const REMEMBERED = 8;

function useRecent(): readonly string[] {
  const place = usePlace();
  const id = 'id' in place ? place.id : null;
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [last, setLast] = useState<string | null>(null);
  if (id !== last) {
    setLast(id);
    if (id !== null) setRecent([id, ...recent.filter((each) => each !== id)].slice(0, REMEMBERED));
  }
  return recent;
}
