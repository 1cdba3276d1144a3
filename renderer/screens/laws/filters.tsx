import { type ReactNode, useRef } from 'react';
import { LAW_IDS, LAW_NAMES } from '../../../shared/law/laws.ts';
import { CERTAINTIES } from '../../../shared/law/regime.ts';
import { Button, SearchField, Select, useShortcuts } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import sheet from './laws.module.css';
import { ALL, type Sought } from './look-up.ts';

/** What is looked for in the law: words, of which law, how sure. */
export function LawFilters({
  asked,
  onAsked,
}: {
  readonly asked: Sought;
  readonly onAsked: (asked: Sought) => void;
}): ReactNode {
  const said = useWords().window.laws;
  const language = useLanguage();
  const search = useRef<HTMLInputElement>(null);
  const seek = (): void => {
    search.current?.focus();
    search.current?.select();
  };
  useShortcuts({ 'Ctrl+F': seek, '/': seek });
  const isNarrowed = asked.query !== '' || asked.law !== null || asked.certainty !== null;
  return (
    <div role="search" aria-label={said.filters} className={sheet['filters']}>
      <SearchField
        label={said.search}
        placeholder={said.searchHint}
        value={asked.query}
        onChange={(query) => onAsked({ ...asked, query })}
        shortcut="/"
        inputRef={search}
        className={sheet['search']}
      />
      <Select
        label={said.law}
        options={[
          { id: 'any', label: said.anyLaw },
          { id: 'in-play', label: said.inPlay },
          ...LAW_IDS.map((id) => ({ id, label: LAW_NAMES[id][language] })),
        ]}
        width="full"
        value={asked.law ?? 'any'}
        onChange={(law) => onAsked({ ...asked, law: law === 'any' ? null : law })}
      />
      <Select
        label={said.certainty}
        options={[
          { id: 'any', label: said.anyCertainty },
          ...CERTAINTIES.map((id) => ({ id, label: said.certainties[id] })),
        ]}
        width="full"
        value={asked.certainty ?? 'any'}
        onChange={(certainty) => onAsked({ ...asked, certainty: certainty === 'any' ? null : certainty })}
      />
      {isNarrowed && (
        <Button
          variant="quiet"
          icon="x"
          className={sheet['clear']}
          onPress={() => {
            onAsked(ALL);
            seek();
          }}
        >
          {said.clear}
        </Button>
      )}
    </div>
  );
}
