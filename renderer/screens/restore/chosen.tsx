import type { ReactNode } from 'react';
import { Button, Field, Icon, type IconName } from '../../ui/kit.ts';
import { baseName, folderOf } from '../picker/paths.ts';
import sheet from './restore.module.css';

/** A place on the disk that was chosen, or is to be. */
export function Chosen({
  label,
  icon,
  path,
  none,
  error,
  act,
  onPress,
}: {
  readonly label: string;
  readonly icon: IconName;
  readonly path: string | null;
  /** Said while nothing is chosen. */
  readonly none: string;
  readonly error: string | undefined;
  readonly act: string;
  readonly onPress: () => void;
}): ReactNode {
  return (
    <Field label={label} error={error}>
      <div className={sheet['place']}>
        <Icon name={icon} className={sheet['icon'] ?? ''} />
        <p className={sheet['path']}>
          {path === null ? (
            <span>{none}</span>
          ) : (
            <>
              <strong>{baseName(path)}</strong>
              <span>{folderOf(path)}</span>
            </>
          )}
        </p>
        <Button onPress={onPress}>{act}</Button>
      </div>
    </Field>
  );
}
