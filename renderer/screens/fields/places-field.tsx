import { type ReactNode, useMemo, useState } from 'react';
import { formatPlace } from '../../../shared/words/format.ts';
import { ComboBox, Field, IconButton } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import type { EditorProps } from './editor.ts';
import styles from './fields.module.css';
import { placesIn } from './places.ts';

/** Provinces, territories and countries, found by name. */
export function PlacesField({
  value,
  onChange,
  autoFocus,
  ...frame
}: EditorProps<readonly string[]>): ReactNode {
  const { words, language } = useSaid();
  const { fields } = words.window.incident;
  // What was chosen leaves the box, so that the next one can be written: a new box each time.
  const [turn, next] = useState(0);
  return (
    <Field
      label={frame.label}
      isQuestion={frame.isQuestion}
      hint={frame.hint}
      mark={frame.mark}
      error={frame.error}
    >
      <div className={styles['stack']}>
        {value.length > 0 && (
          <ul className={styles['chips']} aria-label={frame.label}>
            {value.map((place) => (
              <li key={place} className={styles['chip']}>
                {formatPlace(place, language)}
                <IconButton
                  icon="x"
                  size="small"
                  label={fields.remove(formatPlace(place, language))}
                  onPress={() => onChange(value.filter((each) => each !== place))}
                />
              </li>
            ))}
          </ul>
        )}
        <PlaceBox
          key={turn}
          label={fields.places.add}
          isLabelHidden
          value={null}
          without={value}
          autoFocus={autoFocus === true || turn > 0}
          onChange={(place) => {
            if (place === null) return;
            onChange([...value, place]);
            next(turn + 1);
          }}
        />
      </div>
    </Field>
  );
}

/** One place. */
export function PlaceBox({
  label,
  isLabelHidden,
  value,
  onChange,
  without = [],
  autoFocus,
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string | null;
  readonly onChange: (place: string | null) => void;
  readonly without?: readonly string[];
  readonly autoFocus?: boolean | undefined;
}): ReactNode {
  const { words, language } = useSaid();
  const { fields } = words.window.incident;
  const all = useMemo(() => placesIn(language), [language]);
  return (
    <ComboBox
      label={label}
      isLabelHidden={isLabelHidden}
      options={all.filter(({ id }) => !without.includes(id))}
      value={value}
      onChange={onChange}
      placeholder={fields.places.find}
      emptyText={fields.places.none}
      autoFocus={autoFocus}
    />
  );
}
