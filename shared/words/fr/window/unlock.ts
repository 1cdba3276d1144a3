import type { Words } from '../../en.ts';

export const unlock: Words['window']['unlock'] = {
  title: (name) => `Ouvrir «\u00a0${name}\u00a0»`,
  way: 'Votre entrée',
  ways: { passphrase: 'Phrase de passe', recoveryKey: 'Clé de récupération' },
  passphrase: 'Phrase de passe',
  passphraseHint: 'Celle de la personne responsable.',
  show: 'Montrer ce qui est écrit',
  capsLock: 'Le verrouillage des majuscules est activé',
  recoveryKeyLabel: 'Clé de récupération',
  recoveryKeyHint:
    'Les 14 groupes de la feuille de récupération\u202f; espaces, tirets et majuscules n’ont pas d’importance. Elle ouvre le registre en lecture\u00a0: rien ne peut être consigné avec elle.',
  open: 'Déverrouiller',
  openForReading: 'Ouvrir en lecture seule',
  opening: 'Ouverture\u202f; il y faut environ une seconde…',
  openingLater:
    'Après plusieurs essais erronés, chacun prend plus de temps, jusqu’à une demi-minute. Un instant…',
  empty: 'Tapez la phrase de passe.',
  emptyKey: 'Tapez la clé de récupération.',
  wrong:
    'Ceci n’ouvre pas le registre. Vérifiez le clavier et le verrouillage des majuscules, puis réessayez. Le registre est resté intact.',
  wrongKey:
    'Cette clé de récupération n’ouvre pas ce registre. Elle est peut-être celle d’un autre. Le registre est resté intact.',
  sample: {
    title: 'Ceci est le registre d’exemple',
    text: (passphrase) => `Rien n’y est réel. Sa phrase de passe est connue de tous\u00a0: ${passphrase}`,
    take: 'Utiliser cette phrase de passe',
  },
  writer: {
    title: (host) => `Ouvert en écriture sur ${host}`,
    text: 'Un seul appareil écrit à la fois. Fermez-y le registre pour consigner ici\u202f; d’ici là, on peut le lire.',
  },
  noRegister: {
    title: 'Il n’y a plus de registre ici',
    text: 'Le dossier a été déplacé ou renommé, ou son disque n’est pas branché. Rien n’a été écrit.',
  },
  grave: {
    newer: {
      title: 'Écrit par une version plus récente de Constat',
      then: ['Mettez Constat à jour sur cet appareil, puis ouvrez le registre de nouveau.'],
    },
    altered: {
      title: 'Le registre n’est plus tel qu’il a été scellé',
      then: [
        'Laissez le dossier tel quel, et faites-en une copie avant toute chose.',
        'Réparez-le depuis une sauvegarde\u00a0: ce qui est entier ici reste, et vous voyez ce qui reviendrait avant que rien ne change.',
        'Sans sauvegarde, gardez tout\u00a0: ce qui se lit peut encore être remis.',
      ],
    },
    slot: {
      title: 'Une entrée n’est plus telle qu’elle a été scellée',
      then: [
        'Laissez le dossier tel quel, et faites-en une copie avant toute chose.',
        'Essayez l’autre entrée, plus bas\u00a0: la clé de récupération, ou la phrase de passe.',
        'Une fois entré, remplacez celle qui est abîmée\u00a0: une nouvelle phrase de passe, ou une nouvelle clé.',
        'Si aucune n’ouvre, réparez-le depuis une sauvegarde\u00a0: l’entrée vient de là, et le journal reste.',
      ],
    },
    unreadable: {
      title: 'Le registre ne peut pas être lu',
      then: [
        'Vérifiez que son disque ou son dossier partagé est branché, et que vous avez le droit de le lire.',
        'Fermez ce qui pourrait tenir ses fichiers\u00a0: sauvegarde, antivirus, synchronisation.',
        'Puis réessayez. Le registre est resté intact.',
      ],
    },
  },
  remains: {
    title: 'Voici ce qui reste d’un registre',
    text: 'Son en-tête (vault.json) a disparu, et rien ne s’ouvre sans lui. Laissez le dossier tel quel\u00a0: ce qui y est entier reste, et le reste peut venir d’une sauvegarde.',
  },
  then: 'Ce que vous pouvez faire',
  elsewhere: 'Un autre registre',
  choose: 'Choisir un autre dossier…',
  restore: 'En restaurer une sauvegarde…',
  otherWays: 'Créer un registre, ou essayer l’exemple',
};
