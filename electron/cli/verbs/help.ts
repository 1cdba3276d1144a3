import { ok, refused } from '../../../shared/result.ts';
import { programHelp, saidHelp } from '../help.ts';
import type { Verb } from '../verb.ts';

/** Says how the program, or one verb, is used. */
export const help: Verb = {
  options: {},
  takes: [0, 1],
  run: ({ arguments: [asked], verbs, words }) => {
    if (asked === undefined) return ok({ json: { verbs: Object.keys(verbs) }, lines: programHelp(words) });
    const name = Object.keys(words.cli.verbs).find(
      (each): each is keyof typeof words.cli.verbs => each === asked,
    );
    const verb = verbs[asked];
    if (name === undefined || verb === undefined) return refused('verb-unknown', { verb: asked });
    return ok(saidHelp(name, verb, words));
  },
};
