import type { Words } from '../../en.ts';
import { formatNumber } from '../../format.ts';

const days = (n: number) => `${formatNumber(n, 'fr')}\u00a0${n < 2 ? 'jour' : 'jours'}`;
const hours = (n: number) => `${formatNumber(n, 'fr')}\u00a0${n < 2 ? 'heure' : 'heures'}`;
const long = (span: { readonly days: number } | { readonly hours: number }) =>
  'days' in span ? days(span.days) : span.hours === 0 ? 'moins d’une heure' : hours(span.hours);

export const today: Words['window']['today'] = {
  waiting: { one: 'fiche attend quelque chose', other: 'fiches attendent quelque chose' },
  overdue: (n) => `${n} au-delà de la cible interne`,
  reading: 'Lecture du registre en cours…',
  unread: 'Le registre n’a pas pu être lu jusqu’au bout',
  readAgain: 'Lire de nouveau',

  groups: {
    target: 'Cible interne dépassée',
    review: 'Reports à réexaminer',
    tell: 'Avis requis et non transmis',
    assess: 'Risque non encore évalué',
    decide: 'Avis sur lesquels décider',
    measure: 'Mesures prévues dont la date est passée',
    items: 'Inscriptions au registre à compléter',
  },
  hints: {
    target: 'La cible est celle de l’organisation\u202f; aucune loi ne la fixe.',
    items: 'Tout incident est consigné, et son inscription répond à ce que la loi énumère.',
  },
  next: {
    assess: 'Évaluer le risque',
    tell: (whom) => `À aviser\u00a0: ${whom}`,
    decide: (whom) => `Décider s’il faut aviser\u00a0: ${whom}`,
    review: 'Réexaminer le report de l’avis aux personnes concernées',
    items: { one: 'élément manquant', other: 'éléments manquants' },
    measure: 'Confirmer qu’elle a été prise, ou lui donner une autre date',
  },
  under: (what, laws) => `${what} · ${laws}`,
  aware: (span) => ('days' in span && span.days === 0 ? 'Appris aujourd’hui' : `Appris il y a ${long(span)}`),
  awareUnknown: 'On ne sait pas quand l’organisation l’a appris',
  targetPassed: (span) => `Cible interne dépassée depuis ${long(span)}`,
  targetIn: (span) => `Cible interne dans ${long(span)}`,
  reviewToday: 'À réexaminer aujourd’hui',
  reviewSince: (n) => `À réexaminer depuis ${days(n)}`,
  plannedFor: (date) => `Prévue pour le ${date}`,
  more: (n) => `Afficher ${n} de plus`,
  allInRegister: 'Les voir toutes dans le registre',

  nothing: 'Rien n’est en attente',
  nothingText:
    'Chaque incident ouvert est évalué, ses avis sont transmis et son inscription est complète. Ce qui viendra à échéance figurera ici.',
  first: 'Consigner le premier incident',
  firstText:
    'Ce qu’il faut faire figurera ici\u00a0: le risque à évaluer, les avis à transmettre, les inscriptions à compléter. Consigner un incident prend moins d’une minute\u202f; le reste peut attendre.',
  open: 'Fiches ouvertes',
  noneOpen: 'Aucune fiche n’est ouverte.',
  allRecords: 'Toutes les fiches',
  changed: (when) => `Modifiée le ${when}`,

  beside: 'Journal et brouillons',
  drafts: 'Brouillons',
  draftKinds: {
    'new-incident': 'Nouvel incident, non encore consigné',
    facts: 'Faits d’une fiche, non encore consignés',
    assessment: 'Évaluation, non encore scellée',
    notice: 'Motifs dans un avis, non encore établi',
  },
  draftOf: (number, what) => `${number}\u00a0: ${what}`,
  savedAt: (when) => `Gardé le ${when}`,
  proof: 'État du journal',
  entries: { one: 'écriture', other: 'écritures' },
  lastEntry: 'Dernière écriture',
  whoWhen: (who, when) => `${who}, ${when}`,
  verified: {
    never: 'Non vérifié depuis son ouverture',
    running: 'Vérification en cours…',
    sound: (when) => `Vérifié le ${when}\u00a0: intact`,
    unsound: (when) => `Vérifié le ${when}\u00a0: quelque chose ne tient pas`,
    refused: 'Il n’a pas pu être vérifié',
  },
  verify: 'Vérifier maintenant',
  openJournal: 'Ouvrir le journal',
};
