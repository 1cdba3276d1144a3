import { type ReactNode, useState } from 'react';
import { useSession } from '../../store/session.tsx';
import { Button, Section, useToasts } from '../../ui/kit.ts';
import { sayRefusal } from '../perform.ts';
import { usePlaces } from '../picker/choose.tsx';
import { useSaid } from '../said.ts';
import sheet from './journal.module.css';

/** Makes the evidence package of the whole register, in the language of the window. */
export function Packaging(): ReactNode {
  const { host, isStopped } = useSession();
  const said = useSaid();
  const { package: ours } = said.words.window.journal;
  const { choose } = usePlaces();
  const toasts = useToasts();
  const [isMaking, setMaking] = useState(false);
  const make = async (): Promise<void> => {
    const out = await choose({ purpose: 'save-file', name: `${ours.fileName}-${said.today}.zip` });
    if (out === null) return;
    setMaking(true);
    const made = await host.exportData({ format: 'package', language: said.language, out, replace: true });
    setMaking(false);
    if (!made.ok) toasts.say(sayRefusal(made, said.words), { tone: 'error' });
    else toasts.say(ours.made(made.value.file, said.quantity(made.value.records, ours.records)));
  };
  return (
    <Section title={ours.title}>
      <div className={sheet['proof']}>
        <p>{ours.text}</p>
        <Button icon="download" isDisabled={isStopped} isPending={isMaking} onPress={() => void make()}>
          {ours.make}
        </Button>
      </div>
    </Section>
  );
}
