/** The words of a screen: incident. */
export const incident = {};
