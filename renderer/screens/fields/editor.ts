import type { ReactNode } from 'react';

/** What every editor of a fact takes: a draft, never a value, so that what is half said is not lost. */
export type EditorProps<Draft> = {
  readonly value: Draft;
  readonly onChange: (value: Draft) => void;
  readonly label: string;
  /** The label is a question of the conversation. */
  readonly isQuestion?: boolean | undefined;
  readonly isLabelHidden?: boolean | undefined;
  readonly hint?: string | undefined;
  readonly mark?: ReactNode;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
};
