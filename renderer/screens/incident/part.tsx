import type { ReactNode } from 'react';
import { Button, Section } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { keyOf, type SectionId } from './sections.ts';

/** A part of the incident under its heading, with the one key that opens it. */
export function Part({
  id,
  onEdit,
  mark,
  actions,
  children,
}: {
  readonly id: SectionId;
  /** Where it can be edited, and is not being edited. */
  readonly onEdit?: (() => void) | undefined;
  readonly mark?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { incident } = useSaid().words.window;
  const title = incident.sections[id];
  return (
    <Section
      id={anchorOf(id)}
      title={title}
      look="ruled"
      mark={mark}
      actions={
        <>
          {actions}
          {onEdit && (
            <Button
              variant="quiet"
              size="small"
              icon="pen"
              shortcut={keyOf(id)}
              onPress={onEdit}
              aria-label={incident.editSection(title)}
            >
              {incident.edit}
            </Button>
          )}
        </>
      }
    >
      {children}
    </Section>
  );
}

export function anchorOf(id: SectionId): string {
  return `part-${id}`;
}

/** Takes the focus to a part, without opening it: to its top, or only into view where one comes back to it. */
export function focusPart(id: SectionId, block: 'start' | 'nearest' = 'start'): void {
  const part = document.getElementById(anchorOf(id));
  part?.scrollIntoView({ block });
  part?.focus({ preventScroll: true });
}
