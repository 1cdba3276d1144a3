import type { MenuItemConstructorOptions } from 'electron';
import { answering } from './driver-wire.ts';
import { record, standing } from './record.ts';

/** A menu: its items as they were given. */
class FakeMenu {
  static #application: FakeMenu | null = null;

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): FakeMenu {
    return new FakeMenu(template);
  }
  static setApplicationMenu(menu: FakeMenu | null): void {
    record('Menu.setApplicationMenu', menu?.items);
    FakeMenu.#application = menu;
  }
  static getApplicationMenu(): FakeMenu | null {
    return FakeMenu.#application;
  }

  readonly items: readonly MenuItemConstructorOptions[];
  private constructor(items: readonly MenuItemConstructorOptions[]) {
    this.items = items;
  }

  getMenuItemById(id: string): MenuItemConstructorOptions | null {
    return find(this.items, id);
  }
  popup(): void {
    record('menu.popup', this.items);
  }
}

function find(items: readonly MenuItemConstructorOptions[], id: string): MenuItemConstructorOptions | null {
  for (const item of items) {
    if (item.id === id) return item;
    const inner = Array.isArray(item.submenu) ? find(item.submenu, id) : null;
    if (inner !== null) return inner;
  }
  return null;
}

export const Menu = standing('Menu', FakeMenu);

answering({
  menu: ({ id }) => {
    const item = FakeMenu.getApplicationMenu()?.getMenuItemById(id);
    if (item?.click === undefined) throw new Error(`The menu has no item '${id}' that does anything.`);
    (item.click as () => void)();
  },
});
