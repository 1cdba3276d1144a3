import type { ReactNode } from 'react';
import { APPEARANCES, DENSITIES } from '../../../shared/host.ts';
import { useSession } from '../../store/session.tsx';
import { NumberField, Section, SegmentedControl } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import sheet from './settings.module.css';

const LANGUAGES = ['auto', 'fr', 'en'] as const;
const ICONS = { system: 'monitor', light: 'sun', dark: 'moon' } as const;

/** How the window speaks and looks on this machine, and when it locks: at once, and not in the journal. */
export function WindowSection(): ReactNode {
  const { window } = useWords();
  const { about, prefer } = useSession();
  const said = window.settings;
  const { language, appearance, density, lockAfter } = about.preferences;
  return (
    <Section id="window" title={said.section.window} hint={said.window.hint} look="ruled">
      <div className={sheet['choices']}>
        <SegmentedControl
          label={said.window.language}
          options={LANGUAGES.map((id) => ({ id, label: said.window.languages[id] }))}
          value={language ?? 'auto'}
          onChange={(chosen) => prefer({ language: chosen === 'auto' ? null : chosen })}
        />
        <SegmentedControl
          label={said.window.appearance}
          options={APPEARANCES.map((id) => ({
            id,
            label: window.welcome.appearances[id],
            icon: ICONS[id],
          }))}
          value={appearance}
          onChange={(chosen) => prefer({ appearance: chosen })}
        />
        <SegmentedControl
          label={said.window.density}
          options={DENSITIES.map((id) => ({ id, label: said.window.densities[id] }))}
          value={density}
          onChange={(chosen) => prefer({ density: chosen })}
        />
        <NumberField
          label={said.window.lockAfter}
          hint={said.window.lockAfterHint}
          value={lockAfter}
          onChange={(minutes) => minutes !== null && prefer({ lockAfter: minutes })}
          minimum={1}
          maximum={30}
        />
      </div>
    </Section>
  );
}
