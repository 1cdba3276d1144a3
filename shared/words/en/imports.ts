/** What is said when a file comes in: the reasons recorded for what it does not know, its faults, its mapping. */
export const imports = {
  /** Reasons that stand in the record: why something is unknown. */
  reasons: {
    noColumn: 'The imported file does not say it: it has no column for it.',
    emptyCell: (column: string) => `The imported file leaves “${column}” empty for this incident.`,
    saysUnknown: (column: string, value: string) => `The imported file says “${value}” under “${column}”.`,
    onlyLastDay: (column: string, day: string) =>
      `The imported file gives only the last day, ${day}, under “${column}”.`,
    awareOnlySubmission:
      'The imported file only gives the date on which the breach was reported to the authority, not when the organisation became aware of it.',
    occurredOnlySubmission:
      'The imported file only gives the date on which the breach was reported to the authority, not when it occurred; the narrative, where there is one, may say more.',
    personsInQuebecNotSaid:
      'The imported file gives the number of persons concerned, not how many of them reside in Quebec.',
    informationOnlyNarrative:
      'The imported file has no column for the information concerned; the narrative, where there is one, may describe it.',
    causeUnsaid: (column: string, value: string) =>
      `The imported file says “${value}” under “${column}”: what kind of breach it was, not what caused it.`,
    causeOpen: (column: string, value: string) => `The imported file only says “${value}” under “${column}”.`,
    causeSeveral: (column: string, value: string) =>
      `The imported file names several under “${column}”: “${value}”. It does not say which one was the cause.`,
  },

  /** Names of authorities that known files are about. */
  authorities: {
    hhs: 'Office for Civil Rights, U.S. Department of Health and Human Services',
  },

  /** What a machine-made description of a column and its value looks like in a record. */
  cell: (column: string, value: string) => `${column}: ${value}`,

  /** What is wrong with a row, said after its number and its column. */
  rowErrors: {
    'quotes-malformed': 'the quotation marks do not match',
    'cells-missing': 'the row has fewer cells than there are columns',
    'cells-extra': 'the row has more cells than there are columns',
    'cell-too-long': 'the cell is longer than 32,767 characters',
    'characters-lost':
      'some characters cannot be read: the file is damaged, or not in the encoding it seems to be in',
    'title-missing': 'the incident has no title',
    'too-long': 'the text is too long for this field (500 characters)',
    'not-a-date': 'this is not a date',
    'date-ambiguous':
      'day and month cannot be told apart: say in the mapping which comes first (“dmy” or “mdy”)',
    'dates-reversed': 'the period ends before it begins',
    'not-a-count': 'this is not a number of persons',
    'count-negative': 'a number of persons cannot be negative',
    'count-too-large': 'the number is too large to be a number of persons',
    'count-reversed': 'the range ends below its beginning',
    'name-missing': 'the person has no name',
    'not-an-email': 'this is not an e-mail address',
    'language-unknown': 'this is neither French nor English',
    'listed-twice': 'the same person stands in an earlier row',
    'listed-already': 'this person is on the list already',
    'not-in-list': 'the mapping does not know this value',
    'does-not-fit': 'what the row says cannot be recorded',
  },
  rowError: (row: number, column: string | null, what: string, value: string) =>
    `Row ${row}${column === null ? '' : `, “${column}”`}: ${what}${value === '' ? '' : ` (“${value}”)`}.`,
  rowErrorsCount: (count: number) =>
    count === 1 ? '1 row cannot be imported.' : `${count} rows cannot be imported.`,

  /** Columns of a register copy that no section of the law names. */
  columns: {
    status: 'Status',
    recorded: 'Recorded on',
    risk: 'Conclusion',
    otherNotices: 'Other notices sent',
    reference: 'Number in the file it was imported from',
    measuresPlanned: 'Other measures, taken or planned',
  },

  /** Why a file could not be read at all. */
  causes: {
    'not-text': 'it is not a text file; save the sheet as CSV',
    empty: 'it is empty',
    'columns-too-many': 'it has more than 200 columns',
    'header-too-long': 'a column name is too long',
    'header-quotes': 'the quotation marks of the header do not match',
    'not-json': 'it is not valid JSON',
    'too-deep': 'its values are nested too deeply',
    'kind-unknown': 'only CSV and JSON files are imported',
  },

  /** What the proposed mapping says of itself. */
  notes: {
    'known-file': (name: string) => `The columns are those of a known file: ${name}.`,
    'header-row': (row: string) =>
      `The names of the columns were found in row ${row}; the lines above them were left out.`,
    'no-column': (fact: string) => `No column for “${fact}”: recorded as unknown, with that reason.`,
    'title-from': (column: string) => `No column holds a title: the beginning of “${column}” serves as one.`,
    'date-order': (detail: string) => `The dates of ${detail}, decided over the whole column.`,
    'date-undecided': (column: string) =>
      `The dates of “${column}” can be read day first or month first: rows where it matters are refused until the mapping says “dmy” or “mdy”.`,
    'values-unrecognised': (detail: string) => `Not recognised, kept in the file’s own words: ${detail}.`,
    'columns-kept': (columns: string) =>
      `Not mapped to a field; kept with each record as imported: ${columns}.`,
    'dump-marks': () =>
      'The file holds the marks of a database dump: “\\N” is read as empty, a backslash at the head of a line is left out.',
    'characters-replaced': (cells: string) =>
      `Control characters stand where others were lost in ${cells} cells: “\uFFFD” marks the place; the row is kept as it was.`,
    'windows-encoding': () => 'The file is not UTF-8; it was read as Windows-1252.',
  },
};

export type ImportWords = typeof imports;
