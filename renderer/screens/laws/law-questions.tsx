import type { ReactNode } from 'react';
import {
  ANSWERS,
  applies,
  type Finding,
  QUESTIONS,
  type Situation,
  type Verdict,
} from '../../../shared/law/applies.ts';
import { REGIMES } from '../../../shared/law/regimes.ts';
import { REGIME_IDS, type RegimeId } from '../../../shared/register/organisation.ts';
import { Badge, Callout, CheckboxGroup, type IconName, RadioGroup, Section } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { SourceMark } from '../source-mark.tsx';
import sheet from './laws.module.css';

const ICONS: Readonly<Record<Verdict, IconName>> = {
  applies: 'check',
  'may-apply': 'question',
  disputed: 'law',
  'does-not': 'minus',
  unsettled: 'circle-dashed',
};

/** Five plain questions, what the answers say and why, and the choice, which is the person's. */
export function LawQuestions({
  situation,
  onSituation,
  laws,
  onLaws,
  error,
  level = 2,
}: {
  readonly situation: Situation;
  readonly onSituation: (situation: Situation) => void;
  readonly laws: readonly RegimeId[];
  readonly onLaws: (laws: readonly RegimeId[]) => void;
  readonly error: string | undefined;
  /** Of the headings within. */
  readonly level?: 2 | 3;
}): ReactNode {
  const { applies: said, window } = useWords();
  const language = useLanguage();
  const { findings, proposed, outside } = applies(situation);
  const isAnswered = QUESTIONS.some((question) => situation[question] !== null);
  return (
    <>
      <ol className={sheet['questions']}>
        {QUESTIONS.map((question) => (
          <li key={question}>
            <RadioGroup
              label={said.questions[question].label}
              isQuestion
              hint={said.questions[question].hint}
              isAcross
              options={ANSWERS.map((id) => ({ id, label: said.answers[id] }))}
              value={situation[question]}
              onChange={(answer) => onSituation({ ...situation, [question]: answer })}
            />
          </li>
        ))}
      </ol>

      <Section title={window.welcome.create.laws.result} level={level} look="ruled">
        <div aria-live="polite" className={sheet['findings']}>
          {isAnswered
            ? findings.map((finding) => <Found key={finding.regime} finding={finding} />)
            : said.unanswered}
        </div>
        {outside.length > 0 && (
          <Callout tone="info" title={said.outsideTitle}>
            <p>{said.outsideIntro}</p>
            <ul className={sheet['outside']}>
              {outside.map(({ law, source }) => (
                <li key={law}>
                  {said.outside[law]} <SourceMark source={source} />
                </li>
              ))}
            </ul>
          </Callout>
        )}
        <CheckboxGroup
          label={said.chosen}
          hint={said.chosenHint}
          options={REGIME_IDS.map((id) => ({ id, label: REGIMES[id].name[language] }))}
          value={laws}
          onChange={(chosen) => onLaws(REGIME_IDS.filter((id) => chosen.includes(id)))}
          error={error}
        />
        {isAnswered && <Overruled laws={laws} proposed={proposed} />}
      </Section>
    </>
  );
}

/** What the answers say of one law, and why. */
function Found({ finding: { regime, verdict, why, source } }: { readonly finding: Finding }): ReactNode {
  const said = useWords().applies;
  const language = useLanguage();
  return (
    <div className={sheet['finding']}>
      <p className={sheet['law']}>
        <span className={sheet['name']}>{REGIMES[regime].name[language]}</span>
        <Badge icon={ICONS[verdict]}>{said.verdicts[verdict]}</Badge>
        <SourceMark source={source} />
      </p>
      <p className={sheet['why']}>{said.why[why]}</p>
    </div>
  );
}

/** Where the choice and the proposal part, openly. */
function Overruled({
  laws,
  proposed,
}: {
  readonly laws: readonly RegimeId[];
  readonly proposed: readonly RegimeId[];
}): ReactNode {
  const { overruled } = useWords().applies;
  const language = useLanguage();
  const name = (id: RegimeId): string => REGIMES[id].name[language];
  const notes = [
    ...laws.filter((id) => !proposed.includes(id)).map((id) => overruled.added(name(id))),
    ...proposed.filter((id) => !laws.includes(id)).map((id) => overruled.removed(name(id))),
  ];
  return (
    <div role="status" className={sheet['overruled']}>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
