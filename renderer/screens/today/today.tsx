import type { ReactNode } from 'react';
import { useWords } from '../../words.tsx';
import { Page } from '../frame/page.tsx';

export function Today(): ReactNode {
  const { frame } = useWords().window;
  return (
    <Page place="today" title={frame.places.today}>
      {null}
    </Page>
  );
}
