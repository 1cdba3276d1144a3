import type { ReactNode } from 'react';
import { Dialog as Framed, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classesOf } from './classes.ts';
import sheet from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  /** Escape, the closing button, or a press outside where that is allowed. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** At the foot, the main one first; the keyboard meets them last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  /** Gives the dialog a closing cross with this name. */
  readonly closeLabel?: string | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  /** A press outside closes it. Not for what would lose work. */
  readonly isDismissable?: boolean | undefined;
  /** Neither Escape nor a press outside closes it: only its own actions. */
  readonly isKept?: boolean | undefined;
  readonly id?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

/**
 * A sheet over the page that must be answered. The focus stays inside and comes back where it was; it starts
 * on the element with `autoFocus`, or on the dialog itself.
 */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  size = 'normal',
  closeLabel,
  role = 'dialog',
  isDismissable = false,
  isKept = false,
  id,
  ...aria
}: DialogProps): ReactNode {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={isDismissable && !isKept}
      isKeyboardDismissDisabled={isKept}
      data-modal=""
      className={c('overlay')}
    >
      <Modal className={c('modal', size)}>
        <Framed
          role={role}
          {...(id === undefined ? {} : { id })}
          {...describedBy(aria)}
          className={c('dialog')}
        >
          <div className={c('head')}>
            <Heading slot="title" level={2} className={c('title')}>
              {title}
            </Heading>
            {closeLabel !== undefined && (
              <IconButton icon="x" label={closeLabel} slot={null} onPress={onClose} className={c('close')} />
            )}
          </div>
          {children !== undefined && <div className={c('body')}>{children}</div>}
          {actions !== undefined && <div className={c('foot')}>{actions}</div>}
        </Framed>
      </Modal>
    </ModalOverlay>
  );
}

const c = classesOf(sheet);

function describedBy(aria: { readonly 'aria-describedby'?: string | undefined }) {
  const ids = aria['aria-describedby'];
  return ids === undefined ? {} : { 'aria-describedby': ids };
}
