import type { ReactNode, Ref } from 'react';
import { Button, Input, SearchField as Search } from 'react-aria-components';
import { classesOf, cx } from './classes.ts';
import sheet from './control.module.css';
import { FieldHead, fieldProps, type FieldProps, type FieldWidth } from './field.tsx';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import { Kbd } from './kbd.tsx';

export interface SearchFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter. */
  readonly onSubmit?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** The key that leads here, shown while it is empty. */
  readonly shortcut?: string | undefined;
  readonly width?: FieldWidth | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** Where one writes what is looked for. Escape empties it. The label is for screen readers unless asked for. */
export function SearchField({
  value,
  onChange,
  onSubmit,
  placeholder,
  shortcut,
  width = 'full',
  inputRef,
  isLabelHidden = true,
  ...rest
}: SearchFieldProps): ReactNode {
  const field = { ...rest, isLabelHidden };
  return (
    <Search {...fieldProps(field)} {...given({ onSubmit })} value={value} onChange={onChange}>
      <FieldHead {...field} />
      <div className={cx(c('control', 'row', width))}>
        <Icon name="search" size="small" className={c('lead')} />
        <Input {...given({ placeholder, ref: inputRef })} autoComplete="off" spellCheck="false" />
        {value === '' ? (
          shortcut !== undefined && <Kbd keys={shortcut} />
        ) : (
          <Button className={c('inner', 'trail')}>
            <Icon name="x" size="small" />
          </Button>
        )}
      </div>
    </Search>
  );
}

const c = classesOf(sheet);
