import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useState } from 'react';
import { Input, TextField as Text, ToggleButton } from 'react-aria-components';
import { classesOf } from './classes.ts';
import sheet from './control.module.css';
import { FieldFoot, FieldHead, fieldProps, type FieldProps, type FieldWidth } from './field.tsx';
import { given } from './given.ts';
import { Icon } from './icon.tsx';

export interface PassphraseFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The name of the button that shows what is written. */
  readonly showLabel: string;
  /** Said and shown while Caps Lock is on. */
  readonly capsLockText: string;
  readonly autoComplete?: 'current-password' | 'new-password' | 'off' | undefined;
  readonly width?: FieldWidth | undefined;
  readonly inputRef?: Ref<HTMLInputElement> | undefined;
}

/** A passphrase: hidden unless one asks, never spell-checked, never kept by the browser. */
export function PassphraseField({
  value,
  onChange,
  showLabel,
  capsLockText,
  autoComplete = 'off',
  width = 'full',
  inputRef,
  ...field
}: PassphraseFieldProps): ReactNode {
  const [isShown, show] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);
  const watch = (event: Pick<KeyboardEvent, 'getModifierState'>) =>
    setCapsLock(event.getModifierState('CapsLock'));
  // The note stays while one leaves the field: it would draw the button that is being pressed from under the pointer.
  useEffect(() => {
    if (!isCapsLock) return;
    window.addEventListener('keydown', watch);
    window.addEventListener('keyup', watch);
    return () => {
      window.removeEventListener('keydown', watch);
      window.removeEventListener('keyup', watch);
    };
  }, [isCapsLock]);
  return (
    <Text
      {...fieldProps(field)}
      value={value}
      onChange={onChange}
      type={isShown ? 'text' : 'password'}
      autoComplete={autoComplete}
      autoCorrect="off"
      spellCheck="false"
    >
      <FieldHead {...field} />
      <div>
        <div className={c('control', 'row', width)}>
          <Input {...given({ ref: inputRef })} onKeyDown={watch} onKeyUp={watch} autoCapitalize="off" />
          <ToggleButton
            isSelected={isShown}
            onChange={show}
            aria-label={showLabel}
            {...given({ isDisabled: field.isDisabled })}
            className={c('inner', 'trail')}
          >
            <Icon name={isShown ? 'eye-off' : 'eye'} size="small" />
          </ToggleButton>
        </div>
        <div role="status">
          {isCapsLock && (
            <span className={c('note')}>
              <Icon name="alert" size="small" />
              {capsLockText}
            </span>
          )}
        </div>
      </div>
      <FieldFoot {...field} />
    </Text>
  );
}

const c = classesOf(sheet);
