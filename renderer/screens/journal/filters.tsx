import { type ReactNode, useState } from 'react';
import { CHANGE_TYPES, type ChangeType } from '../../../shared/register/change.ts';
import { useSession } from '../../store/session.tsx';
import { Button, Select, TextField } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './journal.module.css';
import type { Wanted } from './use-entries.ts';

export const EVERYTHING: Wanted = { record: null, type: null, member: null };

/** Which entries are wanted: of one record, of one kind, by one member. */
export function Filters({
  wanted,
  onWanted,
}: {
  readonly wanted: Wanted;
  readonly onWanted: (wanted: Wanted) => void;
}): ReactNode {
  const { head } = useSession();
  const { journal } = useSaid().words.window;
  const { changes } = useSaid().words.register;
  const [number, setNumber] = useState(wanted.record ?? '');
  const record = (written: string): void => {
    setNumber(written);
    const read = readNumber(written);
    if (read !== wanted.record && (read === null) === (written.trim() === '')) {
      onWanted({ ...wanted, record: read });
    }
  };
  const types = CHANGE_TYPES.map((id) => ({ id, label: changes[id] })).sort((a, b) =>
    a.label.localeCompare(b.label),
  );
  return (
    <div role="search" aria-label={journal.filters} className={sheet['filters']}>
      <TextField label={journal.record} placeholder={journal.recordHint} value={number} onChange={record} />
      <Select<ChangeType | 'any'>
        label={journal.type}
        options={[{ id: 'any', label: journal.anyType }, ...types]}
        width="full"
        value={wanted.type ?? 'any'}
        onChange={(type) => onWanted({ ...wanted, type: type === 'any' ? null : type })}
      />
      {head.members.length > 1 && (
        <Select
          label={journal.member}
          options={[
            { id: 'any', label: journal.anyMember },
            ...head.members.map(({ id, name }) => ({ id, label: name })),
          ]}
          width="full"
          value={wanted.member ?? 'any'}
          onChange={(member) => onWanted({ ...wanted, member: member === 'any' ? null : member })}
        />
      )}
      {Object.values(wanted).some((each) => each !== null) && (
        <Button
          variant="quiet"
          icon="x"
          className={sheet['clear']}
          onPress={() => {
            setNumber('');
            onWanted(EVERYTHING);
          }}
        >
          {journal.clear}
        </Button>
      )}
    </div>
  );
}

/** A whole number of a record, as it may be written (`i-2026-14`); null where it is none yet. */
export function readNumber(written: string): string | null {
  const [, prefix = '', year = '', device = '', n = ''] =
    /^\s*([a-z])\s*-?\s*(\d{4})\s*-\s*([a-z]?)(\d{1,9})\s*$/i.exec(written) ?? [];
  return n === '' ? null : `${prefix}-${year}-${device}${n.padStart(3, '0')}`.toUpperCase();
}
