import type { ReactNode } from 'react';
import { assessedUnder } from '../../../shared/document/assessed-law.ts';
import type { FactorView } from '../../../shared/law/assess.ts';
import { FACT_KEYS, type FactKey } from '../../../shared/register/incident.ts';
import type { Assessment, IncidentRecord } from '../../../shared/register/state.ts';
import { Badge, classesOf, type Pair, Pairs, Section } from '../../ui/kit.ts';
import { sayFact } from '../fields/say-fact.ts';
import { useMemberName } from '../member-name.ts';
import { type Said, useSaid } from '../said.ts';
import sheet from './assessment.module.css';
import { LawThen } from './law-then.tsx';
import { movedFacts } from './facts-moved.ts';
import { LISTED, VALUED } from './questions.ts';
import { sayAnswer } from './say-reason.ts';

/** A sealed assessment: answers, conclusions, and the facts as they were known then, what differs today marked. */
export function SealedView({
  assessment,
  record,
}: {
  readonly assessment: Assessment;
  readonly record: IncidentRecord;
}): ReactNode {
  const nameOf = useMemberName();
  const said = useSaid();
  const { law, register, window } = said.words;
  const ours = window.assessment.view;
  const { stamp, consulted, conclusions, suggested } = assessment;
  const who = nameOf(stamp.member);
  return (
    <>
      <p className={c('soft')}>
        {[ours.sealedOn(said.instant(stamp.at), who), assessedUnder(suggested, said)]
          .filter((text) => text !== null)
          .join(' · ')}
      </p>
      <LawThen assessment={assessment} />
      <Section title={ours.conclusions} look="ruled">
        {conclusions.map(({ regime, serious, reasons }) => {
          const hint = suggested.find((each) => each.regime === regime);
          return (
            <div key={regime} className={c('concluded')}>
              <h3 className={c('testName')}>{register.regimes[regime]}</h3>
              <p className={c('conclusion')}>
                {law.conclusions[regime][serious ? 'serious' : 'notSerious']}.
              </p>
              <p className={c('prose')}>{reasons}</p>
              {hint !== undefined && (
                <p className={c('soft')}>{ours.suggested(law.suggestions[regime][hint.suggestion])}.</p>
              )}
            </div>
          );
        })}
        <Pairs
          pairs={[
            {
              label: window.assessment.consulted.name,
              value:
                consulted === null
                  ? ours.notConsulted
                  : ours.consulted(consulted.name, said.date(consulted.on)),
            },
          ]}
        />
      </Section>
      <Section title={ours.answers} look="ruled">
        <Pairs pairs={answerPairs(assessment, said)} />
      </Section>
      <Section title={ours.facts} hint={ours.factsHint} look="ruled">
        <Pairs pairs={factPairs(assessment, record, said)} />
      </Section>
    </>
  );
}

const c = classesOf(sheet);

function answerPairs({ answers }: Assessment, said: Said): readonly Pair[] {
  const ours = said.words.window.assessment;
  const say = (factor: FactorView['factor'], answer: FactorView['answer']): string =>
    sayAnswer({ factor, answer, bearsOn: null, from: 'answer', reasons: [] }, said) ?? ours.view.notAnswered;
  const valued = VALUED.map((factor): Pair => {
    const answer = answers[factor];
    const lines = [
      say(factor, answer?.value ?? null),
      ...(answer?.reason === undefined ? [] : [ours.view.reason(answer.reason)]),
      ...(answer?.evidence === undefined ? [] : [ours.view.evidence(answer.evidence)]),
    ];
    return { id: factor, label: ours.questions[factor].ask, value: lines.join('\n') };
  });
  const listed = LISTED.map((factor): Pair => {
    const chosen = factor === 'consequences' ? answers.consequences?.harms : answers.uses?.uses;
    const lines = [say(factor, chosen ?? null), answers[factor]?.description ?? ''];
    return {
      id: factor,
      label: ours.questions[factor].ask,
      value: lines.filter((line) => line !== '').join('\n'),
    };
  });
  return [...valued, ...listed];
}

/** The facts that said something then or say something now; one that moved shows both. */
function factPairs(assessment: Assessment, record: IncidentRecord, said: Said): readonly Pair[] {
  const { register, window } = said.words;
  const ours = window.assessment.view;
  const moved = new Set(movedFacts(assessment.facts, record.facts));
  const say = (facts: Assessment['facts'], key: FactKey): string =>
    sayFact(key, facts[key], said)?.join('\n') ?? register.notAnswered;
  return FACT_KEYS.filter(
    (key) => key !== 'imported' && (assessment.facts[key] !== null || moved.has(key)),
  ).map((key): Pair => ({
    id: key,
    label: register.facts[key],
    value: moved.has(key) ? (
      <>
        {say(assessment.facts, key)}
        <span className={c('moved')}>
          <Badge tone="soon" icon="refresh">
            {ours.changed}
          </Badge>{' '}
          {ours.now(say(record.facts, key))}
        </span>
      </>
    ) : (
      say(assessment.facts, key)
    ),
  }));
}
