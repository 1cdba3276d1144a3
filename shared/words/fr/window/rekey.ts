import type { Words } from '../../en.ts';

export const rekey: Words['window']['rekey'] = {
  label: 'Clé du registre',
  first: 'La première, depuis la création du registre.',
  since: (at) => `En vigueur depuis le ${at}.`,
  action: 'Donner une nouvelle clé au registre…',
  title: 'Donner une nouvelle clé au registre',
  text: 'Pour le cas où quelqu’un qui ne doit plus rien lire a pu obtenir la clé. Tout ce qui sera consigné à partir de maintenant, et toute sauvegarde faite à partir de maintenant, ne s’ouvre qu’avec la nouvelle clé. Qui reste entre comme avant.',
  limits:
    'Ce que cela ne fait pas\u00a0: ce qui a été écrit jusqu’ici reste scellé sous la clé d’avant. Qui a déjà une copie du registre ou d’une sauvegarde, avec cette clé, peut encore y lire tout. Il faut détruire les anciennes copies et sauvegardes que d’autres ont pu atteindre.',
  cause: 'Que s’est-il passé\u202f?',
  causes: {
    departure: 'Un membre a été retiré ou suspendu',
    passphrase: 'Quelqu’un connaît peut-être la phrase de passe d’un membre',
    device: 'Un appareil est perdu ou a été en d’autres mains',
    recovery: 'Quelqu’un a pu voir la feuille de récupération',
  },
  causeHints: {
    departure: 'Retirez-le ou suspendez-le d’abord. Tous les autres gardent leur phrase de passe.',
    passphrase: 'Ce membre reçoit une nouvelle phrase de passe\u202f; l’ancienne n’ouvre plus rien ici.',
    device:
      'Le membre qui s’en servait reçoit une nouvelle phrase de passe\u202f; l’ancienne n’ouvre plus rien ici.',
    recovery: 'Une nouvelle clé de récupération prend la place de celle de la feuille.',
  },
  causeNeeded: 'Dites ce qui s’est passé.',
  whose: 'De qui\u202f?',
  whoseNeeded: 'Choisissez le membre.',
  reason: 'Pourquoi (pour le journal)',
  reasonNeeded: 'Dites pourquoi, en quelques mots.',
  next: 'Continuer',
  confirm: 'Mettre la nouvelle clé en vigueur',
  done: 'Le registre a une nouvelle clé. Faites une sauvegarde maintenant\u00a0: les précédentes s’ouvrent avec la clé d’avant.',
  offered:
    'Cette personne a pu garder une copie de la clé\u00a0: la lecture de ce qui suivra n’est empêchée qu’avec une nouvelle clé du registre.',
};
