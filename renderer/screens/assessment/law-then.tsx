import type { ReactNode } from 'react';
import { lawChangedSince } from '../../../shared/document/assessed-law.ts';
import type { Assessment } from '../../../shared/register/state.ts';
import { Callout, LinkButton } from '../../ui/kit.ts';
import { go } from '../place.ts';
import { useSaid } from '../said.ts';

/** That the law is known otherwise since an assessment was sealed, and what is different. Nothing where it is not. */
export function LawThen({ assessment }: { readonly assessment: Assessment }): ReactNode {
  const said = useSaid();
  const { known } = said.words.law;
  const changes = lawChangedSince(assessment.suggested, said);
  if (changes.length === 0) return null;
  return (
    <Callout
      tone="info"
      title={known.changedTitle}
      actions={
        <LinkButton endIcon="arrow-right" onPress={() => go({ at: 'laws' })}>
          {said.words.window.laws.title}
        </LinkButton>
      }
    >
      {changes.map((change) => (
        <p key={change}>{change}</p>
      ))}
      <p>{known.changedText}</p>
    </Callout>
  );
}
