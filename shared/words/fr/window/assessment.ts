import type { Words } from '../../en.ts';

export const assessment: Words['window']['assessment'] = {};
