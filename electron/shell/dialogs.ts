import { basename, extname } from 'node:path';
import type { BrowserWindow, Dialog, FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { PlaceAsked } from '../../shared/host.ts';
import { ATTACHMENT_ENDINGS } from '../../shared/register/attachment.ts';
import type { Language } from '../../shared/register/organisation.ts';
import type { Words } from '../../shared/words/en.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { REGISTER_SUFFIX } from './grants.ts';

export type PlaceDialog =
  | { readonly kind: 'open'; readonly options: OpenDialogOptions }
  | { readonly kind: 'save'; readonly options: SaveDialogOptions };

/** The system's dialog for a place, as a value. Nothing goes into the system's list of recent documents (E22). */
export function dialogFor({ purpose, name, language }: PlaceAsked): PlaceDialog {
  const words = wordsOf(language).shell;
  const { title, button: buttonLabel } = words.places[purpose];
  const said = { title, buttonLabel };
  switch (purpose) {
    case 'backup-folder':
      return {
        kind: 'open',
        options: { ...said, properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] },
      };
    case 'open-register':
      return { kind: 'open', options: { ...said, properties: ['openDirectory', 'dontAddToRecent'] } };
    case 'import-file':
      return {
        kind: 'open',
        options: {
          ...said,
          properties: ['openFile', 'dontAddToRecent'],
          filters: [{ name: words.files.importable, extensions: ['csv', 'json'] }],
        },
      };
    case 'open-anchor':
      return {
        kind: 'open',
        options: {
          ...said,
          properties: ['openFile', 'dontAddToRecent'],
          filters: [{ name: words.files.text, extensions: ['txt'] }],
        },
      };
    case 'attach-file':
      return {
        kind: 'open',
        options: {
          ...said,
          properties: ['openFile', 'dontAddToRecent'],
          filters: [{ name: words.files.attachable, extensions: [...ATTACHMENT_ENDINGS] }],
        },
      };
    case 'open-backup':
      return {
        kind: 'open',
        options: {
          ...said,
          properties: ['openFile', 'dontAddToRecent'],
          filters: [{ name: words.files.backup, extensions: ['age'] }],
        },
      };
    case 'new-register':
    case 'save-file':
      return {
        kind: 'save',
        options: {
          ...said,
          // A name, never a place: where it goes is for the person to say.
          ...(name === undefined ? {} : { defaultPath: basename(name) }),
          properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
          ...(purpose === 'save-file' && name !== undefined ? filtersFor(name, words.files) : {}),
        },
      };
  }
}

function filtersFor(name: string, files: Words['shell']['files']): { readonly filters?: FileFilter[] } {
  const extension = extname(name).slice(1);
  if (extension !== 'pdf' && extension !== 'csv' && extension !== 'json') return {};
  return { filters: [{ name: files[extension], extensions: [extension] }] };
}

/** Asks the person for a place; null where they change their mind. `exists` says what is on the disk. */
export async function choosePlace(
  dialog: Dialog,
  window: BrowserWindow,
  asked: PlaceAsked,
  exists: (path: string) => boolean,
): Promise<string | null> {
  const { kind, options } = dialogFor(asked);
  if (kind === 'open') return (await dialog.showOpenDialog(window, options)).filePaths[0] ?? null;
  const { canceled, filePath } = await dialog.showSaveDialog(window, options);
  if (canceled || filePath === '') return null;
  const suffix = asked.purpose === 'new-register' ? REGISTER_SUFFIX : extname(asked.name ?? '');
  return withSuffix(filePath, suffix, exists);
}

/**
 * Some systems leave the suffix to the person. It is added where that cannot hit something else: over what is there
 * already, the person was asked about the name they gave, and about no other.
 */
export function withSuffix(path: string, suffix: string, exists: (path: string) => boolean): string {
  if (suffix === '' || path.toLowerCase().endsWith(suffix.toLowerCase())) return path;
  return exists(path) || exists(`${path}${suffix}`) ? path : `${path}${suffix}`;
}

/** What is asked when the window does not answer; it goes away by itself when the window answers again. */
export async function askHung(
  dialog: Dialog,
  window: BrowserWindow,
  language: Language,
  signal: AbortSignal,
): Promise<'wait' | 'lock'> {
  const words = wordsOf(language).shell.hung;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: words.message,
    detail: words.detail,
    buttons: [words.wait, words.lock],
    defaultId: WAIT,
    cancelId: WAIT,
    noLink: true,
    signal,
  });
  return response === WAIT ? 'wait' : 'lock';
}
const WAIT = 0;

/** Says, in the system's own way, that there is nothing to show. */
export function sayFailed(dialog: Dialog, language: Language): void {
  const { title, detail } = wordsOf(language).shell.failed;
  dialog.showErrorBox(title, detail);
}
