/** How hard a passphrase is to guess, and why. Facts, never rules: nothing here keeps anybody from choosing it. */
export const strength = {
  label: 'Strength:',
  measuring: 'working it out…',
  unknown: 'it could not be worked out',
  levels: {
    none: 'Not written yet',
    'too-short': 'Too short',
    weak: 'Weak: it would soon be guessed',
    fair: 'Fair: one more word would help',
    good: 'Good',
    strong: 'Strong',
  },
  advice: {
    own: 'It holds a name or a word that anybody would try first here.',
    common: 'It is among the passwords that are tried first.',
    'one-word': 'One word by itself is soon found in a list of words.',
    names: 'First names and surnames are tried early.',
    dates: 'Dates and years are tried early.',
    keyboard: 'Keys that lie side by side are tried early.',
    repeats: 'What repeats adds almost nothing.',
    sequence: 'Letters or digits that follow each other (abc, 123) add almost nothing.',
    signs: 'Signs in place of letters (@ for a) are tried too.',
    backwards: 'Words written backwards are tried too.',
    capitals: 'Capital letters add almost nothing.',
    'more-words': 'More words, which have nothing to do with each other, make it harder to guess.',
  },
};
