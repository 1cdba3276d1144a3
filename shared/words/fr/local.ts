import type { LocalWords } from '../en/local.ts';

/** Ce que dit l’hôte local : dans le terminal, et à la personne qui arrive avec une adresse périmée. */
export const local: LocalWords = {
  noBrowser:
    'Aucun navigateur pouvant ouvrir une fenêtre privée pour Constat n’a été trouvé (Chromium, Chrome, Edge ou Brave). CONSTAT_BROWSER peut en nommer un.',
  notOpened: 'Le navigateur s’est arrêté avant d’afficher Constat.',
  openThis:
    'Ouvrez cette adresse dans un navigateur de cet ordinateur. Elle sert une seule fois, pendant une minute\u202f; Entrée en donne une autre, Ctrl+C arrête Constat.',
  withoutSandbox:
    'Constat s’exécute en tant que root\u00a0: le navigateur s’ouvre sans son bac à sable. Mieux vaut le lancer sous un compte ordinaire.',
  ended: 'Constat est arrêté.',
  spent:
    'Cette adresse a déjà servi, ou sa minute est écoulée. Appuyez sur Entrée dans le terminal où Constat s’exécute pour en obtenir une autre, ou redémarrez Constat.',
  locked:
    'Cette fenêtre est verrouillée. Constat a été ouvert dans une autre fenêtre, a été verrouillé ou est arrêté. Ce qui a été consigné est sur le disque.',
};
