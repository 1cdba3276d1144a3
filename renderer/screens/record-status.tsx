import type { ReactNode } from 'react';
import type { Status as Standing } from '../../shared/register/state.ts';
import { Status, type StatusShape } from '../ui/kit.ts';
import { useWords } from '../words.tsx';

/** Where a record stands: its shape and its word, the same on every screen. */
export function RecordStatus({ status }: { readonly status: Standing }): ReactNode {
  return <Status shape={SHAPES[status]}>{useWords().register.statuses[status]}</Status>;
}

const SHAPES: Readonly<Record<Standing, StatusShape>> = {
  open: 'open',
  contained: 'ring',
  assessed: 'half',
  'notices-under-way': 'half',
  closed: 'full',
  'not-an-incident': 'struck',
  annulled: 'struck',
};
