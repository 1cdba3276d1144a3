import type { ReactNode } from 'react';
import { ADVICE, CAUSES, NATURES } from '../../../shared/register/incident.ts';
import { PERSON_CATEGORIES, PROTECTIONS, PURPOSES } from '../../../shared/register/information.ts';
import {
  AnswerField,
  CheckboxGroup,
  type CheckboxGroupProps,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import type { EditorProps } from './editor.ts';
import type { FactDrafts } from './fact-drafts.ts';
import styles from './fields.module.css';

type Editor<K extends keyof FactDrafts> = EditorProps<FactDrafts[K]>;

/** The limbs of the law's definition: one or several. */
export function NaturesField(field: Editor<'natures'>): ReactNode {
  return <Several {...field} all={NATURES} labels={useSaid().words.register.natures} />;
}

export function PersonCategoriesField(field: Editor<'personCategories'>): ReactNode {
  const { personCategories } = useSaid().words.register;
  return <Several {...field} all={PERSON_CATEGORIES} labels={personCategories} columns={3} />;
}

export function PurposesField(field: Editor<'purposes'>): ReactNode {
  return <Several {...field} all={PURPOSES} labels={useSaid().words.register.purposes} columns={3} />;
}

export function AdviceField(field: Editor<'advice'>): ReactNode {
  return <Several {...field} all={ADVICE} labels={useSaid().words.register.advice} />;
}

function Several<Id extends string>({
  all,
  labels,
  columns,
  ...field
}: EditorProps<readonly Id[]> & {
  readonly all: readonly Id[];
  readonly labels: Readonly<Record<Id, string>>;
  readonly columns?: CheckboxGroupProps<Id>['columns'];
}): ReactNode {
  return (
    <CheckboxGroup {...field} columns={columns} options={all.map((id) => ({ id, label: labels[id] }))} />
  );
}

/** One of the known causes, or that none is known and why. */
export function CauseField({ value, onChange, autoFocus, ...frame }: Editor<'cause'>): ReactNode {
  const { words } = useSaid();
  const { fields } = words.window.incident;
  const set = (part: Partial<FactDrafts['cause']>): void => onChange({ ...value, ...part });
  return (
    <AnswerField
      {...frame}
      alternatives={[{ id: 'unknown', label: fields.cause.unknown }]}
      alternativesLabel={fields.otherwise(frame.label)}
      alternative={value.isUnknown ? 'unknown' : null}
      onAlternative={(other) => set({ isUnknown: other === 'unknown' })}
      alternativeControl={
        <TextArea
          label={fields.cause.reason}
          value={value.reason}
          onChange={(reason) => set({ reason })}
          rows={2}
        />
      }
    >
      <div className={styles['stack']}>
        <Select
          label={frame.label}
          isLabelHidden
          options={CAUSES.map((id) => ({ id, label: words.register.causes[id] }))}
          value={value.cause}
          onChange={(cause) => set({ cause })}
          placeholder={fields.choose}
          width="full"
          autoFocus={autoFocus}
        />
        <TextField
          label={fields.detail}
          value={value.detail}
          onChange={(detail) => set({ detail })}
          spellCheck
        />
      </div>
    </AnswerField>
  );
}

export function ProtectionField({ value, onChange, autoFocus, ...frame }: Editor<'protection'>): ReactNode {
  const { words } = useSaid();
  return (
    <div className={styles['stack']}>
      <RadioGroup
        {...frame}
        options={PROTECTIONS.map((id) => ({ id, label: words.register.protections[id] }))}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        autoFocus={autoFocus}
      />
      <TextField
        label={words.window.incident.fields.detail}
        value={value.detail}
        onChange={(detail) => onChange({ ...value, detail })}
        spellCheck
      />
    </div>
  );
}

/** A provider that acted for us, or a client that we acted for. */
export function ProviderField({ value, onChange, autoFocus, ...frame }: Editor<'provider'>): ReactNode {
  const { words } = useSaid();
  const { fields } = words.window.incident;
  const set = (part: Partial<FactDrafts['provider']>): void => onChange({ ...value, ...part });
  return (
    <div className={styles['stack']}>
      <RadioGroup
        {...frame}
        isAcross
        options={(['client', 'provider'] as const).map((id) => ({
          id,
          label: words.register.providerAs[id],
        }))}
        value={value.as}
        onChange={(as) => set({ as })}
        autoFocus={autoFocus}
      />
      <div className={styles['side']}>
        <TextField
          label={fields.provider.name}
          value={value.name}
          onChange={(name) => set({ name })}
          className={styles['grow']}
        />
        <TextField
          label={fields.detail}
          value={value.detail}
          onChange={(detail) => set({ detail })}
          className={styles['grow']}
          spellCheck
        />
      </div>
    </div>
  );
}
