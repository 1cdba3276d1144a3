/** npm run bench: how long things take, and how much memory. */

import { programme } from './programme.mjs';

await programme('bench');
