import type { ReactNode } from 'react';
import { HINTS, sensitivityOf } from '../../../shared/law/sensitivity.ts';
import { INFORMATION_CATEGORIES, type InformationCategory } from '../../../shared/register/information.ts';
import { AnswerField, CheckboxGroup, TextArea } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import type { EditorProps } from './editor.ts';
import type { FactDrafts } from './fact-drafts.ts';
import styles from './fields.module.css';
import { INFORMATION_GROUP_IDS, INFORMATION_GROUPS } from './information-groups.ts';

type InformationDraft = FactDrafts['information'];

/** Which personal information: its categories and a description, or why it cannot be described. */
export function InformationField({
  value,
  onChange,
  isDescribed = true,
  ...frame
}: EditorProps<InformationDraft> & {
  /** Also asks for a description in words. */
  readonly isDescribed?: boolean;
}): ReactNode {
  const { words } = useSaid();
  const { fields } = words.window.incident;
  const { label, isQuestion, hint, mark, error, autoFocus } = frame;
  const set = (part: Partial<InformationDraft>): void => onChange({ ...value, ...part });
  return (
    <AnswerField
      label={label}
      isQuestion={isQuestion}
      hint={hint}
      mark={mark}
      error={error}
      alternatives={[{ id: 'unknown', label: fields.information.unknown }]}
      alternativesLabel={fields.otherwise(label)}
      alternative={value.isUnknown ? 'unknown' : null}
      onAlternative={(other) => set({ isUnknown: other === 'unknown' })}
      alternativeControl={
        <TextArea
          label={fields.information.reason}
          value={value.reason}
          onChange={(reason) => set({ reason })}
          rows={2}
        />
      }
    >
      <div className={styles['stack']}>
        <CheckboxGroup
          label={label}
          isLabelHidden
          columns={3}
          options={INFORMATION_GROUP_IDS.flatMap((group) =>
            INFORMATION_GROUPS[group].map((id: InformationCategory) => ({
              id,
              label: words.register.informationCategories[id],
              groupLabel: fields.information.groups[group],
            })),
          )}
          value={value.categories}
          onChange={(chosen) =>
            set({ categories: INFORMATION_CATEGORIES.filter((each) => chosen.includes(each)) })
          }
          filter={{
            label: fields.information.find,
            placeholder: fields.information.find,
            emptyText: fields.information.none,
          }}
          autoFocus={autoFocus}
        />
        <SensitivityHint categories={value.categories} />
        {isDescribed && (
          <TextArea
            label={fields.information.description}
            hint={fields.information.descriptionHint}
            value={value.description}
            onChange={(description) => set({ description })}
            rows={2}
          />
        )}
      </div>
    </AnswerField>
  );
}

/** How sensitive the chosen categories tend to be, and why: a hint, never a verdict. */
function SensitivityHint({ categories }: { readonly categories: readonly InformationCategory[] }): ReactNode {
  const { words, list } = useSaid();
  const { fields } = words.window.incident;
  const hint = sensitivityOf({ kind: 'described', categories });
  if (hint === null) return null;
  const together = hint.identityEnabling.length > 0 && hint.level === 'moderate';
  const reasons = together ? [] : [...new Set(hint.categories.map((each) => HINTS[each].why))];
  return (
    <div className={styles['hints']} role="status">
      <p className={styles['hintsTitle']}>
        {fields.information.tends(words.register.risk.sensitivities[hint.level])}
      </p>
      {reasons.map((why) => (
        <p key={why}>
          {fields.labelled(
            list(
              hint.categories
                .filter((each) => HINTS[each].why === why)
                .map((each) => words.register.informationCategories[each]),
            ),
            words.law.hints[why],
          )}
        </p>
      ))}
      {hint.identityEnabling.length > 0 && <p>{words.law.reasons['identity-enabling']}</p>}
      <p>{fields.information.neverAVerdict}</p>
    </div>
  );
}
