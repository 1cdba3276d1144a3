import { memo, type ReactNode } from 'react';
import { isDate } from '../../../shared/register/when.ts';
import { formatDate } from '../../../shared/words/format.ts';
import type { Told, ToldLaw, ToldSection } from '../../../shared/document/told-law.ts';
import { Badge, cx, Section } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import sheet from './laws.module.css';

/** One law: which texts were read, and all that is known of it. */
export const OneLaw = memo(function OneLaw({
  law: { id, name, versions, sections },
  isInPlay,
  isWhole,
}: {
  readonly law: ToldLaw;
  readonly isInPlay: boolean;
  /** Nothing of it was left out: which texts were read is said too. */
  readonly isWhole: boolean;
}): ReactNode {
  const { law, window } = useWords();
  const language = useLanguage();
  const read =
    versions.length === 0
      ? law.known.noText
      : `${law.known.texts}${window.laws.colon}${versions
          .map(({ text, upTo }) =>
            law.known.upTo(text, isDate(upTo) ? formatDate(upTo, language, 'medium') : upTo),
          )
          .join(window.laws.between)}`;
  return (
    <Section
      id={id}
      title={name}
      look="ruled"
      mark={isInPlay && <Badge icon="check">{window.laws.inPlayMark}</Badge>}
      hint={isWhole ? read : undefined}
    >
      {sections.map((section) => (
        <Facts key={section.about} section={section} />
      ))}
    </Section>
  );
});

/** The days on which no time limit ends. */
export const DaysOff = memo(function DaysOff({
  calendars,
}: {
  readonly calendars: readonly ToldSection[];
}): ReactNode {
  const { known } = useWords().law;
  return (
    <Section id="days-off" title={known.daysOff} look="ruled">
      {calendars.map((section) => (
        <Facts key={section.about} section={section} />
      ))}
    </Section>
  );
});

function Facts({ section: { title, told } }: { readonly section: ToldSection }): ReactNode {
  return (
    // A heading, and no region of its own: nine laws would have nine regions of one name.
    <div className={sheet['part']}>
      <h3>{title}</h3>
      <ul className={sheet['facts']}>
        {told.map((each, at) => (
          <Fact key={`${each.label} ${each.text} ${each.cite}`} told={each} isLedBy={told[at - 1]} />
        ))}
      </ul>
    </div>
  );
}

/** A fact, and under it where it stands, when that was read and how sure it is. */
function Fact({
  told: { label, text, cite, source },
  isLedBy,
}: {
  readonly told: Told;
  /** The one before it: what both are about is written once. */
  readonly isLedBy: Told | undefined;
}): ReactNode {
  const { law, window } = useWords();
  const language = useLanguage();
  const isSame = label !== null && isLedBy?.label === label;
  return (
    <li className={cx(sheet['fact'], isSame && sheet['further'])}>
      {label !== null && !isSame && <p className={sheet['about']}>{label}</p>}
      <p>{text}</p>
      <p className={sheet['stands']}>
        <span className={sheet['cite']}>{cite}</span>
        {source.certainty === 'unconfirmed' ? (
          <Badge icon="question" tone="soon">
            {law.known.check}
          </Badge>
        ) : (
          <span>
            {window.frame.readOn(formatDate(source.read, language, 'medium'))} ·{' '}
            {law.certainty[source.certainty]}
          </span>
        )}
      </p>
    </li>
  );
}
