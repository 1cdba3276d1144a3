/** The words of a screen: settings. */
export const settings = {};
