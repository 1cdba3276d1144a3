import { type ReactNode, useState } from 'react';
import type { ImportPlanned } from '../../../shared/host.ts';
import { answeredFacts, type Facts, readFacts } from '../../../shared/register/incident.ts';
import { Button, classesOf, Pairs, Section } from '../../ui/kit.ts';
import { sayFact } from '../fields/say-fact.ts';
import { type Said, useSaid } from '../said.ts';
import sheet from './importing.module.css';

/** The first incidents as they would be recorded, each beside its row as it stands in the file. */
export function Preview({ plan }: { readonly plan: ImportPlanned }): ReactNode {
  const said = useSaid();
  const { preview } = said.words.window.importing;
  const [wanted, goTo] = useState(0);
  const at = Math.min(wanted, plan.first.length - 1);
  const read = readFacts(plan.first[at]);
  const cells = plan.sample[at];
  return (
    <Section
      title={preview.title}
      hint={preview.hint}
      level={2}
      actions={
        <>
          <Button size="small" icon="arrow-left" isDisabled={at === 0} onPress={() => goTo(at - 1)}>
            {preview.previous}
          </Button>
          <span role="status" className={c('at')}>
            {preview.of(said.number(at + 1), said.number(plan.first.length))}
          </span>
          <Button
            size="small"
            endIcon="arrow-right"
            isDisabled={at >= plan.first.length - 1}
            onPress={() => goTo(at + 1)}
          >
            {preview.next}
          </Button>
        </>
      }
    >
      <div className={c('sides')}>
        <section aria-label={preview.row} tabIndex={0} className={c('side', 'file')}>
          <h3>{preview.row}</h3>
          {cells === undefined ? (
            <p className={c('hint')}>{preview.noRow}</p>
          ) : (
            <Pairs
              pairs={plan.headers.map((header, index) => ({
                label: header,
                value: <Raw text={cells[index] ?? ''} empty={preview.empty} />,
              }))}
            />
          )}
        </section>
        <section aria-label={preview.record} tabIndex={0} className={c('side')}>
          <h3>{preview.record}</h3>
          {read.ok && <Pairs pairs={pairsOf(read.value, said)} />}
        </section>
      </div>
    </Section>
  );
}

function Raw({ text, empty }: { readonly text: string; readonly empty: string }): ReactNode {
  return text === '' ? (
    <span className={c('hint')}>{empty}</span>
  ) : (
    <span className={c('long', 'raw')}>{text}</span>
  );
}

/** Facts that say something, but for what is the same in every record. */
function pairsOf(facts: Facts, said: Said) {
  return answeredFacts(facts)
    .filter((key) => key !== 'attempted' || facts.attempted)
    .map((key) => ({
      label: said.words.register.facts[key],
      value: (
        <span className={c('long')}>
          {(sayFact(key, facts[key], said) ?? []).map((line) => (
            <span key={line} className={c('line')}>
              {line}
            </span>
          ))}
        </span>
      ),
    }));
}

const c = classesOf(sheet);
