/** Everything the linter forbids is really refused, with a sentence that says where to go instead. */

import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { doors, sharedGlobals } from '../../build/lint/forbidden.mjs';
import { libraries, rooms } from '../../build/lint/rooms.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** The real configuration; only the rules that need a whole program are off, for files that do not exist. */
const linter = new ESLint({
  cwd: root,
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function messages(filePath: string, code: string): Promise<string[]> {
  const [result] = await linter.lintText(code, { filePath: `${root}/${filePath}` });
  return result!.messages
    .filter((message) => message.ruleId !== '@typescript-eslint/no-unused-vars')
    .map((message) => `${message.ruleId ?? 'parse'}: ${message.message}`);
}

const refused = async (file: string, code: string, where: string | RegExp) => {
  const found = await messages(file, code);
  expect(found, `${file}: ${code}`).toHaveLength(1);
  expect(found[0], `${file}: ${code}`).toMatch(where);
};
const passes = async (file: string, code: string) => {
  expect(await messages(file, code), `${file}: ${code}`).toEqual([]);
};

beforeAll(async () => {
  await passes('shared/law/clock.ts', 'export const one = 1;\n');
}, 120_000);

describe('rooms', () => {
  /** From a room: what it may not import (with a word of the answer), and a neighbour that it may. */
  const borders: [from: string, refusedImports: [string, RegExp][], allowed: string[]][] = [
    [
      'shared/result.ts',
      [
        ['./register/incident.ts', /lies below all/],
        ['./law/clock.ts', /lies below all/],
        ['../electron/keeper/keeper.ts', /lies below all/],
      ],
      [],
    ],
    [
      'shared/host.ts',
      [
        ['./pdf/draw.ts', /shared\/register/],
        ['./exchange/csv.ts', /shared\/register/],
        ['../electron/keeper/keeper.ts', /shared\/register/],
      ],
      ['./result.ts', './register/change.ts', './document/block.ts', './outgoing.ts'],
    ],
    [
      'shared/outgoing.ts',
      [
        ['./host.ts', /shared\/register/],
        ['./law/clock.ts', /shared\/register/],
        ['./words/en.ts', /shared\/register/],
        ['../electron/keeper/keeper.ts', /shared\/register/],
      ],
      ['./result.ts', './register/change.ts', './document/block.ts'],
    ],
    [
      'shared/register/decide.ts',
      [
        ['../law/clock.ts', /shared\/law/],
        ['../document/notice.ts', /shared\/document/],
        ['../pdf/draw.ts', /pass the value in/],
        ['../exchange/csv.ts', /pass the value in/],
        ['../journal/chain.ts', /pass the value in/],
        ['../words/en.ts', /pass the value in/],
        ['../host.ts', /pass the value in/],
        ['../../electron/keeper/keeper.ts', /pass the value in/],
        ['../../renderer/ui/Button.tsx', /pass the value in/],
        ['../../tests/make.ts', /pass the value in/],
      ],
      ['./incident.ts', '../result.ts'],
    ],
    [
      'shared/law/regimes/quebec.ts',
      [
        ['../../document/notice.ts', /shared\/document/],
        ['../../pdf/draw.ts', /shared\/document/],
        ['../../exchange/ics.ts', /shared\/document/],
        ['../../journal/chain.ts', /shared\/document/],
        ['../../words/fr.ts', /shared\/words/],
        ['../../../electron/keeper/keeper.ts', /shared\/words/],
        ['../../../renderer/store/live.ts', /shared\/words/],
      ],
      ['../clock.ts', '../../register/incident.ts', '../../result.ts'],
    ],
    [
      'shared/document/notice.ts',
      [
        ['../pdf/draw.ts', /shared\/pdf and shared\/exchange/],
        ['../exchange/docx.ts', /shared\/pdf and shared\/exchange/],
        ['../journal/chain.ts', /A document is a value/],
        ['../../electron/keeper/keeper.ts', /A document is a value/],
        ['../../renderer/ui/Button.tsx', /A document is a value/],
      ],
      ['./block.ts', '../law/duties.ts', '../register/incident.ts', '../words/en.ts', '../result.ts'],
    ],
    [
      'shared/pdf/draw.ts',
      [
        ['../law/clock.ts', /put what it needs into the Doc/],
        ['../register/incident.ts', /put what it needs into the Doc/],
        ['../exchange/csv.ts', /put what it needs into the Doc/],
        ['../../electron/keeper/files.ts', /put what it needs into the Doc/],
        ['../../renderer/ui/Button.tsx', /put what it needs into the Doc/],
      ],
      ['../document/block.ts', '../result.ts'],
    ],
    [
      'shared/exchange/csv.ts',
      [
        ['../pdf/draw.ts', /shared\/pdf/],
        ['../journal/chain.ts', /electron\/keeper/],
        ['../../electron/keeper/intake.ts', /electron\/keeper/],
        ['../../renderer/ui/Grid.tsx', /electron\/keeper/],
      ],
      ['../register/row.ts', '../document/block.ts', '../result.ts'],
    ],
    [
      'shared/journal/chain.ts',
      [
        ['../register/change.ts', /stands alone/],
        ['../law/clock.ts', /stands alone/],
        ['../document/block.ts', /stands alone/],
        ['../words/en.ts', /stands alone/],
        ['../host.ts', /stands alone/],
        ['../../electron/keeper/seal.ts', /stands alone/],
      ],
      ['./entry.ts', '../result.ts'],
    ],
    [
      'shared/words/en.ts',
      [
        ['../register/incident.ts', /import type/],
        ['../law/clock.ts', /import type/],
        ['../document/block.ts', /import type/],
        ['../exchange/csv.ts', /shared\/law/],
        ['../pdf/draw.ts', /shared\/law/],
        ['../journal/chain.ts', /shared\/law/],
        ['../../renderer/words.tsx', /shared\/law/],
      ],
      ['../result.ts', './format.ts'],
    ],

    [
      'electron/main.ts',
      [
        ['../renderer/main.tsx', /shared\/host\.ts/],
        ['../tests/make.ts', /shared\/host\.ts/],
      ],
      ['./shell/window.ts', './keeper/keeper.ts', './local/server.ts', '../shared/host.ts'],
    ],
    [
      'electron/preload.ts',
      [
        ['./shell/bridge.ts', /through the Host/],
        ['./keeper/keeper.ts', /through the Host/],
        ['../renderer/main.tsx', /through the Host/],
      ],
      ['../shared/host.ts'],
    ],
    [
      'electron/page/headers.ts',
      [
        ['../shell/window.ts', /worked out of values/],
        ['../keeper/keeper.ts', /worked out of values/],
        ['../local/server.ts', /worked out of values/],
        ['../../shared/host.ts', /worked out of values/],
        ['../../renderer/main.tsx', /worked out of values/],
      ],
      ['./assets.ts'],
    ],
    [
      'electron/shell/window.ts',
      [
        ['../keeper/keeper.ts', /through the Host/],
        ['../local/server.ts', /through the Host/],
        ['../cli/main.ts', /through the Host/],
        ['../../renderer/main.tsx', /through the Host/],
      ],
      ['./menu.ts', '../page/headers.ts', '../../shared/host.ts'],
    ],
    [
      'electron/keeper/keeper.ts',
      [
        ['../shell/dialogs.ts', /plain Node/],
        ['../local/server.ts', /plain Node/],
        ['../cli/main.ts', /plain Node/],
        ['../main.ts', /plain Node/],
        ['../../renderer/store/feed.ts', /plain Node/],
      ],
      ['./journal.ts', '../../shared/register/decide.ts'],
    ],
    [
      'electron/local/server.ts',
      [
        ['../shell/window.ts', /without Electron/],
        ['../cli/main.ts', /without Electron/],
        ['../../renderer/main.tsx', /without Electron/],
      ],
      ['../keeper/keeper.ts', '../../shared/host.ts'],
    ],
    [
      'electron/cli/add.ts',
      [
        ['../shell/window.ts', /electron\/keeper and shared only/],
        ['../local/server.ts', /electron\/keeper and shared only/],
        ['../../renderer/main.tsx', /electron\/keeper and shared only/],
      ],
      ['./arguments.ts', '../keeper/keeper.ts', '../../shared/words/fr.ts'],
    ],

    [
      'renderer/main.tsx',
      [['../electron/preload.ts', /shared\/host\.ts/]],
      ['./screens/App.tsx', './store/feed.ts', '../shared/host.ts', './main.css'],
    ],
    [
      'renderer/words.tsx',
      [
        ['./store/live.ts', /nothing else/],
        ['../electron/main.ts', /nothing else/],
      ],
      ['../shared/words/en.ts'],
    ],
    [
      'renderer/store/live.ts',
      [
        ['../screens/today/Today.tsx', /below the screens/],
        ['../ui/Grid.tsx', /below the screens/],
        ['../../electron/keeper/keeper.ts', /below the screens/],
      ],
      ['./database.ts', '../../shared/register/row.ts'],
    ],
    [
      'renderer/ui/Button.tsx',
      [
        ['../store/live.ts', /as a prop/],
        ['../screens/today/Today.tsx', /as a prop/],
        ['../words.tsx', /import type/],
        ['../../shared/words/en.ts', /import type/],
        ['../../shared/register/incident.ts', /as a prop/],
        ['../../electron/main.ts', /as a prop/],
      ],
      ['./Field.tsx', './Button.module.css'],
    ],
    [
      'renderer/screens/today/Today.tsx',
      [
        ['../../main.tsx', /renderer\/store/],
        ['../../../electron/main.ts', /renderer\/store/],
      ],
      ['../../store/live.ts', '../../ui/Grid.tsx', '../../words.tsx', '../../../shared/law/clock.ts'],
    ],
  ];

  test('every room has its borders here', () => {
    const walked = (path: string) => borders.some(([from]) => from.startsWith(path));
    expect(rooms.map((room) => room.path).filter((path) => !walked(path))).toEqual([]);
  });

  test.each(borders)('%s', async (from, refusedImports, allowed) => {
    for (const [target, where] of refusedImports) {
      await refused(from, `import { it } from '${target}';\n`, where);
      await refused(from, `export { it } from '${target}';\n`, where);
      await refused(from, `export * from '${target}';\n`, where);
      await refused(from, `export const it = () => import('${target}');\n`, where);
    }
    for (const target of allowed) await passes(from, `import { it } from '${target}';\n`);
  });

  test('a type is an import like another', async () => {
    await refused(
      'shared/law/clock.ts',
      "import type { Doc } from '../document/block.ts';\n",
      /shared\/document/,
    );
    const found = await messages('shared/law/clock.ts', "type Doc = import('../document/block.ts').Doc;\n");
    expect(found.join('\n')).toMatch(/shared\/document/);
    await passes('shared/law/clock.ts', "import type { Incident } from '../register/incident.ts';\n");
  });

  test('words and ui may take types only', async () => {
    await passes('shared/words/en.ts', "import type { Incident } from '../register/incident.ts';\n");
    await passes('shared/words/en.ts', "import type { Clock } from '../law/clock.ts';\n");
    await passes('shared/words/en.ts', "import type { Doc } from '../document/block.ts';\n");
    await passes('renderer/ui/Button.tsx', "import type { Words } from '../../shared/words/en.ts';\n");
    await refused(
      'shared/words/en.ts',
      "import type { Map } from '../exchange/mapping.ts';\n",
      /shared\/law/,
    );
    await refused(
      'renderer/ui/Button.tsx',
      "import type { Incident } from '../../shared/register/incident.ts';\n",
      /as a prop/,
    );
  });

  test('tests and build may see everything', async () => {
    await passes('tests/keeper/keeper.test.ts', "import { it } from '../../electron/keeper/seal.ts';\n");
    await passes('tests/keeper/keeper.test.ts', "import sodium from 'libsodium-wrappers-sumo';\n");
    await passes('build/x.mjs', "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n");
  });
});

describe('libraries', () => {
  /** One file of each room, where the library is not at home; and its home. */
  const cases: Record<string, { not: string[]; home?: string; say: RegExp }> = {
    jspdf: {
      not: [
        'shared/document/notice.ts',
        'shared/exchange/docx.ts',
        'electron/keeper/keeper.ts',
        'renderer/screens/a.tsx',
      ],
      home: 'shared/pdf/draw.ts',
      say: /shared\/pdf/,
    },
    '@zxcvbn-ts/core': {
      not: ['renderer/screens/welcome/a.tsx', 'renderer/ui/a.tsx', 'electron/keeper/slot.ts'],
      home: 'renderer/screens/passphrase/guesses.ts',
      say: /StrengthMeter/,
    },
    papaparse: {
      not: [
        'shared/register/find.ts',
        'shared/pdf/draw.ts',
        'electron/keeper/intake.ts',
        'electron/cli/import.ts',
      ],
      home: 'shared/exchange/csv.ts',
      say: /shared\/exchange/,
    },
    'read-excel-file': {
      not: ['shared/pdf/draw.ts', 'electron/keeper/intake.ts'],
      home: 'shared/exchange/xlsx.ts',
      say: /shared\/exchange/,
    },
    'read-excel-file/node': {
      not: ['electron/keeper/intake.ts'],
      home: 'shared/exchange/xlsx.ts',
      say: /shared\/exchange/,
    },
    'write-excel-file': {
      not: ['electron/cli/export.ts', 'renderer/screens/a.tsx'],
      home: 'shared/exchange/xlsx.ts',
      say: /shared\/exchange/,
    },
    'libsodium-wrappers-sumo': {
      not: [
        'electron/keeper/vault.ts',
        'electron/shell/keychain.ts',
        'shared/journal/chain.ts',
        'renderer/main.tsx',
      ],
      home: 'electron/keeper/seal.ts',
      say: /electron\/keeper\/seal\.ts/,
    },
    '@noble/ciphers/chacha.js': { not: ['electron/keeper/seal.ts'], say: /electron\/keeper\/seal\.ts/ },
    '@noble/curves/ed25519.js': { not: ['shared/journal/chain.ts'], say: /electron\/keeper\/seal\.ts/ },
    'hash-wasm': { not: ['electron/keeper/seal.ts'], say: /electron\/keeper\/seal\.ts/ },
    electron: {
      not: [
        'shared/register/a.ts',
        'electron/keeper/keeper.ts',
        'electron/cli/main.ts',
        'electron/local/a.ts',
        'renderer/main.tsx',
      ],
      home: 'electron/shell/window.ts',
      say: /electron\/shell/,
    },
    dexie: {
      not: [
        'shared/register/row.ts',
        'electron/keeper/keeper.ts',
        'renderer/screens/a.tsx',
        'renderer/ui/Grid.tsx',
      ],
      home: 'renderer/store/database.ts',
      say: /renderer\/store\/live\.ts/,
    },
    'dexie-react-hooks': {
      not: ['renderer/screens/a.tsx'],
      home: 'renderer/store/live.ts',
      say: /renderer\/store/,
    },
    react: {
      not: ['shared/words/en.ts', 'electron/main.ts'],
      home: 'renderer/ui/Button.tsx',
      say: /renderer\//,
    },
    'react-dom/client': { not: ['shared/words/en.ts'], home: 'renderer/main.tsx', say: /renderer\// },
    '@tanstack/react-table': {
      not: ['shared/register/row.ts'],
      home: 'renderer/screens/register/Table.tsx',
      say: /renderer\//,
    },
    'node:fs': {
      not: [
        'electron/keeper/journal.ts',
        'electron/keeper/lock.ts',
        'electron/keeper/backup.ts',
        'shared/law/a.ts',
      ],
      home: 'electron/keeper/files.ts',
      say: /electron\/keeper\/files\.ts/,
    },
    'node:fs/promises': {
      not: ['electron/keeper/journal.ts', 'renderer/main.tsx'],
      home: 'electron/keeper/files.ts',
      say: /electron\/keeper\/files\.ts/,
    },
    fs: {
      not: ['electron/keeper/journal.ts'],
      home: 'electron/cli/add.ts',
      say: /electron\/keeper\/files\.ts/,
    },
    'fs/promises': {
      not: ['electron/keeper/journal.ts'],
      home: 'electron/keeper/files.ts',
      say: /files\.ts/,
    },
    'node:path': {
      not: ['shared/exchange/csv.ts', 'renderer/main.tsx'],
      home: 'electron/keeper/a.ts',
      say: /electron\//,
    },
    'node:crypto': { not: ['shared/journal/chain.ts'], home: 'electron/keeper/seal.ts', say: /electron\// },
    buffer: { not: ['shared/pdf/draw.ts'], home: 'electron/keeper/a.ts', say: /electron\// },
  };

  test('every library of the table is tried', () => {
    const tried = Object.keys(cases);
    const untried = libraries.filter(
      (library) =>
        !library.names.some((name) =>
          tried.some((one) => (name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name)),
        ),
    );
    expect(untried).toEqual([]);
  });

  test.each(Object.entries(cases))('%s', async (name, { not, home, say }) => {
    for (const file of not) await refused(file, `import { it } from '${name}';\n`, say);
    if (home !== undefined) await passes(home, `import { it } from '${name}';\n`);
  });

  test('what nobody holds is free', async () => {
    await passes('shared/register/incident.ts', "import { z } from 'zod';\n");
    await passes('shared/journal/chain.ts', "import { sha256 } from '@noble/hashes/sha2.js';\n");
  });
});

describe('shared has no clock, no chance and no machine', () => {
  const places = ['shared/register/incident.ts', 'shared/pdf/draw.ts', 'shared/exchange/csv.ts'];

  test.each(sharedGlobals.map((one) => one.name))('%s', async (name) => {
    for (const place of places) {
      await refused(place, `export const it = ${name};\n`, /shared\/|electron\/|argument|network/);
    }
    // The same name as a field or a parameter is nobody's business.
    await passes('shared/register/incident.ts', `export const it = (a: { ${name}: string }) => a.${name};\n`);
    if (!['require', '__dirname', '__filename'].includes(name)) {
      await passes('electron/keeper/keeper.ts', `export const it = ${name};\n`);
    }
  });

  test.each([
    ['Date.now()', /'now' as an argument/],
    ["Date['now']()", /'now' as an argument/],
    ['new Date()', /'now' as an argument/],
    ['Date()', /'now' as an argument/],
    ["Date('2026-01-01')", /'now' as an argument/],
    ['Math.random()', /as an argument/],
    ["Math['random']()", /as an argument/],
  ])('%s', async (code, where) => {
    for (const place of places) await refused(place, `export const it = ${code};\n`, where);
    await passes('electron/keeper/keeper.ts', `export const it = ${code.replace(/\['(\w+)'\]/, '.$1')};\n`);
  });

  test.each(['now', 'today', 'isToday', 'getLocalTimeZone'])(
    '%s of @internationalized/date',
    async (name) => {
      await refused(places[0]!, `import { ${name} } from '@internationalized/date';\n`, /as an argument/);
    },
  );

  test('random bytes of @noble/hashes', async () => {
    await refused(places[0]!, "import { randomBytes } from '@noble/hashes/utils.js';\n", /as an argument/);
  });

  test('what is fine beside it', async () => {
    await passes(
      places[0]!,
      'export const it = new Date(0).getTime() + Date.parse("2026-01-01") + Math.max(1, 2);\n',
    );
    await passes(places[0]!, "import { CalendarDate, parseDate } from '@internationalized/date';\n");
  });
});

describe('text never becomes code or markup', () => {
  const places = ['shared/document/notice.ts', 'electron/shell/window.ts', 'renderer/screens/a.tsx'];
  test.each([
    ["eval('1')", /eval/],
    ["new Function('return 1')", /eval/],
    ['element.innerHTML', /React nodes|textContent/],
    ["element['innerHTML']", /textContent/],
    ['element.outerHTML', /textContent/],
    ['element.srcdoc', /textContent/],
    ["element.insertAdjacentHTML('beforeend', text)", /textContent/],
    ['range.createContextualFragment(text)', /textContent/],
    ["document.write('x')", /textContent/],
    ["document.writeln('x')", /textContent/],
    ["({ target: '_blank' })", /fixed list/],
    ['({ dangerouslySetInnerHTML: { __html: text } })', /textContent/],
    ["'http://example.org/'", /https/],
    ['contents.executeJavaScript(text)', /renderer\//],
    ['contents.insertCSS(text)', /renderer\//],
  ])('%s', async (code, where) => {
    for (const place of places) {
      const found = await messages(
        place,
        `declare const element: any, range: any, text: string, contents: any;\nexport const it = ${code};\n`,
      );
      const about = found.filter((message) => !/no-explicit-any|no-restricted-globals/.test(message));
      expect(about, `${place}: ${code}`).not.toEqual([]);
      expect(about.join('\n')).toMatch(where);
    }
    await passes(
      'renderer/screens/a.tsx',
      'export const it = (element: { textContent: string }) => element.textContent;\n',
    );
  });

  test('in JSX', async () => {
    await refused('renderer/ui/A.tsx', 'export const A = () => <a target="_blank" />;\n', /fixed list/);
    await refused('renderer/ui/A.tsx', "export const A = () => <a target={'_blank'} />;\n", /fixed list/);
    await refused(
      'renderer/ui/A.tsx',
      'export const A = (p: { html: { __html: string } }) => <p dangerouslySetInnerHTML={p.html} />;\n',
      /React nodes/,
    );
    await refused(
      'renderer/ui/A.tsx',
      'export const A = (p: { t: string }) => <iframe srcDoc={p.t} />;\n',
      /React nodes/,
    );
    await passes(
      'renderer/ui/A.tsx',
      'export const A = (p: { text: string }) => <p title={p.text}>{p.text}</p>;\n',
    );
  });

  test('addresses that are names, and our own machine, are fine', async () => {
    await passes('shared/exchange/docx.ts', "export const it = 'http://www.w3.org/2000/svg';\n");
    await passes('electron/local/server.ts', "export const it = 'http://127.0.0.1:80/';\n");
    await passes('shared/law/regime.ts', "export const it = 'https://www.cai.gouv.qc.ca/';\n");
  });
});

describe('doors of Electron', () => {
  const use: Record<string, string> = {
    openExternal:
      "import { shell } from 'electron';\nexport const it = () => shell.openExternal('https://a.example/');\n",
    appendSwitch: "import { app } from 'electron';\napp.commandLine.appendSwitch('x');\n",
    ipcMain: "import { ipcMain } from 'electron';\n",
    ipcRenderer: "import { ipcRenderer } from 'electron';\n",
    'webFrame, remote, crashReporter': "import { webFrame } from 'electron';\n",
  };

  test.each(doors.map((door) => [door.name, door.home] as const))('%s', async (name, home) => {
    const code = use[name]!;
    await refused(
      'electron/shell/menu.ts',
      code,
      /electron\/shell\/(guard|bridge)\.ts|electron\/preload\.ts|Host/,
    );
    if (home !== undefined) await passes(home, code);
  });
});

describe('words', () => {
  test.each([
    '<p>Hello</p>',
    '<p>Équipe</p>',
    "<p>{'Hello'}</p>",
    '<p>{`Hello`}</p>',
    '<>Hello</>',
    '<p aria-label="Hello" />',
    '<input placeholder="Hello" />',
    '<img alt="Hello" />',
    '<p title="Hello" />',
  ])('%s', async (jsx) => {
    await refused(
      'renderer/screens/today/A.tsx',
      `export const A = () => ${jsx};\n`,
      /shared\/words.*useWords/,
    );
  });

  test('a value, a sign or a class name is fine', async () => {
    await passes(
      'renderer/screens/today/A.tsx',
      'export const A = (p: { t: string }) => <p className="quiet" title={p.t}>{p.t} · 12</p>;\n',
    );
  });
});

describe('everywhere', () => {
  const rooms = [
    'shared/law/a.ts',
    'electron/keeper/a.ts',
    'renderer/screens/a.tsx',
    'tests/a.test.ts',
    'build/a.mjs',
  ];

  test('no default export', async () => {
    for (const file of rooms) {
      await refused(file, 'export default 1;\n', /by its name/);
      await refused(file, 'const it = 1;\nexport { it as default };\n', /by its name/);
      await passes(file, 'export const it = 1;\n');
    }
    await passes('vitest.config.ts', 'export default 1;\n');
  });

  test('no console in the product, but in the command line', async () => {
    const code = "console.log('x');\n";
    for (const file of ['electron/keeper/a.ts', 'electron/shell/a.ts', 'renderer/screens/a.tsx']) {
      await refused(file, code, /console/);
    }
    await passes('electron/cli/list.ts', code);
    await passes('build/a.mjs', code);
  });

  test('no file beyond 400 lines, but words and tests', async () => {
    const lines = (count: number) => `export const it = [\n${'  1,\n'.repeat(count)}];\n`;
    await refused('shared/law/a.ts', lines(400), /400/);
    await refused('electron/keeper/a.ts', lines(400), /400/);
    await refused('renderer/screens/a.tsx', lines(400), /400/);
    await passes('shared/law/a.ts', lines(390));
    await passes('shared/law/a.ts', `// why\n\n`.repeat(300) + lines(10));
    await passes('shared/words/en.ts', lines(900));
    await passes('tests/law/a.test.ts', lines(900));
  });

  test('no test that switches the others off', async () => {
    const found = await messages(
      'tests/a.test.ts',
      "import { test } from 'vitest';\ntest.only('a', () => undefined);\n",
    );
    expect(found.join()).toMatch(/no-focused-tests/);
  });
});

describe('with the whole program', () => {
  const typed = new ESLint({ cwd: root });

  test('no floating promise, no text run by a timer', async () => {
    // This very file stands in: the rules with types need a file that the compiler knows.
    const [result] = await typed.lintText(
      "const later = async () => Promise.resolve(1);\nlater();\nsetTimeout('f()', 1);\nvoid later();\nexport { later };\n",
      { filePath: import.meta.filename },
    );
    const found = result!.messages.map((message) => `${message.line}: ${message.ruleId ?? ''}`);
    expect(found).toEqual([
      '2: @typescript-eslint/no-floating-promises',
      '3: @typescript-eslint/no-implied-eval',
    ]);
  }, 60_000);

  test.each([
    'shared/law/a.ts',
    'shared/pdf/draw.ts',
    'electron/keeper/a.ts',
    'electron/cli/a.ts',
    'renderer/a.tsx',
  ])('and the rules are errors in %s', async (file) => {
    const config = (await typed.calculateConfigForFile(`${root}/${file}`)) as {
      rules: Record<string, [number]>;
    };
    for (const rule of [
      '@typescript-eslint/no-floating-promises',
      '@typescript-eslint/no-misused-promises',
      '@typescript-eslint/no-implied-eval',
      '@typescript-eslint/switch-exhaustiveness-check',
      'constat/boundaries',
      'no-eval',
      'max-lines',
    ]) {
      expect(config.rules[rule]?.[0], rule).toBe(2);
    }
  });
});
