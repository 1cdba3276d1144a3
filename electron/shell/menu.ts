import process from 'node:process';
import type { BrowserWindow, ContextMenuParams, Menu, MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/host.ts';
import type { Language } from '../../shared/register/organisation.ts';
import type { Words } from '../../shared/words/en.ts';
import { wordsOf } from '../../shared/words/words.ts';

type Item = MenuItemConstructorOptions;
type MenuWords = Words['shell']['menu'];

const line: Item = { type: 'separator' };

export type Menus = {
  /** Says the menus in this language from now on. */
  speak(language: Language): void;
};

/** Puts up the menu of the app, and offers the clipboard under the right button, where Electron has no menu of its own. */
export function putUpMenus(
  Menus: typeof Menu,
  window: BrowserWindow,
  language: Language,
  command: (command: MenuCommand) => void,
): Menus {
  let spoken = language;
  const putUp = (): void => {
    const words = wordsOf(spoken).shell.menu;
    const template = menuTemplate({ words, platform: process.platform, command });
    Menus.setApplicationMenu(Menus.buildFromTemplate(template));
  };
  window.webContents.on('context-menu', (_event, asked) => {
    const template = contextTemplate(asked, wordsOf(spoken).shell.menu);
    if (template.length > 0) Menus.buildFromTemplate(template).popup({ window });
  });
  putUp();
  return {
    speak: (now) => {
      if (now === spoken) return;
      spoken = now;
      putUp();
    },
  };
}

export type MenuValues = {
  readonly words: MenuWords;
  readonly platform: NodeJS.Platform;
  /** Tells the window what was chosen. */
  readonly command: (command: MenuCommand) => void;
};

/**
 * The menu of the app, as a value. Each item of ours bears its command as its id; the others are the system's own. There
 * is none that reloads the page or opens the developer's tools (E17).
 */
export function menuTemplate({ words, platform, command }: MenuValues): Item[] {
  const ours = (id: MenuCommand, label: string, accelerator: string): Item => ({
    id,
    label,
    accelerator,
    click: () => command(id),
  });
  const mac = platform === 'darwin';
  const settings = ours('settings', words.settings, 'CommandOrControl+,');
  const lock = ours('lock', words.lock, 'CommandOrControl+L');
  return [
    ...(mac ? [appMenu(words, settings)] : []),
    {
      label: words.file,
      submenu: [
        ours('new-incident', words.newIncident, 'CommandOrControl+N'),
        line,
        lock,
        ...(mac ? [] : [line, { role: 'quit', label: words.quit } satisfies Item]),
      ],
    },
    { label: words.edit, submenu: editing(words) },
    {
      label: words.go,
      submenu: [
        ours('today', words.today, 'CommandOrControl+1'),
        ours('register', words.register, 'CommandOrControl+2'),
        ours('journal', words.journal, 'CommandOrControl+3'),
        line,
        ours('find', words.find, 'CommandOrControl+F'),
        ...(mac ? [] : [line, settings]),
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.actualSize },
        line,
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    ...(mac ? [windowMenu(words)] : []),
  ];
}

/** What a right click offers: the clipboard, where there is text; nothing elsewhere. */
export function contextTemplate(
  { isEditable, selectionText }: Pick<ContextMenuParams, 'isEditable' | 'selectionText'>,
  words: MenuWords,
): Item[] {
  if (isEditable) return editing(words);
  return selectionText.trim() === '' ? [] : [{ role: 'copy', label: words.copy }];
}

const editing = (words: MenuWords): Item[] => [
  { role: 'undo', label: words.undo },
  { role: 'redo', label: words.redo },
  line,
  { role: 'cut', label: words.cut },
  { role: 'copy', label: words.copy },
  { role: 'paste', label: words.paste },
  line,
  { role: 'selectAll', label: words.selectAll },
];

const appMenu = (words: MenuWords, settings: Item): Item => ({
  // macOS gives this menu the name of the app.
  label: 'Constat',
  submenu: [
    { role: 'about', label: words.about },
    line,
    settings,
    line,
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.showAll },
    line,
    { role: 'quit', label: words.quit },
  ],
});

const windowMenu = (words: MenuWords): Item => ({
  label: words.window,
  submenu: [
    { role: 'minimize', label: words.minimize },
    { role: 'close', label: words.close },
  ],
});
