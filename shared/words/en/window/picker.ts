import { formatNumber } from '../../format.ts';

/** The words for choosing a place on the disk, where the window lists the folders itself. */
export const picker = {
  cancel: 'Cancel',
  replace: 'Replace',
  folderName: 'Name of the register’s folder',
  fileName: 'File name',
  filter: 'Filter this folder',
  shortcuts: 'Usual folders',
  path: 'Folder shown',
  contents: 'What the folder contains',
  reading: 'Reading the folder…',
  register: 'Register',
  shortcut: (at: number, path: string) =>
    at === 0 ? 'Home' : (path.split(/[\\/]/).filter(Boolean).at(-1) ?? path),
  replaced: (name: string) => `“${name}” is there already. Replacing it cannot be undone.`,
  taken: (name: string) => `“${name}” is there already: choose another name or another folder.`,
  faults: {
    empty: 'Give it a name.',
    forbidden:
      'A name cannot begin or end with a dot, nor contain a slash or another sign that some systems refuse.',
    'too-long': 'This name is too long: shorten it.',
  },
  empty: {
    'new-register': 'No folder in here. The register will be created in this one.',
    'open-register': 'No folder and no register in here.',
    'save-file': 'This folder is empty. The file will be saved in it.',
    'import-file': 'No folder in here, and no CSV or JSON file.',
    'open-anchor': 'No folder in here, and no text file (one that ends in .txt).',
    'backup-folder': 'No folder in here. Backups will go to this one.',
    'attach-file': 'No folder in here, and no file of a kind that can be kept.',
    'open-backup': 'No folder in here, and no backup (a file that ends in .age).',
  },
  noMatch: 'Nothing in here bears this name.',
  more: (shown: number, all: number) =>
    `${formatNumber(shown, 'en')} of ${formatNumber(all, 'en')} shown: filter to find the others.`,
};
