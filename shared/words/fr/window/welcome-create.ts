import type { Words } from '../../en.ts';
import { formatNumber } from '../../format.ts';

export const welcomeCreate: Words['window']['welcome']['create'] = {
  title: 'Un nouveau registre',
  back: 'Retour',
  next: 'Continuer',
  leave: 'Revenir au début',
  leaving: {
    title: 'Quitter sans créer le registre\u202f?',
    text: 'Rien n’a été écrit sur le disque. Ce que vous avez tapé ici est oublié.',
    leave: 'Quitter',
    stay: 'Rester',
  },
  steps: {
    organisation: 'Organisation',
    laws: 'Lois',
    place: 'Emplacement',
    passphrase: 'Phrase de passe',
    recovery: 'Clé de récupération',
  },
  stepsLabel: 'Étapes',
  step: (n, of, label) => `Étape ${n} sur ${of}\u00a0: ${label}`,
  optional: 'facultatif',
  faults: (n) => (n === 1 ? 'Une réponse est à revoir.' : `${n} réponses sont à revoir.`),

  organisation: {
    title: 'À qui est ce registre\u202f?',
    hint: 'Ceci figure en tête de chaque document. Tout peut être modifié plus tard, et le journal montre ce qui était et ce qui est.',
    officer: 'La personne responsable',
    officerHint:
      'La personne responsable de la protection des renseignements personnels\u00a0: les documents la nomment, et c’est elle qui conclut les évaluations. Son titre et ses coordonnées doivent être publiés.',
    neqHint: 'Dix chiffres\u202f; laissez vide s’il n’y en a pas.',
    titlePlaceholder: 'Responsable de la protection des renseignements personnels',
  },
  laws: {
    title: 'Quelles lois s’appliquent\u202f?',
    hint: 'Cinq questions simples. Les réponses proposent, avec leurs raisons\u202f; vous décidez.',
    result: 'Ce que disent les réponses',
    none: 'Choisissez au moins une loi\u00a0: le registre doit savoir quelles questions poser.',
    language: 'Langue du registre',
    languageHint:
      'Celle dans laquelle ses documents sont proposés. La fenêtre peut parler l’autre, et chaque document peut être fait dans l’une ou l’autre.',
  },
  place: {
    /** Where the organisation’s name makes none. */
    folderName: 'registre',
    title: 'Où le garder\u202f?',
    hint: 'Dans un dossier à lui. Tout y est scellé\u00a0: personne ne le lit sans la phrase de passe ou la clé de récupération.',
    folder: 'Dossier du registre',
    choose: 'Choisir un autre dossier…',
    taken: 'Il y a déjà un registre ici\u00a0: choisissez un autre dossier.',
    advice:
      'Un dossier de cet appareil est le plus sûr. Ce qui copie déjà vos fichiers copie aussi le registre, scellé.',
    warning: 'Avant de continuer',
  },
  passphrase: {
    title: 'Une phrase de passe',
    hint: 'Elle ouvre le registre, et personne ne peut vous en donner une autre\u00a0: ni nous, ni votre équipe informatique.',
    label: 'Phrase de passe',
    again: 'La même de nouveau',
    show: 'Montrer ce qui est écrit',
    capsLock: 'Le verrouillage des majuscules est activé',
    least: (n) =>
      `Au moins ${formatNumber(n, 'fr')} caractères. Plusieurs mots se retiennent facilement et se devinent mal.`,
    tooShort: (n) => `Trop courte\u00a0: au moins ${formatNumber(n, 'fr')} caractères.`,
    empty: 'Choisissez une phrase de passe.',
    differs: 'Les deux ne sont pas pareilles.',
    propose: 'En proposer une',
    proposed: 'Six mots tirés au hasard. Notez-les jusqu’à ce que vous les sachiez par cœur.',
    proposedLabel: 'Phrase de passe proposée',
    take: 'L’utiliser',
    another: 'Une autre',
  },
  recovery: {
    title: 'La clé de récupération',
    hint: 'La seule autre entrée, si la phrase de passe est perdue ou si la personne qui la connaît est absente. Elle ouvre le registre en lecture.',
    making: 'Préparation de la clé…',
    keyLabel: 'Clé de récupération, en groupes de quatre',
    print: 'Imprimer la feuille de récupération',
    keep: 'Gardez-la sur papier, en lieu sûr, loin de cet appareil. Elle n’est montrée que cette fois et n’est conservée nulle part\u00a0: qui la perd avec la phrase de passe perd le registre.',
    written: 'Je l’ai imprimée ou notée',
    writtenNeeded: 'Imprimez-la ou notez-la d’abord.',
    typedTitle: 'Retapez deux groupes',
    typedHint: 'D’après le papier, non de mémoire\u00a0: vous saurez ainsi qu’il se lit.',
    group: (n) => `Groupe ${n}`,
    wrong: 'Ce n’est pas ce qui figure sur la feuille.',
    showAgain: 'Montrer la clé de nouveau',
    create: 'Créer le registre',
    creating: 'Création du registre\u202f; il y faut environ une seconde…',
    nothing: 'Rien n’est encore sur le disque.',
  },
};
