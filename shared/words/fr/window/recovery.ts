import type { Words } from '../../en.ts';

export const recovery: Words['window']['recovery'] = {
  hint: 'L’autre accès, sur papier. Tous les six mois, voyez si la feuille est encore où elle doit être, et si sa clé ouvre le registre.',
  last: 'Dernière vérification',
  next: 'À vérifier de nouveau d’ici le',
  due: 'à faire maintenant',
  check: {
    action: 'Vérifier la feuille…',
    title: 'Vérifier la feuille de récupération',
    text: 'Prenez la feuille là où elle est gardée et tapez sa clé en entier. Le journal consigne qu’elle ouvre le registre\u202f; la clé elle-même n’est gardée nulle part.',
    label: 'Clé de récupération',
    hint: '14 groupes de quatre. Majuscules, minuscules, espaces et traits d’union n’y changent rien.',
    empty: 'Tapez la clé de la feuille.',
    confirm: 'La vérifier',
  },
  checked: 'La feuille porte la clé en vigueur\u00a0: le journal le consigne.',
  replace: {
    action: 'Une nouvelle clé de récupération…',
    title: 'Une nouvelle clé de récupération',
    text: 'Si la feuille est perdue, ou si quelqu’un a pu la voir. La nouvelle clé compte à la fin, une fois deux de ses groupes retapés\u202f; dès lors, la feuille précédente n’ouvre plus rien ici. Une sauvegarde ou une copie d’avant s’ouvre encore avec elle\u00a0: si quelqu’un a pu la voir, détruisez-les.',
    next: 'Continuer',
    confirm: 'La mettre en vigueur',
  },
  replaced: 'La nouvelle clé de récupération est en vigueur\u202f; la précédente n’ouvre plus rien.',
};
