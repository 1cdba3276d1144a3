import * as z from 'zod';

/** The last run of each part that was kept, as data: what the README's table is made of. */
const ranSchema = z.strictObject({
  title: z.string(),
  notShown: z.string(),
  /** The day it was run. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  seed: z.int(),
  /** How often it took its turn, with other seeds each time. */
  turns: z.int().min(1),
  seconds: z.number(),
  cores: z.int().min(1),
  node: z.string(),
  counts: z.record(z.string(), z.int()),
  controls: z.record(z.string(), z.literal(true)),
  skipped: z.string().optional(),
});
export const figuresSchema = z.record(z.string(), ranSchema);
export type Figures = z.infer<typeof figuresSchema>;

const reportSchema = z.object({
  seed: z.int(),
  turns: z.int().min(1),
  node: z.string(),
  date: z.string().optional(),
  parts: z.record(
    z.string(),
    ranSchema.pick({ title: true, notShown: true, seconds: true, counts: true, skipped: true }).extend({
      holds: z.boolean(),
      failures: z.array(z.string()),
      controls: z.record(z.string(), z.boolean()),
    }),
  ),
});

/**
 * The figures with the parts of a results file in place of earlier ones.
 *
 * @param today for a results file that does not say its day
 * @throws where a part failed: what does not hold is mended, not published
 */
export function kept(
  figures: Figures,
  report: unknown,
  { today, cores }: { readonly today: string; readonly cores: number },
): Figures {
  const { seed, turns, node, date = today, parts } = reportSchema.parse(report);
  const next: Record<string, unknown> = { ...figures };
  for (const [name, { holds, failures, ...part }] of Object.entries(parts)) {
    if (!holds || failures.length > 0) throw new Error(`${name} does not hold`);
    const { title, notShown, ...ran } = part;
    next[name] = { title, notShown, date, seed, turns, cores, node, ...ran };
  }
  return figuresSchema.parse(next);
}

/** The README's table: a row for each part, in this order. */
export function tableOf(figures: Figures, order: readonly string[]): string {
  const rows = order.flatMap((name) => {
    const ran = figures[name];
    return ran === undefined ? [] : [rowOf(name, ran)];
  });
  return [
    '| part | what is done | last figures kept | controls noticed | run | does not show |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function rowOf(name: string, ran: Figures[string]): string {
  const figures = Object.entries(ran.counts).map(([what, n]) => `${wordsOf(what)} ${n.toLocaleString('en')}`);
  const run = `${ran.date}, seed ${ran.seed}, ${Math.round(ran.seconds).toLocaleString('en')} s on ${ran.cores} cores`;
  const shown = [figures.join(' · '), ...(ran.skipped === undefined ? [] : [`skipped: ${ran.skipped}`])].join(
    '; ',
  );
  const cells = [name, ran.title, shown, String(Object.keys(ran.controls).length), run, ran.notShown];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** `shutOut` → `shut out` */
const wordsOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const BEGIN = '<!-- faults: npm run faults -- --table writes this -->';
const END = '<!-- /faults -->';

/** A text with the table between its two marks. */
export function withTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from === -1 || to < from) throw new Error('the marks of the table are not there');
  return `${text.slice(0, from + BEGIN.length)}\n\n${table}\n\n${text.slice(to)}`;
}
