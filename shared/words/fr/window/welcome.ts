import type { Words } from '../../en.ts';

export const welcome: Words['window']['welcome'] = { sample: 'Essayer avec un registre d’exemple' };
