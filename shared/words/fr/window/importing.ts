import type { Words } from '../../en.ts';

export const importing: Words['window']['importing'] = {};
