/** The words of a screen: today. */
export const today = {};
