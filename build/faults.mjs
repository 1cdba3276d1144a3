/** npm run faults: kills, full disks, torn writes, in numbers too large for every commit. */

import { programme } from './programme.mjs';

await programme('faults');
