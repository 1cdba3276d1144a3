/** The words of a screen: journal. */
export const journal = {};
