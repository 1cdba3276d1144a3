import { memo, type ReactNode, useMemo, useState } from 'react';
import { folded } from '../../../shared/register/find.ts';
import { localeOf } from '../../../shared/words/format.ts';
import { type Facet, FACETS, type Found } from '../../store/seek.ts';
import { useSession } from '../../store/session.tsx';
import {
  Button,
  Checkbox,
  classesOf,
  Popover,
  PopoverTrigger,
  SearchField,
  ToggleButton,
} from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { useSaid } from '../said.ts';
import { valuesIn } from './facet-values.ts';
import type { Filters } from './filters.ts';
import sheet from './facets.module.css';

/** The filters, each a button that opens its values with how many rows each would leave. */
export function Facets({
  found,
  filters,
  onFilters,
}: {
  readonly found: Found;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}): ReactNode {
  const { register } = useWords().window;
  const [open, setOpen] = useState<Facet | null>(null);
  return (
    <div role="group" aria-label={register.filters} className={c('facets')}>
      {FACETS.map((facet) => (
        <FacetButton
          key={facet}
          facet={facet}
          // What was counted matters to the one that shows it.
          found={open === facet ? found : null}
          filters={filters}
          onFilters={onFilters}
          onOpen={setOpen}
        />
      ))}
      <Incomplete filters={filters} onFilters={onFilters} />
    </div>
  );
}

type Given = {
  readonly facet: Facet;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
};

const Incomplete = memo(function Incomplete({ filters, onFilters }: Omit<Given, 'facet'>): ReactNode {
  const { register } = useWords().window;
  return (
    <ToggleButton
      size="small"
      isSelected={filters.incomplete}
      onChange={(incomplete) => onFilters({ ...filters, incomplete })}
    >
      {register.incomplete}
    </ToggleButton>
  );
});

const FacetButton = memo(function FacetButton({
  facet,
  found,
  onOpen,
  ...given
}: Given & {
  readonly found: Found | null;
  readonly onOpen: (facet: Facet | null) => void;
}): ReactNode {
  const { register } = useWords().window;
  const chosen = given.filters[facet].length;
  const name = register.facets[facet];
  return (
    <PopoverTrigger isOpen={found !== null} onOpenChange={(isOpen) => onOpen(isOpen ? facet : null)}>
      <Button
        size="small"
        endIcon="chevron-down"
        className={c(chosen > 0 && 'chosen')}
        aria-label={register.filterBy(name, chosen)}
      >
        {name}
        {chosen > 0 && <span className={c('count')}>{chosen}</span>}
      </Button>
      <Popover label={name} size="normal">
        {found !== null && <Values facet={facet} found={found} {...given} />}
      </Popover>
    </PopoverTrigger>
  );
});

/** A list longer than this gets a box to search in. */
const LONG = 12;
/** Values drawn at most; the box narrows the rest. */
const MOST = 100;

function Values({ facet, found, filters, onFilters }: Given & { readonly found: Found }): ReactNode {
  const { rows } = useSession();
  const said = useSaid();
  const { words, language } = said;
  const { register } = words.window;
  const [sought, seek] = useState('');
  const compare = useMemo(() => new Intl.Collator(localeOf(language)).compare, [language]);
  const all = valuesIn(facet, found.counted, filters, rows.columns, words, compare);
  const shown = all.filter(({ label }) => folded(label).includes(folded(sought)));
  const chosen = filters[facet];
  const choose = (value: string, isChosen: boolean): void =>
    onFilters({
      ...filters,
      [facet]: isChosen ? [...chosen, value] : chosen.filter((each) => each !== value),
    });
  const hint = facet === 'year' ? register.facetHints.year : null;
  return (
    <>
      {all.length > LONG && (
        <SearchField
          label={register.seekIn(register.facets[facet])}
          value={sought}
          onChange={seek}
          autoFocus
        />
      )}
      {hint !== null && <p className={c('hint')}>{hint}</p>}
      <div role="group" aria-label={register.facets[facet]} className={c('values')}>
        {shown.slice(0, MOST).map(({ value, label, count }) => (
          <Checkbox
            key={value}
            isSelected={chosen.includes(value)}
            onChange={(isChosen) => choose(value, isChosen)}
            className={c('value')}
          >
            <span className={c('line')}>
              <span>{label}</span>
              <span className={c('number')}>{said.number(count)}</span>
            </span>
          </Checkbox>
        ))}
        {shown.length > MOST && (
          <p className={c('hint')}>{register.more(said.number(shown.length - MOST))}</p>
        )}
        {shown.length === 0 && (
          <p className={c('hint')}>{all.length === 0 ? register.emptyFacet : register.nothingIn}</p>
        )}
      </div>
      {chosen.length > 0 && (
        <Button
          size="small"
          variant="quiet"
          className={c('clear')}
          onPress={() => onFilters({ ...filters, [facet]: [] })}
        >
          {register.clearFacet}
        </Button>
      )}
    </>
  );
}

const c = classesOf(sheet);
