import type { retention as english } from '../../en/window/retention.ts';

/** Les fiches au terme de leur conservation légale. */
export const retention: typeof english = {
  title: 'Fin de conservation',
  back: 'Registre',
  text: 'La loi dit combien de temps une fiche doit au moins être gardée. Rien n’est effacé de soi-même : ce qui est arrivé à terme figure ici, et un responsable décide. Un renseignement personnel n’est pas gardé au-delà de ce que demandent ses fins (P-39.1, art. 23).',
  none: 'Aucune fiche n’est arrivée au terme de sa conservation, et aucune n’y arrivera dans les douze mois.',
  noneTitle: 'Rien à son terme',
  byHand: 'Rien n’est effacé de soi-même.',
  records: { one: 'fiche', other: 'fiches' },
  reaches: {
    over: {
      title: 'Terme passé : peuvent être effacées',
      text: 'Le plus long des délais est passé, plus rien n’est ouvert et aucune conservation n’est imposée.',
    },
    'on-hold': {
      title: 'Terme passé, conservation imposée',
      text: 'Rien n’en est effacé tant qu’un responsable n’a pas levé la mesure, dans la fiche.',
    },
    open: {
      title: 'Terme passé, encore ouvertes',
      text: 'Fermez-les d’abord : ce qui est ouvert ne s’efface pas.',
    },
    soon: { title: 'Dans les douze mois', text: 'Elles arriveront au terme de leur conservation.' },
  },
  until: (date) => `À garder jusqu’au ${date}.`,
  alsoUntil: (date) => `Aussi jusqu’au ${date}.`,
  fromLastEntry: 'Compté à partir de sa dernière inscription, car la date dont part la loi n’est pas connue.',
  held: (date, reason) => `Conservation imposée depuis le ${date} : ${reason}`,
  all: 'Choisir toutes celles qui sont affichées',
  openIt: 'Ouvrir',
  open: (number) => `Ouvrir ${number}`,
  more: (n) => `En afficher davantage (${n} en tout)`,
  act: 'Effacer celles qui sont choisies…',
  chosen: (records) => `Choix : ${records}`,
  onlyOfficer: 'Seul un responsable peut effacer.',
  most: (n) => `On en efface au plus ${n} à la fois.`,
  done: (records) => `Effacement fait : ${records}. Chacune a son attestation, ci-dessous.`,
  unfinished:
    'L’effacement est au journal ; le disque n’a pas tout laissé partir. Verrouillez puis rouvrez le registre : il s’en chargera.',
  erased: 'Effacées auparavant',
  erasedOn: (date) => `Effacée le ${date}`,
  certificate: (number) => `Attestation de ${number}`,
  today: {
    title: 'Fin de conservation',
    over: (records) => `${records} au-delà du temps pendant lequel la loi veut qu’on les garde.`,
    open: 'Les voir',
  },
};
