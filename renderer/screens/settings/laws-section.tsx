import type { ReactNode } from 'react';
import type { Situation } from '../../../shared/law/applies.ts';
import { REGIMES } from '../../../shared/law/regimes.ts';
import type { RegimeId } from '../../../shared/register/organisation.ts';
import { useSession } from '../../store/session.tsx';
import { Callout, LinkButton, Pairs, Section } from '../../ui/kit.ts';
import { sayOrganisation } from '../journal/say-organisation.ts';
import { LawQuestions } from '../laws/law-questions.tsx';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';
import { SourceMark } from '../source-mark.tsx';
import { fieldsOf } from './amend.ts';
import { AmendForm } from './amend-form.tsx';
import { useKept } from './kept.ts';
import { useAmending } from './use-amending.ts';

const NOTHING: Situation = { quebec: null, federal: null, borders: null, public: null, elsewhere: null };

/** The laws that apply: the questions again, and what saving changes. */
export function LawsSection(): ReactNode {
  const spoken = useSaid();
  const { words, language } = spoken;
  const { head } = useSession();
  const said = words.window.settings;
  const { regimes } = head.organisation;
  const [answered, answer] = useKept<Situation>('situation');
  const situation = answered ?? head.organisation.situation ?? NOTHING;
  const [draft, keep] = useKept<readonly RegimeId[]>('laws');
  const amending = useAmending();
  const laws = draft ?? regimes;
  const wanted = { regimes: laws, ...(answered === null ? {} : { situation: answered }) };
  const isChanged = fieldsOf(head.organisation, wanted) !== null;
  const name = (id: RegimeId): string => REGIMES[id].name[language];
  const effects = [
    ...laws.filter((id) => !regimes.includes(id)).map((id) => said.laws.added(name(id))),
    ...regimes.filter((id) => !laws.includes(id)).map((id) => said.laws.removed(name(id))),
  ];
  const save = async (): Promise<void> => {
    if (laws.length === 0) return;
    if (await amending.amend(wanted, said.saved.laws)) {
      keep(null);
      answer(null);
    }
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
            answer(null);
          }}
        >
          <LawQuestions
            situation={situation}
            onSituation={(next) => {
              amending.clear();
              answer(next);
            }}
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
          pairs={[
            ...regimes.map((id) => ({
              id,
              label: name(id),
              value: REGIMES[id].acts.map((act) => (
                <div key={act.cite}>
                  {act.name[language]} <SourceMark source={act.source} />
                </div>
              )),
            })),
            ...(head.organisation.situation === undefined
              ? []
              : [
                  {
                    id: 'situation',
                    label: words.register.organisation.situation,
                    value: sayOrganisation('situation', head.organisation.situation, spoken).join('\n'),
                  },
                ]),
          ]}
        />
      )}
    </Section>
  );
}
