/** npm run golden: makes the golden register of a new format, once (tests/golden/main.ts). */

import { programme } from './programme.mjs';

await programme('golden');
