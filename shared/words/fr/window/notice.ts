import type { Words } from '../../en.ts';

export const notice: Words['window']['notice'] = {};
