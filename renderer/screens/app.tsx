import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { About, Host, Opened, Preferences } from '../../shared/host.ts';
import type { Language } from '../../shared/register/organisation.ts';
import type { Refused } from '../../shared/result.ts';
import { localeOf } from '../../shared/words/format.ts';
import { LocaleProvider, Toasts } from '../ui/kit.ts';
import { Speaking } from '../words.tsx';
import { Gone } from './frame/gone.tsx';
import { OpenRegister } from './frame/open-register.tsx';
import { spokenLanguage, useLooks } from './looks.ts';
import { PlacePicker } from './picker/choose.tsx';
import type { Start } from './start.ts';
import { Unlock } from './unlock/unlock.tsx';
import { Welcome } from './welcome/welcome.tsx';

type Phase =
  | { readonly is: 'closed'; readonly folder: string | null }
  | { readonly is: 'open'; readonly opened: Opened }
  | { readonly is: 'gone'; readonly why: 'keeper-gone' | 'taken-over' };

/** The window: before a register is open, in it, and after it is gone. */
export function App({ host, about: first }: { readonly host: Host; readonly about: About }): ReactNode {
  const [about, setAbout] = useState(first);
  const [phase, setPhase] = useState<Phase>({ is: 'closed', folder: first.recent[0] ?? null });

  useEffect(
    () =>
      host.listen(({ event }) => {
        if (event === 'keeper-gone' || event === 'taken-over') setPhase({ is: 'gone', why: event });
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
  const onOpened = useCallback((opened: Opened) => setPhase({ is: 'open', opened }), []);

  const register = phase.is === 'open' ? phase.opened.head.organisation.language : null;
  const language = spokenLanguage(about.preferences, register, navigator.languages);
  useLooks(about.preferences, language);
  const start: Start = { host, about, prefer };

  return (
    <Spoken language={language}>
      <PlacePicker host={host}>
        {phase.is === 'gone' && <Gone why={phase.why} />}
        {phase.is === 'open' && <OpenRegister start={start} opened={phase.opened} />}
        {phase.is === 'closed' && phase.folder === null && <Welcome start={start} onOpened={onOpened} />}
        {phase.is === 'closed' && phase.folder !== null && (
          <Unlock
            start={start}
            folder={phase.folder}
            onOpened={onOpened}
            onElsewhere={() => setPhase({ is: 'closed', folder: null })}
          />
        )}
      </PlacePicker>
    </Spoken>
  );
}

/** Shown where not even the host answers. */
export function NoHost({ refusal }: { readonly refusal: Refused }): ReactNode {
  return (
    <Spoken language={spokenLanguageOfSystem()}>
      <Gone why={refusal.code === 'keeper-gone' ? 'keeper-gone' : 'taken-over'} />
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
      <LocaleProvider locale={localeOf(language)}>
        <Toasts>{children}</Toasts>
      </LocaleProvider>
    </Speaking>
  );
}

function spokenLanguageOfSystem(): 'fr' | 'en' {
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr';
}
