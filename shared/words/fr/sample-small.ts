import type { Words } from '../en.ts';
import type { sampleSmall as english } from '../en/sample-small.ts';

export const sampleSmall: Pick<Words['sample']['incidents'], keyof typeof english> = {
  invoice: {
    title: 'Facture envoyée par courriel à une autre cliente',
    circumstances:
      'La dernière facture d’une cliente du centre de données du Saguenay a été jointe à un courriel destiné à une autre cliente au nom semblable. Celle-ci a téléphoné pour le signaler.',
    reportedBy: 'Inès Exemple, service à la clientèle',
  },
  contract: {
    title: 'Contrat livré à la mauvaise adresse',
    circumstances:
      'Un contrat d’hébergement signé a été posté au numéro 1240 plutôt qu’au 1420. La voisine a ouvert l’enveloppe, a constaté qu’elle ne lui était pas destinée et l’a rapportée à notre réception.',
    returned: 'Le contrat a été rapporté par la voisine, qui dit n’avoir lu que la première page.',
    checked: 'Une deuxième personne compare l’adresse des envois imprimés avec celle du dossier du client.',
  },
  statement: {
    title: 'Relevé de compte posté à la mauvaise cliente',
    circumstances:
      'Deux relevés de compte ont été intervertis à la mise sous pli, à Laval. Une cliente a renvoyé le sien\u202f; l’autre lettre est revenue sans avoir été ouverte, car non distribuable.',
    returned: 'Les deux relevés sont revenus à la facturation, où ils ont été détruits aussitôt.',
    envelopes:
      'Les relevés sont pliés pour que le nom paraisse dans la fenêtre et sont vérifiés d’après la liste.',
    why: 'Une seule cliente, connue, qui a renvoyé le relevé sans tarder et n’a aucune raison de s’en servir. Il contenait un nom, une adresse et une somme due, rien qui permette d’usurper une identité ou d’atteindre un compte.',
  },
  laptop: {
    title: 'Ordinateur portable oublié dans un train, disque chiffré',
    circumstances:
      'Un technicien a oublié un ordinateur portable de l’entreprise dans le train de 17 h 40 pour Québec. Le transporteur ne l’a pas retrouvé. Le disque est chiffré, l’appareil était éteint et la clé n’y est pas conservée.',
    awareBy: 'Noah Exemple-Tremblay, exploitation',
    protection:
      'Chiffrement du disque entier (256 bits), confirmé par le dernier rapport de la console de gestion.',
    information: 'Coordonnées de clients et billets d’assistance des 30 derniers jours.',
    revoked:
      'Les certificats et les sessions de l’appareil ont été révoqués dans l’heure, et un effacement à distance est en attente.',
    lock: 'Les portables se verrouillent désormais après deux minutes, et tout déplacement avec des données de clients demande l’accord d’un gestionnaire.',
    evidence:
      'Rapport de la console de gestion\u00a0: chiffrement actif, appareil éteint depuis 25 minutes au moment de la perte.',
    why: 'Le disque est chiffré, la clé est en sûreté et l’appareil était éteint\u00a0: personne ne peut lire les renseignements. Rien de ce qui a été observé n’indique le contraire.',
    note: 'Le bureau des objets trouvés du transporteur a écrit de nouveau\u00a0: toujours rien.',
  },
  copies: {
    title: 'Avis d’entretien envoyé avec 214 adresses visibles',
    circumstances:
      'Un avis d’entretien planifié a été envoyé à 214 clients dans le champ Cc. Chacun a vu l’adresse électronique, et souvent le nom, des autres.',
    inQuebec:
      'La liste d’envoi n’indique pas la province\u202f; elle n’est pas rapprochée des dossiers des clients.',
    recalled:
      'Un second message a demandé à tous les destinataires de supprimer le premier et de ne pas utiliser les adresses.',
    tool: 'Un avis à plusieurs clients ne peut plus partir que de l’outil d’envoi, qui écrit à chacun séparément.',
    evidence: 'La liste telle qu’envoyée\u00a0: 214 adresses, dont 161 accompagnées d’un nom.',
    why: 'Adresses électroniques et noms de clients d’affaires, connus entre eux\u202f; rien de leurs services ni de leurs comptes. Des courriels indésirables sont possibles, et les 214 personnes ont été priées de supprimer le message.',
  },
  applications: {
    title: 'Candidatures mises au recyclage',
    circumstances:
      'Une chemise de candidatures imprimées a été jetée dans le bac bleu de la cour au lieu de la boîte de déchiquetage. Un locataire de l’immeuble l’a rapportée le lendemain matin.',
    counted: 'La chemise contenait de 20 à 35 candidatures\u202f; sa liste n’était pas tenue à jour.',
    recovered: 'La chemise a été récupérée dans le bac, qui n’avait pas été vidé.',
    shredding:
      'Une boîte de déchiquetage verrouillée est installée à chaque étage, et les candidatures imprimées restent au deuxième.',
    evidence:
      'Caméra de la cour\u00a0: une seule personne a ouvert le bac dans la nuit, le locataire qui a rapporté la chemise.',
    why: 'La chemise a passé une nuit dans un bac, dans une cour fermée, a été vue d’un locataire qui l’a rapportée, et elle est complète autant qu’on puisse le dire. Les curriculum vitæ contiennent des coordonnées et des parcours, aucun numéro d’identité.',
    found: 'Deux autres candidatures ont été trouvées derrière le bac et récupérées.',
    reopen: 'Le concierge a remis deux autres candidatures trouvées derrière le bac.',
    whyAgain:
      'Les deux candidatures trouvées plus tard étaient dans la même cour fermée, mouillées et non lues. La conclusion de la première évaluation tient toujours.',
  },
  disk: {
    title: 'Disque de sauvegarde que l’on croyait disparu',
    circumstances:
      'Au décompte mensuel, un disque de sauvegarde du bureau de Sherbrooke n’était pas dans le coffre.',
    note: 'Le bordereau du messager montre que le disque a été porté au second coffre le jour du déménagement.',
    reasons:
      'Le disque a été retrouvé dans le second coffre, scellé, avec son numéro au bordereau du messager. Il n’a jamais quitté notre garde\u00a0: il n’y a eu ni accès, ni utilisation, ni communication, ni perte.',
  },
  portal: {
    title: 'Factures affichées dans le compte d’un autre client après une mise à jour',
    circumstances:
      'Après la mise à jour de 6 h 10, le portail affichait la dernière facture d’un autre client à qui ouvrait la page de facturation. Une cliente l’a signalé à 6 h 48 et la mise à jour a été retirée à 6 h 55.',
    counted:
      'La page a été ouverte dans 37 comptes pendant la panne\u202f; la mémoire cache a répondu à certains d’entre eux.',
    withdrawn:
      'La mise à jour a été retirée et la mémoire cache vidée, 45 minutes après le début de la panne.',
    tests:
      'Un essai ouvre désormais la page de facturation de deux comptes côte à côte avant chaque mise à jour.',
    contacted:
      'Les clients qui ont vu une facture ont été priés de la fermer\u202f; leurs sessions permettent de les connaître.',
    evidence: 'Journal d’accès du portail\u00a0: 37 sessions, toutes de clients connectés.',
    why: 'Au plus 37 clients connus, dont chacun a vu une facture d’un autre pendant moins d’une heure\u00a0: nom, adresse, services, quatre derniers chiffres d’une carte. Aucun paiement ne peut être fait avec cela.',
  },
  folder: {
    title: 'Dossier de la paie ouvert à tout le personnel',
    circumstances:
      'Lors du déplacement du serveur de fichiers, le dossier de la paie a hérité des droits de son dossier parent et pouvait être ouvert par les 190 membres du personnel. On s’en est aperçu quand une employée a demandé pourquoi elle le voyait.',
    closed:
      'Les droits du dossier ont été rétablis en moins de 20 minutes, et une copie du journal d’accès a été conservée.',
    review: 'Les droits de tous les dossiers sont revus par leurs responsables après chaque déplacement.',
    evidence:
      'Journal d’accès\u00a0: quatre membres du personnel ont ouvert un fichier\u202f; tous quatre le disent et n’en ont pas gardé de copie.',
    why: 'Quatre membres du personnel, tous tenus à la confidentialité et tous entendus, ont ouvert une liste d’échelons\u202f; le journal ne montre aucune copie, et les coordonnées bancaires sont dans un fichier que personne n’a ouvert. L’une d’eux nous a demandé de fermer le dossier.',
  },
};
