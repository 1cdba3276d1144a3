/** The words of a screen: unlock. */
export const unlock = {};
