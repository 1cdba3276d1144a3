import { type ReactNode, useEffect } from 'react';
import { useSession } from '../../store/session.tsx';
import { LinkButton, useShortcuts } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { Page } from '../frame/page.tsx';
import { go } from '../place.ts';
import { AboutSection } from './about-section.tsx';
import { saveChanged } from './amend-form.tsx';
import { BackupsSection } from './backups-section.tsx';
import { LawsSection } from './laws-section.tsx';
import { MembersSection } from './members-section.tsx';
import { OfficerSection } from './officer-section.tsx';
import { OrganisationSection } from './organisation-section.tsx';
import { RecoverySection } from './recovery-section.tsx';
import sheet from './settings.module.css';
import { WindowSection } from './window-section.tsx';

const SECTIONS = [
  'organisation',
  'officer',
  'laws',
  'members',
  'recovery',
  'backups',
  'window',
  'about',
] as const;

/** The organisation and its laws, who opens the register, and how the window behaves on this machine. */
export function Settings({ section }: { readonly section: string | undefined }): ReactNode {
  const { window } = useWords();
  const { head } = useSession();
  const said = window.settings;
  useShortcuts({ 'Ctrl+S': saveChanged });
  useEffect(() => {
    if (section === undefined) return;
    const part = document.getElementById(section);
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
  }, [section]);
  return (
    <Page
      place="settings"
      title={said.title}
      subtitle={head.writing ? undefined : said.reading}
      contextLabel={said.sections}
      context={
        <nav aria-label={said.sections}>
          <ul className={sheet['anchors']}>
            {SECTIONS.map((id) => (
              <li key={id}>
                <LinkButton onPress={() => jump(id, section)}>{said.section[id]}</LinkButton>
              </li>
            ))}
          </ul>
        </nav>
      }
    >
      <OrganisationSection />
      <OfficerSection />
      <LawsSection />
      <MembersSection />
      <RecoverySection />
      <BackupsSection />
      <WindowSection />
      <AboutSection />
    </Page>
  );
}

/** To a section; also to the one the address names already. */
function jump(to: string, from: string | undefined): void {
  if (to !== from) {
    go({ at: 'settings', section: to });
    return;
  }
  const part = document.getElementById(to);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}
