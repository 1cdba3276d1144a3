import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { About, Host, Opened, Preferences } from '../../shared/host.ts';
import type { Language } from '../../shared/register/organisation.ts';
import type { Result } from '../../shared/result.ts';
import { localeOf } from '../../shared/words/format.ts';
import { watched } from '../store/pending.ts';
import { LocaleProvider, Toasts } from '../ui/kit.ts';
import { Speaking, useWords } from '../words.tsx';
import { Boundary } from './frame/boundary.tsx';
import { BrokenWindow } from './frame/broken.tsx';
import { Gone } from './frame/gone.tsx';
import { Locked } from './frame/locked.tsx';
import { OpenRegister } from './frame/open-register.tsx';
import { Starting } from './frame/starting.tsx';
import { spokenLanguage, useLooks } from './looks.ts';
import { PlacePicker } from './picker/choose.tsx';
import { go } from './place.ts';
import { startAnew } from './start-anew.ts';
import type { Start } from './start.ts';
import { Unlock } from './unlock/unlock.tsx';
import { Welcome } from './welcome/welcome.tsx';

type Phase =
  | { readonly is: 'closed'; readonly folder: string | null }
  /** `stopped`: the keeper is gone, and what stands on the page can still be read. */
  | { readonly is: 'open'; readonly opened: Opened; readonly stopped: boolean }
  | { readonly is: 'locked'; readonly failed: boolean; readonly language: Language }
  | { readonly is: 'gone'; readonly why: 'keeper-gone' | 'taken-over' };

/** What was asked before the register is put down is waited for as long as this (ms). */
const PATIENCE_MS = 3_000;

/** The window, from its first moment: what the host says of itself comes first. */
export function App({ host }: { readonly host: Host }): ReactNode {
  const [about, setAbout] = useState<Result<About> | null>(null);
  const [open, setOpen] = useState<Opened | null>(null);
  useEffect(() => {
    void (async () => {
      const [said, resumed] = await Promise.all([host.about({}), host.resume({})]);
      if (resumed.ok) setOpen(resumed.value);
      setAbout(said);
    })();
  }, [host]);
  if (about?.ok) return <Window host={host} about={about.value} open={open} />;
  return (
    <Spoken language={languageOfSystem()}>
      {about === null ? (
        <Starting />
      ) : (
        <Gone why={about.code === 'keeper-gone' ? 'keeper-gone' : 'taken-over'} onAgain={startAnew} />
      )}
    </Spoken>
  );
}

/** Before a register is open, in it, and after it is gone. */
function Window({
  host: given,
  about: first,
  open,
}: {
  readonly host: Host;
  readonly about: About;
  /** What is open already: the page was loaded anew, and one goes on where one was. */
  readonly open: Opened | null;
}): ReactNode {
  const [{ host, settled }] = useState(() => watched(given));
  const [about, setAbout] = useState(first);
  const [phase, setPhase] = useState<Phase>(
    open === null
      ? { is: 'closed', folder: first.recent[0] ?? null }
      : { is: 'open', opened: open, stopped: false },
  );

  useEffect(
    () =>
      host.listen(({ event }) => {
        if (event !== 'keeper-gone' && event !== 'taken-over') return;
        setPhase((now) => {
          if (now.is === 'locked') return now;
          if (now.is === 'open' && event === 'keeper-gone') return { ...now, stopped: true };
          return { is: 'gone', why: event };
        });
      }),
    [host],
  );
  const prefer = useCallback(
    (changed: Partial<Preferences>) => {
      setAbout((now) => ({ ...now, preferences: { ...now.preferences, ...changed } }));
      void host.prefer(changed);
    },
    [host],
  );
  const onOpened = useCallback((opened: Opened) => {
    go({ at: 'today' });
    setPhase({ is: 'open', opened, stopped: false });
  }, []);
  const onFolder = useCallback((folder: string) => setPhase({ is: 'closed', folder }), []);

  const register = phase.is === 'open' ? phase.opened.head.organisation.language : null;
  const language =
    phase.is === 'locked' ? phase.language : spokenLanguage(about.preferences, register, navigator.languages);
  useLooks(about.preferences, language);

  const lock = useCallback(() => {
    // Off the page at once; screens that go hand over what they hold, and that is waited for.
    flushSync(() => setPhase({ is: 'locked', failed: false, language }));
    void (async () => {
      await settled(PATIENCE_MS);
      const locked = await host.lock({});
      if (locked.ok) startAnew();
      else setPhase({ is: 'locked', failed: true, language });
    })();
  }, [host, settled, language]);

  const start: Start = { host, about, prefer };
  return (
    // News that was being said is not carried over from one to the other: it may name a record.
    <Spoken key={phase.is} language={language}>
      <PlacePicker host={host}>
        {phase.is === 'gone' && <Gone why={phase.why} onAgain={lock} />}
        {phase.is === 'locked' && <Locked failed={phase.failed} />}
        {phase.is === 'open' && (
          <OpenRegister start={start} opened={phase.opened} isStopped={phase.stopped} onLock={lock} />
        )}
        {phase.is === 'closed' && phase.folder === null && (
          <Welcome start={start} onOpened={onOpened} onFolder={onFolder} />
        )}
        {phase.is === 'closed' && phase.folder !== null && (
          <Unlock
            key={phase.folder}
            start={start}
            folder={phase.folder}
            onOpened={onOpened}
            onFolder={onFolder}
            onElsewhere={() => setPhase({ is: 'closed', folder: null })}
          />
        )}
      </PlacePicker>
    </Spoken>
  );
}

function Spoken({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Speaking language={language}>
      <InKit language={language}>
        <Boundary instead={(trace, again) => <BrokenWindow trace={trace} again={again} />}>
          {children}
        </Boundary>
      </InKit>
    </Speaking>
  );
}

function InKit({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}): ReactNode {
  const { kit } = useWords().window.frame;
  return (
    <LocaleProvider locale={localeOf(language)} words={kit}>
      <Toasts>{children}</Toasts>
    </LocaleProvider>
  );
}

function languageOfSystem(): Language {
  return spokenLanguage({ language: null }, null, navigator.languages);
}
