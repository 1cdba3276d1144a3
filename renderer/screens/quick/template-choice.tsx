import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classesOf, Icon, type IconName, Kbd } from '../../ui/kit.ts';
import { useSaid } from '../said.ts';
import sheet from './quick.module.css';
import { TEMPLATE_IDS, type TemplateId } from './templates.ts';

const ICONS = {
  email: 'send',
  letter: 'document',
  device: 'monitor',
  access: 'key',
  copies: 'users',
} as const satisfies Readonly<Record<TemplateId, IconName>>;

/**
 * The usual small incidents, each by its digit. One stop of the Tab key; the arrows move within. A letter goes on to
 * the title, so that whoever simply begins to write loses nothing.
 */
export function TemplateChoice({
  value,
  onChoose,
  onLetter,
  autoFocus,
}: {
  readonly value: TemplateId | null;
  readonly onChoose: (template: TemplateId) => void;
  /** A letter is being typed here: take the cursor to where it belongs. */
  readonly onLetter: () => void;
  readonly autoFocus: boolean;
}): ReactNode {
  const { templates } = useSaid().words.window.quick;
  const [label, hint] = [useId(), useId()];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const template = TEMPLATE_IDS[Number(event.key) - 1];
    if (template !== undefined) {
      event.preventDefault();
      onChoose(template);
    } else if (/^\p{L}$/u.test(event.key)) onLetter();
  };
  return (
    <div className={c('templates')} onKeyDownCapture={onKeyDown}>
      <p id={label} className={c('question')}>
        {templates.label}
      </p>
      <p id={hint} className={c('hint')}>
        {templates.hint}
      </p>
      <ToggleButtonGroup
        aria-labelledby={label}
        aria-describedby={hint}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        className={c('cards')}
      >
        {TEMPLATE_IDS.map((id, at) => (
          <ToggleButton
            key={id}
            id={id}
            className={c('card')}
            onPress={() => onChoose(id)}
            autoFocus={autoFocus && at === 0}
          >
            <Icon name={ICONS[id]} size="small" className={c('cardIcon')} />
            <span className={c('cardWords')}>{templates.names[id]}</span>
            <Kbd keys={String(at + 1)} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

const c = classesOf(sheet);
