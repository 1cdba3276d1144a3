import { type ReactNode, useState } from 'react';
import type { Mapping } from '../../../shared/exchange/mapping.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import { useSession } from '../../store/session.tsx';
import { TextArea } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { ColumnSelect, type Other } from './column-select.tsx';
import { canBeOpen, canBeUnknown, type SourceKey, sourceOf, withSource } from './mapping-edit.ts';

/** Where a fact comes from: a column, unknown with its reason, or not answered yet. */
export function SourceField({
  fact,
  label,
  mapping,
  onChange,
}: {
  readonly fact: SourceKey;
  readonly label: string;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}): ReactNode {
  const { head } = useSession();
  const words = useWords().window.importing.mapping;
  const source = sourceOf(mapping, fact);
  // The reason is recorded: it is in the register's language, not in the window's.
  const { noColumn } = wordsOf(head.organisation.language).imports.reasons;
  const [before, remember] = useState(source.from === 'unknown' ? source.reason : noColumn);
  const others: readonly Other<'unknown' | 'none'>[] = [
    ...(canBeUnknown(fact) ? ([{ id: 'unknown', label: words.unknown }] as const) : []),
    ...(canBeOpen(fact)
      ? ([{ id: 'none', label: canBeUnknown(fact) ? words.none : words.nothing }] as const)
      : []),
  ];
  return (
    <>
      <ColumnSelect<'unknown' | 'none'>
        label={words.source(label)}
        isLabelHidden
        column={source.from === 'column' ? source.column : null}
        other={source.from === 'column' ? null : source.from}
        others={others}
        onColumn={(column) => onChange(withSource(mapping, fact, { from: 'column', column }))}
        onOther={(other) =>
          onChange(
            withSource(
              mapping,
              fact,
              other === 'unknown' ? { from: 'unknown', reason: before } : { from: 'none' },
            ),
          )
        }
      />
      {source.from === 'unknown' && (
        <TextArea
          label={words.reason(label)}
          isLabelHidden
          value={source.reason}
          onChange={(reason) => {
            remember(reason);
            onChange(withSource(mapping, fact, { from: 'unknown', reason }));
          }}
        />
      )}
    </>
  );
}
