/** The words around every screen. */
export const frame = {
  skip: 'Skip to the content',
  rail: 'Places',
  context: 'What must be done',
  places: {
    today: 'Today',
    register: 'Register',
    journal: 'Journal',
    settings: 'Settings',
  },
  lock: 'Lock',
  sample: 'Sample register: nothing in it is real, and every document says so.',
  readOnly: 'Open for reading only',
  undo: 'Undo',
  undone: 'Undone; both changes stand in the journal.',
  source: (cite: string) => `Source: ${cite}`,
  readOn: (date: string) => `Read on ${date}`,
  gone: {
    'keeper-gone':
      'The part of Constat that keeps the register has stopped. Everything it acknowledged is on the disk. Close this window, then open Constat again.',
    'taken-over': 'Constat was opened in another window, which took over. This one is locked; close it.',
  },
};
