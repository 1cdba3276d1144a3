import type { Words } from '../../en.ts';
import { formatList } from '../../format.ts';

/** Repairing a damaged register from backups. */
export const repair: Words['window']['repair'] = {
  act: 'Réparer depuis une sauvegarde…',
  title: 'Réparer le registre depuis une sauvegarde',
  ofName: (name) => `Réparer «\u00a0${name}\u00a0» depuis une sauvegarde`,
  text: 'Seul ce qui est endommagé ou manquant est pris dans la sauvegarde, une fois prouvé qu’elle est de la même histoire. Toute écriture plus récente et entière reste, et ce qui a été effacé reste effacé.',
  untouched:
    'Le registre est refait à côté de sa place et vérifié\u202f; alors seulement il prend cette place, et celui qui est endommagé est conservé à part, intact. Si la sauvegarde ne contient pas tout ce qui manque, rien n’est changé.',
  change: 'En choisir une autre…',
  add: 'Ajouter une autre sauvegarde…',
  another: (n) => `Sauvegarde ${n}`,
  drop: 'Sans la dernière',
  other: 'Une autre à sa place…',
  from: (names) => `Cherché dans\u00a0: ${formatList(names, 'fr')}.`,
  look: 'Voir ce qu’elle rendrait',
  lookHint: 'Rien n’est encore changé\u00a0: l’essai se fait à côté du registre, et il est vérifié.',
  acting: 'Le registre est refait à côté de sa place, et vérifié…',
  covered: 'Tout ce qui manque peut être retrouvé',
  wouldTake: (at, things) =>
    things.length === 0
      ? `Rien n’est à prendre dans la sauvegarde du ${at}.`
      : `À prendre dans la sauvegarde du ${at}\u00a0: ${formatList(things, 'fr')}.`,
  holds: (both) => `Dans le registre réparé\u00a0: ${both}.`,
  isWrong: 'Ce qui ne va pas à présent, et que la réparation remet en état\u00a0:',
  nothingYet:
    'Rien n’a encore été changé. Le registre endommagé sera conservé à part, intact, quand l’autre prendra sa place.',
  now: 'Réparer le registre',
  restoreInstead: 'Restaurer plutôt une sauvegarde…',
  cancel: 'Annuler',
  done: 'Le registre est réparé',
  goOn: 'Continuer dans le registre réparé',
};
