/** The words of the first screen. */
export const welcome = { sample: 'Try with a sample register' };
