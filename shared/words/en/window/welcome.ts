/** The words of a screen: welcome. */
export const welcome = {};
