import type { Words } from '../../en.ts';

export const frame: Words['window']['frame'] = {};
