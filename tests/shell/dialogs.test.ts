import type { BrowserWindow, Dialog } from 'electron';
import { describe, expect, test } from 'vitest';
import type { PlaceAsked } from '../../shared/host.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { askHung, choosePlace, dialogFor, sayFailed, withSuffix } from '../../electron/shell/dialogs.ts';
import { standIn } from './make.ts';

const purposes = [
  'new-register',
  'open-register',
  'save-file',
  'import-file',
  'attach-file',
  'backup-folder',
  'open-backup',
  'open-anchor',
] as const;

describe('the system’s dialogs', () => {
  test.each(LANGUAGES)('speak the window’s language: %s', (language) => {
    const words = wordsOf(language).shell.places;
    for (const purpose of purposes) {
      const { options } = dialogFor({ purpose, language });
      expect(options.title).toBe(words[purpose].title);
      expect(options.buttonLabel).toBe(words[purpose].button);
    }
  });

  test('leave nothing in the list of recent documents (E22)', () => {
    for (const purpose of purposes) {
      const { options } = dialogFor({ purpose, language: 'fr', name: 'x.pdf' });
      expect(options.properties).toContain('dontAddToRecent');
    }
  });

  test('ask before they give a file that is there', () => {
    for (const purpose of ['new-register', 'save-file'] as const) {
      const { kind, options } = dialogFor({ purpose, language: 'fr' });
      expect(kind).toBe('save');
      expect(options.properties).toContain('showOverwriteConfirmation');
    }
  });

  test('propose a name, and never a place', () => {
    const proposed = (name: string): unknown =>
      dialogFor({ purpose: 'save-file', language: 'en', name }).options.defaultPath;
    expect(proposed('I-2026-001.pdf')).toBe('I-2026-001.pdf');
    expect(proposed('/etc/cron.d/x')).toBe('x');
    expect(proposed('../../.bashrc')).toBe('.bashrc');
  });

  test('show the kind of file that is saved, or that can be imported', () => {
    const filters = (asked: PlaceAsked): unknown => dialogFor(asked).options.filters;
    expect(filters({ purpose: 'save-file', language: 'fr', name: 'x.pdf' })).toEqual([
      { name: 'Document PDF', extensions: ['pdf'] },
    ]);
    expect(filters({ purpose: 'save-file', language: 'en', name: 'x.csv' })).toEqual([
      { name: 'CSV sheet', extensions: ['csv'] },
    ]);
    expect(filters({ purpose: 'save-file', language: 'en', name: 'x.exe' })).toBeUndefined();
    expect(filters({ purpose: 'save-file', language: 'en' })).toBeUndefined();
    expect(filters({ purpose: 'import-file', language: 'en' })).toEqual([
      { name: 'Files that can be imported', extensions: ['csv', 'json'] },
    ]);
    expect(filters({ purpose: 'open-anchor', language: 'en' })).toEqual([
      { name: 'Text files', extensions: ['txt'] },
    ]);
    expect(filters({ purpose: 'open-backup', language: 'fr' })).toEqual([
      { name: 'Sauvegardes d’un registre', extensions: ['age'] },
    ]);
  });
});

describe('a choice', () => {
  const window = standIn<BrowserWindow>({});
  const choose = (asked: PlaceAsked, answer: object, there: readonly string[] = []) => {
    const calls: unknown[][] = [];
    const show =
      (method: string) =>
      (...args: unknown[]): Promise<object> => {
        calls.push([method, ...args]);
        return Promise.resolve(answer);
      };
    const dialog = standIn<Dialog>({
      showOpenDialog: show('open'),
      showSaveDialog: show('save'),
    });
    return choosePlace(dialog, window, asked, (path) => there.includes(path)).then((path) => ({
      path,
      calls,
    }));
  };

  test('is asked in front of the window, once', async () => {
    const asked = { purpose: 'import-file', language: 'fr' } as const;
    const { path, calls } = await choose(asked, { canceled: false, filePaths: ['/a/b.csv'] });
    expect(path).toBe('/a/b.csv');
    expect(calls).toEqual([['open', window, dialogFor(asked).options]]);
  });

  test('may be given up', async () => {
    for (const purpose of ['open-register', 'import-file', 'open-backup', 'open-anchor'] as const) {
      const { path } = await choose({ purpose, language: 'en' }, { canceled: true, filePaths: [] });
      expect(path).toBeNull();
    }
    for (const purpose of ['new-register', 'save-file'] as const) {
      const { path } = await choose({ purpose, language: 'en' }, { canceled: true, filePath: '' });
      expect(path).toBeNull();
    }
  });

  test('gets its suffix where the system left it out', async () => {
    const at = async (asked: Omit<PlaceAsked, 'language'>, filePath: string): Promise<string | null> =>
      (await choose({ ...asked, language: 'en' }, { canceled: false, filePath })).path;
    expect(await at({ purpose: 'new-register' }, '/a/Nord')).toBe('/a/Nord.constat');
    expect(await at({ purpose: 'new-register' }, '/a/Nord.constat')).toBe('/a/Nord.constat');
    expect(await at({ purpose: 'save-file', name: 'x.pdf' }, '/a/y')).toBe('/a/y.pdf');
    expect(await at({ purpose: 'save-file', name: 'x.pdf' }, '/a/y.PDF')).toBe('/a/y.PDF');
    expect(await at({ purpose: 'save-file' }, '/a/y')).toBe('/a/y');
  });

  test('never hits, by its suffix, a file that the person was not asked about', () => {
    expect(withSuffix('/a/y', '.pdf', () => false)).toBe('/a/y.pdf');
    expect(withSuffix('/a/y', '.pdf', (path) => path === '/a/y.pdf')).toBe('/a/y');
    expect(withSuffix('/a/y', '.pdf', (path) => path === '/a/y')).toBe('/a/y');
  });
});

describe('a window that hangs', () => {
  const answer = (response: number) => {
    const asked: { buttons?: string[]; signal?: AbortSignal; defaultId?: number; cancelId?: number }[] = [];
    const dialog = standIn<Dialog>({
      showMessageBox: (_window: unknown, options: object) => {
        asked.push(options);
        return Promise.resolve({ response });
      },
    });
    return { asked, dialog };
  };

  test('is waited for, or locked, as the person says; waiting is what happens by itself', async () => {
    const { signal } = new AbortController();
    for (const language of LANGUAGES) {
      const { hung } = wordsOf(language).shell;
      for (const [response, said] of [
        [0, 'wait'],
        [1, 'lock'],
      ] as const) {
        const { asked, dialog } = answer(response);
        expect(await askHung(dialog, standIn<BrowserWindow>({}), language, signal)).toBe(said);
        expect(asked[0]).toMatchObject({
          message: hung.message,
          buttons: [hung.wait, hung.lock],
          defaultId: 0,
          cancelId: 0,
          signal,
        });
      }
    }
  });
});

test('a start that fails is said in the system’s language', () => {
  const said: string[][] = [];
  const dialog = standIn<Dialog>({ showErrorBox: (...words: string[]) => said.push(words) });
  sayFailed(dialog, 'fr');
  sayFailed(dialog, 'en');
  expect(said[0]?.[0]).toBe('Constat ne peut pas démarrer');
  expect(said[1]?.[0]).toBe('Constat cannot start');
});
