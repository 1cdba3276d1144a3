/** The sample register’s other incidents: grave ones, a provider’s, a client’s, and those of which little is known. */
export const sampleGrave = {
  phishing: {
    title: 'Support mailbox taken over after a phishing message',
    circumstances:
      'An employee entered a password into a copy of our sign-in page. For three days somebody read the shared support mailbox and exported part of it, among it pieces of identity sent by customers to recover their accounts.',
    awareBy: 'Security team, after a sign-in from another country',
    information:
      'Requests to recover an account, with the pieces of identity and proofs of address attached.',
    sessions:
      'All sessions of the mailbox were ended, its passwords changed and the forwarding rule removed.',
    keys: 'The support team signs in with a hardware key; a password alone opens nothing any more.',
    removed: 'Pieces of identity older than 30 days were removed from the mailbox.',
    toldHow: 'A letter by e-mail to each customer, and by telephone where the e-mail came back.',
    advice: 'Ignore any call about recovering your account: we never ask for a password by telephone.',
    evidence: 'Sign-in and export logs: 1.2 GB exported in the night of the second day.',
    harm: 'With a piece of identity and a proof of address somebody can pass for the person towards a bank or a telephone company.',
    why: 'Malicious, exported, and among it pieces of identity with proofs of address: enough to take an identity, and time enough to use it.',
    counted: 'The mailbox was read message by message: 618 persons, not about 640.',
    decision: 'The conclusion is a risk of serious injury: each person is told by letter.',
    noOthers:
      'No other organisation could reduce the harm: customers deal with their own banks, and we do not know which.',
    supplement: 'The exact number of persons, and how many of them are in Quebec.',
  },
  acquaintance: {
    title: 'An employee looked up a former partner’s account',
    circumstances:
      'Over four months a support employee opened the account of a former partner eleven times, without a ticket: address, telephone number, invoices, sign-in log. The person asked us how her new address could be known.',
    awareBy: 'Privacy mailbox, from the person concerned',
    withdrawn: 'The employee’s access was withdrawn the same day; employment ended a week later.',
    undertaking: 'The former employee signed an undertaking not to use the information or pass it on.',
    alerts: 'Opening an account without a ticket will raise an alert to the team’s manager.',
    toldHow: 'By telephone with the person in charge, then a letter to the address the person chose.',
    advice: 'We have put a password of your choosing on your file; tell the police if you are contacted.',
    evidence: 'Access log of the support console: eleven look-ups, no ticket.',
    harm: 'Fear for her safety: the address had been kept from this person.',
    why: 'Deliberate, repeated, by somebody hostile to the person, who thereby learned an address that was kept from him. The harm to her safety is plain even for one person.',
    decision: 'She is told first by telephone, as she asked us to be reached.',
  },
  ransomware: {
    title: 'Ransomware on the human resources server',
    circumstances:
      'A server of human resources was encrypted in the night after an account of a maintenance contractor had been used. The group behind it published a list of file names as proof and says that it copied 40 GB. Services to customers were not touched.',
    awareBy: 'Night team, at the first alert',
    information:
      'Personnel and pay files, and the agreements of self-employed resellers who are paid through the same server.',
    isolated:
      'The server and its network were cut off within half an hour; the contractor’s account was closed.',
    restored: 'The files were restored from the backups of the evening before, on a new server.',
    segments: 'Networks of administration and of customers will be wholly separate.',
    evidence: 'Outgoing traffic of the night: between 35 and 45 GB to an address that is not ours.',
    harm: 'Numbers and bank accounts of employees allow fraud and identity theft for years.',
    why: 'Copied by a group that extorts and publishes: social insurance numbers, bank accounts, dates of birth and leave for health reasons. Identity theft and humiliation are likely.',
    deferral:
      'The investigators asked in writing that the persons not be told while they follow the payment account: it could hamper the investigation.',
    note: 'Employees were told that the server is being rebuilt and pay will be on time. Nothing was said of the files, as the investigators asked.',
    counted: 'The restored files name eight further former employees.',
  },
  duplicate: {
    title: 'HR server down, files will not open',
    circumstances: 'Files of the human resources share have a strange ending and do not open.',
    annulled: 'The same event, recorded by the day team before the night team’s record was seen.',
  },
  attempt: {
    title: 'Attempted access to a client’s hosted records',
    circumstances:
      'Over two nights some 40,000 passwords were tried on the remote desktop of a client that we host. None was right; the addresses are blocked.',
    client: 'Example North Clinic',
    detail: 'We host the client’s patient records; the client is in control of them.',
    evidence: 'Sign-in log of the gateway, exported for the client.',
    blocked:
      'The addresses were blocked, and the remote desktop can be reached through the private network only.',
    keys: 'The client will require a second factor of its own users.',
    told: 'That passwords were tried and none was right, from when to when, the addresses, and what we did.',
    why: 'Every try failed, as the gateway’s log shows from the first to the last; nobody came in, and nothing was seen or taken.',
    persons: 'The client has not told us how many patients its records hold.',
  },
  mailing: {
    title: 'Lists copied at our e-mail provider',
    circumstances:
      'The provider that sends our newsletters wrote that one of its employees’ accounts was used to download the lists of several of its customers, ours among them: names, e-mail addresses, and which newsletters each reads.',
    awareBy: 'Marketing, by the provider’s e-mail',
    provider: 'Example Mailings Ltd.',
    detail: 'The breach is the provider’s; the lists are ours and we are in control of them.',
    unknown: 'The provider is still counting; its first message gives no number.',
    keys: 'The access keys between the provider and us were replaced.',
    erase: 'The provider will erase the lists of campaigns older than a year.',
    counted: 'The provider’s second message gives a number for each list.',
    evidence: 'The provider’s two messages; two readers have already had messages in our name.',
    harm: 'Messages that name the newsletters a person reads are easily believed.',
    why: 'Low in sensitivity, but taken on purpose and already used for messages in our name: further deception of persons who trust us is likely, with loss of money at the end of it.',
  },
  archive: {
    title: 'Old support archive found on an unprotected server',
    circumstances:
      'While a server was being retired an archive of the former support tool was found on it. Until this week the server answered on the Internet without a password. What the archive holds, and whether anybody fetched it, is being looked into.',
    awareBy: 'Infrastructure, while retiring the server',
    occurred: 'The server’s logs go back 90 days only; the archive may have lain there for years.',
    information: 'The archive is in a format of the former tool and has not been opened yet.',
    persons: 'Not known before the archive is opened.',
  },
};
