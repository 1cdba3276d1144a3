import { formatNumber } from '../../format.ts';
import type { Words } from '../../en.ts';

export const picker: Words['window']['picker'] = {
  cancel: 'Annuler',
  replace: 'Remplacer',
  folderName: 'Nom du dossier du registre',
  fileName: 'Nom du fichier',
  filter: 'Filtrer ce dossier',
  shortcuts: 'Dossiers usuels',
  path: 'Dossier affiché',
  contents: 'Contenu du dossier',
  reading: 'Lecture du dossier…',
  register: 'Registre',
  shortcut: (at, path) =>
    at === 0 ? 'Dossier personnel' : (path.split(/[\\/]/).filter(Boolean).at(-1) ?? path),
  replaced: (name) => `«\u00a0${name}\u00a0» existe déjà. Le remplacement ne peut pas être annulé.`,
  taken: (name) => `«\u00a0${name}\u00a0» existe déjà\u00a0: choisissez un autre nom ou un autre dossier.`,
  faults: {
    empty: 'Donnez-lui un nom.',
    forbidden:
      'Un nom ne peut ni commencer ni finir par un point, ni contenir une barre oblique ou un autre signe que certains systèmes refusent.',
    'too-long': 'Ce nom est trop long\u00a0: abrégez-le.',
  },
  empty: {
    'new-register': 'Aucun dossier ici. Le registre sera créé dans celui-ci.',
    'open-register': 'Aucun dossier ni aucun registre ici.',
    'save-file': 'Ce dossier est vide. Le fichier y sera enregistré.',
    'import-file': 'Aucun dossier ici, ni aucun fichier CSV ou JSON.',
    'open-anchor': 'Aucun dossier ici, ni aucun fichier texte (en .txt).',
    'backup-folder': 'Aucun dossier ici. Les sauvegardes iront dans celui-ci.',
    'attach-file': 'Aucun dossier ici, ni aucun fichier d’une sorte qui peut être gardée.',
    'open-backup': 'Aucun dossier ici, ni aucune sauvegarde (un fichier en .age).',
  },
  noMatch: 'Rien ici ne porte ce nom.',
  more: (shown, all) =>
    `${formatNumber(shown, 'fr')} éléments affichés sur ${formatNumber(all, 'fr')}\u00a0: filtrez pour trouver les autres.`,
};
