import type { Words } from '../../en.ts';

export const strength: Words['window']['strength'] = {
  label: 'Solidité\u00a0:',
  measuring: 'calcul en cours…',
  unknown: 'elle n’a pas pu être évaluée',
  levels: {
    none: 'Pas encore écrite',
    'too-short': 'Trop courte',
    weak: 'Faible\u00a0: elle serait vite devinée',
    fair: 'Passable\u00a0: un mot de plus aiderait',
    good: 'Bonne',
    strong: 'Solide',
  },
  advice: {
    own: 'Elle contient un nom ou un mot que n’importe qui essaierait d’abord ici.',
    common: 'Elle est parmi les mots de passe essayés en premier.',
    'one-word': 'Un seul mot se trouve vite dans une liste de mots.',
    names: 'Les prénoms et les noms de famille sont essayés tôt.',
    dates: 'Les dates et les années sont essayées tôt.',
    keyboard: 'Les touches voisines du clavier sont essayées tôt.',
    repeats: 'Ce qui se répète n’ajoute presque rien.',
    sequence: 'Des lettres ou des chiffres qui se suivent (abc, 123) n’ajoutent presque rien.',
    signs: 'Les signes mis à la place de lettres (@ pour a) sont essayés aussi.',
    backwards: 'Les mots écrits à l’envers sont essayés aussi.',
    capitals: 'Les majuscules n’ajoutent presque rien.',
    'more-words': 'Plus de mots, sans rapport entre eux, la rendent plus difficile à deviner.',
  },
};
