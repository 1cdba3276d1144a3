/**
 * The rooms of the house and what each may see, as a table: the linter reads it (boundaries.mjs), the tests
 * walk through it (tests/ground/lint.test.ts). A new arrow between two rooms is a decision: write it here.
 */

/**
 * @typedef {object} Room
 * @property {string} path   a folder (ends with a slash) or one file, from the root
 * @property {string[]} sees rooms it may import
 * @property {string[]} [seesTypesOf] rooms of which it may import types only
 * @property {string} instead where to go, when something else is wanted
 */

/** The longest path that fits is the room of a file. @type {Room[]} */
export const rooms = [
  {
    path: 'shared/',
    sees: ['shared/'],
    instead: 'What is true knows nothing of the machine or the screen: take the value as an argument.',
  },
  {
    path: 'shared/result.ts',
    sees: [],
    instead: 'result.ts lies below all: put what needs more in the room that needs it.',
  },
  {
    path: 'shared/host.ts',
    sees: [
      'shared/outgoing.ts',
      'shared/result.ts',
      'shared/register/',
      'shared/law/',
      'shared/document/',
      'shared/journal/',
      'shared/words/',
    ],
    instead: 'host.ts names what we ask of the machine: describe it with the types of shared/register.',
  },
  {
    path: 'shared/outgoing.ts',
    sees: ['shared/result.ts', 'shared/register/', 'shared/document/'],
    instead: 'outgoing.ts names what leaves a register: describe it with the types of shared/register.',
  },
  {
    path: 'shared/register/',
    sees: ['shared/register/', 'shared/result.ts'],
    instead:
      'The nouns and the changes lie below the rest: pass the value in, or move the code up into shared/law or shared/document.',
  },
  {
    path: 'shared/law/',
    sees: ['shared/law/', 'shared/register/', 'shared/result.ts'],
    instead:
      'The law gives codes, dates and duties: sentences are said in shared/words, pages are made in shared/document.',
  },
  {
    path: 'shared/document/',
    sees: ['shared/document/', 'shared/law/', 'shared/register/', 'shared/words/', 'shared/result.ts'],
    instead: 'A document is a value: shared/pdf and shared/exchange turn it into bytes, and import it.',
  },
  {
    path: 'shared/pdf/',
    sees: ['shared/pdf/', 'shared/document/', 'shared/result.ts'],
    instead: 'draw knows the Doc and the fonts only: put what it needs into the Doc (shared/document).',
  },
  {
    path: 'shared/exchange/',
    sees: [
      'shared/exchange/',
      'shared/document/',
      'shared/law/',
      'shared/register/',
      'shared/words/',
      'shared/result.ts',
    ],
    instead:
      'exchange turns values into bytes and back: what is drawn belongs to shared/pdf, what is sealed to electron/keeper.',
  },
  {
    path: 'shared/journal/',
    sees: ['shared/journal/', 'shared/result.ts'],
    instead:
      'The journal stands alone and sees only sealed bytes: what they mean is worked out in shared/register or electron/keeper.',
  },
  {
    path: 'shared/words/',
    sees: ['shared/words/', 'shared/result.ts'],
    seesTypesOf: ['shared/register/', 'shared/law/', 'shared/document/'],
    instead:
      "Words say things, they do not work them out: use 'import type', or compute in shared/law and pass the value to the sentence.",
  },

  {
    path: 'electron/',
    sees: ['electron/', 'shared/'],
    instead: 'The machine side knows no screen: they meet in shared/host.ts.',
  },
  {
    path: 'electron/preload.ts',
    sees: ['shared/'],
    instead: 'The preload is one small file: ask through the Host (shared/host.ts).',
  },
  {
    path: 'electron/page/',
    sees: ['electron/page/'],
    instead: 'What a window is served (files, headers) is worked out of values: the hosts read and send.',
  },
  {
    path: 'electron/shell/',
    sees: ['electron/shell/', 'electron/page/', 'shared/'],
    instead: 'The shell talks to the keeper through the Host (shared/host.ts); electron/main.ts ties them.',
  },
  {
    path: 'electron/keeper/',
    sees: ['electron/keeper/', 'shared/'],
    instead:
      'The keeper is plain Node and knows nobody above it: it answers through the Host (shared/host.ts); electron/main.ts, electron/local or electron/cli call it.',
  },
  {
    path: 'electron/local/',
    sees: ['electron/local/', 'electron/page/', 'electron/keeper/', 'shared/'],
    instead:
      'The local host serves the keeper without Electron: use electron/keeper, or the Host (shared/host.ts).',
  },
  {
    path: 'electron/cli/',
    sees: ['electron/cli/', 'electron/keeper/', 'shared/'],
    instead: 'The command line uses electron/keeper and shared only.',
  },

  {
    path: 'renderer/',
    sees: ['renderer/', 'shared/'],
    instead: 'The window asks the machine through the Host (shared/host.ts).',
  },
  {
    path: 'renderer/words.tsx',
    sees: ['shared/'],
    instead: 'words.tsx hands out shared/words and nothing else.',
  },
  {
    path: 'renderer/store/',
    sees: ['renderer/store/', 'shared/'],
    instead: 'The store lies below the screens: screens read it through the hooks of renderer/store/live.ts.',
  },
  {
    path: 'renderer/ui/',
    sees: ['renderer/ui/'],
    seesTypesOf: ['shared/words/', 'renderer/words.tsx'],
    instead:
      "ui knows no word of the domain: take the value or the text as a prop (only 'import type' from the words), or move the component to renderer/screens.",
  },
  {
    path: 'renderer/screens/',
    sees: ['renderer/screens/', 'renderer/store/', 'renderer/ui/', 'renderer/words.tsx', 'shared/'],
    instead: 'A screen uses renderer/store, renderer/ui, renderer/words.tsx and shared.',
  },
];

/** Rooms of the product. `build/` and `tests/` may see everything. */
export const product = ['shared/', 'electron/', 'renderer/'];

/**
 * Libraries that live in one place only. A name ending in '/*' covers every path below it; 'node:*' is
 * every module of Node, with or without the prefix.
 *
 * @type {{ names: string[], homes: string[], instead: string }[]}
 */
export const libraries = [
  {
    names: ['jspdf', 'jspdf/*', 'jspdf-autotable'],
    homes: ['shared/pdf/'],
    instead: 'Make a Doc (shared/document) and let draw in shared/pdf turn it into bytes.',
  },
  {
    names: ['papaparse', 'read-excel-file', 'read-excel-file/*', 'write-excel-file', 'write-excel-file/*'],
    homes: ['shared/exchange/'],
    instead: 'Sheets are read and written in shared/exchange (csv.ts, xlsx.ts).',
  },
  {
    names: ['libsodium-wrappers-sumo', 'libsodium-sumo', 'libsodium-wrappers'],
    homes: ['electron/keeper/seal.ts'],
    instead: 'Seal and open through electron/keeper/seal.ts, the only file with the cipher library.',
  },
  {
    names: ['@noble/ciphers', '@noble/ciphers/*', '@noble/curves', '@noble/curves/*', 'hash-wasm'],
    homes: [],
    instead: 'It is the second opinion of the tests: the product seals through electron/keeper/seal.ts.',
  },
  {
    names: ['electron', 'electron/*'],
    homes: ['electron/shell/', 'electron/main.ts', 'electron/preload.ts'],
    instead: 'Electron is spoken to in electron/shell; everyone else asks through the Host (shared/host.ts).',
  },
  {
    names: ['dexie', 'dexie-react-hooks'],
    homes: ['renderer/store/'],
    instead: 'Read through the hooks of renderer/store/live.ts; the keeper keeps the journal, not Dexie.',
  },
  {
    names: ['@zxcvbn-ts/*'],
    homes: ['renderer/screens/passphrase/'],
    instead:
      'It is large: show StrengthMeter (renderer/screens/passphrase), which loads it when it is wanted.',
  },
  {
    names: ['react', 'react/*', 'react-dom', 'react-dom/*', '@tanstack/*', 'react-aria-components'],
    homes: ['renderer/'],
    instead: 'Screens are in renderer/: give it a value to show.',
  },
  {
    names: ['fs', 'fs/promises', 'node:fs', 'node:fs/promises'],
    homes: [
      'electron/keeper/files.ts',
      'electron/shell/',
      'electron/local/',
      'electron/cli/',
      'electron/main.ts',
    ],
    instead: 'In the product the disk is touched through electron/keeper/files.ts (or the Host).',
  },
  {
    names: ['node:*'],
    homes: ['electron/'],
    instead: 'Node is on the machine side: do it in electron/ and pass the value in, or ask the Host.',
  },
];
