/** npm run faults: kills, full disks, torn writes, in numbers too large for every commit. */

import { programme } from './programme.mjs';

// The writer that is killed starts a thousand times: on its own it starts in half the time.
await programme('faults', ['writer']);
