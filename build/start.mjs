/** npm start: says what this version is, and shows the way in. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt, ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
await ensureBuilt();

console.log(`
Constat n'a pas encore de fenêtre dans cette version : on s'en sert par la ligne de commande.
Constat has no window in this version yet: it is used from the command line.

    npm run --silent constat -- --help
`);

const program = path.join(root, 'dist/electron/cli.mjs');
if (existsSync(program)) spawnSync(process.execPath, [program, '--help'], { stdio: 'inherit' });
else process.stderr.write('The command line is not built yet: electron/cli/main.ts does not exist.\n');
