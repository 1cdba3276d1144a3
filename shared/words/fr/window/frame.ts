import type { Words } from '../../en.ts';

export const frame: Words['window']['frame'] = {
  gone: {
    'keeper-gone':
      'La partie de Constat qui tient le registre s’est arrêtée. Tout ce qu’elle a confirmé est sur le disque. Fermez cette fenêtre, puis ouvrez Constat de nouveau.',
    'taken-over':
      'Constat a été ouvert dans une autre fenêtre, qui a pris le relais. Celle-ci est verrouillée ; fermez-la.',
  },
};
