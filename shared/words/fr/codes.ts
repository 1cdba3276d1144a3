import type { codes as english } from '../en/codes.ts';
import { labelled, part, parts } from '../details.ts';
import { formatBytes } from '../format.ts';
import { imports } from './imports.ts';
import { register } from './register.ts';

const quoted = (value: string): string => ` «\u00a0${value}\u00a0»`;
const kept = 'Rien n’a été modifié.';

const causes: Readonly<Record<string, string>> = imports.causes;

/** Ce qui est dit d’un refus : ce qui s’est passé, ce qu’il en est du registre, ce qu’il faut faire ensuite. */
export const codes: typeof english = {
  refusals: {
    invalid: () =>
      `Ce qui a été donné ne peut pas être consigné tel quel. ${kept} Corrigez ce qui est nommé ci-dessous, puis réessayez.`,
    'unknown-change': (details) =>
      `Constat ne connaît aucune modification du type${part(details, 'type', quoted) || ' indiqué'}. ${kept} «\u00a0constat schema\u00a0» énumère toutes les modifications possibles.`,
    'unknown-record': (details) =>
      `La fiche${part(details, 'record', quoted)} n’est pas dans ce registre. ${kept} Cherchez son numéro dans la liste des fiches.`,
    'unknown-number': (details) =>
      `Aucune fiche ne porte le numéro${part(details, 'number', quoted) || ' indiqué'}. ${kept} Cherchez le numéro dans la liste des fiches.`,
    'batch-empty': () => `Il n’y avait rien à consigner\u00a0: la liste des modifications est vide. ${kept}`,

    'register-already-created': () => `Ce registre est déjà créé. ${kept} Ouvrez-le plutôt.`,
    'organisation-missing': () =>
      `Le registre ne décrit pas encore son organisation. ${kept} Décrivez d’abord l’organisation, puis inscrivez.`,
    'organisation-already-set': () =>
      `L’organisation est déjà décrite. ${kept} Modifiez plutôt ce qui doit changer.`,
    stale: (details) =>
      `Quelqu’un a consigné autre chose entre-temps${parts(details, 'fields', { ...register.parts, ...register.organisation, ...register.facts }, (list) => ` (${list})`)}. ${kept} Relisez la fiche, puis refaites votre modification si elle tient toujours.`,
    'nothing-changed': () =>
      `Ce qui a été donné est déjà ce que dit le registre. ${kept} Il ne reste rien à faire.`,
    'reason-needed': (details) =>
      `Cette modification demande un motif${parts(details, 'fields', { ...register.organisation, ...register.facts }, (list) => `, car on s’appuie déjà sur ce qu’elle modifie\u00a0: ${list}`)}. ${kept} Dites pourquoi en quelques mots, puis réessayez.`,
    'record-annulled': (details) =>
      `La fiche${part(details, 'number', (number) => ` ${number}`)} est annulée et ne peut plus être modifiée. ${kept}`,
    'record-closed': (details) =>
      `La fiche${part(details, 'number', (number) => ` ${number}`)} est fermée. ${kept} Rouvrez-la en donnant un motif, ou ajoutez une note.`,
    'record-not-closed': (details) =>
      `La fiche${part(details, 'number', (number) => ` ${number}`)} n’est pas fermée\u00a0: elle ne peut donc pas être rouverte. ${kept}`,
    'not-an-incident-already': (details) =>
      `La fiche${part(details, 'number', (number) => ` ${number}`)} est déjà écartée comme n’étant pas un incident. ${kept}`,
    'record-not-an-incident': (details) =>
      `La fiche${part(details, 'number', (number) => ` ${number}`)} a été écartée comme n’étant pas un incident\u00a0: on ne l’évalue pas et on n’en avise personne. ${kept} Si c’en est un malgré tout, rouvrez-la d’abord en donnant un motif.`,
    'record-still-open': (details) =>
      `La fiche${part(details, 'number', (number) => ` ${number}`)} est encore ouverte, et ce qui est ouvert n’est pas effacé. ${kept} Fermez-la d’abord.`,
    'record-on-hold': (details) =>
      `La conservation de la fiche${part(details, 'number', (number) => ` ${number}`)} est imposée\u00a0: rien n’en est effacé tant qu’un responsable ne l’a pas levée. ${kept}`,
    'record-not-on-hold': (details) =>
      `La conservation de la fiche${part(details, 'number', (number) => ` ${number}`)} n’est pas imposée. ${kept} Il n’y a rien à lever.`,
    'still-to-be-kept': (details) =>
      `La loi veut que la fiche${part(details, 'number', (number) => ` ${number}`)} soit gardée plus longtemps${part(details, 'until', (until) => `, jusqu’au ${until}`)}. ${kept} Elle pourra être effacée après ce jour.`,
    'attachment-unknown': (details) =>
      `La fiche${part(details, 'number', (number) => ` ${number}`)} n’a pas cette pièce jointe. ${kept} Relisez la fiche.`,
    'persons-none': (details) =>
      `La fiche${part(details, 'number', (number) => ` ${number}`)} n’a pas de liste de personnes. ${kept}`,
    'persons-too-many': (details) =>
      `Une liste compte au plus${part(details, 'most', (most) => ` ${most}`)} personnes. ${kept} Inscrivez-en une partie avec cet incident et gardez le reste où il se trouve.`,
    'person-unknown': (details) =>
      `Toutes les personnes nommées ne sont pas dans la liste de la fiche${part(details, 'number', (number) => ` ${number}`)}. ${kept} Relisez la liste.`,
    'letter-not-out': (details) =>
      `Aucune lettre à cette personne n’est en route${part(details, 'number', (number) => ` (${number})`)}. ${kept} Consignez d’abord l’envoi.`,
    'attachment-not-kept': (details) =>
      `Le fichier${part(details, 'file', quoted)} n’est pas gardé\u00a0: ce qu’il est${part(details, 'found', (found) => ` (${found})`)} et ce que dit son nom doivent concorder, et désigner un document, une image, un enregistrement ou un message. ${kept}`,
    'not-confirmed': (details) =>
      part(
        details,
        'count',
        (count) => `Ce qui a été tapé n’est pas le nombre de fiches (${count}). ${kept} Tapez ce chiffre.`,
      ) ||
      `Ce qui a été tapé n’est pas le numéro de la fiche${part(details, 'number', (number) => ` (${number})`)}. ${kept} Tapez-le tel qu’il y figure.`,
    'measure-unknown': (details) =>
      `La fiche n’a pas de mesure${part(details, 'measure', quoted) || ' correspondante'}. ${kept} Relisez la fiche et choisissez l’une de ses mesures.`,
    'assessment-facts-moved': () =>
      `Les faits ont changé depuis le début de cette évaluation. ${kept} Relisez les faits, revoyez les réponses, puis scellez l’évaluation.`,
    'assessment-consultation-needed': () =>
      `La personne responsable de la protection des renseignements personnels doit être consultée avant qu’une évaluation soit scellée (P-39.1, art. 3.7). ${kept} Consignez qui a été consulté, et à quelle date.`,
    'assessment-reasons-needed': (details) =>
      `La conclusion${parts({ list: [details['regime']] }, 'list', register.regimes, (name) => ` pour ${name}`)} n’a pas de motifs. ${kept} Écrivez les motifs de la personne responsable\u00a0: un «\u00a0non\u00a0» en demande autant qu’un «\u00a0oui\u00a0».`,
    'assessment-evidence-needed': () =>
      `Les réponses excluent que les renseignements aient été vus ou pris, sans dire comment on le sait. ${kept} Donnez-en la preuve (journaux, enveloppe revenue scellée), ou répondez que l’accès est possible.`,
    'assessment-conclusion-missing': (details) =>
      `L’évaluation doit contenir une conclusion pour chaque loi applicable${parts({ list: [details['regime']] }, 'list', register.regimes, (name) => `\u202f; voyez ${name}`)}. ${kept} Concluez une fois pour chaque loi, puis scellez-la.`,
    'notice-date-in-future': (details) =>
      `Un avis ne peut pas avoir été transmis un jour qui n’est pas encore venu${part(details, 'on', (on) => ` (${on})`)}. ${kept} Corrigez la date.`,
    'sample-refuses-import': () =>
      `Ceci est un registre d’exemple\u00a0: il n’accepte aucune importation. ${kept} Créez votre propre registre, puis importez-y le fichier.`,
    'undo-not-possible': () =>
      `Cette modification ne peut pas être défaite\u00a0: on ne défait que sa propre dernière modification de la séance, et jamais une prise de connaissance, une évaluation, un avis, un document ni une fermeture. ${kept} Modifiez plutôt la fiche, en donnant un motif.`,
    'nothing-announced': () =>
      `Aucune écriture interrompue n’attend de prise de connaissance. ${kept} Le journal montre celles qui ont été trouvées.`,
    'member-unknown': (details) =>
      `Personne dans ce registre ne porte le nom${part(details, 'member', quoted) || ' indiqué'}. ${kept} Vérifiez le nom du membre.`,
    'member-not-allowed': ({ role }): string =>
      role === 'reader' || role === 'recovery'
        ? `La personne qui a ouvert le registre peut le lire, mais ne peut rien y consigner. ${kept} Ouvrez-le avec la phrase de passe d’un membre qui en a le droit.`
        : `Le rôle de la personne qui a ouvert le registre ne le permet pas. ${kept} Adressez-vous à une personne responsable du registre, ou ouvrez-le avec la phrase de passe d’un membre qui en a le droit.`,
    'member-not-active': (details) =>
      `L’accès de ${part(details, 'member', (name) => name) || 'ce membre'} est suspendu ou retiré. ${kept} Rétablissez un membre suspendu\u202f; à la place d’un membre retiré, ajoutez-en un nouveau.`,
    'member-active-already': (details) =>
      `${part(details, 'member', (name) => name) || 'Cette personne'} est déjà membre. ${kept}`,
    'member-name-taken': (details) =>
      `Un membre porte déjà le nom${part(details, 'member', quoted) || ' indiqué'}. ${kept} Donnez au nouveau membre un nom qui les distingue.`,
    'last-officer': (details) =>
      `Il ne resterait aucune personne responsable\u00a0: ${part(details, 'member', (name) => name) || 'ce membre'} est la dernière. ${kept} Ajoutez-en d’abord une autre\u00a0: quelqu’un doit pouvoir faire ce qu’elle seule peut faire.`,
    'regime-not-in-play': (details) =>
      `Le registre n’applique pas cette loi${parts(details, 'regimes', register.regimes, (list) => ` (${list})`)}. ${kept} Ajoutez d’abord la loi à l’organisation, ou omettez-la.`,
    'deferral-not-allowed': () =>
      `Seul l’avis aux personnes concernées peut être reporté, et seulement en vertu de la loi du Québec (P-39.1, art. 3.5). ${kept} Décidez d’aviser ou de ne pas aviser.`,
    'extension-not-allowed': (details) =>
      `La loi ne permet pas cette prolongation${part(details, 'most', (most) => (most === '0' ? '\u00a0: la seule décision de l’organisation ne donne pas plus de temps' : `\u00a0: elle permet ${most} jours au plus`))}. ${kept} ${part(details, 'by', (by) => `Seule la Commission d’accès à l’information peut accorder plus de temps (P-39.1, art. 46), si elle en est saisie au plus tard le ${by}\u202f; sinon, répondez à temps.`) || 'Répondez dans le délai que fixe la loi.'}`,
    'document-unknown': (details) =>
      `Ce document${part(details, 'document', quoted) || part(details, 'kind', quoted)} n’existe pas. ${kept} Choisissez l’un des documents que Constat produit ou a produits.`,
    'document-incomplete': () =>
      `Des éléments exigés par la loi n’ont pas encore de réponse\u00a0: le document n’a donc pas été produit. ${kept} Répondez-y dans la fiche, donnez le motif là où la loi l’accepte, ou produisez un projet.`,
    'document-not-due': (details) =>
      `Aucun document ne peut être produit au sujet de la fiche${part(details, 'number', (number) => ` ${number}`)}\u00a0: ${details['why'] === 'not-an-incident' ? 'il a été constaté que ce n’est pas un incident' : 'elle est annulée'}. ${kept} Choisissez une autre fiche, ou produisez une copie du registre, où elle figure.`,
    'reason-not-allowed': (details) =>
      `Un motif a été donné là où la loi n’en accepte pas, ou pour un élément que le document ne comporte pas${parts(details, 'items', {}, (list) => ` (${list})`)}. ${kept} Répondez à l’élément dans la fiche, ou produisez un projet\u202f; dans une copie du registre, le motif se donne pour NUMÉRO/élément.`,
    'characters-unsupported': (details) =>
      `Le document contient des caractères qu’aucune police de Constat ne peut imprimer${parts(details, 'characters', {}, (list) => ` (${list})`)}. ${kept} Écrivez-les autrement dans la fiche, ou produisez un projet, où un signe remplace chacun d’eux.`,
    'still-open': (details) =>
      `La fiche ne peut pas encore être fermée sans motif\u00a0: ${details['unassessed'] === true ? 'son risque n’a pas été évalué' : 'des avis restent à décider ou à transmettre'}. ${kept} Terminez ce qui reste ouvert, ou donnez les motifs de la fermer malgré tout.`,

    'wrong-passphrase': () =>
      'La phrase de passe n’ouvre pas ce registre. Le registre est resté intact. Vérifiez le clavier et le verrouillage des majuscules, puis réessayez\u202f; la clé de récupération l’ouvre aussi.',
    'slot-damaged': (details) =>
      `Un accès à ce registre est endommagé${part(details, 'slot', quoted)}. Rien n’a été écrit. Utilisez la clé de récupération ou la phrase de passe d’un autre membre, et restaurez le fichier à partir d’une copie de sauvegarde.`,
    'slot-missing': () =>
      'L’accès demandé n’est pas dans ce registre. Rien n’a été écrit. Utilisez la clé de récupération ou la phrase de passe d’un autre membre, ou restaurez le fichier manquant à partir d’une copie de sauvegarde.',
    'slot-too-old': ({ name, recovery }) =>
      recovery === true
        ? 'La clé de récupération date d’une version de Constat qui ne savait pas changer la clé du registre. Rien n’a été modifié. Faites d’abord une nouvelle clé de récupération.'
        : `Un accès${typeof name === 'string' ? ` (${name})` : ''} date d’une version de Constat qui ne savait pas changer la clé du registre. Rien n’a été modifié. Cette personne doit d’abord changer sa phrase de passe, ou une personne responsable lui en donner une nouvelle.`,
    'slot-not-in-force': () =>
      'Cet accès n’est pas en vigueur\u00a0: il a été retiré ou remplacé, ou le changement qui devait l’apporter a été interrompu. Le registre est resté intact. Utilisez la phrase de passe ou la feuille de récupération qui l’a suivi, ou celle d’avant si le changement a été interrompu\u202f; une personne responsable peut vous donner une nouvelle phrase de passe.',
    'vault-damaged': () =>
      'Le fichier qui décrit le registre (vault.json) est illisible. Rien n’a été écrit. Réparez le registre depuis une sauvegarde\u202f; le journal est conservé tel quel.',
    'vault-tampered': () =>
      'Le fichier qui décrit le registre (vault.json) n’est pas celui que le registre a scellé\u00a0: il a été altéré. Rien n’a été écrit. Réparez le registre depuis une sauvegarde, et cherchez qui a pu le modifier.',
    'kdf-out-of-bounds': () =>
      'Le registre demande un calcul de clé que Constat n’accepte pas. Rien n’a été écrit. Le fichier a peut-être été altéré\u00a0: restaurez-le à partir d’une copie de sauvegarde.',
    'passphrase-too-short': (details) =>
      `La phrase de passe est trop courte${part(details, 'least', (least) => ` (au moins ${least} caractères)`)}. ${kept} Choisissez-en une plus longue\u00a0: plusieurs mots se retiennent bien et se devinent mal.`,
    'passphrase-taken': () =>
      `Cette phrase de passe est déjà celle d’un autre membre. ${kept} Choisissez-en une autre\u00a0: celle de chaque membre doit ouvrir le registre en son nom.`,
    'recovery-key-other': () =>
      'Ceci est une clé de récupération, mais pas celle qui est en vigueur pour ce registre\u00a0: elle figure peut-être sur une feuille antérieure, ou sur celle d’un autre registre. Rien n’a été consigné. Cherchez la feuille en vigueur, ou créez une nouvelle clé.',
    'recovery-key-malformed': () =>
      'Ceci n’est pas une clé de récupération\u00a0: un caractère manque ou est erroné. Le registre est resté intact. Tapez-la de nouveau telle qu’elle est imprimée sur la feuille de récupération.',

    'not-a-register': (details) =>
      `Il n’y a pas de registre ici${part(details, 'folder', quoted)}. Rien n’a été écrit. Vérifiez le dossier, ou créez-y un registre.`,
    'register-exists': (details) =>
      `Il y a déjà un registre ici${part(details, 'folder', quoted)}. ${kept} Ouvrez-le, ou choisissez un autre dossier.`,
    'folder-not-empty': (details) =>
      `Le dossier${part(details, 'folder', quoted)} n’est pas vide. ${kept} Choisissez un dossier vide ou nouveau pour le registre.`,
    'format-newer': () =>
      'Le registre a été écrit par une version plus récente de Constat. Il est resté intact. Mettez Constat à jour, puis ouvrez-le de nouveau.',
    'locked-by-other': (details) =>
      `Le registre est déjà ouvert en écriture${part(details, 'host', (host) => ` sur ${host}`)}. ${kept} Fermez-le là-bas, ou ouvrez-le en lecture.`,
    'read-only': () =>
      `Le registre est ouvert en lecture seulement. ${kept} Fermez-le là où il est ouvert en écriture, puis ouvrez-le de nouveau.`,
    damaged: () =>
      'Une partie du registre est endommagée. Il reste lisible\u202f; rien n’a été écrit ni supprimé. Vérifiez le registre pour voir exactement ce qui manque, puis réparez-le à partir d’une sauvegarde.',
    'anchor-malformed': () =>
      'Ce fichier ne contient aucune tête signée d’un registre, ou une de ses lignes a été modifiée en route. Rien n’a été modifié.',
    'anchor-other-register': () => 'Cet ancrage est celui d’un autre registre. Rien n’a été modifié.',
    'anchor-words-count': (details) =>
      `Un ancrage imprimé compte 24 mots${part(details, 'found', (found) => `\u202f; il y en a ${found} ici`)}. Recopiez-les tous, dans l’ordre de leurs numéros. Rien n’a été modifié.`,
    'anchor-word-unknown': (details) =>
      `${part(details, 'place', (place) => `Le mot nº\u00a0${place}`) || 'Un des mots'}${part(details, 'word', quoted)} n’est dans aucune des deux listes, française ou anglaise. Comparez-le au papier. Rien n’a été modifié.`,
    'anchor-words-checksum': () =>
      'Ces mots ne vont pas ensemble\u00a0: l’un d’eux est un autre mot que sur le papier, ou leur ordre a changé. Comparez-les un à un. Rien n’a été modifié.',
    'checkpoint-misplaced': () =>
      'Un point de contrôle signé porte le nom d’un autre\u00a0: quelqu’un a déplacé ou renommé le fichier. Le point de contrôle dont il a pris le nom a pu disparaître. Rien n’a été modifié.',
    'checkpoint-inconsistent': () =>
      'Deux points de contrôle signés ne peuvent être vrais tous les deux\u00a0: le plus récent va moins loin dans l’une des chaînes. Rien n’a été modifié.',
    forked: () =>
      'Le journal contient deux suites différentes de la même écriture, comme lorsqu’une copie ancienne est remise par-dessus un travail plus récent. Rien n’a été écrit. Vérifiez le registre, puis décidez quelle copie fait foi.',
    'write-failed': (details) =>
      `Le disque n’a pas accepté l’écriture${part(details, 'cause', (cause) => ` (${cause})`)}. Ce qui était déjà consigné est en sûreté\u202f; cette modification n’a pas été consignée. Vérifiez l’espace et les droits sur le disque, puis réessayez.`,
    'disk-nearly-full': () =>
      `Le disque est presque plein : rien de plus n’est consigné tant qu’il n’y a pas de place. ${kept} Libérez de l’espace, puis réessayez ; tout ce qui est consigné peut encore être lu et imprimé.`,
    'frame-too-large': () =>
      `Cette modification est trop volumineuse pour être consignée d’un seul tenant. ${kept} Divisez-la, ou joignez le long texte en pièce jointe.`,
    'read-failed': (details) =>
      `Un fichier n’a pas pu être lu${part(details, 'file', quoted)}${part(details, 'cause', (cause) => ` (${cause})`)}. ${kept} Vérifiez que le disque est branché et que vous avez le droit de lire le fichier.`,
    'file-missing': (details) =>
      `Le fichier${part(details, 'file', quoted)} est introuvable. ${kept} Vérifiez son nom et son dossier.`,
    'file-exists': (details) =>
      `Le fichier${part(details, 'file', quoted)} existe déjà. Il n’a pas été remplacé. Choisissez un autre nom, ou précisez qu’il peut être remplacé.`,

    'file-not-written': (details) =>
      `Le fichier${part(details, 'file', quoted)} n’a pas pu être écrit${part(details, 'cause', (cause) => ` (${cause})`)}. ${details['recorded'] === true ? 'Ce qui a été produit est consigné, de même que l’échec de l’enregistrement\u202f; rien d’autre n’a été modifié' : 'Rien n’a été consigné'}. Vérifiez le dossier et l’espace sur le disque, puis enregistrez-le de nouveau.`,

    'place-in-register': (details) =>
      `Cet emplacement${part(details, 'file', quoted)} se trouve dans un registre, où rien d’autre ne peut être écrit. ${kept} Choisissez un dossier hors du registre.`,

    'backup-place-missing': (details) =>
      `L’emplacement des sauvegardes est introuvable${part(details, 'folder', quoted)}. ${kept} Branchez le disque, ou choisissez un autre emplacement.`,
    'backup-place-taken': (details) =>
      `Le dossier${part(details, 'folder', quoted)} est déjà l’autre endroit\u00a0: deux copies sur un même disque se perdent ensemble. ${kept} Choisissez un dossier sur un autre disque.`,
    'backup-no-room': () =>
      `Il n’y a pas assez de place à cet endroit pour une sauvegarde. ${kept} Faites de la place, ou choisissez un autre emplacement.`,
    'backup-interrupted': () =>
      'La sauvegarde a été interrompue, car le registre a été fermé entre-temps. Le registre est resté intact, et rien d’incomplet ne reste\u202f; elle se fera à la prochaine ouverture du registre.',
    'backup-failed': (details) =>
      `La sauvegarde n’a pas pu être écrite${part(details, 'cause', (cause) => ` (${cause})`)}. Le registre est resté intact, et les sauvegardes précédentes aussi. Vérifiez l’emplacement et l’espace libre, puis réessayez.`,
    'backup-not-verified': (details) =>
      `La sauvegarde a été écrite, mais sa relecture ne redonne pas le registre dont elle provient${part(details, 'file', quoted)}\u00a0: elle a été retirée et ne compte pas. Le registre est resté intact. Réessayez\u202f; si cela se répète, changez de disque.`,
    'backup-damaged': (details) =>
      `Ce n’est pas une sauvegarde entière${part(details, 'file', quoted)}\u00a0: le fichier a été coupé ou modifié, ou en est un autre. ${kept} Choisissez une autre sauvegarde.`,
    'backup-not-opened': () =>
      `Cette clé n’ouvre pas la sauvegarde. ${kept} Utilisez la clé de récupération qu’avait le registre au moment de la sauvegarde.`,
    'backup-keys-missing': () =>
      `Une phrase de passe n’ouvre une sauvegarde que si la copie des clés (keys.json) se trouve à côté d’elle. ${kept} Utilisez la clé de récupération, qui l’ouvre partout.`,
    'backup-other-register': () =>
      `Cette sauvegarde est celle d’un autre registre. ${kept} Choisissez une sauvegarde de celui-ci, ou un autre dossier.`,
    'backup-unsound': (details) =>
      `La sauvegarde s’ouvre, mais son contenu n’est pas entier${part(details, 'found', (found) => ` (${found} défauts)`)}. ${kept} Choisissez une autre sauvegarde.`,
    'backup-does-not-cover': (details) =>
      `Tout ce qui manque ne s’y trouve pas${part(details, 'left', (left) => ` (défauts qui resteraient\u00a0: ${left})`)}. ${kept} Ajoutez une autre sauvegarde, plus ancienne ou plus récente\u00a0: ce qui manque à l’une peut être dans l’autre.`,
    'backup-another-history': (details) =>
      `Cette sauvegarde raconte une autre histoire que le registre${part(details, 'seq', (seq) => ` (à partir de l’écriture ${seq})`)}\u00a0: l’un des deux a été écrit ailleurs, ou modifié. ${kept} Conservez les deux, et faites-les comparer avant de continuer.`,
    'nothing-to-repair': () =>
      'Le registre est entier\u00a0: il a été lu de sa première à sa dernière écriture, et rien ne manque. Rien n’a été écrit. Il n’y a rien à réparer.',
    'repair-no-tie': () =>
      `Il ne reste rien du journal qui le rattache à cette sauvegarde\u00a0: ce qui venait après elle ne se distingue plus de ce qui n’a jamais existé. ${kept} Restaurez plutôt la sauvegarde\u202f; ce que l’on sait d’écritures plus récentes est nommé avant que l’on y renonce.`,
    'repair-no-room': (details) =>
      `Une réparation se fait à côté du registre, et ce disque n’a pas assez de place pour elle${part(details, 'needed', (bytes) => ` (nécessaire\u00a0: ${formatBytes(Number(bytes), 'fr')}${part(details, 'free', (free) => `\u202f; libre\u00a0: ${formatBytes(Number(free), 'fr')}`)})`)}. ${kept} Faites de la place, puis réessayez.`,
    'restore-key-changed': () =>
      `Depuis cette sauvegarde, le registre a reçu une autre clé, à laquelle cet accès ne mène pas\u00a0: ce qui y a été effacé depuis reviendrait sans qu’on le sache. ${kept} Utilisez un accès qui ouvre le registre tel qu’il est, ou restaurez la sauvegarde dans un autre dossier.`,
    'restore-goes-back': (details) =>
      `Cette sauvegarde est plus ancienne que l’état connu du registre\u00a0: des écritures plus récentes n’y sont pas${part(details, 'lost', (lost) => ` (${lost})`)}. ${kept} Pour y renoncer, confirmez en tapant ce nombre.`,

    'file-too-large': (details) =>
      `Le fichier est trop volumineux pour être importé${part(details, 'most', (most) => ` (au plus ${most} octets)`)}. ${kept} Divisez-le, puis importez les parties.`,
    'file-not-readable': (details) =>
      `Le fichier${part(details, 'file', quoted)} n’a pas pu être compris${part(details, 'cause', (cause) => ` (${labelled(causes, cause)})`)}. ${kept} Vérifiez qu’il est du type attendu, puis réessayez.`,
    'rows-too-many': (details) =>
      `Le fichier compte trop de lignes pour une seule importation${part(details, 'most', (most) => ` (au plus ${most})`)}. ${kept} Divisez-le, puis importez les parties.`,
    'row-errors': () =>
      `Certaines lignes ne peuvent pas être importées. Rien n’a été consigné\u00a0: une importation se fait en entier ou pas du tout. Corrigez les lignes nommées ci-dessous ou la correspondance, puis importez de nouveau.`,
    'mapping-invalid': () =>
      `La correspondance ne convient pas à ce fichier. ${kept} Corrigez ce qui est nommé ci-dessous\u202f; une importation sans correspondance en propose une.`,
    'worker-failed': (details) =>
      `La partie de Constat qui traitait ce fichier ou ce document s’est arrêtée${part(details, 'cause', (cause) => ` (${cause})`)}. ${kept} Réessayez\u202f; si elle s’arrête encore, le fichier est probablement en cause.`,

    'recovery-key-not-typed': () =>
      'Ce qui a été tapé n’est pas ce qui figure sur la feuille de récupération. Rien n’a été écrit\u00a0: aucun registre n’a été créé. Comparez chaque caractère avec la feuille, puis tapez les groupes de nouveau.',
    'no-register-open': () => `Aucun registre n’est ouvert. ${kept} Déverrouillez-le d’abord.`,
    'register-already-open': () =>
      `Un registre est déjà ouvert dans cette fenêtre. ${kept} Verrouillez-le d’abord.`,
    'call-unknown': (details) =>
      `Constat ne connaît pas cette demande${part(details, 'call', quoted)}. ${kept}`,
    'keeper-gone': () =>
      'La partie de Constat qui tient le registre s’est arrêtée. Tout ce qu’elle a confirmé est sur le disque et est resté intact\u202f; une fois le registre rouvert, on verra si votre dernier geste a été consigné. Déverrouillez-le de nouveau.',
    'place-not-chosen': (details) =>
      `Cet emplacement${part(details, 'path', quoted)} n’a pas été choisi dans une boîte de dialogue. ${kept} Choisissez-le de nouveau.`,
    'address-not-listed': (details) =>
      `Constat n’ouvre pas cette adresse${part(details, 'address', quoted)}. ${kept}`,
    'host-failed': () =>
      'Constat n’a pas pu faire cela à cause d’une défaillance qui lui est propre, ou du système. Tout ce qui a été confirmé auparavant est consigné, et rien d’autre n’a été modifié. Essayez de nouveau\u202f; si l’échec se répète, verrouillez le registre et recommencez.',
    'draft-too-large': () =>
      'Ce que vous tapez est trop long pour être gardé comme brouillon. Rien n’a été écrit\u00a0: le texte est encore à l’écran. Raccourcissez-le, ou consignez-le maintenant.',

    usage: (details) =>
      `La commande n’a pas été comprise${part(details, 'why', (why) => `\u00a0: ${why}`)}. ${kept} «\u00a0constat help\u00a0» montre comment l’écrire.`,
    'verb-unknown': (details) =>
      `Constat n’a pas de verbe${part(details, 'verb', quoted) || ' de ce nom'}. ${kept} «\u00a0constat help\u00a0» les énumère.`,
    'passphrase-missing': () =>
      `La phrase de passe n’a pas été donnée. ${kept} Placez-la dans CONSTAT_PASSPHRASE, ou donnez-la sur l’entrée standard.`,
    'clock-unknown': (details) =>
      `Constat ne connaît pas ce délai${part(details, 'clock', quoted)}${part(details, 'regime', (regime) => ` pour ${regime}`)}. ${kept} «\u00a0constat help due\u00a0» énumère les délais de chaque loi.`,
  },

  warnings: {
    'disk-low': 'L’espace disque diminue : libérez-en avant qu’il n’en reste plus.',
    'clock-went-back':
      'L’horloge de ce poste retarde de plus d’un jour sur la dernière écriture. Les écritures gardent leur ordre ; vérifiez la date.',
    'write-interrupted':
      'Une écriture avait été interrompue. Elle n’avait jamais été confirmée ; ses octets sont conservés à part, et le journal en fait état.',
    'cloud-folder':
      'Ce registre se trouve dans un dossier qu’un service infonuagique recopie. Deux postes qui y écriraient en même temps le dédoubleraient : un dossier local est plus sûr.',
    'network-folder':
      'Ce registre se trouve sur un lecteur réseau. Une coupure du réseau peut interrompre une écriture, et certains serveurs n’écrivent pas quand ils le disent\u00a0: un dossier de ce poste est plus sûr.',
    'backup-overdue':
      'Aucune sauvegarde vérifiée depuis sept jours. Faites-en une sur un autre disque\u00a0: sous Réglages, Sauvegardes.',
    'recovery-unchecked':
      'La feuille de récupération n’a pas été revue depuis six mois. Retrouvez-la, et vérifiez que sa clé ouvre encore le registre\u00a0: sous Réglages, Clé de récupération.',
  },
  issues: {
    required: () => 'une réponse est nécessaire',
    'wrong-type': () => 'la valeur n’est pas du genre attendu ici',
    'unknown-key': (detail) =>
      detail === '' ? 'ce champ est inconnu' : `ce champ est inconnu\u00a0: ${detail}`,
    'not-in-list': (detail) =>
      detail === ''
        ? 'la valeur n’est pas dans la liste'
        : `la valeur doit être l’une de celles-ci\u00a0: ${detail}`,
    'too-long': () => 'le texte ou la liste est trop long',
    'too-short': () => 'le texte ou la liste est trop court',
    'too-small': () => 'le nombre est trop petit',
    'too-large': () => 'la valeur dépasse ce qui est permis ici',
    'not-a-date': () => 'ce n’est pas une date du calendrier (AAAA-MM-JJ)',
    'not-an-instant': () =>
      'ce n’est pas une date et une heure avec leur décalage (2026-12-01T14:05:00-05:00)',
    'in-the-future': () => 'ce jour n’est pas encore venu',
    'dates-reversed': () => 'la période finit avant de commencer',
    'count-reversed': () => 'le plus petit nombre dépasse le plus grand',
    'not-a-neq': () => 'un numéro d’entreprise du Québec a dix chiffres et commence par 1, 2, 3 ou 8',
    'not-an-email': () => 'ce n’est pas une adresse électronique',
    malformed: () => 'la valeur n’est pas écrite comme prévu',
  },

  issue: (label, path, problem) =>
    path === '' ? `${label}\u00a0: ${problem}` : `${label} (${path})\u00a0: ${problem}`,
  whole: 'L’ensemble',
  item: (n) => `nº ${n}`,
};
