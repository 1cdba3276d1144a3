import type { ReactNode } from 'react';
import { useCounts } from '../../store/live.ts';
import { useSession } from '../../store/session.tsx';
import { Pairs, Section } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';

/** Which program, which register, and where everything is. */
export function AboutSection(): ReactNode {
  const { words, instant, number } = useSaid();
  const { about, folder, head } = useSession();
  const said = words.window.settings;
  const counts = useCounts();
  const records = counts === undefined ? null : Object.values(counts).reduce((sum, n) => sum + n, 0);
  return (
    <Section id="about" title={said.section.about} look="ruled">
      <Pairs
        pairs={[
          { id: 'version', label: said.about.version, value: about.version },
          { id: 'folder', label: said.about.folder, value: folder },
          ...(head.createdAt === null
            ? []
            : [{ id: 'created', label: said.about.created, value: instant(head.createdAt) }]),
          { id: 'records', label: said.about.records, value: records === null ? '' : number(records) },
          { id: 'entries', label: said.about.entries, value: number(head.entries) },
          { id: 'kept', label: said.about.kept, value: said.about.keptText },
          { id: 'licence', label: said.about.licence, value: said.about.licenceText },
        ]}
      />
    </Section>
  );
}
