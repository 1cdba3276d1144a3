import type { Words } from '../../en.ts';

/** Repairing a damaged register from a backup. */
export const repair: Words['window']['repair'] = {
  act: 'Réparer depuis une sauvegarde…',
  title: 'Réparer le registre depuis une sauvegarde',
  text: 'Seul ce qui est endommagé ou manquant est pris dans la sauvegarde, une fois prouvé qu’elle est de la même histoire. Toute écriture plus récente et entière reste, et ce qui a été effacé reste effacé.',
  untouched:
    'Le registre est refait à côté de sa place et vérifié\u202f; alors seulement il prend cette place, et celui qui est endommagé est conservé à part, intact. Si la sauvegarde ne contient pas tout ce qui manque, rien n’est changé.',
  choose: 'Choisir une sauvegarde…',
  cancel: 'Annuler',
  done: 'Le registre est réparé',
  goOn: 'Continuer dans le registre réparé',
};
