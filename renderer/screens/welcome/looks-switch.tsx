import type { ReactNode } from 'react';
import { APPEARANCES } from '../../../shared/host.ts';
import { LANGUAGES } from '../../../shared/register/organisation.ts';
import { SegmentedControl } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import type { Start } from '../start.ts';
import sheet from './looks-switch.module.css';

const ICONS = { system: 'monitor', light: 'sun', dark: 'moon' } as const;

/** Language and appearance of the window, within reach before anything else. */
export function LooksSwitch({ start: { about, prefer } }: { readonly start: Start }): ReactNode {
  const { welcome } = useWords().window;
  const language = useLanguage();
  return (
    <div className={sheet['switches']}>
      <SegmentedControl
        label={welcome.language}
        isLabelHidden
        size="small"
        options={LANGUAGES.map((id) => ({ id, label: welcome.languages[id] }))}
        value={language}
        onChange={(chosen) => prefer({ language: chosen })}
      />
      <SegmentedControl
        label={welcome.appearance}
        isLabelHidden
        size="small"
        options={APPEARANCES.map((id) => ({ id, label: welcome.appearances[id], icon: ICONS[id] }))}
        value={about.preferences.appearance}
        onChange={(appearance) => prefer({ appearance })}
      />
    </div>
  );
}
