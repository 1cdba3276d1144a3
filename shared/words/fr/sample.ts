import type { Words } from '../en.ts';

export const sample: Words['sample'] = {
  organisation: {
    name: 'Infonuagique Boréale Exemple inc.',
    address: '100, rue de l’Exemple\nMontréal (Québec)\u00a0\u00a0H2X 1Y4',
    officer: 'Camille Roy-Exemple',
    title: 'Responsable de la protection des renseignements personnels',
  },
  incidents: {
    invoice: { title: 'Facture envoyée par courriel à un autre client' },
  },
};
