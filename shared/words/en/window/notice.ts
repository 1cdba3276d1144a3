/** The words of a screen: notice. */
export const notice = {};
