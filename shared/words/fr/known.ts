import type { known as english } from '../en/known.ts';

/** Les mots autour de ce que Constat connaît de la loi : à sa page, dans son document et en ligne de commande. */
export const known: typeof english = {
  notAdvice: 'Ceci n’est pas un avis juridique. Ce qui n’est pas confirmé est à vérifier avant de s’y fier.',
  check: 'À vérifier avant de vous y fier',
  texts: 'Textes lus',
  upTo: (text, date) => `${text}\u00a0: à jour au ${date}`,
  noText: 'Aucun de ses textes n’a été lu en entier\u00a0: chaque élément dit où il a été lu.',
  since: (text, date) => `${text} Depuis le ${date}.`,
  authority: (name) => `Les avis et déclarations d’un incident vont à\u00a0: ${name}.`,
  consultation:
    'La personne responsable est consultée lors de l’évaluation du risque\u00a0: c’est obligatoire.',
  factors: 'À considérer',
  duties: 'Obligations après un incident',
  document: (title) => `Ce qu’on y dit\u00a0: ${title}`,
  clocks: 'Délais',
  moves: (place) =>
    `S’il expire un jour férié (${place}), il expire le premier jour suivant qui ne l’est pas.`,
  onlyByCommission:
    'Aucune prolongation de sa propre décision\u00a0: seule la Commission peut accorder plus de temps, si elle est saisie dans le même délai.',
  extensionNotice: (n, start) => `L’avis de prolongation est dû dans les ${n} jours à compter ${start}.`,
  assessedUnder: (date) => `Évalué selon la loi connue au ${date}`,
  assessedUnderEach: (laws) => `Évalué selon la loi connue au\u00a0: ${laws}`,
  ofLaw: (law, date) => `${date} (${law})`,
  asOf: 'Loi connue au',
  changedTitle: 'La loi est connue autrement depuis',
  changedSince: (law, date, what) => `${law}, au ${date}${what === '' ? '.' : `\u00a0: ${what}`}`,
  changedText:
    'L’évaluation demeure telle qu’elle a été scellée. Voyez si sa conclusion tient toujours\u202f; sinon, évaluez de nouveau.',
  daysOff: 'Jours fériés',
  holidays: (place) => `Jours où aucun délai n’expire\u00a0: ${place}`,
};
