/** The words of a screen: duties. */
export const duties = {};
