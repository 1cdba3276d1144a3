import { formatList, formatNumber, formatQuantity } from '../format.ts';

const count = (n: number, one: string, other = `${one}s`): string => formatQuantity(n, 'en', { one, other });

/** What the command line says of itself and around what it shows. */
export const cli = {
  program: 'Constat keeps a register of confidentiality incidents, without a window.',
  usage: 'constat VERB …',
  titles: {
    usage: 'Usage',
    verbs: 'Verbs',
    options: 'Options',
    everywhere: 'With every verb',
    environment: 'Environment',
    exits: 'Exit codes',
    kinds: 'Documents',
    clocks: 'Clocks',
  },
  moreHelp: 'constat help VERB says more about a verb.',
  environment: {
    passphrase:
      'CONSTAT_PASSPHRASE: the passphrase. Without it, it is asked for, or read from standard input; it is never an argument.',
    newPassphrase:
      'CONSTAT_NEW_PASSPHRASE: the passphrase to be, where one is changed or given. Without it, it is asked for.',
    recovery: 'CONSTAT_RECOVERY_KEY: the recovery key, which opens the register for reading.',
    language: 'CONSTAT_LANGUAGE: fr or en. Without it, LC_ALL and LANG decide.',
  },
  exits: {
    done: '0: done',
    refused: '1: refused; the register is as it was',
    misused: '2: the command was not understood',
  },

  verbs: {
    init: {
      usage: 'constat init FOLDER --organisation FILE.json [--member NAME] [--sample]',
      summary: 'creates a register and shows its recovery key, once',
      notes: [
        'The organisation’s file gives its name, the person in charge (officer: name, title, e-mail address), and if wanted its NEQ, address, laws (regimes) and language.',
        'The recovery key is shown this once and kept nowhere. Print it or write it down, and keep it away from this machine.',
      ],
    },
    add: {
      usage: 'constat add FOLDER FILE.json… [--member NAME]',
      summary: 'records the incidents of one or several JSON files',
      notes: [
        'A file holds one incident or a list of them, as constat schema describes. All the files are recorded together, or none of them is.',
      ],
    },
    perform: {
      usage: 'constat perform FOLDER FILE.json [--member NAME]',
      summary: 'performs any change given as JSON; a list of changes is one batch',
      notes: [
        'A change has a type, a content, and where it is about a record, the record: its number (I-2026-014) or its id.',
        'Two conveniences of the command line. For facts-amended and organisation-amended, “set” with the new values may take the place of “content”: what stood before is read from the register, which is held meanwhile. For risk-assessed, “factsDigest” may be left out: the assessment is then made on the facts as they stand.',
        'A change is undone in the session that made it, that is in the window. Here each call is a session of its own: what was recorded is corrected by amending it (facts-amended, organisation-amended, measure-changed), annulled, or reopened.',
      ],
    },
    list: {
      usage: 'constat list FOLDER [--status STATUS] [--find TEXT]',
      summary: 'lists the records',
      notes: ['The text is searched without regard to case or accents, in all that a record says.'],
    },
    show: {
      usage: 'constat show FOLDER NUMBER',
      summary: 'shows one record, its duties and its clocks',
      notes: ['NUMBER is the number of the record (I-2026-014) or its id.'],
    },
    assess: {
      usage: 'constat assess FILE.json',
      summary: 'assesses the risk of an incident given as JSON; opens no register',
      notes: [
        'The file holds one incident as constat schema describes, with the answers of its assessment if there are any. For each law it gives the suggestion, its reasons, and the duties.',
        'A suggestion decides nothing: the duties are those that would follow if the person in charge concluded as suggested.',
      ],
    },
    due: {
      usage:
        'constat due --regime LAW --clock CLOCK --from DATE [--to DATE] [--requested DATE] [--granted DAYS]',
      summary: 'gives the dates of a clock, with the rule behind each',
      notes: [
        'DATE is written YYYY-MM-DD: the day the clock starts, and with --to the last day of the period it starts from. Where a law sets no number of days, the dates are empty and the reason says so.',
        'For a request, --from is the day it was received and --requested the date it bears: under PIPEDA the notice of an extension is counted from the latter. --granted is how many days of extension are taken; what the law does not allow is refused. Every date is given beside the rule that moved it.',
      ],
    },
    law: {
      usage: 'constat law [--regime LAW] [--find WORDS]',
      summary: 'prints the law as Constat knows it',
      notes: [
        'What is known of each law, with its section, the day that was read and how sure it is; what is not confirmed says so. The time limits and the holidays that move them are listed too. With --find, only what says those words.',
      ],
    },
    document: {
      usage: 'constat document FOLDER [NUMBER] --kind KIND --out FILE.pdf [--language fr|en] [--draft]',
      summary: 'makes a document as PDF and records that it was issued',
      notes: [
        'A document that lacks a required item is not issued: each missing item is listed with its section. Give a reason for it where the law accepts one, or make a draft.',
        'With --check, what is missing is listed and nothing is written: exit 0 if the document is complete, 1 if it is not.',
        'The register (--kind register) takes no number, and may be limited with --from and --to; the law as Constat knows it (--kind law) takes none either. Without --language, the document is in the language of the organisation.',
      ],
    },
    import: {
      usage: 'constat import FOLDER FILE.csv|json [--map MAP.json] [--dry-run] [--member NAME]',
      summary: 'imports incidents from a file: all of its rows, or none',
      notes: [
        'Without --map, the proposed mapping is used and printed: keep it in a file, correct it, and give it back with --map.',
        'With --dry-run, everything is checked and nothing is recorded. Row errors are printed on standard output.',
      ],
    },
    export: {
      usage:
        'constat export FOLDER --format pdf|csv|json|package --out FILE [--from DATE] [--to DATE] [--record NUMBER] [--language fr|en]',
      summary: 'writes a copy of the register, and records that it left',
      notes: [
        'The dates limit the copy to the incidents the organisation became aware of between them, both included.',
        'What a PDF copy lacks is listed; with --draft it is written all the same and says DRAFT.',
        'With --record and --format package, the evidence package of that one record: contents of other records are left out of the journal, their digests stay, and its attachments are in it.',
      ],
    },
    verify: {
      usage: 'constat verify FOLDER|BACKUP|PACKAGE [--anchor FILE | --words WORDS]',
      summary: 'verifies the whole register, without a key as far as that goes',
      notes: [
        'With CONSTAT_PASSPHRASE or CONSTAT_RECOVERY_KEY, every seal and signature is verified too. Nothing is asked for and nothing is written.',
        'A backup is verified with the recovery key, or with a passphrase where the copy of the keys stands beside it; without a key only its outer form, and what identifies it.',
        'An evidence package, or the folder it was unpacked into, is verified without any key.',
        'With --anchor, the register is held against a head that somebody kept outside: is it shorter, or another history?',
        'With --words, the same from the 24 words printed on a copy of the register, in French or in English, between quotation marks; or from the text read out of its QR code.',
      ],
    },
    anchor: {
      usage: 'constat anchor FOLDER FILE --holder WHO [--force] [--member NAME]',
      summary: 'writes the signed head of the journal as a file for somebody outside',
      notes: [
        'Give the file to somebody who cannot be made to change it: a second person, the lawyer, the auditor. To whom is journalled.',
        'constat verify FOLDER --anchor FILE later shows whether the register still goes on from there.',
      ],
    },
    backup: {
      usage: 'constat backup FOLDER FILE [--force]',
      summary: 'makes a full backup in one file, read again before it counts',
      notes: [
        'The file is in the age format, sealed for the recovery key: the stock age program opens it too, without Constat.',
        'Keep it on another disk, in other hands: it also shows how far the register reached that day.',
      ],
    },
    restore: {
      usage: 'constat restore BACKUP FOLDER [--give-up NUMBER]',
      summary: 'restores a backup, verified before it takes its place',
      notes: [
        'The backup is unpacked beside the folder and verified from its first entry to its last; only then does it take the place of the register, which is kept beside it.',
        'Where the register has later entries, that many would be given up: the restore is refused until --give-up names their number.',
        'A passphrase serves where the copy of the keys (keys.json) stands beside the backup; the recovery key always.',
      ],
    },
    repair: {
      usage: 'constat repair FOLDER BACKUP…',
      summary: 'repairs a damaged register, keeping every later entry that is whole',
      notes: [
        'Only what is damaged or missing is taken from the backup. Several backups are taken together: what one lacks may be in another. The register is made anew beside its place and verified; the damaged one is kept aside, untouched.',
        'Where they do not hold all that is missing, nothing is changed, and what would still be missing is listed.',
        'What was erased on record stays erased.',
      ],
    },
    drill: {
      usage: 'constat drill FOLDER BACKUP [--json]',
      summary: 'tries a restore without replacing anything, and records the result',
      notes: [],
    },
    members: {
      usage: 'constat members FOLDER',
      summary: 'lists who may come in, and as what',
      notes: ['A member who was removed stays listed: what they recorded stays theirs.'],
    },
    'member-add': {
      usage: 'constat member-add FOLDER NAME --role officer|analyst|reader [--member NAME]',
      summary: 'adds a member, with a passphrase of their own',
      notes: [
        'The new passphrase is taken from CONSTAT_NEW_PASSPHRASE, or asked for: the new member types it.',
        'An officer does everything, an analyst works on the records, a reader reads. With the recovery key, an officer can be added and nobody else.',
      ],
    },
    'member-suspend': {
      usage: 'constat member-suspend FOLDER NAME [--because TEXT] [--member NAME]',
      summary: 'takes a member’s way in away, until reinstated',
      notes: [
        'It keeps nobody from reading a copy of the folder that was taken before: they may still have the keys to that.',
      ],
    },
    'member-reinstate': {
      usage: 'constat member-reinstate FOLDER NAME [--member NAME]',
      summary: 'gives a suspended member a new passphrase',
      notes: ['The new passphrase is taken from CONSTAT_NEW_PASSPHRASE, or asked for.'],
    },
    'member-remove': {
      usage: 'constat member-remove FOLDER NAME [--because TEXT] [--member NAME]',
      summary: 'takes a member’s way in away, for good',
      notes: [
        'The last officer cannot be removed. It keeps nobody from reading a copy of the folder that was taken before.',
      ],
    },
    'member-role': {
      usage: 'constat member-role FOLDER NAME officer|analyst|reader [--member NAME]',
      summary: 'changes what a member may do',
      notes: [],
    },
    'member-passphrase': {
      usage: 'constat member-passphrase FOLDER NAME [--member NAME]',
      summary: 'gives a new passphrase to a member who lost theirs',
      notes: [
        'The new passphrase is taken from CONSTAT_NEW_PASSPHRASE, or asked for. With the recovery key, an officer can be given one and nobody else.',
      ],
    },
    passphrase: {
      usage: 'constat passphrase FOLDER [--member NAME]',
      summary: 'changes one’s own passphrase',
      notes: [
        'The new one is taken from CONSTAT_NEW_PASSPHRASE, or asked for. The old one opens nothing any more.',
      ],
    },
    'recovery-replace': {
      usage: 'constat recovery-replace FOLDER [--member NAME]',
      summary: 'makes another recovery key and shows it, once',
      notes: ['The key before opens nothing any more, but for backups made until then: destroy its sheet.'],
    },
    rekey: {
      usage: 'constat rekey FOLDER --cause CAUSE --because WHY [--of MEMBER] [--member NAME]',
      summary: 'gives the register a new key, when somebody may have got hold of the one before',
      notes: [
        'Causes: departure (a member removed or suspended), passphrase and device (the member of --of gets the passphrase in CONSTAT_NEW_PASSPHRASE, or asked for), recovery (a new recovery key, shown once).',
        'Whatever was written until then stays sealed under the key before: whoever has that key and a copy can still read it.',
      ],
    },
    'recovery-check': {
      usage: 'constat recovery-check FOLDER [--member NAME]',
      summary: 'checks that the recovery sheet holds the key in force',
      notes: ['The key is taken from CONSTAT_RECOVERY_KEY, or asked for, and kept nowhere.'],
    },
    acknowledge: {
      usage: 'constat acknowledge FOLDER [--member NAME]',
      summary: 'records that an officer has seen the interrupted writes that were announced',
      notes: ['Until then each opening announces them. What was put aside stays in the folder quarantine.'],
    },
    attach: {
      usage: 'constat attach FOLDER NUMBER FILE [--member NAME]',
      summary: 'keeps a copy of a file, sealed, beside a record',
      notes: [
        'Documents, pictures, recordings, messages and text are kept; what a file is and what its name says must agree. The file itself stays where it is.',
      ],
    },
    attachment: {
      usage: 'constat attachment FOLDER NUMBER NAME --out FILE | --erase --because REASON',
      summary: 'writes out an attachment of a record, or erases it',
      notes: [
        'NAME is the name of the file, or the id of the attachment where two have the same name (show --json).',
      ],
    },
    persons: {
      usage: 'constat persons FOLDER NUMBER [--erase --because REASON]',
      summary: 'lists the persons concerned by an incident, or erases the list',
      notes: [
        'The list lies in contents of its own in the journal: erased, the rest of the incident stays as it is.',
      ],
    },
    'persons-add': {
      usage: 'constat persons-add FOLDER NUMBER FILE.csv [--map MAP.json] [--dry-run] [--member NAME]',
      summary: 'adds persons to the list of an incident',
      notes: [
        'Columns are guessed from their names, in French and English; --dry-run --json shows the guess as “mapping”, which --map takes back, corrected.',
        'Rows without a name, with a malformed e-mail address or a language that is neither French nor English, and persons listed already are kept out and named.',
      ],
    },
    affected: {
      usage: 'constat affected FOLDER TEXT',
      summary: 'looks a person up in the persons lists of every incident',
      notes: [
        'TEXT is a name, an address, an e-mail or a number, in any case and without regard to accents. Lists that were erased are named: they cannot answer.',
      ],
    },
    retention: {
      usage: 'constat retention FOLDER',
      summary: 'lists the records past the time for which the law has them kept',
      notes: [
        'Each with the rule that governs and its section, legal holds, and those that will reach their end within twelve months. Nothing is erased by itself.',
      ],
    },
    erase: {
      usage: 'constat erase FOLDER NUMBER --because REASON --confirm NUMBER [--member NAME]',
      summary: 'erases a record whose legal time is over, and keeps that it was there',
      notes: [
        'The longest time of the laws in play is kept; what is open or on legal hold is not erased. The number is given twice: it cannot be undone.',
        'The entry comes first; then contents, sealed files, drafts and snapshots go. Digests stay, and the journal verifies as before.',
      ],
    },
    schema: {
      usage: 'constat schema [--json]',
      summary: 'prints the JSON Schema of all that add, perform and export speak',
      notes: [],
    },
    help: {
      usage: 'constat help [VERB]',
      summary: 'says how a verb is used',
      notes: [],
    },
  },

  options: {
    json: 'answer in JSON on standard output',
    language: 'fr or en: the language of what is said, and of the document where there is one',
    help: 'say how the verb is used, and do nothing',
    progress: 'say what is going on, on standard error, even where it is not a terminal',
    organisation: 'JSON file that describes the organisation',
    member: 'the member in whose name it is recorded',
    role: 'officer, analyst or reader',
    cause: 'what happened: departure, passphrase, device or recovery',
    of: 'the member whose way in may have been taken; oneself where it is left out',
    because: 'why, for the journal',
    sample: 'make a sample register: every page says SAMPLE, and it takes no imports',
    status: 'only records of this status',
    find: 'only records that say this',
    regime: 'the law whose clock it is',
    clock: 'the clock',
    from: 'first day, YYYY-MM-DD',
    to: 'last day, YYYY-MM-DD',
    requested: 'the date which the request bears, YYYY-MM-DD',
    granted: 'days of extension taken',
    kind: 'which document',
    out: 'file to write',
    check: 'list what is missing and write nothing',
    draft: 'make a draft, which says DRAFT and may be incomplete',
    reason:
      'ITEM=TEXT: why a required item is missing (may be repeated); for a copy of the register, NUMBER/ITEM=TEXT',
    reasons: 'JSON file of such reasons, by item',
    force: 'replace the file if it exists',
    map: 'JSON file that says which column is which field',
    'dry-run': 'check everything, record nothing',
    confirm: 'the number of the record once more: an erasing cannot be undone',
    anchor: 'file with a head that was kept outside',
    words: 'the 24 words of a printed anchor, as one argument',
    record: 'one record alone, by its number',
    holder: 'who keeps the anchor, in words',
    erase: 'erases it instead of writing it out',
    'give-up': 'how many later entries the restore gives up',
    format: 'pdf, csv, json or package',
  },

  misuse: {
    nothing: 'a verb is missing',
    argumentsMissing: (usage: string) => `something is missing; it is written ${usage}`,
    argumentsTooMany: (usage: string) => `there is too much; it is written ${usage}`,
    optionUnknown: (option: string) => `there is no option ${option}`,
    optionNeedsValue: (option: string) => `the option ${option} needs a value`,
    optionTakesNoValue: (option: string) => `the option ${option} takes no value`,
    optionMissing: (option: string) => `the option ${option} is missing`,
    optionNotInList: (option: string, values: string) => `the option ${option} must be one of: ${values}`,
    optionNotANumber: (option: string) => `the option ${option} must be a whole number`,
    optionNotADate: (option: string) => `the option ${option} must be a date of the calendar, YYYY-MM-DD`,
    anchorOrWords: 'give --anchor or --words, not both',
    eraseOrOut: 'give either --out or --erase, not both',
    reasonShape: 'a reason is written ITEM=TEXT, or NUMBER/ITEM=TEXT for a copy of the register',
    didYouMean: (name: string) => `Did you mean “${name}”?`,
  },

  secret: {
    ask: 'Passphrase: ',
    askNew: 'New passphrase: ',
    askAgain: 'The same again: ',
    differ: 'the two passphrases differ',
    askKey: 'Recovery key, as it stands on the sheet: ',
  },

  progress: {
    opening: 'Opening the register…',
    creating: 'Creating the register…',
    reading: 'Reading the file…',
    recording: 'Recording…',
    drawing: 'Making the document…',
    exporting: 'Writing the copy…',
    verifying: 'Verifying the register…',
    backingUp: 'Making the backup, and reading it again…',
    repairing: 'Unpacking the backup, and making the register whole beside its place…',
    restoring: 'Unpacking the backup, and verifying it…',
  },

  fault:
    'Constat stopped because of a fault of its own. What was acknowledged before is recorded. What it says of the fault:',

  columns: {
    law: 'Law',
    recipient: 'Recipient',
    state: 'State',
    why: 'Why',
    clock: 'Clock',
    date: 'Date',
    number: 'Number',
    status: 'Status',
    aware: 'Aware',
    persons: 'Persons',
    risk: 'Risk',
    title: 'Title',
  },
  backup: {
    made: (file: string) => `The backup is made and verified: ${file}`,
    holds: (entries: number, records: number) =>
      `It holds ${count(entries, 'entry', 'entries')} and ${count(records, 'record')}.`,
    restored: (folder: string, at: string) => `The register is restored in ${folder}, as it was on ${at}.`,
    replaced: (folder: string) => `The register that stood there is kept: ${folder}`,
    givenUp: (n: number) => `${count(n, 'later entry', 'later entries')} given up.`,
    attachmentsMissing: (n: number) =>
      `${count(n, 'attachment')} could not be found: the folder “blobs” belongs beside the backup.`,
    drilled:
      'The backup can be restored: it was unpacked, verified from its first entry to its last, and put away.',
    compared: (newer: number, attachments: number) =>
      `Every entry of it is in the register. Entries of the register not in it yet: ${formatNumber(newer, 'en')}. Sealed files it brings back: ${formatNumber(attachments, 'en')}.`,
    drillFailed: 'This backup cannot be relied on.',
    repaired: (folder: string) =>
      `The register is repaired, and verified from its first entry to its last: ${folder}`,
    taken: (at: string, things: readonly string[]) =>
      things.length === 0
        ? `Nothing had to be taken from the backup of ${at}.`
        : `Taken from the backup of ${at}: ${formatList(things, 'en')}.`,
    took: {
      entries: (n: number) => count(n, 'whole entry', 'whole entries'),
      contents: (n: number) => count(n, 'part of an entry', 'parts of entries'),
      attachments: (n: number) => count(n, 'sealed file'),
      files: (n: number) => count(n, 'other file of the register', 'other files of the register'),
    },
    mended: 'What was wrong, and is no more:',
    aside: (folder: string) => `The damaged register is kept, untouched: ${folder}`,
    leftBehind: (name: string) =>
      `${name} cannot be read and is in the damaged register only; no entry needs it.`,
    notJournalled: 'The journal does not tell of it: the register cannot be written.',
  },

  anchor: {
    made: (file: string) => `The anchor is written: ${file}`,
    covers: (n: number) => `It stands for ${count(n, 'entry', 'entries')}; the journal says to whom it goes.`,
    give: 'It protects from now on, and only where those who keep the register cannot reach it.',
  },
  persons: {
    columns: { name: 'Name', language: 'Language', letter: 'Letter', contact: 'Contact' },
    nobody: (number: string) => `${number} has no persons list.`,
    count: (n: number) => count(n, 'person'),
    added: (n: number, number: string) => `${count(n, 'person')} added to the list of ${number}.`,
    wouldAdd: (n: number, number: string) =>
      `${count(n, 'person')} would be added to the list of ${number}. Nothing was recorded.`,
    keptOut: (n: number) => `${count(n, 'row')} kept out:`,
    unreachable: (n: number) =>
      `${count(n, 'person')} with neither a postal nor an e-mail address: no letter can reach them.`,
    more: (n: number) => `${formatNumber(n, 'en')} more fit: say more of the person.`,
    erased: (number: string) => `The persons list of ${number} is erased; the journal says so.`,
  },
  attach: {
    kept: (name: string, number: string) => `${name} is kept, sealed, with ${number}.`,
    saved: (file: string) => `The attachment is written: ${file}`,
    erased: (name: string) => `${name} is erased; the journal says so.`,
  },

  erase: {
    done: (number: string) => `Record ${number} is erased; the journal says so.`,
    taken: (bodies: number, files: number) =>
      `Taken out: ${count(bodies, 'content')} of entries, ${count(files, 'sealed file')}.`,
    certificate: (number: string) =>
      `The certificate, which names what may remain elsewhere: constat document FOLDER ${number} --kind erasure --out FILE`,
    unfinished:
      'The disk did not let all of it go: the next opening for writing goes on with it. Nothing more is written until then.',
  },

  none: '-',
  records: (n: number) => count(n, 'record'),
  noRecords: 'The register holds no record yet.',
  noneFound: 'No record is so.',

  init: {
    created: (folder: string) => `The register is created: ${folder}`,
    recoveryKey: 'Recovery key, shown this once:',
    keep: 'Print it or write it down now, and keep it away from this machine. With the passphrase and this key both lost, nobody can ever read the register.',
  },
  members: { name: 'Name', role: 'Role', standing: 'Way in' },
  rekeyed:
    'The register has a new key. Whatever was written until now can still be read by whoever has a copy of it and the key before. Make a backup now.',
  recovery: { replaced: 'The recovery key is replaced: the one before opens the register no more.' },
  recorded: (number: string, title: string) => `Recorded ${number}: ${title}`,
  performed: (what: string, number: string) => (number === '' ? `${what}.` : `${number}: ${what}.`),

  show: {
    facts: 'Facts',
    notAnswered: 'Not answered yet',
    measures: 'Measures',
    assessments: 'Assessments',
    duties: 'Duties',
    clocks: 'Clocks',
    notices: 'Notices sent',
    documents: 'Documents issued',
    attachments: 'Attachments',
    notes: 'Notes',
    history: 'Chronology',
    consulted: (name: string, on: string) => `Person in charge consulted: ${name}, ${on}`,
    draft: 'draft',
    supplement: 'supplement',
    notSaved: 'could not be saved',
    annulled: (reason: string) => `Annulled. Reason: ${reason}`,
    notIncident: (reasons: string) => `Found not to be an incident. Reasons: ${reasons}`,
    closed: (reasons: string) => `Closed. Reasons: ${reasons}`,
    met: 'done',
    noStart: 'the day it counts from is not known',
    noNumber: (timing: string) => `${timing}; the law sets no number of days`,
  },

  assess: {
    suggestion: (suggestion: string) => `Suggestion: ${suggestion}`,
    duties: 'Duties, if the person in charge concludes as suggested',
    missing: (list: string) => `not answered yet: ${list}`,
    decidesNothing: 'A suggestion decides nothing: the person in charge concludes, in writing.',
  },

  law: {
    title: (date: string) => `The law as Constat knows it. Printed on ${date}.`,
    notFound: 'Nothing that Constat knows says this.',
  },

  due: {
    nominal: 'Nominal date',
    legal: 'Legal date',
    recommended: 'Recommended date',
    earliest: 'Deemed refusal at the earliest',
    deemed: 'Deemed refusal from',
    notice: 'Last day for the notice of extension',
    noticeRecommended: 'The same, recommended',
    noDate: 'no date',
    why: 'Why',
  },

  document: {
    complete: 'Nothing is missing.',
    missing: (n: number) =>
      n === 1 ? '1 required item is missing:' : `${formatNumber(n, 'en')} required items are missing:`,
    item: (item: string, label: string, source: string) => `${item}: ${label} (${source})`,
    reasonAllowed: 'a reason may stand in for it',
    records: (numbers: string, more: number) =>
      more > 0 ? `${numbers} and ${formatNumber(more, 'en')} more` : numbers,
    unsupported: (characters: string) =>
      `No font of Constat has these characters, and the draft shows a sign in their place: ${characters}`,
    issued: (file: string) => `The document is written: ${file}`,
    drafted: (file: string) => `The draft is written: ${file}`,
  },

  import: {
    mapping: 'Proposed mapping:',
    dryRun: (n: number) => `${count(n, 'record')} would be imported. Nothing was recorded.`,
    done: (n: number, first: string, last: string) =>
      n === 1
        ? `1 record was imported: ${first}.`
        : `${count(n, 'record')} were imported: ${first} to ${last}.`,
  },

  exported: (n: number, file: string) =>
    n === 1 ? `1 record is written: ${file}` : `${count(n, 'record')} are written: ${file}`,
  exportedFile: (file: string) => `The copy is written: ${file}`,

  verify: {
    sound: 'The register is sound.',
    unsound: 'The register is damaged:',
    withKey: 'Every entry, seal and signature was verified.',
    withKeyUnsound:
      'Verified with the key. What is named above does not hold or could not be verified; what is read of the register may therefore be incomplete.',
    rollback:
      'An older copy put back whole is sound in itself: that its end was cut off shows only against something kept outside this folder, such as a head noted elsewhere or a backup.',
    remembered: 'Compared with what this machine remembers of the register.',
    checkpoints: (n: number) => count(n, 'signed checkpoint'),

    looked: {
      form: 'This has the outer form of a backup. What is sealed in it was not checked.',
      cut: 'This backup was cut short: no whole one has this length.',
      agrees: 'Its digest is the one that stands beside it.',
      differs: 'Its digest is not the one that stands beside it: it was altered, or is another backup.',
      size: (bytes: number) => `Size: ${formatNumber(bytes, 'en')} bytes`,
      recipients: (n: number) => `Sealed for ${count(n, 'key')}`,
      madeAt: (at: string) => `Made, by its name: ${at}`,
      digest: (sha256: string) => `SHA-256: ${sha256}`,
      compare:
        'The journal of the register says with which size and digest each backup was made: compare them there. The name and the header can be written by anybody.',
      notChecked:
        'Not checked without a key: that it is whole to its end, what register is in it, its entries, seals and signatures. With the recovery key or a passphrase all of that is verified.',
    },
    backupOf: (at: string) => `Backup of the register as of ${at}:`,
    package: {
      sound: (name: string, at: string, entries: number) =>
        `The package is sound: ${name}, ${at}, ${count(entries, 'entry', 'entries')}.`,
      unsound: 'The package is not sound:',
      key: (name: string, role: string, fingerprint: string) => `Key of ${name} (${role}): ${fingerprint}`,
      keys: 'That these are their keys the package cannot prove: compare the fingerprints with those the organisation gave another way. Whether the journal in it is the whole of it shows only against a head that was kept outside.',
      only: (number: string, kept: number, leftOut: number) =>
        `Package of one record, ${number}: the journal holds ${count(kept, 'content', 'contents')}; left out on purpose: ${formatNumber(leftOut, 'en')}.`,
      faults: {
        manifest: 'it holds no list of contents that can be read',
        signature: 'the list of contents was signed by no member in it',
        file: 'missing, changed or added',
        chain: 'the journal in it does not hold together',
        author: 'an entry was signed by no member',
        contents: 'the contents in its journal are not those it says it has',
        checkpoint: 'a checkpoint does not say what the journal says',
      },
    },
    anchor: {
      stands: {
        holds: (entries: number, _missing: number, since: number) =>
          `Held against the anchor: the register still holds the ${count(entries, 'entry', 'entries')} it stands for, unchanged; ${count(since, 'entry', 'entries')} recorded since.`,
        shorter: (entries: number, missing: number, _since: number) =>
          `Held against the anchor: it stands for ${count(entries, 'entry', 'entries')}, of which ${missing === 1 ? '1 is' : `${formatNumber(missing, 'en')} are`} gone from the register.`,
        forked: (entries: number, _missing: number, _since: number) =>
          `Held against the anchor: the register tells another history than the ${count(entries, 'entry', 'entries')} it stands for. What was recorded was changed.`,
        absent: (_entries: number, _missing: number, _since: number) =>
          'Held against the anchor: no entry of the register has this digest. The register lost what was recorded then, it tells another history, or the words are of another register.',
        unsigned: (_entries: number, _missing: number, _since: number) =>
          'The anchor was signed by no member of this register: it proves nothing, for or against.',
      },
      spoken:
        'Words bear no signature: they are worth what the paper they come from is worth, and who kept it.',
      notSigned: 'Without a key it was not checked who signed the anchor.',
    },
    withoutKey:
      'Verified without a key: the chains, the digests, and what the checkpoints state. With the passphrase, seals, signatures (of the checkpoints too) and issued documents are verified as well.',
    entries: (n: number) => count(n, 'entry', 'entries'),
    records: (n: number) => count(n, 'record'),
    documents: (n: number) => count(n, 'issued document'),
    torn: (n: number) =>
      `${count(n, 'interrupted write')}, never acknowledged: not damage; put aside at the next opening for writing`,
    removed: (n: number) =>
      `${count(n, 'content')} taken out of the journal; the chain holds without; verified with the key, each one of which no erasure is recorded is damage`,
    conflicts: (n: number) => `${count(n, 'change')} kept without effect`,
    head: (device: string, seq: number, hash: string) => `Head of ${device}: entry ${seq}, ${hash}`,
    place: (where: string, offset: number) => `${where}, byte ${formatNumber(offset, 'en')}`,
    damage: (what: string, where: string, seq: number | null) =>
      seq === null ? `${where}: ${what}` : `${where}, entry ${seq}: ${what}`,
    missing: (first: number, last: number) =>
      first === last ? `entry ${first} is missing` : `entries ${first} to ${last} are missing`,
    damages: {
      header: 'the header of an entry is damaged',
      envelope: 'the envelope of an entry is damaged',
      body: 'the content of an entry is damaged',
      order: 'an entry does not follow the one before it',
      device: 'an entry belongs to another chain',
      gap: 'entries are missing',
      version: 'an entry was written by a newer version of Constat',
      'segment-missing': 'a file of the journal is missing',
      'body-missing': 'the content of an entry was taken out, and no erasure is recorded',
      seal: 'an entry was not sealed by this register',
      signature: 'the signature of an entry does not hold',
      unreadable: 'a file of the journal cannot be read',
      'entry-unreadable': 'what the entry holds opens, but cannot be understood',
    },
    /** What is wrong with the sealed copy of an issued document. */
    copies: {
      'file-missing': 'the sealed copy of an issued document is missing',
      damaged: 'the sealed copy of an issued document is damaged',
      'read-failed': 'the sealed copy of an issued document cannot be read',
    },
    noJournal: 'no entry of the journal is there',
    checkpoint:
      'a signed checkpoint does not hold, or the journal does not reach it: entries may have been cut off',
  },
};
