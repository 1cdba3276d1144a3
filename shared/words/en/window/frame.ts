/** The words around every screen. */
export const frame = {
  gone: {
    'keeper-gone':
      'The part of Constat that keeps the register has stopped. Everything it acknowledged is on the disk. Close this window, then open Constat again.',
    'taken-over': 'Constat was opened in another window, which took over. This one is locked; close it.',
  },
};
