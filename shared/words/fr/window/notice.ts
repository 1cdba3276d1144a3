import type { Words } from '../../en.ts';

export const notice: Words['window']['notice'] = {
  back: 'Retour à l’incident',
  contextLabel: 'Ce qui manque, et ce qui a été fait',
  unknown: 'Ce document n’existe pas.',

  complete: 'Complet',
  missing: { one: 'élément manquant', other: 'éléments manquants' },

  language: 'Langue du document',
  draft: 'Projet',
  views: { label: 'Affichage', page: 'Comme à l’impression', answers: 'Réponses à copier' },
  save: 'Enregistrer le PDF',
  saveDraft: 'Enregistrer un projet',
  makeDraft: 'En faire un projet',
  paper: (document) => `${document}, comme à l’impression`,

  gaps: {
    title: 'Ce qui manque',
    none: 'Chaque élément que la loi exige a sa réponse.',
    hint: 'Répondez là où la question se pose\u202f; le document suit.',
    answer: (act, label) => `${act}\u00a0: ${label}`,
    places: {
      incident: 'Répondre dans l’incident',
      measures: 'Ajouter une mesure',
      assessment: 'Aller à l’évaluation',
      settings: 'Décrire l’organisation',
      decision: 'Décider, ou noter l’envoi',
    },
    reason: 'Ou pourquoi il n’est pas indiqué',
    reasonHint: 'Ce motif est imprimé à sa place.',
  },

  told: 'Qui le reçoit',

  issued: {
    title: 'Documents établis',
    none: 'Aucun pour l’instant. Chacun est conservé tel qu’il est parti et peut être revu.',
    line: (date, language) => `${date}, ${language}`,
    final: 'Établi',
    draft: 'Projet',
    notSaved: 'Il n’a pas pu être enregistré à l’endroit choisi.',
    show: (name) => `Voir ${name}`,
    shown: (date) => `Tel qu’il a été établi le ${date}`,
    shownHint: 'Rien de ce qui a changé depuis n’y paraît.',
    close: 'Revenir au document tel qu’il est maintenant',
    again: 'Enregistrer ce PDF de nouveau',
    savedAgain: (file) => `Enregistré de nouveau\u00a0: ${file}`,
  },

  saved: (file) => `Enregistré, et conservé au registre\u00a0: ${file}`,
  savedOnly: (file) =>
    `Enregistré, mais non consigné, car le registre est ouvert en lecture seule\u00a0: ${file}`,
  fileName: {
    'cai-notice': 'avis-cai',
    'opc-report': 'declaration-cpvp',
    'person-notice': 'lettre-aux-personnes',
  },
  draftName: 'projet',
  incomplete: {
    title: 'Il ne peut pas encore partir en version définitive',
    text: 'La loi exige une réponse, ou la raison de son absence, pour\u00a0:',
  },
  unprintable: {
    title: 'Des caractères ne peuvent être imprimés',
    text: (characters) =>
      `Aucune police de Constat ne les contient\u00a0: ${characters}. Écrivez-les autrement dans la fiche, ou enregistrez un projet, où un signe tient lieu de chacun.`,
  },

  changed: {
    title: (date) => `Changé depuis l’envoi du ${date}`,
    mandatory: 'Ce qui est appris après l’avis doit être transmis avec diligence, en complément.',
    optional: 'De nouveaux renseignements peuvent être transmis en complément.',
    measures: { one: 'mesure ajoutée ou modifiée', other: 'mesures ajoutées ou modifiées' },
    reassessed: 'Le risque a été évalué de nouveau.',
    fromTo: (from, to) => `de «\u00a0${from}\u00a0» à «\u00a0${to}\u00a0»`,
    fact: (label, change) => `${label}\u00a0: ${change}`,
  },

  both: 'Une même lettre répond aux deux lois.',

  answers: {
    hint: 'Pour le formulaire en ligne de l’autorité\u00a0: chaque réponse dans l’ordre des éléments exigés.',
    copy: 'Copier',
    copied: 'Copié',
    copyAnswer: (label) => `Copier\u00a0: ${label}`,
    saidCopied: (label) => `Copié\u00a0: ${label}`,
    notStated: 'Pas encore indiqué',
  },
};
