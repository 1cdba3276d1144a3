import type { cli as english } from '../en/cli.ts';
import { formatList, formatNumber, formatQuantity } from '../format.ts';

const count = (n: number, one: string, other = `${one}s`): string => formatQuantity(n, 'fr', { one, other });

/** Ce que la ligne de commande dit d’elle-même et autour de ce qu’elle montre. */
export const cli: typeof english = {
  program: 'Constat tient un registre des incidents de confidentialité, sans fenêtre.',
  usage: 'constat VERBE …',
  titles: {
    usage: 'Utilisation',
    verbs: 'Verbes',
    options: 'Options propres au verbe',
    everywhere: 'Avec tous les verbes',
    environment: 'Environnement',
    exits: 'Codes de sortie',
    kinds: 'Documents produits',
    clocks: 'Délais',
  },
  moreHelp: 'constat help VERBE en dit plus sur un verbe.',
  environment: {
    passphrase:
      'CONSTAT_PASSPHRASE\u00a0: la phrase de passe. À défaut, elle est demandée ou lue sur l’entrée standard\u202f; elle n’est jamais un argument.',
    newPassphrase:
      'CONSTAT_NEW_PASSPHRASE\u00a0: la future phrase de passe, là où l’on en change ou en donne une. À défaut, elle est demandée.',
    recovery: 'CONSTAT_RECOVERY_KEY\u00a0: la clé de récupération, qui ouvre le registre en lecture.',
    language: 'CONSTAT_LANGUAGE\u00a0: fr ou en. À défaut, LC_ALL et LANG décident.',
  },
  exits: {
    done: '0\u00a0: fait',
    refused: '1\u00a0: refusé\u202f; le registre est resté tel quel',
    misused: '2\u00a0: la commande n’a pas été comprise',
  },

  verbs: {
    init: {
      usage: 'constat init DOSSIER --organisation FICHIER.json [--member NOM] [--sample]',
      summary: 'crée un registre et montre sa clé de récupération, une seule fois',
      notes: [
        'Le fichier de l’organisation donne son nom, la personne responsable (officer\u00a0: name, title, email) et, au besoin, son NEQ, son adresse, ses lois (regimes) et sa langue.',
        'La clé de récupération n’est montrée que cette fois et n’est conservée nulle part. Imprimez-la ou notez-la, et gardez-la loin de cet ordinateur.',
      ],
    },
    add: {
      usage: 'constat add DOSSIER FICHIER.json… [--member NOM]',
      summary: 'consigne les incidents d’un ou de plusieurs fichiers JSON',
      notes: [
        'Un fichier contient un incident ou une liste d’incidents, selon ce que décrit constat schema. Tous les fichiers sont consignés ensemble, ou aucun ne l’est.',
      ],
    },
    perform: {
      usage: 'constat perform DOSSIER FICHIER.json [--member NOM]',
      summary: 'exécute toute modification donnée en JSON\u202f; une liste de modifications forme un lot',
      notes: [
        'Une modification a un type, un contenu (content) et, lorsqu’elle porte sur une fiche, cette fiche (record)\u00a0: son numéro (I-2026-014) ou son identifiant.',
        'Deux commodités de la ligne de commande. Pour facts-amended et organisation-amended, «\u00a0set\u00a0» avec les nouvelles valeurs peut remplacer «\u00a0content\u00a0»\u00a0: ce qui était consigné est lu dans le registre, réservé entre-temps. Pour risk-assessed, «\u00a0factsDigest\u00a0» peut être omis\u00a0: l’évaluation porte alors sur les faits tels qu’ils sont.',
        'Une modification s’annule dans la session qui l’a faite, c’est-à-dire dans la fenêtre. Ici, chaque appel est une session\u00a0: ce qui a été consigné se corrige par une nouvelle modification (facts-amended, organisation-amended, measure-changed), une annulation de la fiche ou sa réouverture.',
      ],
    },
    list: {
      usage: 'constat list DOSSIER [--status ÉTAT] [--find TEXTE]',
      summary: 'énumère les fiches',
      notes: ['Le texte est cherché sans égard à la casse ni aux accents, dans tout ce que dit une fiche.'],
    },
    show: {
      usage: 'constat show DOSSIER NUMÉRO',
      summary: 'montre une fiche, ses obligations et ses délais',
      notes: ['NUMÉRO est le numéro de la fiche (I-2026-014) ou son identifiant.'],
    },
    assess: {
      usage: 'constat assess FICHIER.json',
      summary: 'évalue le risque d’un incident donné en JSON\u202f; n’ouvre aucun registre',
      notes: [
        'Le fichier contient un incident selon ce que décrit constat schema, avec les réponses de son évaluation s’il y en a. Pour chaque loi, le verbe donne la suggestion, ses motifs et les obligations.',
        'Une suggestion ne décide rien\u00a0: les obligations sont celles qui suivraient si la personne responsable concluait comme suggéré.',
      ],
    },
    due: {
      usage:
        'constat due --regime LOI --clock DÉLAI --from DATE [--to DATE] [--requested DATE] [--granted JOURS]',
      summary: 'donne les dates d’un délai, avec la règle dont vient chacune',
      notes: [
        'DATE s’écrit AAAA-MM-JJ\u00a0: le jour où le délai commence à courir et, avec --to, le dernier jour de la période d’où il part. Lorsqu’une loi ne fixe aucun nombre de jours, les dates sont vides et le motif le dit.',
        'Pour une demande, --from est le jour de sa réception et --requested la date qu’elle porte\u00a0: sous la LPRPDE, l’avis de prolongation se compte à partir de celle-ci. --granted est le nombre de jours de prolongation pris\u202f; ce que la loi ne permet pas est refusé. Chaque date est donnée avec la règle qui l’a déplacée.',
      ],
    },
    law: {
      usage: 'constat law [--regime LOI] [--find MOTS]',
      summary: 'affiche la loi telle que Constat la connaît',
      notes: [
        'Ce qui est connu de chaque loi, avec l’article, le jour où il a été lu et son degré de certitude\u202f; ce qui n’est pas confirmé le dit. Les délais et les jours fériés qui les déplacent y sont aussi. Avec --find, seulement ce qui dit ces mots.',
      ],
    },
    document: {
      usage:
        'constat document DOSSIER [NUMÉRO] --kind DOCUMENT --out FICHIER.pdf [--language fr|en] [--draft]',
      summary: 'produit un document en PDF et consigne qu’il a été produit',
      notes: [
        'Un document auquel il manque un élément exigé n’est pas produit\u00a0: chaque élément manquant est énuméré avec son article. Donnez-en le motif là où la loi l’accepte, ou produisez un projet.',
        'Avec --check, ce qui manque est énuméré et rien n’est écrit\u00a0: code 0 si le document est complet, 1 s’il ne l’est pas.',
        'Le registre (--kind register) ne prend pas de numéro et peut être limité avec --from et --to\u202f; la loi telle que Constat la connaît (--kind law) n’en prend pas non plus. Sans --language, le document est dans la langue de l’organisation.',
      ],
    },
    import: {
      usage: 'constat import DOSSIER FICHIER.csv|json [--map CORRESPONDANCE.json] [--dry-run] [--member NOM]',
      summary: 'importe les incidents d’un fichier\u00a0: toutes ses lignes, ou aucune',
      notes: [
        'Sans --map, la correspondance proposée est utilisée et affichée\u00a0: conservez-la dans un fichier, corrigez-la et redonnez-la avec --map.',
        'Avec --dry-run, tout est vérifié et rien n’est consigné. Les erreurs de lignes sont affichées sur la sortie standard.',
      ],
    },
    export: {
      usage:
        'constat export DOSSIER --format pdf|csv|json|package --out FICHIER [--from DATE] [--to DATE] [--record NUMÉRO] [--language fr|en]',
      summary: 'écrit une copie du registre et consigne qu’elle est sortie',
      notes: [
        'Les dates limitent la copie aux incidents dont l’organisation a pris connaissance entre elles, bornes comprises.',
        'Ce qui manque à une copie PDF est énuméré\u202f; avec --draft, elle est écrite malgré tout et porte la mention PROJET.',
        'Avec --record et --format package, le dossier de preuve de cette seule fiche\u00a0: les contenus des autres fiches sont laissés hors du journal, leurs empreintes restent, et ses pièces jointes y sont.',
      ],
    },
    verify: {
      usage: 'constat verify DOSSIER|SAUVEGARDE|PREUVE [--anchor FICHIER | --words MOTS]',
      summary: 'vérifie tout le registre, sans clé aussi loin que possible',
      notes: [
        'Avec CONSTAT_PASSPHRASE ou CONSTAT_RECOVERY_KEY, chaque sceau et chaque signature sont aussi vérifiés. Rien n’est demandé et rien n’est écrit.',
        'Une sauvegarde est vérifiée avec la clé de récupération, ou avec une phrase de passe si la copie des clés est à côté\u202f; sans clé, seulement sa forme extérieure et ce qui l’identifie.',
        'Un dossier de preuve, compressé ou décompressé, est vérifié sans aucune clé.',
        'Avec --anchor, le registre est comparé à une tête conservée à l’extérieur\u00a0: est-il plus court, raconte-t-il autre chose\u202f?',
        'Avec --words, de même, à partir des 24 mots imprimés sur une copie du registre, en français ou en anglais, entre guillemets\u202f; ou du texte lu dans son code QR.',
      ],
    },
    anchor: {
      usage: 'constat anchor DOSSIER FICHIER --holder QUI [--force] [--member NOM]',
      summary: 'écrit la tête signée du journal dans un fichier pour quelqu’un de l’extérieur',
      notes: [
        'Remettez le fichier à quelqu’un qu’on ne peut amener à le modifier\u00a0: une deuxième personne, l’avocat, l’auditeur. Le journal consigne à qui.',
        'constat verify DOSSIER --anchor FICHIER montre plus tard si le registre continue bien depuis là.',
      ],
    },
    backup: {
      usage: 'constat backup DOSSIER FICHIER [--force]',
      summary: 'fait une sauvegarde complète en un fichier, relue avant de compter',
      notes: [
        'Le fichier est au format age, scellé pour la clé de récupération\u00a0: le programme age l’ouvre aussi, sans Constat.',
        'Gardez-le sur un autre disque, en d’autres mains\u00a0: il montre aussi jusqu’où le registre allait ce jour-là.',
      ],
    },
    restore: {
      usage: 'constat restore SAUVEGARDE DOSSIER [--give-up NOMBRE]',
      summary: 'restaure une sauvegarde, vérifiée avant de prendre sa place',
      notes: [
        'La sauvegarde est déballée à côté du dossier et vérifiée de la première écriture à la dernière\u202f; alors seulement elle prend la place du registre, qui est conservé à côté.',
        'Si le registre a des écritures plus récentes, elles seraient perdues\u00a0: la restauration est refusée tant que --give-up n’en donne pas le nombre.',
        'Une phrase de passe suffit si la copie des clés (keys.json) se trouve à côté de la sauvegarde\u202f; la clé de récupération, toujours.',
      ],
    },
    repair: {
      usage: 'constat repair DOSSIER SAUVEGARDE…',
      summary: 'répare un registre endommagé et garde toute écriture plus récente entière',
      notes: [
        'Seul ce qui est endommagé ou manquant est pris dans la sauvegarde. Plusieurs sauvegardes sont prises ensemble\u00a0: ce qui manque à l’une peut être dans l’autre. Le registre est refait à côté de sa place et vérifié\u202f; celui qui est endommagé est conservé à part, intact.',
        'Si elles ne contiennent pas tout ce qui manque, rien n’est changé, et ce qui manquerait encore est énuméré.',
        'Ce qui a été effacé et consigné comme tel reste effacé.',
      ],
    },
    drill: {
      usage: 'constat drill DOSSIER SAUVEGARDE [--json]',
      summary: 'essaie une restauration sans rien remplacer, et consigne le résultat',
      notes: [],
    },
    members: {
      usage: 'constat members DOSSIER',
      summary: 'énumère qui peut entrer, et à quel titre',
      notes: ['Un membre retiré reste dans la liste\u00a0: ce qu’il a consigné reste à son nom.'],
    },
    'member-add': {
      usage: 'constat member-add DOSSIER NOM --role officer|analyst|reader [--member NOM]',
      summary: 'ajoute un membre, avec sa propre phrase de passe',
      notes: [
        'La nouvelle phrase de passe est prise dans CONSTAT_NEW_PASSPHRASE, ou demandée\u00a0: c’est le nouveau membre qui la tape.',
        'Une personne responsable (officer) peut tout faire, un analyste (analyst) travaille sur les fiches, un lecteur (reader) lit. Avec la clé de récupération, on ne peut ajouter qu’une personne responsable.',
      ],
    },
    'member-suspend': {
      usage: 'constat member-suspend DOSSIER NOM [--because TEXTE] [--member NOM]',
      summary: 'retire l’accès d’un membre jusqu’à ce qu’il soit rétabli',
      notes: [
        'Cela n’empêche personne de lire une copie du dossier prise auparavant\u00a0: il se peut que les clés en soient encore connues.',
      ],
    },
    'member-reinstate': {
      usage: 'constat member-reinstate DOSSIER NOM [--member NOM]',
      summary: 'donne une nouvelle phrase de passe à un membre suspendu',
      notes: ['La nouvelle phrase de passe est prise dans CONSTAT_NEW_PASSPHRASE, ou demandée.'],
    },
    'member-remove': {
      usage: 'constat member-remove DOSSIER NOM [--because TEXTE] [--member NOM]',
      summary: 'retire l’accès d’un membre pour de bon',
      notes: [
        'La dernière personne responsable ne peut pas être retirée. Cela n’empêche personne de lire une copie du dossier prise auparavant.',
      ],
    },
    'member-role': {
      usage: 'constat member-role DOSSIER NOM officer|analyst|reader [--member NOM]',
      summary: 'change ce qu’un membre peut faire',
      notes: [],
    },
    'member-passphrase': {
      usage: 'constat member-passphrase DOSSIER NOM [--member NOM]',
      summary: 'donne une nouvelle phrase de passe à qui a perdu la sienne',
      notes: [
        'La nouvelle phrase de passe est prise dans CONSTAT_NEW_PASSPHRASE, ou demandée. Avec la clé de récupération, on ne peut en donner une qu’à une personne responsable.',
      ],
    },
    passphrase: {
      usage: 'constat passphrase DOSSIER [--member NOM]',
      summary: 'change sa propre phrase de passe',
      notes: [
        'La nouvelle est prise dans CONSTAT_NEW_PASSPHRASE, ou demandée. L’ancienne n’ouvre plus rien.',
      ],
    },
    'recovery-replace': {
      usage: 'constat recovery-replace DOSSIER [--member NOM]',
      summary: 'crée une autre clé de récupération et la montre, une seule fois',
      notes: [
        'La clé d’avant n’ouvre plus rien, sauf les sauvegardes faites jusque-là\u00a0: détruisez sa feuille.',
      ],
    },
    rekey: {
      usage: 'constat rekey DOSSIER --cause CAUSE --because POURQUOI [--of MEMBRE] [--member NOM]',
      summary: 'donne une nouvelle clé au registre, quand quelqu’un a pu obtenir celle d’avant',
      notes: [
        'Causes\u00a0: departure (un membre retiré ou suspendu), passphrase et device (le membre de --of reçoit la phrase de passe de CONSTAT_NEW_PASSPHRASE, ou demandée), recovery (une nouvelle clé de récupération, montrée une seule fois).',
        'Ce qui a été écrit jusque-là reste scellé sous la clé d’avant\u00a0: qui a cette clé et une copie peut encore le lire.',
      ],
    },
    'recovery-check': {
      usage: 'constat recovery-check DOSSIER [--member NOM]',
      summary: 'vérifie que la feuille de récupération porte la clé en vigueur',
      notes: ['La clé est prise dans CONSTAT_RECOVERY_KEY, ou demandée, et n’est gardée nulle part.'],
    },
    acknowledge: {
      usage: 'constat acknowledge DOSSIER [--member NOM]',
      summary: 'consigne qu’un responsable a pris connaissance des écritures interrompues annoncées',
      notes: [
        'Jusque-là, chaque ouverture les annonce. Ce qui a été mis de côté reste dans le dossier quarantine.',
      ],
    },
    attach: {
      usage: 'constat attach DOSSIER NUMÉRO FICHIER [--member NOM]',
      summary: 'garde une copie d’un fichier, scellée, avec une fiche',
      notes: [
        'Documents, images, enregistrements, messages et textes sont gardés\u202f; ce qu’est un fichier et ce que dit son nom doivent concorder. Le fichier lui-même reste où il est.',
      ],
    },
    attachment: {
      usage: 'constat attachment DOSSIER NUMÉRO NOM --out FICHIER | --erase --because MOTIF',
      summary: 'écrit une pièce jointe d’une fiche dans un fichier, ou l’efface',
      notes: [
        'NOM est le nom du fichier, ou l’identifiant de la pièce là où deux portent le même nom (show --json).',
      ],
    },
    persons: {
      usage: 'constat persons DOSSIER NUMÉRO [--erase --because MOTIF]',
      summary: 'liste les personnes concernées par un incident, ou efface la liste',
      notes: [
        'La liste se trouve dans des contenus à part du journal\u00a0: une fois effacée, le reste de l’incident demeure tel quel.',
      ],
    },
    'persons-add': {
      usage: 'constat persons-add DOSSIER NUMÉRO FICHIER.csv [--map CARTE.json] [--dry-run] [--member NOM]',
      summary: 'ajoute des personnes à la liste d’un incident',
      notes: [
        'Les colonnes sont devinées d’après leurs noms, en français et en anglais\u202f; --dry-run --json montre ce qui est deviné («\u00a0mapping\u00a0»), que --map reprend, corrigé.',
        'Les lignes sans nom, dont l’adresse électronique est malformée ou la langue ni le français ni l’anglais, et les personnes déjà listées sont laissées de côté et nommées.',
      ],
    },
    affected: {
      usage: 'constat affected DOSSIER TEXTE',
      summary: 'cherche une personne dans les listes de tous les incidents',
      notes: [
        'TEXTE est un nom, une adresse, un courriel ou un numéro, sans égard à la casse ni aux accents. Les listes effacées sont nommées\u00a0: elles ne peuvent pas répondre.',
      ],
    },
    retention: {
      usage: 'constat retention DOSSIER',
      summary: 'liste les fiches au terme de leur conservation légale',
      notes: [
        'Chacune avec la règle qui l’emporte et son article, la conservation imposée, et celles qui arriveront à terme dans les douze mois. Rien n’est effacé de soi-même.',
      ],
    },
    erase: {
      usage: 'constat erase DOSSIER NUMÉRO --because MOTIF --confirm NUMÉRO [--member NOM]',
      summary: 'efface une fiche au terme de sa conservation, et garde qu’elle a existé',
      notes: [
        'Le plus long délai des lois applicables est respecté\u202f; ce qui est ouvert ou dont la conservation est imposée n’est pas effacé. Le numéro se donne deux fois\u00a0: cela ne se défait pas.',
        'L’écriture vient d’abord\u202f; puis contenus, fichiers scellés, ébauches et instantanés disparaissent. Les empreintes demeurent, et le journal se vérifie comme avant.',
      ],
    },
    schema: {
      usage: 'constat schema [--json]',
      summary: 'affiche le schéma JSON de tout ce que lisent et écrivent add, perform et export',
      notes: [],
    },
    help: {
      usage: 'constat help [VERBE]',
      summary: 'dit comment un verbe s’utilise',
      notes: [],
    },
  },

  options: {
    json: 'répondre en JSON sur la sortie standard',
    language: 'fr ou en\u00a0: la langue de ce qui est dit, et du document s’il y en a un',
    help: 'dire comment le verbe s’utilise, et ne rien faire',
    progress: 'dire ce qui se passe, sur la sortie d’erreur, même si ce n’est pas un terminal',
    organisation: 'fichier JSON qui décrit l’organisation',
    member: 'le membre au nom de qui l’écriture est faite',
    role: 'officer, analyst ou reader',
    cause: 'ce qui s’est passé\u00a0: departure, passphrase, device ou recovery',
    of: 'le membre dont l’accès a pu être pris\u202f; à défaut, soi-même',
    because: 'pourquoi, pour le journal',
    sample: 'créer un registre d’exemple\u00a0: chaque page le dit, et il n’accepte aucune importation',
    status: 'seulement les fiches dans cet état',
    find: 'seulement les fiches qui disent ceci',
    regime: 'la loi dont c’est le délai',
    clock: 'le délai',
    from: 'premier jour, AAAA-MM-JJ',
    to: 'dernier jour, AAAA-MM-JJ',
    requested: 'la date que porte la demande, AAAA-MM-JJ',
    granted: 'jours de prolongation pris',
    kind: 'quel document',
    out: 'fichier à écrire',
    check: 'énumérer ce qui manque et ne rien écrire',
    draft: 'produire un projet, qui porte la mention PROJET et peut être incomplet',
    reason:
      'ÉLÉMENT=TEXTE\u00a0: pourquoi un élément exigé manque (peut être répété)\u202f; pour une copie du registre, NUMÉRO/ÉLÉMENT=TEXTE',
    reasons: 'fichier JSON de tels motifs, par élément',
    force: 'remplacer le fichier s’il existe',
    map: 'fichier JSON qui dit quelle colonne est quel champ',
    'dry-run': 'tout vérifier, ne rien consigner',
    confirm: 'le numéro de la fiche encore une fois\u00a0: un effacement ne se défait pas',
    anchor: 'fichier d’une tête conservée à l’extérieur',
    words: 'les 24 mots d’un ancrage imprimé, en un seul argument',
    record: 'une seule fiche, par son numéro',
    holder: 'qui garde l’ancrage, en toutes lettres',
    erase: 'l’efface au lieu de l’écrire dans un fichier',
    'give-up': 'combien d’écritures plus récentes la restauration abandonne',
    format: 'pdf, csv, json ou package (dossier de preuve)',
  },

  misuse: {
    nothing: 'il manque un verbe',
    argumentsMissing: (usage) => `il manque quelque chose\u202f; elle s’écrit ${usage}`,
    argumentsTooMany: (usage) => `il y a quelque chose de trop\u202f; elle s’écrit ${usage}`,
    optionUnknown: (option) => `il n’y a pas d’option ${option}`,
    optionNeedsValue: (option) => `l’option ${option} demande une valeur`,
    optionTakesNoValue: (option) => `l’option ${option} ne prend pas de valeur`,
    optionMissing: (option) => `il manque l’option ${option}`,
    optionNotInList: (option, values) => `l’option ${option} doit être l’une de celles-ci\u00a0: ${values}`,
    optionNotANumber: (option) => `l’option ${option} doit être un nombre entier`,
    optionNotADate: (option) => `l’option ${option} doit être une date du calendrier, AAAA-MM-JJ`,
    anchorOrWords: 'donnez --anchor ou --words, pas les deux',
    eraseOrOut: 'donnez --out ou --erase, pas les deux',
    reasonShape: 'un motif s’écrit ÉLÉMENT=TEXTE, ou NUMÉRO/ÉLÉMENT=TEXTE pour une copie du registre',
    didYouMean: (name) => `Vouliez-vous dire «\u00a0${name}\u00a0»\u202f?`,
  },

  secret: {
    ask: 'Phrase de passe\u00a0: ',
    askNew: 'Nouvelle phrase de passe\u00a0: ',
    askAgain: 'La même encore une fois\u00a0: ',
    differ: 'les deux phrases de passe diffèrent',
    askKey: 'Clé de récupération, telle qu’elle figure sur la feuille\u00a0: ',
  },

  progress: {
    opening: 'Ouverture du registre…',
    creating: 'Création du registre…',
    reading: 'Lecture du fichier…',
    recording: 'Inscription…',
    drawing: 'Production du document…',
    exporting: 'Écriture de la copie…',
    verifying: 'Vérification du registre…',
    backingUp: 'Sauvegarde, puis relecture…',
    repairing: 'Déballage de la sauvegarde, puis réfection du registre à côté de sa place…',
    restoring: 'Déballage de la sauvegarde, puis vérification…',
  },

  fault:
    'Constat s’est arrêté à cause d’une défaillance qui lui est propre. Ce qui avait été confirmé est consigné. Voici ce qu’il en dit\u00a0:',

  columns: {
    law: 'Loi',
    recipient: 'Destinataire',
    state: 'État',
    why: 'Motif',
    clock: 'Délai',
    date: 'Date',
    number: 'Numéro',
    status: 'État',
    aware: 'Connu le',
    persons: 'Personnes',
    risk: 'Risque',
    title: 'Titre',
  },
  backup: {
    made: (file) => `La sauvegarde est faite et vérifiée\u00a0: ${file}`,
    holds: (entries, records) => `Elle contient ${count(entries, 'écriture')} et ${count(records, 'fiche')}.`,
    restored: (folder, at) => `Le registre est restauré dans ${folder}, tel qu’il était le ${at}.`,
    replaced: (folder) => `Le registre qui s’y trouvait est conservé\u00a0: ${folder}`,
    givenUp: (n) => `${count(n, 'écriture plus récente abandonnée', 'écritures plus récentes abandonnées')}.`,
    attachmentsMissing: (n) =>
      `${count(n, 'pièce jointe')} introuvable\u00a0: le dossier «\u00a0blobs\u00a0» va à côté de la sauvegarde.`,
    drilled:
      'La sauvegarde peut être restaurée\u00a0: elle a été déballée, vérifiée de la première écriture à la dernière, puis rangée.',
    compared: (newer, attachments) =>
      `Toutes ses écritures sont au registre. Écritures du registre qui n’y sont pas encore\u00a0: ${formatNumber(newer, 'fr')}. Fichiers scellés qu’elle redonne\u00a0: ${formatNumber(attachments, 'fr')}.`,
    drillFailed: 'On ne peut pas se fier à cette sauvegarde.',
    repaired: (folder) =>
      `Le registre est réparé, et vérifié de la première écriture à la dernière\u00a0: ${folder}`,
    taken: (at, things) =>
      things.length === 0
        ? `Rien n’a dû être pris dans la sauvegarde du ${at}.`
        : `Pris dans la sauvegarde du ${at}\u00a0: ${formatList(things, 'fr')}.`,
    took: {
      entries: (n) => count(n, 'écriture entière', 'écritures entières'),
      contents: (n) => count(n, 'partie d’écriture', 'parties d’écritures'),
      attachments: (n) => count(n, 'fichier scellé', 'fichiers scellés'),
      files: (n) => count(n, 'autre fichier du registre', 'autres fichiers du registre'),
    },
    mended: 'Ce qui était endommagé et ne l’est plus\u00a0:',
    aside: (folder) => `Le registre endommagé est conservé, intact\u00a0: ${folder}`,
    leftBehind: (name) =>
      `${name} est illisible et n’est que dans le registre endommagé\u202f; aucune écriture n’en a besoin.`,
    notJournalled: 'Le journal n’en dit rien\u00a0: le registre ne peut pas être écrit.',
  },

  anchor: {
    made: (file) => `L’ancrage est écrit\u00a0: ${file}`,
    covers: (n) => `Il vaut pour ${count(n, 'écriture')}\u202f; le journal consigne à qui il est remis.`,
    give: 'Il protège à partir de maintenant, et seulement là où ceux qui tiennent le registre ne peuvent l’atteindre.',
  },
  persons: {
    columns: { name: 'Nom', language: 'Langue', letter: 'Lettre', contact: 'Coordonnées' },
    nobody: (number) => `La fiche ${number} n’a pas de liste de personnes.`,
    count: (n) => count(n, 'personne'),
    added: (n, number) => `Ajout à la liste de ${number}\u00a0: ${count(n, 'personne')}.`,
    wouldAdd: (n, number) =>
      `Seraient ajoutées à la liste de ${number}\u00a0: ${count(n, 'personne')}. Rien n’a été consigné.`,
    keptOut: (n) => `Laissées de côté\u00a0: ${count(n, 'ligne')}.`,
    unreachable: (n) =>
      `Sans adresse postale ni électronique\u00a0: ${count(n, 'personne')}. Aucune lettre ne peut leur parvenir.`,
    more: (n) => `${formatNumber(n, 'fr')} autres y correspondent\u00a0: précisez de qui il s’agit.`,
    erased: (number) => `La liste des personnes de ${number} est effacée\u202f; le journal le dit.`,
  },
  attach: {
    kept: (name, number) => `${name} est gardé, scellé, avec ${number}.`,
    saved: (file) => `La pièce jointe est écrite\u00a0: ${file}`,
    erased: (name) => `${name} est effacé\u202f; le journal le dit.`,
  },

  erase: {
    done: (number) => `La fiche ${number} est effacée\u202f; le journal le dit.`,
    taken: (bodies, files) =>
      `Retirés\u00a0: ${count(bodies, 'contenu')} d’écritures, ${count(files, 'fichier scellé', 'fichiers scellés')}.`,
    certificate: (number) =>
      `L’attestation, qui nomme ce qui peut subsister ailleurs\u00a0: constat document DOSSIER ${number} --kind erasure --out FICHIER`,
    unfinished:
      'Le disque n’a pas tout laissé partir\u00a0: la prochaine ouverture en écriture s’en chargera. D’ici là, rien d’autre n’est écrit.',
  },

  none: '-',
  records: (n) => count(n, 'fiche'),
  noRecords: 'Le registre ne contient encore aucune fiche.',
  noneFound: 'Aucune fiche ne correspond.',

  init: {
    created: (folder) => `Le registre est créé\u00a0: ${folder}`,
    recoveryKey: 'Clé de récupération, montrée cette seule fois\u00a0:',
    keep: 'Imprimez-la ou notez-la maintenant, et gardez-la loin de cet ordinateur. Si la phrase de passe et cette clé sont toutes deux perdues, plus personne ne pourra lire le registre.',
  },
  members: { name: 'Nom', role: 'Rôle', standing: 'Accès' },
  rekeyed:
    'Le registre a une nouvelle clé. Ce qui a été écrit jusqu’ici reste lisible pour qui en a une copie et la clé d’avant. Faites une sauvegarde maintenant.',
  recovery: {
    replaced: 'La clé de récupération est remplacée\u00a0: celle d’avant n’ouvre plus le registre.',
  },
  recorded: (number, title) => `${number} est consigné\u00a0: ${title}`,
  performed: (what, number) => (number === '' ? `${what}.` : `${number}\u00a0: ${what}.`),

  show: {
    facts: 'Faits',
    notAnswered: 'Sans réponse encore',
    measures: 'Mesures',
    assessments: 'Évaluations',
    duties: 'Obligations',
    clocks: 'Délais',
    notices: 'Avis transmis',
    documents: 'Documents produits',
    attachments: 'Pièces jointes',
    notes: 'Remarques',
    history: 'Chronologie',
    consulted: (name, on) => `Personne responsable consultée\u00a0: ${name}, ${on}`,
    draft: 'projet',
    supplement: 'avis complémentaire',
    notSaved: 'n’a pas pu être enregistré',
    annulled: (reason) => `Fiche annulée. Motif\u00a0: ${reason}`,
    notIncident: (reasons) => `Écartée comme n’étant pas un incident. Motifs\u00a0: ${reasons}`,
    closed: (reasons) => `Fiche fermée. Motifs\u00a0: ${reasons}`,
    met: 'fait',
    noStart: 'le jour d’où il part n’est pas connu',
    noNumber: (timing) => `${timing} ; la loi ne fixe aucun nombre de jours`,
  },

  assess: {
    suggestion: (suggestion) => `Suggestion\u00a0: ${suggestion}`,
    duties: 'Obligations, si la personne responsable conclut comme suggéré',
    missing: (list) => `sans réponse encore\u00a0: ${list}`,
    decidesNothing: 'Une suggestion ne décide rien\u00a0: la personne responsable conclut, par écrit.',
  },

  law: {
    title: (date: string) => `La loi telle que Constat la connaît. Imprimé le ${date}.`,
    notFound: 'Rien de ce que Constat connaît ne dit cela.',
  },

  due: {
    nominal: 'Date nominale',
    legal: 'Date légale',
    recommended: 'Date recommandée',
    earliest: 'Refus présumé au plus tôt',
    deemed: 'Refus présumé à compter du',
    notice: 'Dernier jour pour l’avis de prolongation',
    noticeRecommended: 'Le même, recommandé',
    noDate: 'aucune date',
    why: 'Motifs',
  },

  document: {
    complete: 'Il ne manque rien.',
    missing: (n) =>
      n === 1
        ? 'Il manque 1 élément exigé\u00a0:'
        : `Il manque ${formatNumber(n, 'fr')} éléments exigés\u00a0:`,
    item: (item, label, source) => `${item}\u00a0: ${label} (${source})`,
    reasonAllowed: 'un motif peut en tenir lieu',
    records: (numbers, more) => (more > 0 ? `${numbers} et ${formatNumber(more, 'fr')} de plus` : numbers),
    unsupported: (characters) =>
      `Aucune police de Constat n’a ces caractères, et le projet montre un signe à leur place\u00a0: ${characters}`,
    issued: (file) => `Le document est écrit\u00a0: ${file}`,
    drafted: (file) => `Le projet est écrit\u00a0: ${file}`,
  },

  import: {
    mapping: 'Correspondance proposée\u00a0:',
    dryRun: (n) =>
      n < 2
        ? `${count(n, 'fiche')} serait importée. Rien n’a été consigné.`
        : `${count(n, 'fiche')} seraient importées. Rien n’a été consigné.`,
    done: (n, first, last) =>
      n < 2
        ? `${count(n, 'fiche')} a été importée\u00a0: ${first}.`
        : `${count(n, 'fiche')} ont été importées\u00a0: de ${first} à ${last}.`,
  },

  exported: (n, file) =>
    n < 2
      ? `${count(n, 'fiche')} est écrite\u00a0: ${file}`
      : `${count(n, 'fiche')} sont écrites\u00a0: ${file}`,
  exportedFile: (file) => `La copie est écrite\u00a0: ${file}`,

  verify: {
    sound: 'Le registre est intact.',
    unsound: 'Le registre est endommagé\u00a0:',
    withKey: 'Chaque écriture, chaque sceau et chaque signature ont été vérifiés.',
    withKeyUnsound:
      'Vérifié avec la clé. Ce qui est nommé ci-dessus ne tient pas ou n’a pu être vérifié\u202f; ce qu’on lit du registre peut donc être incomplet.',
    rollback:
      'Une copie plus ancienne remise en place tout entière est intacte en elle-même\u00a0: que sa fin ait été retranchée ne se voit que par comparaison avec ce qui est conservé hors de ce dossier, comme une tête notée ailleurs ou une sauvegarde.',
    remembered: 'Comparé avec ce que cet ordinateur a retenu du registre.',
    checkpoints: (n) => count(n, 'point de contrôle signé', 'points de contrôle signés'),

    looked: {
      form: 'Ce fichier a la forme extérieure d’une sauvegarde. Ce qui y est scellé n’a pas été vérifié.',
      cut: 'Cette sauvegarde a été coupée\u00a0: aucune sauvegarde entière n’a cette longueur.',
      agrees: 'Son empreinte est celle qui se trouve à côté d’elle.',
      differs:
        'Son empreinte n’est pas celle qui se trouve à côté d’elle\u00a0: le fichier a été modifié, ou est une autre sauvegarde.',
      size: (bytes) => `Taille\u00a0: ${formatNumber(bytes, 'fr')} octets`,
      recipients: (n) => `Scellée pour ${count(n, 'clé')}`,
      madeAt: (at) => `Faite, d’après son nom\u00a0: ${at}`,
      digest: (sha256) => `SHA-256\u00a0: ${sha256}`,
      compare:
        'Le journal du registre dit avec quelle taille et quelle empreinte chaque sauvegarde a été faite\u00a0: comparez-les. N’importe qui peut écrire le nom et l’en-tête.',
      notChecked:
        'Non vérifié sans clé\u00a0: qu’elle est entière jusqu’à la fin, quel registre elle contient, ses écritures, ses sceaux et ses signatures. Avec la clé de récupération ou une phrase de passe, tout cela est vérifié.',
    },
    backupOf: (at) => `Sauvegarde du registre tel qu’il était le ${at}\u00a0:`,
    package: {
      sound: (name, at, entries) =>
        `Le dossier de preuve est intact\u00a0: ${name}, ${at}, ${count(entries, 'écriture')}.`,
      unsound: 'Le dossier de preuve n’est pas intact\u00a0:',
      key: (name, role, fingerprint) => `Clé de ${name} (${role})\u00a0: ${fingerprint}`,
      keys: 'Que ces clés soient les leurs, le dossier ne peut le prouver\u00a0: comparez les empreintes à celles que l’organisation vous a données autrement. Que le journal y soit au complet ne se voit que par comparaison avec une tête conservée à l’extérieur.',
      only: (number, kept, leftOut) =>
        `Dossier d’une seule fiche, ${number}\u00a0: le journal contient ${count(kept, 'contenu')}\u202f; laissés de côté à dessein\u00a0: ${formatNumber(leftOut, 'fr')}.`,
      faults: {
        manifest: 'il ne contient aucune liste de contenu lisible',
        signature: 'la liste du contenu n’est signée par aucun membre nommé',
        file: 'manquant, modifié ou ajouté',
        chain: 'le journal qu’il contient ne tient pas',
        author: 'une écriture n’est signée par aucun membre',
        contents: 'les contenus du journal ne sont pas ceux qu’il annonce',
        checkpoint: 'un point de contrôle ne dit pas ce que dit le journal',
      },
    },
    anchor: {
      stands: {
        holds: (entries, _missing, since) =>
          `Comparé à l’ancrage\u00a0: il vaut pour ${count(entries, 'écriture')}, et le registre les contient toujours, inchangées\u202f; depuis, ${count(since, 'écriture')} de plus.`,
        shorter: (entries, missing, _since) =>
          `Comparé à l’ancrage\u00a0: il vaut pour ${count(entries, 'écriture')}, ${missing < 2 ? 'dont une n’est plus' : `dont ${formatNumber(missing, 'fr')} ne sont plus`} dans le registre.`,
        forked: (entries, _missing, _since) =>
          `Comparé à l’ancrage\u00a0: il vaut pour ${count(entries, 'écriture')}, et le registre raconte une autre histoire. Ce qui avait été consigné a été modifié.`,
        absent: (_entries, _missing, _since) =>
          'Comparé à l’ancrage\u00a0: aucune écriture du registre n’a cette empreinte. Le registre a perdu ce qui était consigné alors, il raconte une autre histoire, ou les mots sont ceux d’un autre registre.',
        unsigned: (_entries, _missing, _since) =>
          'L’ancrage n’a été signé par aucun membre de ce registre\u00a0: il ne prouve rien, ni pour ni contre.',
      },
      spoken:
        'Des mots ne portent pas de signature\u00a0: ils valent ce que vaut le papier d’où ils viennent, et qui l’a gardé.',
      notSigned: 'Sans clé, on n’a pas vérifié qui a signé l’ancrage.',
    },
    withoutKey:
      'Vérifié sans clé\u00a0: les chaînes, les empreintes et ce qu’énoncent les points de contrôle. Avec la phrase de passe, les sceaux, les signatures (celles des points de contrôle aussi) et les documents produits sont également vérifiés.',
    entries: (n) => count(n, 'écriture'),
    records: (n) => count(n, 'fiche'),
    documents: (n) => count(n, 'document produit', 'documents produits'),
    torn: (n) =>
      `${count(n, 'écriture interrompue', 'écritures interrompues')}, sans confirmation\u00a0: ce n’est pas un dommage\u202f; mis de côté à la prochaine ouverture en écriture`,
    removed: (n) =>
      `${count(n, 'contenu retiré', 'contenus retirés')} du journal\u202f; la chaîne tient sans eux\u202f; vérifié avec la clé, chacun dont aucun effacement n’est consigné est un dommage`,
    conflicts: (n) => `${count(n, 'modification conservée', 'modifications conservées')} sans effet`,
    head: (device, seq, hash) => `Tête de ${device}\u00a0: écriture ${seq}, ${hash}`,
    place: (where, offset) => `${where}, octet ${formatNumber(offset, 'fr')}`,
    damage: (what, where, seq) =>
      seq === null ? `${where}\u00a0: ${what}` : `${where}, écriture ${seq}\u00a0: ${what}`,
    missing: (first, last) =>
      first === last ? `l’écriture ${first} manque` : `les écritures ${first} à ${last} manquent`,
    damages: {
      header: 'l’en-tête d’une écriture est endommagé',
      envelope: 'l’enveloppe d’une écriture est endommagée',
      body: 'le contenu d’une écriture est endommagé',
      order: 'une écriture ne suit pas celle qui la précède',
      device: 'une écriture appartient à une autre chaîne',
      gap: 'des écritures manquent',
      version: 'une écriture vient d’une version plus récente de Constat',
      'segment-missing': 'un fichier du journal manque',
      'body-missing': 'le contenu d’une écriture a été retiré, et aucun effacement n’est consigné',
      seal: 'une écriture n’a pas été scellée par ce registre',
      signature: 'la signature d’une écriture ne tient pas',
      unreadable: 'un fichier du journal est illisible',
      'entry-unreadable': 'le contenu de l’écriture s’ouvre, mais ne peut être compris',
    },
    copies: {
      'file-missing': 'l’exemplaire scellé d’un document produit manque',
      damaged: 'l’exemplaire scellé d’un document produit est endommagé',
      'read-failed': 'l’exemplaire scellé d’un document produit est illisible',
    },
    noJournal: 'aucune écriture du journal n’est là',
    checkpoint:
      'un point de contrôle signé ne tient pas, ou le journal ne va pas jusque-là\u00a0: des écritures ont pu être retranchées',
  },
};
