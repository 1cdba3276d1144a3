import type { ReactNode } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  Text,
} from 'react-aria-components';
import choices from './choices.module.css';
import { classesOf } from './classes.ts';
import sheet from './command-palette.module.css';
import { given } from './given.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { Kbd } from './kbd.tsx';
import { Spinner } from './progress.tsx';

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly secondary?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly shortcut?: string | undefined;
}

export interface CommandSection {
  readonly title: string;
  readonly items: readonly Command[];
}

export interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Its name, and that of its box. */
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What fits the query: found by the caller, shown as it is given. */
  readonly sections: readonly CommandSection[];
  /** Closing is the caller's. */
  readonly onChoose: (id: string) => void;
  readonly emptyText: string;
  /** More is being looked for. */
  readonly isPending?: boolean | undefined;
  /** At the foot: which keys do what. */
  readonly hint?: ReactNode;
}

/** Any record or act by writing a part of its name: arrows move, Enter chooses, Escape closes. */
export function CommandPalette({
  isOpen,
  onClose,
  label,
  placeholder,
  query,
  onQuery,
  sections,
  onChoose,
  emptyText,
  isPending = false,
  hint,
}: CommandPaletteProps): ReactNode {
  const shown = sections.filter(({ items }) => items.length > 0);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      data-modal=""
      className={own('overlay')}
    >
      <Modal className={own('modal')}>
        <Dialog aria-label={label} className={own('dialog')}>
          <Autocomplete inputValue={query} onInputChange={onQuery}>
            <SearchField aria-label={label} autoFocus className={own('search')}>
              {isPending ? <Spinner /> : <Icon name="search" />}
              <Input
                {...given({ placeholder })}
                spellCheck="false"
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                className={own('input')}
                onKeyDown={(event) => {
                  // The field would first empty itself: here Escape leaves.
                  if (event.key === 'Escape') onClose();
                  // Before an arrow is pressed, Enter is for the first.
                  const first = shown[0]?.items[0];
                  if (event.key === 'Enter' && first && !isAnyActive(event.currentTarget)) onChoose(first.id);
                }}
              />
            </SearchField>
            <ListBox
              aria-label={label}
              onAction={(key) => onChoose(String(key))}
              renderEmptyState={() => <div className={c('empty')}>{emptyText}</div>}
              className={own('list')}
            >
              {shown.map((section) => (
                <ListBoxSection key={section.title} id={section.title} className={c('section')}>
                  <Header className={c('title')}>{section.title}</Header>
                  {section.items.map((item) => (
                    <Line key={item.id} item={item} />
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
          {hint !== undefined && <div className={own('hint')}>{hint}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Line({ item }: { readonly item: Command }): ReactNode {
  return (
    <ListBoxItem id={item.id} textValue={item.title} className={c('item')}>
      <span className={c('leading')}>{item.icon && <Icon name={item.icon} />}</span>
      <span className={c('words')}>
        <Text slot="label">{item.title}</Text>
        {item.secondary !== undefined && (
          <Text slot="description" className={c('hint')}>
            {item.secondary}
          </Text>
        )}
      </span>
      {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
    </ListBoxItem>
  );
}

function isAnyActive(input: HTMLElement): boolean {
  const active = input.getAttribute('aria-activedescendant');
  return active !== null && document.getElementById(active) !== null;
}

const own = classesOf(sheet);
const c = classesOf(choices);
