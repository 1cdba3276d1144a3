/** The words of a screen: assessment. */
export const assessment = {};
