import type { ReactNode } from 'react';
import { Button, Dialog, Kbd } from '../../ui/kit.ts';
import { useWords } from '../../words.tsx';
import { isMac } from '../machine.ts';
import { capOf, KEYS, type KeyLine } from './keys.ts';
import sheet from './keys-dialog.module.css';

/** Every key there is, group by group. */
export function KeysDialog({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { frame } = useWords().window;
  const { keys } = frame;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={keys.title}
      size="large"
      closeLabel={frame.close}
      isDismissable
      actions={
        <Button variant="primary" onPress={onClose}>
          {frame.close}
        </Button>
      }
    >
      <p className={sheet['intro']}>{keys.intro}</p>
      {/* It may have to be scrolled, and the arrows do that where the focus is inside. */}
      <div role="group" aria-label={keys.title} tabIndex={0} autoFocus className={sheet['groups']}>
        {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((group) => (
          <section key={group} aria-label={keys.groups[group]} className={sheet['group']}>
            <h3 className={sheet['title']}>{keys.groups[group]}</h3>
            <dl className={sheet['list']}>
              {KEYS[group].map((line) => (
                <div key={line.does} className={sheet['line']}>
                  <dt>{keys.does[line.does]}</dt>
                  <dd className={sheet['keys']}>
                    <Keys {...line} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ keys }: KeyLine): ReactNode {
  const words = useWords().window.frame.keys;
  const caps = (combination: string): string =>
    combination
      .split(/\+(?!$)/)
      .map((key) => capOf(key, words.names, isMac()))
      .join('+');
  return keys.map((combination, at) => (
    <span key={combination} className={sheet['choice']}>
      {at > 0 && <span className={sheet['between']}>{words.or}</span>}
      {combination.split(' ').map((part, place) => (
        <span key={part} className={sheet['choice']}>
          {place > 0 && <span className={sheet['between']}>{words.then}</span>}
          <Kbd keys={caps(part)} />
        </span>
      ))}
    </span>
  ));
}
