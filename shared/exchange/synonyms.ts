import type { CAUSES, Nature } from '../register/incident.ts';

/** What a column may be for. */
export const TARGETS = [
  'reference',
  'title',
  'circumstances',
  'natures',
  'cause',
  'occurred',
  'occurredFrom',
  'occurredTo',
  'aware',
  'awareBy',
  'reportedBy',
  'information',
  'persons',
  'personsInQuebec',
  'systems',
  'provider',
  'unit',
  'measuresTaken',
  'measuresToPrevent',
] as const;
export type Target = (typeof TARGETS)[number];

/**
 * How registers kept in spreadsheets name their columns, in plain form (see `plain`). A header that is one of these,
 * or that holds one of several words, is taken for that target; the longest wins.
 */
export const COLUMN_NAMES: Readonly<Record<Target, readonly string[]>> = {
  reference: list(`
      reference, ref, no, n, num, number, numero, id, rownames, row names, incident number, incident id,
      incident no, numero d incident, numero de l incident, no d incident, no incident, n d incident,
      no de l incident, file number, case number, case id, ticket, dossier, numero de dossier,
      no de dossier, no dossier, identifiant, numero de l inscription, numero de la fiche, record number,
      number of the record`),
  title: list(`
      title, titre, incident, incident title, titre de l incident, name of the incident, incident name,
      nom de l incident, subject, objet, sujet, name of covered entity, short description`),
  circumstances: list(`
      circumstances, circonstances, description, details, narrative, recit, summary, resume, faits,
      what happened, web description, brief description, breve description, description of the incident,
      description of incident, incident description, description de l incident,
      description of the breach, description des circonstances, circonstances de l incident,
      circumstances of the incident, description of the circumstances, description of circumstances,
      breve description des circonstances, ce qui s est passe`),
  natures: list(`
      nature, type, nature of the incident, nature of incident, nature de l incident, type of incident,
      incident type, type d incident, type de l incident, type of breach, breach type, type d atteinte,
      kind of incident, categorie d incident, incident category, category of incident`),
  cause: list(`
      cause, causes, root cause, cause racine, cause of the incident, cause of incident, cause of breach,
      cause de l incident, cause probable, origine, origine de l incident, source de l incident`),
  occurred: list(`
      date, occurred, occurred on, date occurred, date of breach, breach date, date of the breach,
      date of incident, incident date, date of the incident, date of occurrence, event date,
      when it happened, date or period, date or period of the incident, date de l incident,
      date incident, date d incident, date de survenance, date de l evenement, date des faits,
      survenu le, date ou periode, date ou periode de l incident, moment ou l incident a eu lieu,
      date de l atteinte`),
  occurredFrom: list(`
      start date, start of the incident, start of incident, incident start, breach start,
      start of breach, date de debut, debut, debut de l incident, date de debut de l incident`),
  occurredTo: list(`
      end date, end of the incident, end of incident, incident end, breach end, end of breach,
      date de fin, fin, fin de l incident, date de fin de l incident`),
  aware: list(`
      aware, aware on, date aware, became aware, date of awareness, awareness date, awareness,
      discovered, date discovered, discovery date, date of discovery, discovered on, date detected,
      detected on, date of detection, detection date, learned on, of awareness, date or period of awareness, date of knowledge, date known,
      prise de connaissance, date de prise de connaissance, date de la prise de connaissance,
      pris connaissance, date de connaissance, connu le, decouvert le, date de decouverte,
      date de la decouverte, date decouverte, date de constat, constate le, date de detection,
      date a laquelle l organisation a pris connaissance`),
  awareBy: list(
    'discovered by, detected by, decouvert par, constate par, detecte par, who became aware first',
  ),
  reportedBy: list('reported by, signale par, declare par, declarant, rapporte par'),
  information: list(`
      information, informations, personal information, personal information concerned,
      personal information involved, information concerned, information involved, types of information,
      type of information, data involved, type of data, description of the personal information,
      description of personal information, renseignements, renseignements personnels,
      renseignements vises, renseignements concernes, renseignements personnels vises,
      renseignements personnels concernes, description des renseignements,
      description des renseignements personnels, donnees, donnees visees, donnees concernees,
      types de renseignements, nature des renseignements`),
  persons: list(`
      persons, individuals, affected, number affected, individuals affected, number of individuals,
      number of individuals affected, number of persons, number of persons concerned,
      number of persons affected, number of people, persons concerned, persons affected,
      affected persons, people affected, nombre de personnes, nb de personnes, nb personnes,
      nbre de personnes, personnes concernees, personnes touchees, personnes visees, personnes affectees,
      nombre de personnes concernees, nombre de personnes touchees, nombre de personnes visees,
      nombre de personnes affectees, nombre de victimes, nombre d individus`),
  personsInQuebec: list(`
      persons in quebec, number in quebec, in quebec, quebec residents, residents of quebec,
      number of persons in quebec, number of quebec residents, persons residing in quebec,
      number of persons concerned residing in quebec, number of persons concerned in quebec,
      personnes au quebec, dont au quebec, au quebec, residents du quebec, nombre de personnes au quebec,
      residant au quebec, nombre de personnes concernees au quebec,
      nombre de personnes residant au quebec, personnes concernees au quebec`),
  systems: list(`
      system, systems, systems concerned, systems affected, application, medium, media, support,
      location, location of breached information, location of the information, where, systeme, systemes,
      systemes concernes, systemes touches, systemes vises, emplacement, lieu, lieu de l incident,
      emplacement des renseignements`),
  provider: list(`
      provider, service provider, vendor, supplier, third party, service provider involved, fournisseur,
      fournisseur de services, fournisseur concerne, prestataire, prestataire de services, sous traitant,
      tiers, tiers concerne, mandataire`),
  unit: list(`
      unit, department, business unit, division, team, sector, unite, unite administrative, direction,
      service, departement, secteur, equipe, service concerne, direction concernee,
      unit of the organisation`),
  measuresTaken: list(`
      measures, measures taken, action taken, actions taken, corrective measures, corrective actions,
      remediation, mesures, mesures prises, actions prises, mesures correctives, actions correctives,
      measures taken after the incident, mesures prises a la suite de l incident,
      measures to reduce the risk, mesures d attenuation, mitigation`),
  measuresToPrevent: list(`
      preventive measures, measures to prevent recurrence, prevention, mesures preventives,
      mesures de prevention, mesures pour eviter que cela se reproduise`),
};

type Cause = (typeof CAUSES)[number];
/** What a word of a file stands for. `unsaid`: it names no cause; `unknown`: it says that the cause is not known. */
export type Kind = {
  readonly natures: readonly Nature[];
  readonly cause: Cause | 'unsaid' | 'unknown';
  readonly names: readonly string[];
};

/** No nature where the word does not say one: what a phishing message led to is not known by its name. */
export const KINDS: readonly Kind[] = [
  {
    natures: ['loss'],
    cause: 'theft',
    names: list(`
      theft, stolen, stolen device, stolen laptop, theft of device, vol, vole, vol d equipement,
      vol de materiel, vol d appareil, vol d un appareil, vol d ordinateur, vol de documents`),
  },
  {
    natures: ['loss'],
    cause: 'loss',
    names: list(`
      loss, lost, lost device, lost laptop, lost document, lost documents, loss of device,
      loss of a device or a document, perte, perdu, egare, perte d equipement, perte de materiel,
      perte d appareil, perte d un appareil, perte de document, perte de documents,
      perte d un appareil ou d un document`),
  },
  {
    natures: ['loss'],
    cause: 'unsaid',
    names: list('loss of personal information, perte de renseignements personnels, perte de renseignements'),
  },
  {
    natures: ['unauthorised-access'],
    cause: 'cyberattack',
    names: list(`
      hacking it incident, hacking, hack, cyberattack, cyber attack, cyberattaque, cyber attaque,
      piratage, piratage informatique, intrusion, intrusion informatique`),
  },
  {
    natures: ['unauthorised-access', 'unauthorised-communication'],
    cause: 'unsaid',
    names: list('unauthorized access disclosure, unauthorised access disclosure'),
  },
  {
    natures: ['unauthorised-access'],
    cause: 'unsaid',
    names: list(`
      unauthorized access, unauthorised access, access not authorised by law, acces non autorise,
      acces non autorise par la loi`),
  },
  {
    natures: ['unauthorised-use'],
    cause: 'unsaid',
    names: list(`
      unauthorized use, unauthorised use, use not authorised by law, utilisation non autorisee,
      utilisation non autorisee par la loi`),
  },
  {
    natures: ['unauthorised-communication'],
    cause: 'unsaid',
    names: list(`
      unauthorized disclosure, unauthorised disclosure, unauthorized communication,
      unauthorised communication, disclosure, communication not authorised by law,
      communication non autorisee, communication non autorisee par la loi, divulgation non autorisee,
      divulgation`),
  },
  {
    natures: ['other-breach'],
    cause: 'improper-disposal',
    names: list(
      'improper disposal, elimination inadequate, destruction inadequate, mise au rebut inadequate',
    ),
  },
  {
    natures: ['other-breach'],
    cause: 'unsaid',
    names: list(`
      other breach, other breach in the protection of personal information, autre atteinte,
      autre atteinte a la protection`),
  },
  {
    natures: ['other-breach'],
    cause: 'unknown',
    names: list('other, other cause, autre, autres, autre cause'),
  },
  {
    natures: [],
    cause: 'unknown',
    names: list(`
      unknown, not known, undetermined, to be determined, inconnu, inconnue, indeterminee, indetermine,
      a determiner`),
  },
  {
    natures: ['unauthorised-communication'],
    cause: 'misdirected-email',
    names: list(`
      misdirected email, misdirected e mail, email sent to the wrong person,
      e mail sent to the wrong person, email sent to wrong person, e mail sent to wrong person,
      email sent to wrong recipient, wrong recipient, courriel mal adresse, courriel mal dirige,
      courriel envoye au mauvais destinataire, courriel au mauvais destinataire,
      courriel envoye a la mauvaise personne, courriel transmis au mauvais destinataire,
      courriel a la mauvaise personne, mauvais destinataire`),
  },
  {
    natures: ['unauthorised-communication'],
    cause: 'misdirected-mail',
    names: list(`
      misdirected mail, misdirected letter, letter sent to the wrong person,
      letter or parcel sent to the wrong person, lettre mal adressee,
      lettre envoyee au mauvais destinataire, lettre envoyee a la mauvaise personne,
      courrier mal adresse, envoi postal au mauvais destinataire,
      lettre ou colis envoye a la mauvaise personne`),
  },
  {
    natures: ['unauthorised-communication'],
    cause: 'cc-instead-of-bcc',
    names: list(`
      cc instead of bcc, recipients visible to each other cc instead of bcc, cc au lieu de cci,
      destinataires visibles, copie conforme au lieu de copie cachee`),
  },
  {
    natures: [],
    cause: 'human-error',
    names: list(`
      human error, employee error, error, erreur humaine, erreur d un employe, erreur de manipulation,
      erreur`),
  },
  {
    natures: [],
    cause: 'wrong-access-right',
    names: list(`
      wrong access right, excessive access rights, access right granted by mistake or not withdrawn,
      mauvais droit d acces, droits d acces excessifs, erreur de droits d acces`),
  },
  {
    natures: ['unauthorised-access'],
    cause: 'insider-misuse',
    names: list(`
      insider misuse, snooping, employee snooping, consultation non autorisee par un employe,
      consultation injustifiee, curiosite`),
  },
  {
    natures: [],
    cause: 'insider-misuse',
    names: list(`
      misuse by a person who had access, malveillance interne,
      usage abusif par une personne qui avait acces`),
  },
  { natures: [], cause: 'ransomware', names: list('ransomware, rancongiciel, rancon') },
  {
    natures: [],
    cause: 'phishing',
    names: list('phishing, hameconnage, hameconnage cible, spear phishing'),
  },
  {
    natures: [],
    cause: 'technical-fault',
    names: list(`
      technical fault, technical error, system error, bug, software bug, misconfiguration,
      configuration error, bogue, bogue informatique, erreur technique, defaillance technique,
      erreur de configuration, mauvaise configuration`),
  },
  {
    natures: [],
    cause: 'provider',
    names: list(`
      provider, service provider, failure of a service provider, fournisseur, fournisseur de services,
      defaillance d un fournisseur, sous traitant`),
  },
];

function list(names: string): readonly string[] {
  return names.split(',').map((name) => name.trim());
}
