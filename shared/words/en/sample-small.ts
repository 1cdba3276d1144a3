/** The sample register’s small incidents: the usual ones, which are in the register like any other. */
export const sampleSmall = {
  invoice: {
    title: 'Invoice e-mailed to another customer',
    circumstances:
      'The last invoice of a customer of the Saguenay data centre was attached to an e-mail to another customer with a similar name. She telephoned to say so.',
    reportedBy: 'Inès Exemple, customer support',
  },
  contract: {
    title: 'Contract delivered to the wrong address',
    circumstances:
      'A signed hosting contract was sent by post to number 1240 instead of 1420. The neighbour opened the envelope, saw that it was not for her and brought it back to our reception.',
    returned: 'The contract was brought back by the neighbour, who says that she read the first page only.',
    checked: 'Addresses on printed mail are compared with the customer’s file by a second person.',
  },
  statement: {
    title: 'Statement of account mailed to the wrong customer',
    circumstances:
      'Two statements of account were put into each other’s envelopes at the Laval mail room. One customer sent hers back; the other letter came back unopened, as undeliverable.',
    returned: 'Both statements are back at Billing; they were destroyed on the spot.',
    envelopes: 'Statements are folded so that the name shows in the window, and checked against the list.',
    why: 'One known customer, who sent the statement back at once and has no reason to use it. It held a name, an address and an amount owing, nothing with which to take an identity or reach an account.',
  },
  laptop: {
    title: 'Laptop left on a train, disk encrypted',
    circumstances:
      'A technician left a company laptop on the 17:40 train to Québec. The carrier has not found it. The disk is encrypted, the machine was off, and the key is not kept with it.',
    awareBy: 'Noah Example-Tremblay, infrastructure',
    protection: 'Full-disk encryption (256 bits), confirmed by the last report of the management console.',
    information: 'Contact details of customers and the tickets of the last 30 days.',
    revoked:
      'The machine’s certificates and sessions were revoked within the hour, and a remote wipe is waiting.',
    lock: 'Laptops now lock after two minutes, and travelling with customer data needs a manager’s leave.',
    evidence: 'Report of the management console: encryption on, machine off for 25 minutes when it was lost.',
    why: 'The disk is encrypted, the key is safe and the machine was off: nobody can read the information. Nothing has been seen that says otherwise.',
    note: 'The carrier’s lost-property office wrote again: still nothing found.',
  },
  copies: {
    title: 'Maintenance notice sent with 214 addresses visible',
    circumstances:
      'A notice of planned maintenance went to 214 customers in the Cc field. Each saw the e-mail addresses, and often the names, of the others.',
    inQuebec: 'The mailing list holds no province; the customers’ files are not matched with it.',
    recalled: 'A second message asked all recipients to delete the first and not to use the addresses.',
    tool: 'Notices to several customers can only be sent from the mailing tool, which writes to each alone.',
    evidence: 'The list as it was sent: 214 addresses, 161 of them with a name.',
    why: 'E-mail addresses and names of business customers, among themselves; nothing of their services or accounts. Unwanted mail is possible, and 214 persons were asked to delete the message.',
  },
  applications: {
    title: 'Job applications put out with the recycling',
    circumstances:
      'A folder of printed job applications was thrown into the blue bin in the courtyard instead of the shredding box. A tenant of the building brought it back the next morning.',
    counted: 'The folder held between 20 and 35 applications; its list of contents was not kept up.',
    recovered: 'The folder was recovered from the bin; the bin had not been emptied.',
    shredding: 'A locked shredding box stands on each floor, and printed applications stay on the second.',
    evidence:
      'Camera of the courtyard: one person opened the bin in the night, the tenant who brought it back.',
    why: 'The folder spent one night in a bin in a closed courtyard, was seen by one tenant who brought it back, and is complete as far as can be told. Curricula vitae hold contact details and careers, no numbers of identity.',
    found: 'Two more applications turned up behind the bin and were recovered.',
    reopen: 'The caretaker handed in two more applications found behind the bin.',
    whyAgain:
      'The two applications found later lay in the same closed courtyard and were wet and unread. The conclusion of the first assessment stands.',
  },
  disk: {
    title: 'Backup disk thought to be missing',
    circumstances: 'At the monthly count one backup disk of the Sherbrooke office was not in the safe.',
    note: 'The courier’s slip shows that the disk was taken to the second safe on the day of the move.',
    reasons:
      'The disk was found in the second safe, sealed, with its number on the courier’s slip. It never left our keeping: no access, use, communication or loss took place.',
  },
  portal: {
    title: 'Invoices shown in another customer’s account after an update',
    circumstances:
      'After the update of 6:10 the portal showed the last invoice of another customer to whoever opened the billing page. A customer reported it at 6:48 and the update was withdrawn at 6:55.',
    counted: 'The page was opened in 37 accounts while the fault lasted; the cache answered some of them.',
    withdrawn: 'The update was withdrawn and the cache emptied, 45 minutes after the fault began.',
    tests: 'A test now opens the billing page of two accounts side by side before each update.',
    contacted: 'The customers who saw an invoice were asked to close it; they are known by their sessions.',
    evidence: 'Access log of the portal: 37 sessions, all of customers who had logged in.',
    why: 'At most 37 known customers, each of whom saw one invoice of one other for less than an hour: name, address, services, last four digits of a card. No payment can be made with it.',
  },
  folder: {
    title: 'Payroll folder open to all employees',
    circumstances:
      'When the file server was moved, the payroll folder inherited the rights of its parent and could be opened by all 190 employees. It was noticed when an employee asked why she could see it.',
    closed: 'The folder’s rights were restored within 20 minutes, and a copy of the access log was kept.',
    review: 'The rights of all folders are reviewed by their owners after each move.',
    evidence: 'Access log: four employees opened a file; all four say so, and kept no copy.',
    why: 'Four employees, all bound by confidentiality and all heard, opened a list of pay grades; the log shows no copy, and the bank details lie in a file that nobody opened. One of them asked us to close the folder.',
  },
};
