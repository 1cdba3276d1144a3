import type { ReactNode } from 'react';
import type { Mapping } from '../../../shared/exchange/mapping.ts';
import { classesOf, SegmentedControl, TagList } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { ColumnSelect, useColumns } from './column-select.tsx';
import { ColumnsList } from './columns-list.tsx';
import sheet from './importing.module.css';

type Provider = NonNullable<Mapping['provider']>;
/** What a file says where there is one, until somebody says otherwise. */
const YES = ['oui', 'yes', 'true', 'vrai'];
const NONE: Provider = { as: 'client', present: null, name: null, detail: [] };

/** The provider or client involved: who it is, whether there is one, and its name. */
export function ProviderFields({
  label,
  mapping,
  onChange,
}: {
  readonly label: string;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}): ReactNode {
  const words = useWords();
  const text = words.window.importing.mapping;
  const { providerAs } = words.register;
  const columns = useColumns();
  const provider = mapping.provider ?? NONE;
  const { present, name } = provider;
  const set = (changed: Partial<Provider>): void => {
    const next = { ...provider, ...changed };
    // Neither a name nor a sign of one: there is none to speak of.
    onChange({ ...mapping, provider: next.name === null && next.present === null ? null : next });
  };
  const exampleOf = (column: string): string => {
    const example = columns.find((each) => each.name === column)?.example ?? '';
    return example === '' ? column : example;
  };
  const nothing = [{ id: 'none', label: text.nothing }] as const;
  return (
    <>
      <ColumnSelect<'none'>
        label={text.providerName}
        column={name?.column ?? null}
        other="none"
        others={nothing}
        onColumn={(column) => set({ name: { column, onlyIf: name?.onlyIf ?? null } })}
        onOther={() => set({ name: null })}
      />
      {name !== null && (
        <div className={c('beside')}>
          <ColumnSelect<'always'>
            label={text.providerOnlyIf}
            column={name.onlyIf?.column ?? null}
            other="always"
            others={[{ id: 'always', label: text.always }]}
            onColumn={(column) =>
              set({
                name: { ...name, onlyIf: { column, values: name.onlyIf?.values ?? [exampleOf(column)] } },
              })
            }
            onOther={() => set({ name: { ...name, onlyIf: null } })}
          />
          {name.onlyIf !== null && (
            <Values
              label={text.providerOnlyIfValues}
              values={name.onlyIf.values}
              onValues={(values) =>
                name.onlyIf !== null && set({ name: { ...name, onlyIf: { ...name.onlyIf, values } } })
              }
            />
          )}
        </div>
      )}
      <ColumnSelect<'none'>
        label={text.providerPresent}
        column={present?.column ?? null}
        other="none"
        others={nothing}
        onColumn={(column) =>
          set({ present: { column, values: present?.values ?? YES, absent: present?.absent ?? null } })
        }
        onOther={() => set({ present: null })}
      />
      {present !== null && (
        <div className={c('beside')}>
          <Values
            label={text.providerYes}
            values={present.values}
            onValues={(values) => set({ present: { ...present, values } })}
          />
          <Values
            label={text.providerNo}
            values={present.absent ?? []}
            onValues={(values) =>
              set({ present: { ...present, absent: values.length === 0 ? null : values } })
            }
          />
        </div>
      )}
      {mapping.provider !== null && (
        <>
          <SegmentedControl
            label={text.providerAs}
            options={[
              { id: 'client', label: providerAs.client },
              { id: 'provider', label: providerAs.provider },
            ]}
            value={provider.as}
            onChange={(as) => set({ as })}
            size="small"
          />
          <div>
            <p className={c('hint')}>{text.detail}</p>
            <ColumnsList
              fact={text.for(label, text.detail)}
              columns={provider.detail}
              least={0}
              most={5}
              onColumns={(detail) => set({ detail })}
            />
          </div>
        </>
      )}
    </>
  );
}

function Values({
  label,
  values,
  onValues,
}: {
  readonly label: string;
  readonly values: readonly string[];
  readonly onValues: (values: readonly string[]) => void;
}): ReactNode {
  const { mapping } = useWords().window.importing;
  return <TagList label={label} values={values} onChange={onValues} addLabel={mapping.add} />;
}

const c = classesOf(sheet);
