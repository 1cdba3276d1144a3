import { stopped } from '../stop.ts';
import type { DocumentKind } from '../../document/block.ts';
import type { ACCESSES } from '../../register/assessment.ts';
import type { RegimeId } from '../../register/organisation.ts';

/** The words of the documents that leave: read by a regulator, or by a worried person. */
export const documents = {
  /** Names of the documents, for who chooses one. */
  kinds: {
    'cai-notice': 'Notice to the Commission d’accès à l’information',
    'opc-report': 'Report to the Privacy Commissioner of Canada',
    'person-notice': 'Letter to the persons concerned',
    register: 'Copy of the register for the Commission d’accès à l’information',
    erasure: 'Certificate that a record was erased',
    law: 'The law as Constat knows it',
  } satisfies Record<DocumentKind, string>,
  titles: {
    'cai-notice': 'Notice of a confidentiality incident',
    'opc-report': 'Report of a breach of security safeguards',
    'person-notice': 'Notice about your personal information',
    register: 'Register of confidentiality incidents',
    erasure: 'Certificate of erasure',
    law: 'The law as Constat knows it',
  } satisfies Record<DocumentKind, string>,

  marks: { draft: 'DRAFT', sample: 'SAMPLE' },
  foot: {
    /** `{x}` and `{y}` are put in when the pages are known. */
    page: 'Page {x} of {y}',
    journal: (entry: string, digest: string) => `Journal of the register: entry ${entry}, SHA-256 ${digest}`,
    madeBy: (version: string, at: string) => `Made with Constat ${version}, ${at}`,
  },
  subtitle: (number: string, date: string) => `Incident ${number} · ${date}`,
  neq: (neq: string) => `NEQ ${neq}`,

  /** In place of a required item that nobody has answered. */
  notStated: 'Not stated.',
  /** In place of a required item, with the reason given when the document was made. */
  notStatedBecause: (reason: string) => `Not stated at this time. Reason: ${reason}`,
  notApplicable: 'Not applicable.',
  /** At the head of a draft that the law does not call for as things stand. */
  draftNote: {
    concluded: (conclusion: string) => `Draft. The conclusion so far: ${conclusion}`,
    notConcluded: 'Draft. The person in charge has not concluded on the risk yet.',
  },

  cai: {
    intro:
      'This notice is given in writing under section 3.5 of the Act respecting the protection of personal information in the private sector (CQLR, chapter\u00a0P-39.1). Its items follow the order of section 3 of the Regulation respecting confidentiality incidents (CQLR, chapter\u00a0A-2.1, r.\u00a03.1).',
    later:
      'Whatever is learned of these items after this notice is sent will be sent to the Commission promptly (A-2.1, r. 3.1, s.\u00a04).',
  },
  opc: {
    conclusion: 'Conclusion that there is a real risk of significant harm',
    intro:
      'This report is made in writing under subsection 10.1(1) of the Personal Information Protection and Electronic Documents Act (S.C. 2000, c. 5). Its items follow the order of subsection 2(1) of the Breach of Security Safeguards Regulations (SOR/2018-64).',
    later:
      'New information of which the organisation becomes aware may be submitted to the Commissioner later (SOR/2018-64, s.\u00a02(2)).',
  },

  answers: {
    labelled: (label: string, text: string) => `${label}: ${text}`,
    noNeq: 'None recorded.',
    causeUnknown: 'Not known at this time.',
    informationUnknown: 'It cannot be described at this time.',
    provider: { client: 'Service provider that acted for us', provider: 'Client for whom we acted' },
    sent: (mode: string, channel: string, date: string) => `${mode}, ${date} (${channel})`,
    reached: (persons: string) => `${persons} reached`,
    person: { one: 'person', other: 'persons' },
    supplement: 'supplement',
    reference: (reference: string) => `reference ${reference}`,
    deferred: (cite: string, authority: string) =>
      `The notice to the persons concerned is deferred (${cite}), because it could hamper an investigation (authority: ${authority}).`,
    deferralReview: (reviewOn: string) => `The deferral is to be reviewed on ${reviewOn}.`,
    deferredInBrief: (cite: string, authority: string, reviewOn: string) =>
      `Deferred (${cite}), because it could hamper an investigation (authority: ${authority}); to be reviewed on ${reviewOn}.`,
    planned: { direct: 'A direct notice is planned.', public: 'A public notice is planned.' },
    notPlanned: (reason: string) => `It was decided not to notify the persons concerned. Reason: ${reason}`,
    prohibited: (law: string, reason: string) =>
      `The persons concerned are not notified, because a law prohibits it (${law}). Reason: ${reason}`,
    publicBecause: (ground: string) => `Ground of the public notice: ${ground}`,
    expected: (when: string) => `Expected: ${when}`,
    noMeasureDate: 'not stated',
    authorityTold: (name: string, date: string) => `${name}, told on ${date}`,
    noAuthority: 'None recorded at this time.',
    noPublicNotice: 'No public notice was given.',
    measure: { taken: 'taken', planned: 'planned' },
    on: (state: string, when: string) => `${state}, ${when}`,
    columns: {
      measure: 'Measure',
      aim: 'Aim',
      state: 'State',
      date: 'Date or expected timing of the measure',
    },
  },

  risk: {
    sensitivity: 'Sensitivity of the information',
    uses: 'Possible ill-intentioned uses',
    consequences: 'Anticipated consequences of use',
    likelihood: 'Likelihood of use for injurious purposes',
    conclusion: 'Conclusion',
    reasons: 'Reasons',
    consulted: 'Person in charge consulted',
    assessedOn: 'Assessed on',
    consultedOn: (name: string, date: string) => `${name}, on ${date}`,
    evidence: (text: string) => `Evidence: ${text}`,
    notAnswered: 'Not assessed',
    none: 'None anticipated',
    /** Was it seen or taken? An answer to that question. */
    accesses: {
      excluded: 'no, that is excluded',
      possible: 'it is possible',
      confirmed: 'yes, that is confirmed',
    } satisfies Record<(typeof ACCESSES)[number], string>,
    conclusions: {
      'quebec-private': {
        serious: 'There is a risk of serious injury.',
        notSerious: 'There is no risk of serious injury.',
      },
      pipeda: {
        serious: 'There is a real risk of significant harm.',
        notSerious: 'There is no real risk of significant harm.',
      },
    } satisfies Record<RegimeId, { serious: string; notSerious: string }>,
  },

  /** A letter: plain words, whole sentences, nothing that a worried person must look up. */
  person: {
    /** In French even here: the French version comes first. */
    frenchVersion: 'La version française de cette lettre vous est offerte sur demande.',
    salutation: 'Hello,',
    opening: (organisation: string) =>
      `We are writing to tell you that a confidentiality incident has involved personal information about you that is held by ${stopped(organisation)} This letter explains what happened, what we are doing about it, and what you can do to protect yourself.`,
    happened: 'What happened',
    when: (when: string) => `When it happened: ${when}`,
    whenUnknown: (reason: string) => `We do not know yet when this happened. ${reason}`,
    information: 'The information involved',
    informationList: 'The information involved is the following:',
    informationUnknown: (reason: string) =>
      `We are not able to describe the information involved at this time. Reason: ${reason}`,
    meaning: 'What this could mean for you',
    harms: (list: string) =>
      `We have considered what could follow if this information were misused. Possible consequences: ${list}.`,
    uses: (list: string) => `Someone could try to use it for these ends: ${list}.`,
    measures: 'What we are doing',
    taken: 'To reduce the risk that this incident causes you harm, we have taken these measures:',
    planned: 'These measures are planned:',
    advice: 'What you can do',
    adviceList: 'Here is what we suggest:',
    contact: 'If you have questions',
    contactIntro: (number: string) =>
      `Please contact the person in charge of the protection of personal information at our organisation, and mention the number ${number}:`,
    recourse: 'Your recourse',
    recourses: {
      'quebec-private':
        'You may also contact the Commission d’accès à l’information du Québec, which oversees the protection of personal information in Quebec.',
      pipeda: 'You may also file a complaint with the Office of the Privacy Commissioner of Canada.',
    } satisfies Record<RegimeId, string>,
    regret: 'We are sorry that this happened, and for the worry it may cause you.',
    closing: 'Sincerely,',
  },

  contact: {
    name: 'Name',
    title: 'Title',
    email: 'E-mail',
    phone: 'Telephone',
    address: 'Address',
  },
  officerTitle: 'Person in charge of the protection of personal information',

  law: {
    subtitle: (date: string) => `As of ${date}`,
    between: '; ',
    toCheck: (cite: string, check: string) => `(${cite}; not confirmed. ${check}.)`,
  },

  erasure: {
    subtitle: (number: string, date: string) => `Record ${number} · erased on ${date}`,
    intros: {
      record:
        'The information in this record was erased at the end of the time for which the law has it kept (CQLR, chapter\u00a0P-39.1, s.\u00a023). This certificate says what was taken out, what stays, and what the program could not reach.',
      persons:
        'The list of the persons concerned by this incident was erased, since nobody needs it any more (CQLR, chapter\u00a0P-39.1, s.\u00a023). This certificate says what was taken out, what stays, and what the program could not reach.',
      attachment:
        'A file that was kept beside this record was erased, since nobody needs it any more (CQLR, chapter\u00a0P-39.1, s.\u00a023). This certificate says what was taken out, what stays, and what the program could not reach.',
    },
    record: 'Record',
    what: 'What was erased',
    keptUntil: 'Had to be kept until',
    erased: 'Erased',
    erasedBy: (at: string, name: string) => `${at}, by ${name}`,
    first: 'Erased first',
    again: (at: string) => `${at}; brought back since by a restored backup`,
    reason: 'Reason',
    entry: 'Recorded in the journal',
    entryText: (place: string) => `entry ${place}, before anything was taken out`,
    done: 'What was taken out',
    bodies: {
      record: {
        one: 'content of an entry of the journal: facts, notes, assessments, decisions and the documents as they were made.',
        other:
          'contents of entries of the journal: facts, notes, assessments, decisions and the documents as they were made.',
      },
      persons: {
        one: 'content of an entry of the journal: names, addresses, languages and letters of persons.',
        other: 'contents of entries of the journal: names, addresses, languages and letters of persons.',
      },
      attachment: {
        one: 'content of an entry of the journal: the name of the file, its kind, size and digest.',
        other: 'contents of entries of the journal: the name of the file, its kind, size and digest.',
      },
    },
    files: {
      one: 'sealed file of this record.',
      other: 'sealed files of this record.',
    },
    noFiles: 'No sealed file: there was none of this record.',
    besides: {
      record: 'What was being typed about it, and every working summary of the register made before.',
      persons: 'Every working summary of the register made before.',
      attachment: 'Every working summary of the register made before.',
    },
    stays: 'What stays, and why',
    chain:
      'The digest of each content. It says nothing of what was there; with it, the journal is verified from its first entry as before.',
    envelope: 'Who recorded something about this record, when, and of what kind it was.',
    stay: {
      record: 'The number of the record, which is not given again, and the entry that says it was erased.',
      persons:
        'The record itself, with the notices that were sent as its entries say, and the entry that says the list was erased.',
      attachment: 'The record itself, and the entry that says an attachment was erased.',
    },
    elsewhere: 'What may remain elsewhere',
    backups:
      'Backups made before the erasing, until they are let go of in their turn (at most six years for the yearly one). Restored in the place of this register, they are erased again; restored elsewhere, they are not.',
    backup: (file: string, at: string) => `Backup ${file}, which shows the register as of ${at}.`,
    copies: 'Copies of the register that were issued before, of which the sealed ones stay in the register:',
    copyOf: (file: string, date: string) => `${file}, issued on ${date}.`,
    left: 'Whatever left the register: notices, letters, exports, and what those who received them made of it.',
    disk: 'Traces on the disk that no program can vouch for (worn flash cells, snapshots of the file system, folders kept in step with a cloud). An encrypted disk makes them unreadable.',
  },

  register: {
    subtitle: (period: string, date: string) => `${period} · copy of ${date}`,
    period: (from: string, to: string) => `Incidents known from ${from} to ${to}`,
    since: (from: string) => `Incidents known since ${from}`,
    until: (to: string) => `Incidents known until ${to}`,
    whole: 'All incidents',
    intro:
      'Copy of the register kept under section 3.8 of the Act respecting the protection of personal information in the private sector (CQLR, chapter\u00a0P-39.1), with the items of section 7 of the Regulation respecting confidentiality incidents (CQLR, chapter\u00a0A-2.1, r.\u00a03.1). Every incident is listed, whether or not it presents a risk of serious injury.',
    summary: 'Summary',
    organisation: 'Organisation',
    neq: 'Quebec enterprise number (NEQ)',
    officer: 'Person in charge',
    incidents: 'Incidents',
    serious: 'With a risk of serious injury',
    annulled: 'Annulled entries',
    notIncidents: 'Found not to be incidents',
    complete: 'Complete entries',
    ofTotal: (n: string, total: string) => `${n} of ${total}`,
    journal: 'Head of the journal',
    journalHead: (entry: string, digest: string) => `entry ${entry}, SHA-256 ${digest}`,
    items: 'Items of each entry',
    itemColumns: { number: 'No.', item: 'Item', section: 'Section' },
    /** Short names of the items, entry after entry; the law's own stand once, in the table of items. */
    short: {
      pi_description: 'Information involved',
      circumstances: 'Circumstances',
      occurred: 'Date or period',
      aware: 'Awareness',
      n_total: 'Persons concerned',
      risk_reasons: 'Risk of serious injury',
      cai_notice_date: 'Notice to the Commission',
      individual_notice_date: 'Notices to the persons',
      public_notice: 'Public notices',
      measures: 'Measures taken',
      dpo_consulted: 'Person in charge consulted',
      retention_until: 'Keep at least until',
    },
    entries: 'Incidents',
    none: 'No incident in this period.',
    entryTitle: (number: string, title: string) => `${number} · ${title}`,
    recorded: 'Recorded on',
    state: 'State of the record',
    origin: 'Imported from',
    imported: (source: string, reference: string) => `${source}, reference ${reference}`,
    annulledOn: (date: string) => `Annulled on ${date}.`,
    annulledBecause: (reason: string) => `Reason: ${reason}`,
    duplicateOf: (number: string) => `Duplicate of ${number}.`,
    notSerious: 'Not applicable: no risk of serious injury was concluded.',
    notAssessed: 'Not applicable as long as the risk is not assessed.',
    retentionUnknown: 'Cannot be worked out: it counts from the day of awareness, which is not known.',
    notSentYet: 'No notice sent is recorded.',
    notIncidentTitle: 'Events found not to be incidents',
    notIncidentColumns: { number: 'Number', title: 'Event', on: 'Found on', reasons: 'Reasons' },
    completeness: 'Completeness',
    allComplete: 'Every entry states all the items that section 7 requires.',
    incomplete: (n: string) => `Entries in which a required item is not stated: ${n}.`,
    completenessColumns: { number: 'Number', missing: 'Items not stated' },
    anchor: {
      title: 'Anchor of the journal',
      what: (entry: string, at: string) =>
        `The code and the 24 words below state how far the register’s journal reached when this copy was made: entry ${entry}, recorded on ${at}. If somebody who does not keep the register keeps this copy, nothing recorded by then can be taken out or changed unseen, not even by whoever holds the keys.`,
      label: 'QR code with the signed head of the journal',
      how: 'To compare later: in Constat, Journal screen, “Compare with printed words”; or constat verify FOLDER --words “the words”. The words are the SHA-256 digest of the last entry (English BIP-39 list, with a checksum); the code holds the signature as well. Neither tells anything of what the register holds, protects what was recorded since, or shows that what was recorded is true.',
      wordsOnly:
        'To compare later: in Constat, Journal screen, “Compare with printed words”; or constat verify FOLDER --words “the words”. The words are the SHA-256 digest of the last entry (English BIP-39 list, with a checksum). The signed head is too long for a QR code; constat anchor writes it to a file. The words tell nothing of what the register holds, protect nothing recorded since, and do not show that what was recorded is true.',
    },
  },
};
