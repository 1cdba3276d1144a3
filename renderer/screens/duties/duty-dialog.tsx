import { type ReactNode, useState } from 'react';
import type { Refused } from '../../../shared/result.ts';
import { Button, Callout, Dialog } from '../../ui/kit.ts';
import { type Performing, usePerform } from '../perform.ts';
import { useSaid } from '../said.ts';
import { type Faults, faultsOf, NO_FAULTS } from './faults.ts';
import { focusFault } from './focus-fault.ts';

export type DutyForm = {
  readonly faults: Faults;
  readonly isPending: boolean;
  /** Shows what is wrong, and goes there. */
  readonly fault: (faults: Faults) => void;
  /** Records the change; ends the dialog once it is on the disk, and shows beside its fields why it is not. */
  readonly record: (change: object, performing?: Performing) => Promise<void>;
};

/** A form about a duty: `fields` are those it shows, by their paths behind `content`. */
export function useDutyForm(fields: readonly string[], onClose: () => void): DutyForm {
  const { words } = useSaid();
  const perform = usePerform();
  const [faults, setFaults] = useState(NO_FAULTS);
  const [isPending, setPending] = useState(false);
  const fault = (found: Faults): void => {
    setFaults(found);
    focusFault();
  };
  const told = (refusal: Refused): void => fault(faultsOf(refusal, words, fields));
  return {
    faults,
    isPending,
    fault,
    async record(change, performing = {}) {
      setPending(true);
      const performed = await perform([change], { ...performing, quiet: true });
      setPending(false);
      if (performed.ok) onClose();
      else told(performed);
    },
  };
}

/** The sheet of such a form: what it is about, what is wrong with it as a whole, its fields, and what records it. */
export function DutyDialog({
  title,
  act,
  lead,
  form: { faults, isPending },
  onRecord,
  onClose,
  children,
}: {
  readonly title: string;
  /** The words of the button that records. */
  readonly act: string;
  readonly lead: ReactNode;
  readonly form: DutyForm;
  readonly onRecord: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { duties } = useSaid().words.window;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onPress={onRecord}>
            {act}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {duties.cancel}
          </Button>
        </>
      }
    >
      <p>{lead}</p>
      {faults.whole !== null && (
        <Callout tone="damage" isLive>
          {faults.whole}
        </Callout>
      )}
      {children}
    </Dialog>
  );
}
