/**
 * What of react-aria goes into the window: its words in our two languages only, and its announcer without
 * `innerHTML`, which the page's policy (require-trusted-types-for 'script') refuses even for nothing.
 *
 * @returns {import('vite').Plugin}
 */
export function reactAria() {
  return {
    name: 'constat:react-aria',
    enforce: 'pre',
    transform(code, id) {
      if (/\/react-aria\/dist\/private\/live-announcer\/LiveAnnouncer\.m?js$/.test(id)) {
        const quiet = code.replaceAll(/\.innerHTML = ''/g, '.replaceChildren()');
        if (quiet === code || quiet.includes('innerHTML')) {
          throw new Error(`${id} is not written as it was: look again at how it empties itself.`);
        }
        return { code: quiet, map: null };
      }
      const language = /\/react-(?:aria|stately)\/.*\/intl\/[\w-]+\/([a-z]{2}-[A-Z]{2})\.m?js$/.exec(id)?.[1];
      if (language !== undefined && !spoken.includes(language))
        return { code: 'export default {};', map: null };
      return undefined;
    },
  };
}

const spoken = ['en-US', 'fr-FR'];
