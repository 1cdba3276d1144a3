import type { ReactNode, RefObject } from 'react';
import {
  Button as Pressed,
  Header,
  Menu as Listed,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Text,
} from 'react-aria-components';
import { Button, type ButtonVariant } from './button.tsx';
import button from './button.module.css';
import choices from './choices.module.css';
import { classesOf } from './classes.ts';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { Kbd } from './kbd.tsx';
import { Surface } from './surface.tsx';

export interface MenuEntry<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isDanger?: boolean | undefined;
}

export interface MenuGroup<Id extends string = string> {
  /** Shown above the group; without it a line alone parts it from the one before. */
  readonly title?: string | undefined;
  /** The name of a group without a title. */
  readonly label?: string | undefined;
  readonly items: readonly MenuEntry<Id>[];
}

export interface MenuProps<Id extends string> {
  readonly items?: readonly MenuEntry<Id>[] | undefined;
  readonly sections?: readonly MenuGroup<Id>[] | undefined;
  readonly onAction: (id: Id) => void;
}

/** A button that opens a list of acts. Without `children` it is a drawing (three dots) named by `label`. */
export function MenuButton<Id extends string>({
  label,
  children,
  icon,
  variant = 'quiet',
  size = 'normal',
  isDisabled,
  id,
  ...menu
}: MenuProps<Id> & {
  readonly label: string;
  readonly children?: ReactNode;
  readonly icon?: IconName | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'small' | 'normal' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly id?: string | undefined;
}): ReactNode {
  return (
    <MenuTrigger>
      {children === undefined ? (
        <Pressed
          {...given({ isDisabled, id })}
          aria-label={label}
          className={look('button', 'square', 'quiet', size)}
        >
          <Icon name={icon ?? 'more'} size={size === 'small' ? 'small' : 'normal'} />
        </Pressed>
      ) : (
        <Button {...{ icon, variant, size, isDisabled, id }} endIcon="chevron-down">
          {children}
        </Button>
      )}
      <Surface placement="bottom start">
        <Menu {...menu} />
      </Surface>
    </MenuTrigger>
  );
}

/** A list of acts that opens beside something that is no MenuButton, such as the head of a column. */
export function MenuSheet<Id extends string>({
  label,
  trigger,
  onClose,
  ...menu
}: MenuProps<Id> & {
  readonly label: string;
  /** What it opens beside; the focus comes back to where it was. */
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}): ReactNode {
  return (
    <Surface
      placement="bottom start"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <Menu {...menu} label={label} onClose={onClose} />
    </Surface>
  );
}

/** The list itself, inside a MenuButton's or another trigger's sheet. */
export function Menu<Id extends string>({
  items,
  sections,
  onAction,
  label,
  onClose,
}: MenuProps<Id> & {
  /** Where nothing else names it, and nothing else closes it. */
  readonly label?: string | undefined;
  readonly onClose?: (() => void) | undefined;
}): ReactNode {
  const groups = sections ?? [{ items: items ?? [] }];
  const act = (key: unknown) => {
    const entry = groups.flatMap((group) => group.items).find(({ id }) => id === key);
    if (entry) onAction(entry.id);
  };
  return (
    <Listed
      onAction={act}
      className={c('list')}
      {...given({ 'aria-label': label, onClose })}
      {...(onClose === undefined ? {} : { autoFocus: 'first' as const })}
    >
      {sections
        ? sections.map((group, index) => (
            <MenuSection
              key={group.title ?? group.label ?? index}
              className={c('section')}
              {...(group.title === undefined ? given({ 'aria-label': group.label }) : {})}
            >
              {group.title !== undefined && <Header className={c('title')}>{group.title}</Header>}
              {group.items.map((entry) => (
                <Entry key={entry.id} {...entry} />
              ))}
            </MenuSection>
          ))
        : items?.map((entry) => <Entry key={entry.id} {...entry} />)}
    </Listed>
  );
}

function Entry({ id, label, hint, icon, shortcut, isDisabled, isDanger = false }: MenuEntry): ReactNode {
  return (
    <MenuItem
      id={id}
      textValue={label}
      {...given({ isDisabled })}
      className={c('item', isDanger && 'danger')}
    >
      <span className={c('leading')}>{icon && <Icon name={icon} size="small" />}</span>
      <span className={c('words')}>
        <Text slot="label">{label}</Text>
        {hint !== undefined && (
          <Text slot="description" className={c('hint')}>
            {hint}
          </Text>
        )}
      </span>
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </MenuItem>
  );
}

const c = classesOf(choices);
const look = classesOf(button);
