import type { laws as english } from '../../en/window/laws.ts';

/** La loi telle que Constat la connaît. */
export const laws: typeof english = {
  title: 'La loi telle que Constat la connaît',
  search: 'Chercher dans la loi',
  searchHint: 'Un mot ou un article\u00a0: «\u00a0réputé\u00a0», «\u00a0art. 3.5\u00a0»…',
  filters: 'Quelle loi, et avec quelle certitude',
  law: 'Loi',
  anyLaw: 'Toutes les lois',
  inPlay: 'Les lois qui s’appliquent ici',
  inPlayMark: 's’applique ici',
  certainty: 'Certitude',
  anyCertainty: 'Certain ou non',
  certainties: {
    official: 'Texte officiel lu',
    secondary: 'Lu dans un autre texte',
    unconfirmed: 'Non confirmé\u00a0: à vérifier',
  },
  clear: 'Effacer la recherche et les filtres',
  facts: { one: 'élément', other: 'éléments' },
  shown: (shown, all) => `${shown} sur ${all}`,
  toCheck: (n) => `${n} à vérifier avant de vous y fier`,
  empty: 'Rien de ce que Constat connaît ne dit cela',
  emptyText:
    'Cherchez moins de mots, ou dans toutes les lois. Ce qui ne se trouve pas ici n’est pas connu de Constat\u00a0: ce peut être la loi tout de même.',
  colon: '\u00a0: ',
  between: '\u202f; ',
  contents: 'Lois',
  save: 'Enregistrer en PDF…',
  saving: 'Préparation du PDF…',
  saved: (file) => `Enregistré, à la date d’aujourd’hui, et inscrit au journal\u00a0: ${file}`,
  fileName: 'loi',
};
