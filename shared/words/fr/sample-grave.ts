import type { Words } from '../en.ts';
import type { sampleGrave as english } from '../en/sample-grave.ts';

export const sampleGrave: Pick<Words['sample']['incidents'], keyof typeof english> = {
  phishing: {
    title: 'Boîte de l’assistance compromise après un hameçonnage',
    circumstances:
      'Une employée a saisi un mot de passe dans une copie de notre page de connexion. Pendant trois jours, quelqu’un a lu la boîte commune de l’assistance et en a exporté une partie, dont des pièces d’identité envoyées par des clients pour récupérer leur compte.',
    awareBy: 'Équipe de sécurité, à la suite d’une connexion depuis un autre pays',
    information:
      'Demandes de récupération de compte, avec les pièces d’identité et les preuves d’adresse jointes.',
    sessions:
      'Toutes les sessions de la boîte ont été fermées, ses mots de passe changés et la règle de transfert supprimée.',
    keys: 'L’équipe de l’assistance se connecte avec une clé matérielle\u202f; un mot de passe seul n’ouvre plus rien.',
    removed: 'Les pièces d’identité de plus de 30 jours ont été retirées de la boîte.',
    toldHow: 'Une lettre par courriel à chaque client, et un appel lorsque le courriel est revenu.',
    advice:
      'Ne donnez pas suite à un appel au sujet de la récupération de votre compte\u00a0: nous ne demandons jamais de mot de passe par téléphone.',
    evidence: 'Journaux de connexion et d’exportation\u00a0: 1,2 Go exportés dans la nuit du deuxième jour.',
    harm: 'Avec une pièce d’identité et une preuve d’adresse, quelqu’un peut se faire passer pour la personne auprès d’une banque ou d’un fournisseur de téléphonie.',
    why: 'Malveillant, exporté, et comprenant des pièces d’identité avec des preuves d’adresse\u00a0: assez pour usurper une identité, et assez de temps pour le faire.',
    counted: 'La boîte a été relue message par message\u00a0: 618 personnes, et non environ 640.',
    decision:
      'La conclusion est qu’il y a un risque de préjudice sérieux\u00a0: chaque personne est avisée par lettre.',
    noOthers:
      'Aucune autre organisation ne pourrait réduire le préjudice\u00a0: les clients traitent avec leur propre banque, que nous ne connaissons pas.',
    supplement: 'Le nombre exact de personnes, et combien d’entre elles résident au Québec.',
  },
  acquaintance: {
    title: 'Un employé a consulté le compte d’une ancienne conjointe',
    circumstances:
      'En quatre mois, un employé de l’assistance a ouvert onze fois, sans billet, le compte d’une ancienne conjointe\u00a0: adresse, numéro de téléphone, factures, journal des connexions. La personne nous a demandé comment sa nouvelle adresse pouvait être connue.',
    awareBy: 'Boîte «\u00a0vie privée\u00a0», par la personne concernée',
    withdrawn:
      'L’accès de l’employé a été retiré le jour même\u202f; son emploi a pris fin une semaine plus tard.',
    undertaking:
      'L’ancien employé s’est engagé par écrit à ne pas utiliser les renseignements et à ne pas les transmettre.',
    alerts: 'L’ouverture d’un compte sans billet alertera la ou le gestionnaire de l’équipe.',
    toldHow:
      'Par téléphone avec la personne responsable, puis par une lettre à l’adresse choisie par la personne.',
    advice:
      'Nous avons mis à votre dossier un mot de passe de votre choix\u202f; avisez la police si cette personne communique avec vous.',
    evidence: 'Journal d’accès de la console d’assistance\u00a0: onze consultations, aucun billet.',
    harm: 'Crainte pour sa sécurité\u00a0: l’adresse avait été cachée à cette personne.',
    why: 'Délibéré, répété, par quelqu’un d’hostile à la personne, qui a ainsi appris une adresse qu’on lui cachait. Le préjudice à la sécurité de la personne est manifeste, même pour une seule personne.',
    decision: 'Elle est d’abord avisée par téléphone, comme elle nous a demandé de la joindre.',
  },
  ransomware: {
    title: 'Rançongiciel sur le serveur des ressources humaines',
    circumstances:
      'Un serveur des ressources humaines a été chiffré dans la nuit, après l’utilisation du compte d’un sous-traitant d’entretien. Le groupe qui en est l’auteur a publié une liste de noms de fichiers comme preuve et dit avoir copié 40 Go. Les services aux clients n’ont pas été touchés.',
    awareBy: 'Équipe de nuit, à la première alerte',
    information:
      'Dossiers du personnel et de la paie, et ententes de revendeurs autonomes payés au moyen du même serveur.',
    isolated:
      'Le serveur et son réseau ont été isolés en une demi-heure\u202f; le compte du sous-traitant a été fermé.',
    restored: 'Les fichiers ont été restaurés des sauvegardes de la veille, sur un serveur neuf.',
    segments: 'Les réseaux de l’administration et ceux des clients seront entièrement séparés.',
    evidence: 'Trafic sortant de la nuit\u00a0: de 35 à 45 Go vers une adresse qui n’est pas la nôtre.',
    harm: 'Les numéros et les comptes bancaires du personnel permettent la fraude et le vol d’identité pendant des années.',
    why: 'Copiés par un groupe qui extorque et publie\u00a0: numéros d’assurance sociale, comptes bancaires, dates de naissance et congés pour raisons de santé. Le vol d’identité et l’humiliation sont probables.',
    deferral:
      'Les enquêteurs ont demandé par écrit que les personnes ne soient pas avisées pendant qu’ils suivent le compte de paiement\u00a0: l’avis risquerait d’entraver l’enquête.',
    note: 'Le personnel sait que le serveur est reconstruit et que la paie sera versée à temps. Rien n’a été dit des fichiers, comme l’ont demandé les enquêteurs.',
    counted: 'Les fichiers restaurés nomment huit autres anciens membres du personnel.',
  },
  duplicate: {
    title: 'Serveur des RH en panne, fichiers qui ne s’ouvrent pas',
    circumstances:
      'Les fichiers du partage des ressources humaines portent une terminaison étrange et ne s’ouvrent pas.',
    annulled:
      'Le même événement, consigné par l’équipe de jour avant d’avoir vu la fiche de l’équipe de nuit.',
  },
  attempt: {
    title: 'Tentative d’accès aux dossiers hébergés d’un client',
    circumstances:
      'Pendant deux nuits, environ 40 000 mots de passe ont été essayés sur le bureau à distance d’un client que nous hébergeons. Aucun n’était le bon\u202f; les adresses sont bloquées.',
    client: 'Clinique Exemple du Nord',
    detail: 'Nous hébergeons les dossiers de patients du client, qui en a la maîtrise.',
    evidence: 'Journal des connexions de la passerelle, exporté pour le client.',
    blocked:
      'Les adresses ont été bloquées, et le bureau à distance ne peut plus être joint que par le réseau privé.',
    keys: 'Le client exigera de ses propres utilisateurs un second facteur.',
    told: 'Des mots de passe ont été essayés et aucun n’était le bon\u202f; de quand à quand, les adresses, et ce que nous avons fait.',
    why: 'Tous les essais ont échoué, comme le montre le journal de la passerelle du premier au dernier\u202f; personne n’est entré, et rien n’a été vu ni pris.',
    persons: 'Le client ne nous a pas dit combien de patients figurent dans ses dossiers.',
  },
  mailing: {
    title: 'Listes copiées chez notre fournisseur d’envois',
    circumstances:
      'Le fournisseur qui envoie nos infolettres écrit que le compte d’un de ses employés a servi à télécharger les listes de plusieurs de ses clients, dont la nôtre\u00a0: noms, adresses électroniques et infolettres lues par chacun.',
    awareBy: 'Communications, par le courriel du fournisseur',
    provider: 'Envois Exemple ltée',
    detail:
      'L’atteinte est chez le fournisseur\u202f; les listes sont les nôtres et nous en avons la maîtrise.',
    unknown: 'Le fournisseur compte encore\u202f; son premier message ne donne aucun nombre.',
    keys: 'Les clés d’accès entre le fournisseur et nous ont été remplacées.',
    erase: 'Le fournisseur effacera les listes des envois de plus d’un an.',
    counted: 'Le second message du fournisseur donne un nombre pour chaque liste.',
    evidence: 'Les deux messages du fournisseur\u202f; deux abonnés ont déjà reçu des messages en notre nom.',
    harm: 'On croit aisément un message qui nomme les infolettres que l’on lit.',
    why: 'Peu sensibles, mais pris à dessein et déjà utilisés pour des messages en notre nom\u00a0: d’autres tromperies de personnes qui nous font confiance sont probables, avec une perte d’argent au bout.',
  },
  archive: {
    title: 'Ancienne archive de l’assistance trouvée sur un serveur non protégé',
    circumstances:
      'Au retrait d’un serveur, on y a trouvé une archive de l’ancien outil d’assistance. Jusqu’à cette semaine, le serveur répondait sur Internet sans mot de passe. On examine ce que contient l’archive et si quelqu’un l’a téléchargée.',
    awareBy: 'Exploitation, au retrait du serveur',
    occurred:
      'Les journaux du serveur ne remontent qu’à 90 jours\u202f; l’archive peut y être depuis des années.',
    information: 'L’archive est dans le format de l’ancien outil et n’a pas encore été ouverte.',
    persons: 'Inconnu tant que l’archive n’est pas ouverte.',
  },
};
