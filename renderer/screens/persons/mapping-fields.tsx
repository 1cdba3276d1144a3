import type { ReactNode } from 'react';
import type { PersonsPlanned } from '../../../shared/host.ts';
import { LANGUAGES } from '../../../shared/register/organisation.ts';
import type { PersonsMapping } from '../../../shared/register/persons-mapping.ts';
import { Checkbox, CheckboxGroup, classesOf, Select } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './persons.module.css';

const NONE = 'none';
const COLUMN = 'column ';

/** Which column says what: as it was guessed, and corrected where the guess is wrong. */
export function MappingFields({
  plan: { mapping, headers, sample },
  onChange,
}: {
  readonly plan: PersonsPlanned;
  readonly onChange: (changed: Partial<PersonsMapping>) => void;
}): ReactNode {
  const { words } = useSaid();
  const { columns } = words.window.persons.add;
  const example = (at: number): string | undefined => {
    const cell = sample.map((cells) => cells[at] ?? '').find((each) => each.trim() !== '');
    return cell === undefined ? undefined : cell.slice(0, 60);
  };
  const all = headers.map((name, at) => ({ id: `${COLUMN}${name}`, label: name, hint: example(at) }));
  const none = { id: NONE, label: columns.none };
  const chosen = (name: string | null): string => (name === null ? NONE : `${COLUMN}${name}`);
  const named = (id: string): string | null => (id === NONE ? null : id.slice(COLUMN.length));
  const one = (field: 'email' | 'language' | 'note'): ReactNode => (
    <Select
      label={columns[field]}
      options={[none, ...all]}
      value={chosen(mapping[field])}
      onChange={(id) => onChange({ [field]: named(id) })}
      width="full"
    />
  );
  const [first = null, second = null, ...others] = mapping.name;
  const name = (a: string | null, b: string | null): void =>
    onChange({ name: [a, b, ...others].filter((each) => each !== null) });
  return (
    <>
      <p>{columns.intro}</p>
      <Checkbox isSelected={!mapping.headless} onChange={(has) => onChange({ headless: !has })}>
        {columns.headings}
      </Checkbox>
      <div className={c('two')}>
        <Select
          label={columns.name}
          options={[none, ...all]}
          value={chosen(first)}
          onChange={(id) => name(named(id), second)}
          width="full"
        />
        <Select
          label={columns.second}
          options={[none, ...all]}
          value={chosen(second)}
          onChange={(id) => name(first, named(id))}
          width="full"
        />
        {one('email')}
        {one('language')}
        <Select
          label={columns.otherwise}
          options={LANGUAGES.map((id) => ({ id, label: words.register.languages[id] }))}
          value={mapping.otherwise}
          onChange={(otherwise) => onChange({ otherwise })}
          width="full"
        />
        {one('note')}
      </div>
      <CheckboxGroup
        label={columns.address}
        columns={3}
        options={headers.map((id) => ({ id, label: id }))}
        value={mapping.address}
        onChange={(address) => onChange({ address: headers.filter((each) => address.includes(each)) })}
      />
    </>
  );
}

const c = classesOf(sheet);
