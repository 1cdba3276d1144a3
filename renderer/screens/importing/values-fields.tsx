import { type ReactNode, useState } from 'react';
import { CAUSES, NATURES } from '../../../shared/register/incident.ts';
import type { Mapping } from '../../../shared/exchange/mapping.ts';
import type { ImportPlanned } from '../../../shared/host.ts';
import { Button, CheckboxGroup, classesOf, Select, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import { unknownValues } from './error-lines.ts';
import sheet from './importing.module.css';
import {
  type CauseOf,
  separatorIn,
  sourceOf,
  type ValuedKey,
  valuesToName,
  withCause,
  withNatures,
  withPlace,
  withSeparator,
} from './mapping-edit.ts';

const SEPARATORS = ['none', ',', ';', '|', '/', '\n'] as const;
type Separator = (typeof SEPARATORS)[number];

type Given = {
  readonly mapping: Mapping;
  readonly plan: ImportPlanned;
  readonly onChange: (mapping: Mapping) => void;
};

/** At what the cells of a column are split that name several. */
export function SeparatorSelect({
  fact,
  mapping,
  onChange,
}: Omit<Given, 'plan'> & { readonly fact: ValuedKey }): ReactNode {
  const words = useSaid().words.window.importing.mapping;
  if (sourceOf(mapping, fact).from !== 'column') return null;
  const separator = separatorIn(mapping, fact);
  const known = SEPARATORS.find((each) => each === separator);
  return (
    <Select<Separator>
      label={words.separator}
      options={SEPARATORS.map((id) => ({ id, label: words.separators[id] }))}
      value={separator === null ? 'none' : (known ?? null)}
      onChange={(id) => onChange(withSeparator(mapping, fact, id === 'none' ? null : id))}
      width="full"
    />
  );
}

/** What each value of a column stands for, behind a button that says how many there are. */
export function ValuesFields({
  fact,
  label,
  ...given
}: Given & { readonly fact: 'natures' | 'cause' | 'places'; readonly label: string }): ReactNode {
  const said = useSaid();
  const words = said.words.window.importing.mapping;
  const [isOpen, setOpen] = useState(false);
  const { mapping, plan } = given;
  const from = mapping[fact];
  if (from === null || !('column' in from)) return null;
  const at = plan.headers.indexOf(from.column);
  const values = valuesToName(
    Object.keys(from.values),
    unknownValues(plan.errors, from.column),
    plan.sample.map((cells) => cells[at] ?? ''),
    from.separator,
  );
  const count = said.quantity(values.length, words.valuesCount);
  return (
    <div>
      <Button
        size="small"
        variant="quiet"
        icon={isOpen ? 'chevron-up' : 'chevron-down'}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {words.for(words.values, count)}
      </Button>
      {isOpen && (
        <div role="group" aria-label={words.for(label, words.values)} className={c('values')}>
          {values.map((value) => (
            <ValueField key={value} fact={fact} value={value} {...given} />
          ))}
        </div>
      )}
    </div>
  );
}

function ValueField({
  fact,
  value,
  mapping,
  onChange,
}: Given & { readonly fact: 'natures' | 'cause' | 'places'; readonly value: string }): ReactNode {
  const { words } = useSaid();
  const text = words.window.importing.mapping;
  const label = text.value(value);
  if (fact === 'natures') {
    return (
      <CheckboxGroup
        label={label}
        options={NATURES.map((id) => ({ id, label: words.register.natures[id] }))}
        value={mapping.natures?.values[value] ?? []}
        onChange={(natures) => onChange(withNatures(mapping, value, natures))}
      />
    );
  }
  if (fact === 'places') {
    return (
      <TextField
        label={label}
        value={mapping.places?.values[value] ?? ''}
        onChange={(place) => onChange(withPlace(mapping, value, place.trim().toUpperCase()))}
        maxLength={6}
        width="short"
      />
    );
  }
  const causes = mapping.cause !== null && 'values' in mapping.cause ? mapping.cause.values : {};
  return (
    <Select<CauseOf | 'own'>
      label={label}
      options={[
        ...CAUSES.map((id) => ({ id, label: words.register.causes[id] })),
        { id: 'unsaid', label: text.unsaid },
        { id: 'unknown', label: text.saysUnknown },
        { id: 'own', label: text.ownWords },
      ]}
      value={causes[value] ?? 'own'}
      onChange={(cause) => onChange(withCause(mapping, value, cause === 'own' ? null : cause))}
      width="full"
    />
  );
}

const c = classesOf(sheet);
