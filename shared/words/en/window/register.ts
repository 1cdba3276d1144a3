/** The words of a screen: register. */
export const register = {};
