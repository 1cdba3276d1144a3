import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { MENU_COMMANDS } from '../../shared/host.ts';
import { LANGUAGES } from '../../shared/register/organisation.ts';
import { wordsOf } from '../../shared/words/words.ts';
import { contextTemplate, menuTemplate } from '../../electron/shell/menu.ts';

type Item = MenuItemConstructorOptions;
const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

const platforms = ['linux', 'win32', 'darwin'] as const;
const menus = platforms.flatMap((platform) =>
  LANGUAGES.map((language) => {
    const commands: string[] = [];
    const { menu: words } = wordsOf(language).shell;
    const template = menuTemplate({ words, platform, command: (command) => commands.push(command) });
    return { name: `${platform}, ${language}`, platform, words, items: flat(template), commands };
  }),
);

describe.each(menus)('the menu: $name', ({ platform, words, items, commands }) => {
  test('has each of our commands once, and each tells the window', () => {
    const ours = items.filter(({ id }) => id !== undefined);
    expect(ours.map(({ id }) => id).sort()).toEqual([...MENU_COMMANDS].sort());
    for (const { click } of ours) (click as () => void)();
    expect(commands).toEqual(ours.map(({ id }) => id));
  });

  test('gives no key to two of them', () => {
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys).toHaveLength(MENU_COMMANDS.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('says each item in its language, the system’s own among them', () => {
    const said: readonly unknown[] = Object.values(words);
    for (const item of items) {
      if (item.type === 'separator') continue;
      expect([...said, 'Constat'], item.role ?? item.id ?? '').toContain(item.label);
    }
  });

  test('reloads nothing and opens no developer’s tools (E17)', () => {
    const roles = items.flatMap(({ role }) => role ?? []);
    expect(roles).toContain('zoomIn');
    for (const role of [
      'reload',
      'forceReload',
      'toggleDevTools',
      'recentDocuments',
      'viewMenu',
      'windowMenu',
    ]) {
      expect(roles).not.toContain(role);
    }
  });

  test('has what the system expects where it expects it', () => {
    const roles = items.flatMap(({ role }) => role ?? []);
    expect(roles).toContain('quit');
    expect(roles.includes('hide')).toBe(platform === 'darwin');
  });
});

describe('the right button', () => {
  const { menu: words } = wordsOf('fr').shell;
  const roles = (items: readonly Item[]): readonly unknown[] => items.flatMap(({ role }) => role ?? []);

  test('offers the clipboard where one writes', () => {
    expect(roles(contextTemplate({ isEditable: true, selectionText: '' }, words))).toEqual([
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
    ]);
  });

  test('offers to copy what is selected, and nothing where nothing is', () => {
    expect(contextTemplate({ isEditable: false, selectionText: 'x' }, words)).toEqual([
      { role: 'copy', label: 'Copier' },
    ]);
    expect(contextTemplate({ isEditable: false, selectionText: ' \n' }, words)).toEqual([]);
  });
});
