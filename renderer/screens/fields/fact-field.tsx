import type { ReactNode } from 'react';
import type { Issue } from '../../../shared/result.ts';
import { Checkbox, TagList, TextArea, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import {
  AdviceField,
  CauseField,
  NaturesField,
  PersonCategoriesField,
  ProtectionField,
  ProviderField,
  PurposesField,
} from './choice-fields.tsx';
import { CountField } from './count-field.tsx';
import { DeterminedField } from './determined-field.tsx';
import type { EditorProps } from './editor.ts';
import type { EditableKey, FactDrafts } from './fact-drafts.ts';
import { sayFaults } from './faults.ts';
import { InformationField } from './information-field.tsx';
import { LawMarks } from './law-marks.tsx';
import { PlacesField } from './places-field.tsx';
import { OtherAuthoritiesField, PersonsElsewhereField } from './row-fields.tsx';
import { WhenField } from './when-field.tsx';

/** One fact of an incident: its question, the law that asks for it, its editor, and what is still wrong with it. */
export function FactField<K extends EditableKey>({
  fact,
  draft,
  onChange,
  issues = [],
  autoFocus,
}: {
  readonly fact: K;
  readonly draft: FactDrafts[K];
  readonly onChange: (draft: FactDrafts[K]) => void;
  readonly issues?: readonly Issue[];
  readonly autoFocus?: boolean | undefined;
}): ReactNode {
  const { words } = useSaid();
  const { questions } = words.window.incident;
  const hints: Readonly<Partial<Record<EditableKey, string>>> = words.window.incident.hints;
  const Editor: (props: EditorProps<FactDrafts[K]>) => ReactNode = EDITORS[fact];
  return (
    <div data-fact={fact}>
      <Editor
        value={draft}
        onChange={onChange}
        label={questions[fact]}
        isQuestion
        hint={hints[fact]}
        mark={<LawMarks fact={fact} />}
        error={issues.length === 0 ? undefined : sayFaults(issues, words)}
        autoFocus={autoFocus}
      />
    </div>
  );
}

const EDITORS: { readonly [K in EditableKey]: (props: EditorProps<FactDrafts[K]>) => ReactNode } = {
  title: Line,
  natures: NaturesField,
  attempted: YesField,
  circumstances: Narrative,
  cause: CauseField,
  occurred: WhenField,
  aware: WhenField,
  awareBy: Line,
  determined: DeterminedField,
  reportedBy: Line,
  information: InformationField,
  protection: ProtectionField,
  purposes: PurposesField,
  personCategories: PersonCategoriesField,
  persons: CountField,
  personsInQuebec: CountField,
  personsElsewhere: PersonsElsewhereField,
  places: PlacesField,
  systems: Systems,
  provider: ProviderField,
  unit: Line,
  personsToldHow: Narrative,
  personsToldWhen: AheadField,
  advice: AdviceField,
  adviceText: Narrative,
  otherAuthorities: OtherAuthoritiesField,
};

function Line(field: EditorProps<string>): ReactNode {
  return <TextField {...field} spellCheck />;
}

function Narrative(field: EditorProps<string>): ReactNode {
  return <TextArea {...field} />;
}

function AheadField(field: EditorProps<FactDrafts['personsToldWhen']>): ReactNode {
  return <WhenField {...field} mayBeAhead />;
}

function YesField({ value, onChange, label, hint, error }: EditorProps<boolean>): ReactNode {
  return (
    <Checkbox isSelected={value} onChange={onChange} description={hint} error={error}>
      {label}
    </Checkbox>
  );
}

function Systems({ value, ...field }: EditorProps<readonly string[]>): ReactNode {
  const { fields } = useSaid().words.window.incident;
  return (
    <TagList {...field} values={value} addLabel={fields.systems.add} placeholder={fields.systems.find} />
  );
}
