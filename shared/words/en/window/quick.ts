/** The words of a screen: quick. */
export const quick = {};
