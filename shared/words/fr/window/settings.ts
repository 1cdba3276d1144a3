import type { Words } from '../../en.ts';

export const settings: Words['window']['settings'] = {
  title: 'Réglages',
  sections: 'Dans cette page',
  section: {
    organisation: 'Organisation',
    officer: 'Personne responsable',
    laws: 'Lois applicables',
    members: 'Membres',
    backups: 'Sauvegardes',
    window: 'Fenêtre',
    about: 'À propos',
  },
  backups: {
    hint: 'Un seul fichier avec tout, scellé pour la clé de récupération. Il ne compte qu’une fois relu en entier. Gardez-le sur un autre disque, en d’autres mains.',
    make: 'Faire une sauvegarde…',
    making: 'Sauvegarde, puis relecture…',
    fileName: 'sauvegarde-du-registre',
    done: (file, records) => `La sauvegarde est faite et vérifiée\u00a0: ${file}, ${records}.`,
    records: { one: 'fiche', other: 'fiches' },
    entries: { one: 'écriture', other: 'écritures' },
    last: 'Dernière sauvegarde vérifiée',
    none: 'Aucune pour l’instant.',
    lastText: (at, entries, fileName) => `${at}, ${entries}\u00a0: ${fileName}`,
    drill: 'Dernier essai de restauration',
    drilled: (at) => `${at}\u00a0: la sauvegarde pouvait être restaurée.`,
    drillFailed: (at) => `${at}\u00a0: on ne pouvait pas se fier à la sauvegarde.`,
    tryOut: 'Essayer une restauration…',
    trying: 'Ouverture de la sauvegarde, puis vérification complète…',
    drillDone: (records) =>
      `La sauvegarde peut être restaurée\u00a0: vérifiée en entier, ${records}. Rien n’a été modifié.`,
    drillNotDone: (why) => `On ne peut pas se fier à cette sauvegarde. ${why}`,
    restoring:
      'Pour ramener le registre depuis une sauvegarde, verrouillez-le, puis choisissez «\u00a0Restaurer une sauvegarde\u00a0». Le programme age ouvre aussi le fichier, avec la clé de récupération.',
  },
  places: {
    title: 'D’elles-mêmes',
    hint: 'À deux endroits que vous choisissez, à l’ouverture et une fois par jour si quelque chose a été consigné depuis\u202f; chacune est relue avant de compter, et les plus anciennes font place. Un disque qui n’est pas branché est essayé plus tard.',
    names: { first: 'Premier endroit', second: 'Second endroit' },
    none: '· aucun choisi',
    notYet: 'Aucune sauvegarde à cet endroit pour l’instant.',
    last: (at, entries) => `Vérifiée le ${at}, ${entries}.`,
    failed: (at) => `Pas faite le ${at}`,
    again: 'Un nouvel essai se fera de lui-même.',
    choose: 'Choisir un dossier…',
    change: 'Changer…',
    chooseOf: (name) => `${name}\u00a0: choisir un dossier…`,
    drop: 'Plus à cet endroit',
    dropOf: (name) => `${name}\u00a0: ne plus y faire de sauvegarde`,
    chosen: (name) => `${name}\u00a0: choisi. La première sauvegarde se fait.`,
    letGo: (name) => `${name}\u00a0: plus aucune sauvegarde ne s’y fait\u202f; celles qui y sont restent.`,
    now: 'Sauvegarder maintenant',
    made: 'Les sauvegardes sont faites et vérifiées.',
    notAll: 'Une sauvegarde n’a pas pu être faite\u00a0: les réglages disent où, et pourquoi.',
  },
  save: 'Enregistrer',
  discard: 'Abandonner les modifications',
  saved: {
    organisation: 'L’organisation est modifiée.',
    officer: 'Les coordonnées de la personne responsable sont modifiées.',
    taken: (name) => `${name} est en fonction.`,
    laws: 'Les lois applicables sont modifiées.',
  },
  unsaved: 'Pas encore enregistré',
  reading: 'Ce registre est ouvert en lecture seule\u00a0: rien ici ne peut être modifié.',
  optional: 'facultatif',

  organisation: {
    hint: 'Ceci figure en tête de chaque document. Chaque modification est au journal, de ce qui était à ce qui est.',
    languageHint: 'Celle dans laquelle les documents sont proposés.',
    zoneHint:
      'Les dates légales sont des dates du calendrier dans ce fuseau. En changer peut déplacer les dates voisines de minuit.',
    targetHint:
      'Votre propre cible pour aviser une autorité, à compter de la prise de connaissance. Elle est interne\u00a0: aucune loi ne fixe un nombre d’heures. Vide\u00a0: aucune cible.',
    targetBadge: 'interne',
  },
  officer: {
    hint: 'La personne responsable de la protection des renseignements personnels. Les documents nomment celle qui était en fonction à leur date.',
    correct:
      'Corrigez ici un nom ou une coordonnée\u202f; si une autre personne entre en fonction, dites-le plus bas.',
    from: 'En fonction depuis le',
    take: 'Une autre personne entre en fonction…',
    taking: {
      title: 'Une autre personne entre en fonction',
      hint: (name) =>
        `${name} reste au registre comme la personne en fonction jusqu’à la veille. La phrase de passe ne change pas\u00a0: qui la connaît peut toujours ouvrir le registre.`,
      from: 'En fonction à partir du',
      save: 'Consigner le changement',
      cancel: 'Annuler',
      early: (date) =>
        `La personne précédente est entrée en fonction le ${date}\u00a0: choisissez un jour plus tardif.`,
    },
    former: 'En fonction auparavant',
    until: (name, to) => `${name}, jusqu’au ${to}`,
    between: (name, from, to) => `${name}, du ${from} au ${to}`,
  },
  laws: {
    hint: 'Les cinq questions de nouveau\u00a0: répondez-y quand quelque chose change. Elles proposent, vous décidez.',
    effect: 'Ce que l’enregistrement change',
    added: (law) =>
      `${law}\u00a0: ses obligations paraissent pour chaque incident qui n’est ni annulé ni écarté, y compris pour ceux déjà consignés. Voyez les incidents fermés.`,
    removed: (law) =>
      `${law}\u00a0: ses obligations ne paraissent plus, et plus rien n’est demandé pour elle. Ce qui a été consigné, décidé et transmis demeure.`,
    none: 'Choisissez au moins une loi.',
  },
  members: {
    hint: 'Qui peut ouvrir le registre, et avec quoi. Cette version connaît la personne qui l’a créé et la clé de récupération.',
    name: 'Nom',
    role: 'Rôle',
    key: 'Empreinte de la clé',
    keyHint:
      'La même sur tous les appareils\u00a0: comparez-la par téléphone si vous doutez de qui vient une écriture.',
    you: 'l’a ouvert maintenant',
  },
  window: {
    hint: 'Sur cet appareil seulement\u202f; l’effet est immédiat, et rien n’en paraît au journal.',
    language: 'Langue de la fenêtre',
    languages: { auto: 'Comme le registre', fr: 'Français', en: 'English' },
    appearance: 'Apparence',
    density: 'Densité',
    densities: { comfortable: 'Aérée', compact: 'Serrée' },
    lockAfter: 'Verrouiller après (minutes)',
    lockAfterHint: 'Sans touche ni clic. De 1 à 30.',
  },
  about: {
    version: 'Version',
    folder: 'Dossier du registre',
    created: 'Créé le',
    records: 'Fiches',
    entries: 'Écritures au journal',
    kept: 'Où les choses sont gardées',
    keptText:
      'Tout le registre est dans son dossier, scellé. En dehors, cet appareil ne garde que l’aspect de la fenêtre, les dossiers ouverts et, pour chacun, un identifiant et l’état de son journal. Rien n’est envoyé nulle part.',
    licence: 'Licence',
    licenceText: 'Licence Apache, version 2.0',
  },
};
