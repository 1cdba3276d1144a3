import { type ReactNode, useState } from 'react';
import type { Doc } from '../../../shared/document/block.ts';
import { localeOf } from '../../../shared/words/format.ts';
import { Badge, Button, classesOf, VisuallyHidden } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { numbered } from '../paper/numbered.ts';
import { useCopying } from '../use-copying.ts';
import { plainAnswers } from './answer-text.ts';
import sheet from './notice.module.css';

/** Each answer as plain text beside a button that copies it, in the order of the required items. */
export function AnswersView({ doc }: { readonly doc: Doc }): ReactNode {
  const { answers } = useWords().window.notice;
  const toClipboard = useCopying();
  const [copied, setCopied] = useState<{ readonly id: string; readonly label: string } | null>(null);
  const copy = async (id: string, label: string, text: string): Promise<void> => {
    if (await toClipboard(text)) setCopied({ id, label });
  };
  return (
    <div className={c('answers')}>
      <p className={c('soft')}>{answers.hint}</p>
      <VisuallyHidden>
        <span role="status">{copied !== null && answers.saidCopied(copied.label)}</span>
      </VisuallyHidden>
      <ol className={c('answerList')}>
        {plainAnswers(doc).map(({ id, number, label, source, text, missing }) => (
          <li key={id} className={c('answer')}>
            <div className={c('answerHead')}>
              <h2 lang={localeOf(doc.language)} className={c('answerLabel')}>
                {numbered(number)} {label} <span className={c('faint')}>{source}</span>
              </h2>
              {missing ? (
                <Badge icon="circle-dashed">{answers.notStated}</Badge>
              ) : (
                <Button
                  size="small"
                  icon={copied?.id === id ? 'check' : 'copy'}
                  aria-label={answers.copyAnswer(label)}
                  onPress={() => void copy(id, label, text)}
                >
                  {copied?.id === id ? answers.copied : answers.copy}
                </Button>
              )}
            </div>
            <p lang={localeOf(doc.language)} className={c('answerText')}>
              {text}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

const c = classesOf(sheet);
