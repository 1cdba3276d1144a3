import type { Words } from '../en.ts';
import { sampleGrave } from './sample-grave.ts';
import { sampleSmall } from './sample-small.ts';

export const sample: Words['sample'] = {
  organisation: {
    name: 'Infonuagique Boréale Exemple inc.',
    address: '100, rue de l’Exemple\nMontréal (Québec)\u00a0\u00a0H2X 1Y4',
    sector: 'Infonuagique et hébergement',
    officer: 'Camille Roy-Exemple',
    title: 'Responsable de la protection des renseignements personnels',
  },
  units: {
    support: 'Service à la clientèle',
    billing: 'Facturation',
    people: 'Ressources humaines',
    infrastructure: 'Exploitation',
    marketing: 'Communications',
  },
  incidents: { ...sampleSmall, ...sampleGrave },
};
