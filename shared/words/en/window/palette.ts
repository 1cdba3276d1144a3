/** The words of a screen: palette. */
export const palette = {};
