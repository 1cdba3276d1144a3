import type { Words } from '../../en.ts';

export const frame: Words['window']['frame'] = {
  skip: 'Aller au contenu',
  rail: 'Rubriques',
  context: 'Ce qu’il faut faire',
  places: {
    today: 'Aujourd’hui',
    register: 'Registre',
    journal: 'Journal',
    settings: 'Réglages',
  },
  lock: 'Verrouiller',
  sample: 'Registre d’exemple\u00a0: rien n’y est réel, et chaque document le dit.',
  readOnly: 'Ouvert en lecture seule',
  undo: 'Annuler',
  undone: 'C’est défait\u202f; les deux changements figurent au journal.',
  source: (cite) => `Source\u00a0: ${cite}`,
  readOn: (date) => `Lue le ${date}`,
  gone: {
    'keeper-gone':
      'La partie de Constat qui tient le registre s’est arrêtée. Tout ce qu’elle a confirmé est sur le disque. Fermez cette fenêtre, puis ouvrez Constat de nouveau.',
    'taken-over':
      'Constat a été ouvert dans une autre fenêtre, qui a pris le relais. Celle-ci est verrouillée\u202f; fermez-la.',
  },
};
