import type { ReactNode } from 'react';
import type { Refused } from '../../../shared/result.ts';
import { LANGUAGES } from '../../../shared/register/organisation.ts';
import { describeRefusal } from '../../../shared/words/describe.ts';
import { wordsOf } from '../../../shared/words/words.ts';
import { Button, Callout, Icon, type IconName } from '../../ui/kit.ts';
import { useLanguage, useWords } from '../../words.tsx';
import type { Start } from '../start.ts';
import { Busy } from './busy.tsx';
import { Entrance } from './entrance.tsx';
import { Recent } from './recent.tsx';
import sheet from './ways.module.css';

const WAYS = ['create', 'open', 'restore', 'sample'] as const;
type WayId = (typeof WAYS)[number];
const ICONS: Readonly<Record<WayId, IconName>> = {
  create: 'new-file',
  open: 'folder',
  restore: 'history',
  sample: 'eye',
};

/** The ways in. At a first meeting, where nobody has said which language they speak, in both. */
export function Ways({
  start,
  refusal,
  isOpening,
  onCreate,
  onOpen,
  onRestore,
  onSample,
  onFolder,
}: {
  readonly start: Start;
  /** Why the sample did not open. */
  readonly refusal: Refused | null;
  readonly isOpening: boolean;
  readonly onCreate: () => void;
  readonly onOpen: () => void;
  readonly onRestore: () => void;
  readonly onSample: () => void;
  readonly onFolder: (folder: string) => void;
}): ReactNode {
  const words = useWords();
  const { welcome } = words.window;
  const other = useOtherLanguage(start);
  const acts: Readonly<Record<WayId, () => void>> = {
    create: onCreate,
    open: onOpen,
    restore: onRestore,
    sample: onSample,
  };
  return (
    <Entrance start={start}>
      <div className={sheet['titles']}>
        <h1 className={sheet['title']}>{welcome.title}</h1>
        {other !== null && (
          <p lang={other} className={sheet['titleToo']}>
            {wordsOf(other).window.welcome.title}
          </p>
        )}
        <p className={sheet['lead']}>{welcome.lead}</p>
      </div>
      {refusal !== null && (
        <Callout tone="damage" isLive>
          {describeRefusal(refusal, words)}
        </Callout>
      )}
      <ul className={sheet['ways']}>
        {WAYS.map((id) => (
          <li key={id} className={sheet['way']} data-action={id}>
            <Icon name={ICONS[id]} className={sheet['icon'] ?? ''} />
            <div className={sheet['words']}>
              <h2 className={sheet['name']}>{welcome.ways[id].title}</h2>
              {other !== null && (
                <p lang={other} className={sheet['too']}>
                  {wordsOf(other).window.welcome.ways[id].title}
                </p>
              )}
              <p className={sheet['text']}>{welcome.ways[id].text}</p>
            </div>
            <Button
              variant={id === 'create' ? 'primary' : 'secondary'}
              onPress={acts[id]}
              className={sheet['act']}
            >
              <Busy is={id === 'sample' && isOpening}>{welcome.ways[id].act}</Busy>
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={sheet['said']}>
        {isOpening && welcome.opening}
      </p>
      <Recent folders={start.about.recent} onFolder={onFolder} />
    </Entrance>
  );
}

/** The language to show besides the one spoken, as long as nobody chose. */
function useOtherLanguage({ about }: Start): (typeof LANGUAGES)[number] | null {
  const language = useLanguage();
  if (about.preferences.language !== null) return null;
  return LANGUAGES.find((each) => each !== language) ?? null;
}
