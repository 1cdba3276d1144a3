/** All of the kit by one door: `import { Button, TextField } from '../../ui/kit.ts'`. */
export { AlertDialog, type AlertDialogProps } from './alert-dialog.tsx';
export { type Alternative, AnswerField, type AnswerFieldProps } from './answer-field.tsx';
export { Badge } from './badge.tsx';
export { Button, type ButtonProps, type ButtonVariant } from './button.tsx';
export { ButtonGroup } from './button-group.tsx';
export { Callout } from './callout.tsx';
export { Checkbox, CheckMark, type CheckboxProps } from './checkbox.tsx';
export { CheckboxGroup, type CheckboxGroupProps, type CheckboxOption } from './checkbox-group.tsx';
export { classesOf, type ClassName, cx } from './classes.ts';
export { ComboBox, type ComboBoxProps } from './combo-box.tsx';
export {
  type Command,
  CommandPalette,
  type CommandPaletteProps,
  type CommandSection,
} from './command-palette.tsx';
export { DateField, type DateFieldProps } from './date-field.tsx';
export { Dialog, type DialogProps } from './dialog.tsx';
export { Divider } from './divider.tsx';
export { EmptyState } from './empty-state.tsx';
export { Field, type FieldFrame, type FieldProps, type FieldWidth } from './field.tsx';
export { Frame } from './frame.tsx';
export { given } from './given.ts';
export { Icon } from './icon.tsx';
export { IconButton } from './icon-button.tsx';
export type { IconName } from './icons.ts';
export { Kbd } from './kbd.tsx';
export { LawMark, type LawMarkProps, type LawSource } from './law-mark.tsx';
export { LinkButton } from './link-button.tsx';
export { LinkList, ListRow } from './link-list.tsx';
export { LocaleProvider } from './locale-provider.tsx';
export { Menu, MenuButton, type MenuEntry, type MenuGroup, type MenuProps, MenuSheet } from './menu.tsx';
export { NumberField, type NumberFieldProps } from './number-field.tsx';
export { PageHeader } from './page-header.tsx';
export { type Pair, Pairs } from './pairs.tsx';
export { Paper } from './paper.tsx';
export { PassphraseField, type PassphraseFieldProps } from './passphrase-field.tsx';
export { Popover, PopoverTrigger } from './popover.tsx';
export { Progress, Spinner } from './progress.tsx';
export { RadioGroup, type RadioGroupProps, type RadioOption } from './radio-group.tsx';
export { Rail, type RailItem } from './rail.tsx';
export { Ring } from './ring.tsx';
export { SearchField, type SearchFieldProps } from './search-field.tsx';
export { Section } from './section.tsx';
export { type Segment, SegmentedControl } from './segmented-control.tsx';
export { type Option, Select, type SelectProps } from './select.tsx';
export { SkipLink } from './skip-link.tsx';
export { Status, type StatusShape } from './status.tsx';
export { type Step, Steps } from './steps.tsx';
export { Switch } from './switch.tsx';
export { TagList, type TagListProps } from './tag-list.tsx';
export { TextArea, type TextAreaProps } from './text-area.tsx';
export { TextField, type TextFieldProps } from './text-field.tsx';
export { TimeField, type TimeFieldProps } from './time-field.tsx';
export { Timeline, type TimelineEntry } from './timeline.tsx';
export { type Saying, Toasts, useToasts } from './toasts.tsx';
export { ToggleButton } from './toggle-button.tsx';
export type { Tone } from './tone.ts';
export { Tooltip } from './tooltip.tsx';
export { type ShortcutOptions, type Shortcuts, useShortcuts } from './use-shortcuts.ts';
export { VisuallyHidden } from './visually-hidden.tsx';
