import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import {
  Text,
  UNSTABLE_Toast as Shown,
  UNSTABLE_ToastContent as Content,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as Region,
  Button as Pressed,
} from 'react-aria-components';
import { Button } from './button.tsx';
import { classesOf } from './classes.ts';
import { Icon } from './icon.tsx';
import sheet from './toasts.module.css';

export interface Saying {
  /** An error stays until it is dismissed; the rest goes after a while, and waits while it is pointed at. */
  readonly tone?: 'done' | 'error' | undefined;
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
}

export interface Toasts {
  /**
   * Says it in a corner and to screen readers. The answer takes it back. What was done before makes room for what is done
   * now: only the last can be undone, and a pile would lie over what is to be pressed next.
   */
  readonly say: (text: string, saying?: Saying) => () => void;
  /** Takes back what was said to be done: something has come after it. */
  readonly passOver: () => void;
  readonly clear: () => void;
}

/** Where short news is said, over everything. Stands around the whole app. */
export function Toasts({ children }: { readonly children: ReactNode }): ReactNode {
  const [queue] = useState(() => new ToastQueue<News>({ maxVisibleToasts: MOST }));
  const toasts = useMemo<Toasts>(
    () => ({
      say: (text, { tone = 'done', action } = {}) => {
        if (tone === 'done') passOver(queue);
        const key = queue.add({ text, tone, action }, tone === 'error' ? {} : { timeout: 8_000 });
        return () => queue.close(key);
      },
      passOver: () => passOver(queue),
      clear: () => queue.clear(),
    }),
    [queue],
  );
  return (
    <Spoken value={toasts}>
      {children}
      <Region queue={queue} className={c('region')}>
        {({ toast }) => (
          <Shown toast={toast} className={c('toast', toast.content.tone)}>
            <Icon name={toast.content.tone === 'error' ? 'alert' : 'check'} className={c('icon')} />
            <Content className={c('content')}>
              <Text slot="title">{toast.content.text}</Text>
            </Content>
            {toast.content.action && (
              <Button
                size="small"
                variant="quiet"
                slot={null}
                onPress={() => {
                  toast.content.action?.onPress();
                  queue.close(toast.key);
                }}
              >
                {toast.content.action.label}
              </Button>
            )}
            <Pressed slot="close" className={c('close')}>
              <Icon name="x" size="small" />
            </Pressed>
          </Shown>
        )}
      </Region>
    </Spoken>
  );
}

/** One thing that was done, and errors that wait to be read. */
const MOST = 3;

function passOver(queue: ToastQueue<News>): void {
  for (const { key, content } of queue.visibleToasts) if (content.tone === 'done') queue.close(key);
}

/** To say short news: what was done, with its undo; what went wrong. Refusals of a form stay in the form. */
export function useToasts(): Toasts {
  const toasts = useContext(Spoken);
  if (toasts === null) throw new Error('useToasts stands inside <Toasts>');
  return toasts;
}

interface News extends Saying {
  readonly text: string;
  readonly tone: 'done' | 'error';
}

const Spoken = createContext<Toasts | null>(null);

const c = classesOf(sheet);
