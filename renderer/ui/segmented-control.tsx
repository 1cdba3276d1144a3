import { type ReactNode, useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classesOf, cx } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import sheet from './segmented-control.module.css';

export interface Segment<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One of a few short answers, as buttons side by side. Nothing is chosen while `value` is null. */
export function SegmentedControl<Id extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
  size = 'normal',
  className,
  ...rest
}: {
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  readonly options: readonly Segment<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly size?: 'small' | 'normal' | undefined;
  readonly className?: string | undefined;
  readonly id?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly 'aria-describedby'?: string | undefined;
}): ReactNode {
  const labelId = useId();
  return (
    <div className={cx(c('frame'), className)}>
      {!isLabelHidden && (
        <span id={labelId} className={c('label')}>
          {label}
        </span>
      )}
      <ToggleButtonGroup
        {...given(rest)}
        {...(isLabelHidden ? { 'aria-label': label } : { 'aria-labelledby': labelId })}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const chosen = options.find(({ id }) => keys.has(id));
          if (chosen) onChange(chosen.id);
        }}
        className={c('control', size)}
      >
        {options.map((segment) => (
          <ToggleButton
            key={segment.id}
            id={segment.id}
            {...given({ isDisabled: segment.isDisabled })}
            className={c('segment')}
          >
            {segment.icon && <Icon name={segment.icon} size="small" />}
            {segment.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

const c = classesOf(sheet);
