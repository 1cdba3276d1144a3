/** npm run --silent constat -- <verb> …: the command line, built first when it is stale. */

import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, root } from './ensure.mjs';

ensureInstalled();
await ensureBuilt();

// npm runs us from the root: paths in the arguments are meant from where the user stood.
const { INIT_CWD, npm_lifecycle_event: script } = process.env;
if (script === 'constat' && INIT_CWD && process.cwd() === root) process.chdir(INIT_CWD);

// In this very process: the standard streams, the signals and the exit code are the program's own.
const program = path.join(root, 'dist/electron/cli.mjs');
process.argv = [process.execPath, program, ...process.argv.slice(2)];
await import(pathToFileURL(program).href);
