/** The words of a screen: frame. */
export const frame = {};
