import type { ImportWords } from '../en/imports.ts';

/** Ce qui est dit quand un fichier entre : les raisons consignées, les fautes du fichier, sa correspondance. */
export const imports: ImportWords = {
  reasons: {
    noColumn: 'Le fichier importé ne le précise pas\u00a0: aucune colonne n’y est consacrée.',
    emptyCell: (column) => `Le fichier importé laisse «\u00a0${column}\u00a0» vide pour cet incident.`,
    saysUnknown: (column, value) =>
      `Le fichier importé indique «\u00a0${value}\u00a0» sous «\u00a0${column}\u00a0».`,
    onlyLastDay: (column, day) =>
      `Le fichier importé ne donne que le dernier jour, le ${day}, sous «\u00a0${column}\u00a0».`,
    awareOnlySubmission:
      'Le fichier importé ne donne que la date à laquelle l’atteinte a été déclarée à l’autorité, et non le moment où l’organisation en a pris connaissance.',
    occurredOnlySubmission:
      'Le fichier importé ne donne que la date à laquelle l’atteinte a été déclarée à l’autorité, et non le moment où elle a eu lieu\u202f; le récit, s’il y en a un, peut en dire davantage.',
    personsInQuebecNotSaid:
      'Le fichier importé donne le nombre de personnes concernées, et non combien d’entre elles résident au Québec.',
    informationOnlyNarrative:
      'Le fichier importé ne consacre aucune colonne aux renseignements visés\u202f; le récit, s’il y en a un, peut les décrire.',
    causeUnsaid: (column, value) =>
      `Le fichier importé indique «\u00a0${value}\u00a0» sous «\u00a0${column}\u00a0»\u00a0: le genre d’atteinte, et non ce qui l’a causée.`,
    causeOpen: (column, value) =>
      `Le fichier importé indique seulement «\u00a0${value}\u00a0» sous «\u00a0${column}\u00a0».`,
    causeSeveral: (column, value) =>
      `Le fichier importé en nomme plusieurs sous «\u00a0${column}\u00a0»\u00a0: «\u00a0${value}\u00a0». Il ne précise pas laquelle est la cause.`,
  },

  authorities: {
    hhs: 'Office for Civil Rights, U.S. Department of Health and Human Services (États-Unis)',
  },

  cell: (column, value) => `${column}\u00a0: ${value}`,

  rowErrors: {
    'quotes-malformed': 'les guillemets ne concordent pas',
    'cells-missing': 'la ligne compte moins de cellules qu’il n’y a de colonnes',
    'cells-extra': 'la ligne compte plus de cellules qu’il n’y a de colonnes',
    'cell-too-long': 'la cellule dépasse 32\u00a0767 caractères',
    'characters-lost':
      'certains caractères sont illisibles\u00a0: le fichier est endommagé, ou son encodage n’est pas celui qu’il paraît être',
    'title-missing': 'l’incident n’a pas de titre',
    'too-long': 'le texte est trop long pour ce champ (500 caractères)',
    'not-a-date': 'ce n’est pas une date',
    'date-ambiguous':
      'le jour et le mois ne peuvent être distingués\u00a0: précisez dans la correspondance lequel vient en premier («\u00a0dmy\u00a0» ou «\u00a0mdy\u00a0»)',
    'dates-reversed': 'la période se termine avant de commencer',
    'not-a-count': 'ce n’est pas un nombre de personnes',
    'count-negative': 'un nombre de personnes ne peut être négatif',
    'count-too-large': 'le nombre est trop grand pour être un nombre de personnes',
    'count-reversed': 'l’intervalle se termine plus bas qu’il ne commence',
    'name-missing': 'la personne n’a pas de nom',
    'not-an-email': 'ce n’est pas une adresse électronique',
    'language-unknown': 'ce n’est ni le français ni l’anglais',
    'listed-twice': 'la même personne figure dans une ligne précédente',
    'listed-already': 'cette personne est déjà dans la liste',
    'not-in-list': 'la correspondance ne connaît pas cette valeur',
    'does-not-fit': 'ce que contient la ligne ne peut être consigné',
  },
  rowError: (row, column, what, value) =>
    `Ligne ${row}${column === null ? '' : `, «\u00a0${column}\u00a0»`}\u00a0: ${what}${value === '' ? '' : ` («\u00a0${value}\u00a0»)`}.`,
  rowErrorsCount: (count) =>
    count === 1 ? 'Une ligne ne peut être importée.' : `${count} lignes ne peuvent être importées.`,

  columns: {
    status: 'État',
    recorded: 'Consigné le',
    risk: 'Conclusion',
    otherNotices: 'Autres avis transmis',
    reference: 'Numéro dans le fichier dont il a été importé',
    measuresPlanned: 'Autres mesures, prises ou prévues',
  },

  causes: {
    'not-text': 'ce n’est pas un fichier texte\u202f; enregistrez la feuille au format CSV',
    empty: 'il est vide',
    'columns-too-many': 'il compte plus de 200 colonnes',
    'header-too-long': 'le nom d’une colonne est trop long',
    'header-quotes': 'les guillemets de l’en-tête ne concordent pas',
    'not-json': 'ce n’est pas du JSON valide',
    'too-deep': 'ses valeurs sont imbriquées trop profondément',
    'kind-unknown': 'seuls les fichiers CSV et JSON sont importés',
  },

  notes: {
    'known-file': (name) => `Les colonnes sont celles d’un fichier connu\u00a0: ${name}.`,
    'header-row': (row) =>
      `Les noms des colonnes se trouvent à la ligne ${row}\u202f; les lignes qui précèdent ont été laissées de côté.`,
    'no-column': (fact) =>
      `Aucune colonne pour «\u00a0${fact}\u00a0»\u00a0: consigné comme inconnu, avec cette raison.`,
    'title-from': (column) =>
      `Aucune colonne ne contient de titre\u00a0: le début de «\u00a0${column}\u00a0» en tient lieu.`,
    'date-order': (detail) => `Les dates de ${detail}, selon l’ensemble de la colonne.`,
    'date-undecided': (column) =>
      `Les dates de «\u00a0${column}\u00a0» peuvent se lire jour ou mois en premier\u00a0: les lignes où cela change la date sont refusées tant que la correspondance n’indique pas «\u00a0dmy\u00a0» ou «\u00a0mdy\u00a0».`,
    'values-unrecognised': (detail) => `Non reconnu, conservé dans les mots du fichier\u00a0: ${detail}.`,
    'columns-kept': (columns) =>
      `Sans champ correspondant\u202f; conservé avec chaque fiche tel qu’importé\u00a0: ${columns}.`,
    'dump-marks': () =>
      'Le fichier porte les marques d’une copie de base de données\u00a0: «\u00a0\\N\u00a0» est lu comme vide, une barre oblique inverse en tête de ligne est omise.',
    'characters-replaced': (cells) =>
      `Des caractères de commande tiennent la place de caractères perdus dans ${cells} cellules\u00a0: «\u00a0\uFFFD\u00a0» marque l’endroit\u202f; la ligne est conservée telle quelle.`,
    'windows-encoding': () => 'Le fichier n’est pas en UTF-8\u202f; il a été lu comme Windows-1252.',
  },
};
