import type { Words } from '../../en.ts';
import { welcomeCreate } from './welcome-create.ts';
import { welcomeSheet } from './welcome-sheet.ts';

export const welcome: Words['window']['welcome'] = {
  title: 'Le registre des incidents de confidentialité',
  lead: 'Consigner ce qui s’est passé, évaluer le risque, aviser qui doit l’être, et pouvoir en répondre des années plus tard.',
  ways: {
    create: {
      title: 'Créer un registre',
      text: 'Votre organisation, les lois applicables, une phrase de passe et une clé de récupération. Environ cinq minutes.',
      act: 'Créer un registre',
    },
    open: {
      title: 'Ouvrir un registre',
      text: 'Un registre qui se trouve sur cet appareil, sur un disque ou dans un dossier partagé.',
      act: 'Ouvrir un registre',
    },
    restore: {
      title: 'Restaurer une sauvegarde',
      text: 'Ramener un registre depuis un fichier de sauvegarde, avec sa clé de récupération.',
      act: 'Restaurer',
    },
    sample: {
      title: 'Essayer le registre d’exemple',
      text: 'Seize incidents d’une organisation qui n’existe pas. Changez ce que vous voulez\u00a0: rien n’y est réel.',
      act: 'Essayer l’exemple',
    },
  },
  opening: 'Ouverture du registre d’exemple…',
  recent: 'Ouverts sur cet appareil',
  language: 'Langue de la fenêtre',
  languages: { fr: 'Français', en: 'English' },
  appearance: 'Apparence',
  appearances: { system: 'Système', light: 'Claire', dark: 'Sombre' },
  promise: 'Tout reste sur cet appareil\u00a0: ni compte, ni réseau, ni serveur.',
  version: (version) => `Version ${version}`,
  create: welcomeCreate,
  sheet: welcomeSheet,
};
