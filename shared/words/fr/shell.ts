import type { shell as english } from '../en/shell.ts';

/** Ce que disent le menu de l’application et les boîtes de dialogue du système. */
export const shell: typeof english = {
  menu: {
    file: 'Fichier',
    newIncident: 'Nouvel incident',
    lock: 'Verrouiller le registre',
    quit: 'Quitter Constat',
    edit: 'Édition',
    undo: 'Annuler la saisie',
    redo: 'Rétablir la saisie',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    go: 'Aller à',
    today: 'Aujourd’hui',
    register: 'Registre',
    journal: 'Journal',
    settings: 'Réglages',
    find: 'Rechercher…',
    view: 'Affichage',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    actualSize: 'Taille réelle',
    fullScreen: 'Plein écran',
    window: 'Fenêtre',
    minimize: 'Réduire la fenêtre',
    close: 'Fermer',
    about: 'À propos de Constat',
    hide: 'Masquer Constat',
    hideOthers: 'Masquer les autres',
    showAll: 'Tout afficher',
  },
  places: {
    'new-register': { title: 'Où créer le nouveau registre\u202f?', button: 'Choisir' },
    'open-register': { title: 'Choisir le dossier d’un registre', button: 'Choisir' },
    'save-file': { title: 'Enregistrer le fichier', button: 'Enregistrer' },
    'import-file': { title: 'Choisir le fichier à importer', button: 'Choisir' },
    'open-backup': { title: 'Choisir la sauvegarde', button: 'Choisir' },
    'open-anchor': { title: 'Choisir la tête conservée à l’extérieur', button: 'Choisir' },
  },
  files: {
    pdf: 'Document PDF',
    csv: 'Feuille CSV',
    json: 'Données JSON',
    backup: 'Sauvegardes d’un registre',
    text: 'Fichiers texte',
    importable: 'Fichiers qui peuvent être importés',
  },
  hung: {
    message: 'La fenêtre ne répond plus.',
    detail:
      'Vous pouvez attendre, ou verrouiller le registre et recommencer. Tout ce qui a été consigné est sur le disque, et ce que vous étiez en train d’écrire est gardé comme brouillon.',
    wait: 'Attendre',
    lock: 'Verrouiller et recommencer',
  },
  failed: {
    title: 'Constat ne peut pas démarrer',
    detail:
      'La fenêtre n’a pas pu être affichée. Les registres sont tels qu’ils étaient. Fermez Constat et démarrez-le de nouveau\u202f; si cela ne suffit pas, réinstallez-le\u00a0: les registres sont conservés à part du programme.',
  },
};
