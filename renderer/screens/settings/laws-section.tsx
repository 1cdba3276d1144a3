import { type ReactNode, useState } from 'react';
import type { Situation } from '../../../shared/law/applies.ts';
import { REGIMES } from '../../../shared/law/regimes.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import { useSession } from '../../store/session.tsx';
import { Callout, LinkButton, Pairs, Section } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import { LawQuestions } from '../laws/law-questions.tsx';
import { go } from '../place.ts';
import { SourceMark } from '../source-mark.tsx';
import { fieldsOf } from './amend.ts';
import { AmendForm } from './amend-form.tsx';
import { useKept } from './kept.ts';
import { useAmending } from './use-amending.ts';

const NOTHING: Situation = { quebec: null, federal: null, borders: null, public: null, elsewhere: null };

/** The laws that apply: the questions again, and what saving changes. */
export function LawsSection(): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const { head } = useSession();
  const said = words.window.settings;
  const { regimes } = head.organisation;
  const [situation, setSituation] = useState(NOTHING);
  const [draft, keep] = useKept<readonly RegimeId[]>('laws');
  const amending = useAmending();
  const laws = draft ?? regimes;
  const isChanged = draft !== null && fieldsOf(head.organisation, { regimes: draft }) !== null;
  const name = (id: RegimeId): string => REGIMES[id].name[language];
  const effects = [
    ...laws.filter((id) => !regimes.includes(id)).map((id) => said.laws.added(name(id))),
    ...regimes.filter((id) => !laws.includes(id)).map((id) => said.laws.removed(name(id))),
  ];
  const save = async (): Promise<void> => {
    if (laws.length === 0) return;
    if (await amending.amend({ regimes: laws }, said.saved.laws)) keep(null);
  };
  return (
    <Section
      id="laws"
      title={said.section.laws}
      hint={said.laws.hint}
      actions={
        <LinkButton endIcon="arrow-right" onPress={() => go({ at: 'laws' })}>
          {words.window.laws.title}
        </LinkButton>
      }
      look="ruled"
    >
      {head.writing ? (
        <AmendForm
          label={said.section.laws}
          amending={amending}
          isChanged={isChanged}
          onSave={() => void save()}
          onDiscard={() => {
            amending.clear();
            keep(null);
          }}
        >
          <LawQuestions
            situation={situation}
            onSituation={setSituation}
            laws={laws}
            onLaws={(chosen) => {
              amending.clear();
              keep(chosen);
            }}
            error={laws.length === 0 ? said.laws.none : undefined}
            level={3}
          />
          {effects.length > 0 && (
            <Callout tone="info" title={said.laws.effect} isLive>
              {effects.map((effect) => (
                <p key={effect}>{effect}</p>
              ))}
            </Callout>
          )}
        </AmendForm>
      ) : (
        <Pairs
          look="stacked"
          pairs={regimes.map((id) => ({
            id,
            label: name(id),
            value: REGIMES[id].acts.map((act) => (
              <div key={act.cite}>
                {act.name[language]} <SourceMark source={act.source} />
              </div>
            )),
          }))}
        />
      )}
    </Section>
  );
}
