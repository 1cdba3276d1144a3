import type { ReactNode } from 'react';
import type { RecoveryKey } from '../../../../shared/host.ts';
import { TextField } from '../../../ui/kit.ts';
import { useWords } from '../../../words.tsx';
import sheet from './create.module.css';

export type TypedBack = readonly [string, string];

/** The two groups of a new recovery key that are typed back from the sheet. */
export function TypedGroups({
  askedFor: [first, second],
  typedBack: [a, b],
  onChange,
  isWrong,
}: Pick<RecoveryKey, 'askedFor'> & {
  readonly typedBack: TypedBack;
  readonly onChange: (typedBack: TypedBack) => void;
  /** What was typed back is not what was shown. */
  readonly isWrong: boolean;
}): ReactNode {
  const said = useWords().window.welcome.create.recovery;
  const wrong = isWrong ? said.wrong : undefined;
  return (
    <div className={sheet['typed']}>
      <TextField
        label={said.group(first + 1)}
        value={a}
        onChange={(group) => onChange([group, b])}
        width="short"
        autoFocus
        error={wrong}
      />
      <TextField
        label={said.group(second + 1)}
        value={b}
        onChange={(group) => onChange([a, group])}
        width="short"
        error={wrong}
      />
    </div>
  );
}
