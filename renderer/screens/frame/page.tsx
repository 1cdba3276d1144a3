import type { ReactNode } from 'react';
import { Frame, PageHeader } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { Banner } from './banner.tsx';
import { Places } from './places.tsx';

/** A screen of an open register: its title, its column, and beside it what must be done, by when, why. */
export function Page({
  place,
  title,
  number,
  subtitle,
  status,
  actions,
  back,
  isStruck,
  context,
  contextLabel,
  width,
  children,
}: {
  /** Where one is: a new one starts at its top. */
  readonly place: string;
  readonly title: string;
  readonly number?: string;
  readonly subtitle?: ReactNode;
  readonly status?: ReactNode;
  readonly actions?: ReactNode;
  readonly back?: { readonly label: string; readonly onPress: () => void };
  readonly isStruck?: boolean;
  readonly context?: ReactNode;
  readonly contextLabel?: string;
  readonly width?: 'prose' | 'wide' | 'table' | 'full';
  readonly children: ReactNode;
}): ReactNode {
  const { frame } = useWords().window;
  return (
    <Frame
      rail={<Places />}
      banner={<Banner />}
      context={context}
      contextLabel={contextLabel ?? frame.context}
      width={width}
      skipLabel={frame.skip}
      place={place}
    >
      <PageHeader
        title={title}
        number={number}
        subtitle={subtitle}
        status={status}
        actions={actions}
        back={back}
        isStruck={isStruck}
      />
      {children}
    </Frame>
  );
}
