import type { ReactNode } from 'react';
import { FACETS } from '../../store/seek.ts';
import { Button, classesOf, Icon } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import sheet from './chips.module.css';
import { labelOf } from './facet-values.ts';
import type { Filters } from './filters.ts';

/** What the rows are narrowed to, in words; each is taken away by itself, and all of it at once. */
export function Chips({
  filters,
  onFilters,
  onClear,
}: {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
  readonly onClear: (() => void) | null;
}): ReactNode {
  const words = useWords();
  const { register } = words.window;
  const { numbers, waiting } = filters;
  const chips = [
    ...FACETS.flatMap((facet) =>
      filters[facet].map((value) => ({
        key: `${facet} ${value}`,
        label: labelOf(facet, value, words),
        without: { ...filters, [facet]: filters[facet].filter((each) => each !== value) },
      })),
    ),
    ...(filters.incomplete
      ? [{ key: 'incomplete', label: register.incomplete, without: { ...filters, incomplete: false } }]
      : []),
    ...(numbers === null
      ? []
      : [
          {
            key: 'numbers',
            label: register.imported(numbers.from, numbers.to),
            without: { ...filters, numbers: null },
          },
        ]),
    ...(waiting === null
      ? []
      : [
          {
            key: 'waiting',
            label: words.window.today.groups[waiting],
            without: { ...filters, waiting: null },
          },
        ]),
  ];
  if (onClear === null) return null;
  return (
    <div className={c('chips')}>
      {chips.map(({ key, label, without }) => (
        <button
          key={key}
          type="button"
          className={c('chip')}
          aria-label={register.removeFilter(label)}
          onClick={() => onFilters(without)}
        >
          <span>{label}</span>
          <Icon name="x" size="small" />
        </button>
      ))}
      <Button size="small" variant="quiet" icon="x" onPress={onClear}>
        {register.clear}
      </Button>
    </div>
  );
}

const c = classesOf(sheet);
