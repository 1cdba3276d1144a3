import type { Words } from '../../en.ts';

export const welcomeSheet: Words['window']['welcome']['sheet'] = {
  title: 'Feuille de récupération',
  organisation: 'Organisation',
  folder: 'Dossier du registre',
  date: 'Imprimée le',
  key: 'Clé de récupération',
  what: [
    'Cette clé ouvre le registre en lecture si la phrase de passe est perdue, ou si la personne qui la connaît est absente.',
    'Qui l’a peut lire tout le registre\u00a0: gardez cette feuille dans un coffre, loin de l’appareil.',
    'Elle n’est conservée nulle part ailleurs. Si elle et la phrase de passe sont perdues, personne ne peut ouvrir le registre.',
  ],
  how: 'Dans Constat, à la phrase de passe, choisissez «\u00a0Clé de récupération\u00a0» et tapez ces groupes, ou collez-y ce que contient le code QR. Majuscules ou minuscules, espaces et tirets n’ont pas d’importance.',
  keptBy: 'Gardée par',
  keptAt: 'Où',
};
