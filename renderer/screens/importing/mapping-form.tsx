import { type ReactNode, useMemo } from 'react';
import type { Mapping } from '../../../shared/exchange/mapping.ts';
import type { ImportPlanned } from '../../../shared/host.ts';
import { classesOf, Switch, TextField } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { columnsOfPlan, WithColumns } from './column-select.tsx';
import { ColumnsList } from './columns-list.tsx';
import { DateFields } from './date-fields.tsx';
import { FactLine } from './fact-line.tsx';
import sheet from './importing.module.css';
import type { SourceKey } from './mapping-edit.ts';
import { AuthorityFields, MeasuresFields } from './other-fields.tsx';
import { ProviderFields } from './provider-fields.tsx';
import { SourceField } from './source-field.tsx';
import { TitleFields } from './title-fields.tsx';
import { SeparatorSelect, ValuesFields } from './values-fields.tsx';

/** A mapping as a form: every fact of an incident, in the order of the law's questions, and where it comes from. */
export function MappingForm({
  mapping,
  plan,
  onChange,
}: {
  readonly mapping: Mapping;
  readonly plan: ImportPlanned;
  readonly onChange: (mapping: Mapping) => void;
}): ReactNode {
  const words = useWords();
  const { facts } = words.register;
  const text = words.window.importing.mapping;
  const columns = useMemo(() => columnsOfPlan(plan), [plan]);
  const given = { mapping, plan, onChange };
  const plain = (fact: SourceKey & keyof typeof facts): ReactNode => (
    <FactLine label={facts[fact]}>
      <SourceField fact={fact} label={facts[fact]} mapping={mapping} onChange={onChange} />
    </FactLine>
  );
  const dated = (fact: 'aware' | 'occurred'): ReactNode => (
    <FactLine label={facts[fact]}>
      <SourceField fact={fact} label={facts[fact]} mapping={mapping} onChange={onChange} />
      <DateFields fact={fact} mapping={mapping} onChange={onChange} />
    </FactLine>
  );
  const valued = (fact: 'natures' | 'cause' | 'places'): ReactNode => (
    <FactLine label={facts[fact]}>
      <SourceField fact={fact} label={facts[fact]} mapping={mapping} onChange={onChange} />
      {fact === 'places' && mapping.places !== null && (
        <TextField
          label={text.prefix}
          hint={text.prefixHint}
          value={mapping.places.prefix}
          onChange={(prefix) =>
            mapping.places !== null &&
            onChange({ ...mapping, places: { ...mapping.places, prefix: prefix.trim().toUpperCase() } })
          }
          maxLength={3}
          width="short"
        />
      )}
      <SeparatorSelect fact={fact} mapping={mapping} onChange={onChange} />
      <ValuesFields fact={fact} label={facts[fact]} {...given} />
    </FactLine>
  );
  return (
    <WithColumns columns={columns}>
      <div className={c('form')}>
        <FactLine label={facts.title}>
          <TitleFields label={facts.title} mapping={mapping} onChange={onChange} />
        </FactLine>
        <FactLine label={text.reference}>
          <SourceField fact="reference" label={text.reference} mapping={mapping} onChange={onChange} />
        </FactLine>
        {valued('natures')}
        <FactLine label={facts.circumstances}>
          <ColumnsList
            fact={facts.circumstances}
            columns={mapping.circumstances?.columns ?? []}
            least={0}
            most={8}
            onColumns={(next) =>
              onChange({ ...mapping, circumstances: next.length === 0 ? null : { columns: next } })
            }
          />
        </FactLine>
        {valued('cause')}
        {dated('occurred')}
        {dated('aware')}
        {plain('awareBy')}
        {plain('reportedBy')}
        {plain('information')}
        {plain('persons')}
        {plain('personsInQuebec')}
        {valued('places')}
        <FactLine label={facts.systems}>
          <SourceField fact="systems" label={facts.systems} mapping={mapping} onChange={onChange} />
          <SeparatorSelect fact="systems" mapping={mapping} onChange={onChange} />
        </FactLine>
        <FactLine label={facts.provider}>
          <ProviderFields label={facts.provider} mapping={mapping} onChange={onChange} />
        </FactLine>
        {plain('unit')}
        <FactLine label={facts.otherAuthorities}>
          <AuthorityFields mapping={mapping} onChange={onChange} />
        </FactLine>
        <FactLine label={text.measures}>
          <MeasuresFields mapping={mapping} onChange={onChange} />
        </FactLine>
        <div className={c('last')}>
          <Switch isSelected={mapping.dump} onChange={(dump) => onChange({ ...mapping, dump })}>
            {text.dump}
          </Switch>
        </div>
      </div>
    </WithColumns>
  );
}

const c = classesOf(sheet);
