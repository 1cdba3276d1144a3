import type { ReactNode } from 'react';
import { type Language, LANGUAGES } from '../../../shared/register/organisation.ts';
import { classesOf, SegmentedControl, Switch } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import sheet from './notice.module.css';

export type View = 'page' | 'answers';

/** The document's own language, draft or not, and how it is looked at. */
export function NoticeTools({
  language,
  onLanguage,
  draft,
  onDraft,
  view,
  onView,
  hasForm,
}: {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly draft: boolean;
  readonly onDraft: (draft: boolean) => void;
  readonly view: View;
  readonly onView: (view: View) => void;
  /** Has whoever receives it an online form, into which answers are copied? */
  readonly hasForm: boolean;
}): ReactNode {
  const words = useWords();
  const { notice } = words.window;
  return (
    <div className={c('tools')}>
      <SegmentedControl
        label={notice.language}
        options={LANGUAGES.map((id) => ({ id, label: words.register.languages[id] }))}
        value={language}
        onChange={onLanguage}
        size="small"
      />
      {hasForm && (
        <SegmentedControl
          label={notice.views.label}
          options={[
            { id: 'page', label: notice.views.page, icon: 'document' },
            { id: 'answers', label: notice.views.answers, icon: 'copy' },
          ]}
          value={view}
          onChange={onView}
          size="small"
        />
      )}
      <Switch isSelected={draft} onChange={onDraft}>
        {notice.draft}
      </Switch>
    </div>
  );
}

const c = classesOf(sheet);
