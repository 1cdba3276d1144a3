/** npm run build: the program in dist/, made again when anything it is made of has changed. */

import { ensureBuilt, ensureInstalled } from './ensure.mjs';

ensureInstalled();
await ensureBuilt();
