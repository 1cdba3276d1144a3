/** The words of a screen: importing. */
export const importing = {};
