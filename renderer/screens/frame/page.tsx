import type { ReactNode } from 'react';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { useSession } from '../../store/session.tsx';
import { Callout, Frame, PageHeader } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
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

/** Over every screen: that this is a sample, that nothing can be recorded and why, what the person should know. */
function Banner(): ReactNode {
  const { head } = useSession();
  const words = useWords();
  const { frame } = words.window;
  return (
    <>
      {head.sample && <Callout tone="info" title={frame.sample} />}
      {!head.writing && (
        <Callout
          tone={head.damage.length > 0 || head.reasons.includes('forked') ? 'damage' : 'info'}
          title={frame.readOnly}
        >
          {describeRefusal({ ok: false, code: 'read-only', details: { reasons: head.reasons } }, words)}
        </Callout>
      )}
      {head.warnings.map((warning) => (
        <Callout key={warning} tone="soon">
          {words.codes.warnings[warning]}
        </Callout>
      ))}
    </>
  );
}
