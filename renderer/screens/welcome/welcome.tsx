import type { ReactNode } from 'react';
import type { Opened } from '../../../shared/host.ts';
import { Button } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import type { Start } from '../start.ts';

/** The first screen: create a register, open one, or try the sample. */
export function Welcome({
  start,
  onOpened,
}: {
  readonly start: Start;
  readonly onOpened: (opened: Opened) => void;
}): ReactNode {
  const { welcome } = useWords().window;
  const language = useLanguage();
  const sample = async (): Promise<void> => {
    const opened = await start.host.openSample({ language });
    if (opened.ok) onOpened(opened.value);
  };
  return (
    <main data-action="sample">
      <Button onPress={() => void sample()}>{welcome.sample}</Button>
    </main>
  );
}
