import type { Grey, Line } from './text.ts';

/** Something to draw, placed from the top left of its strip, in points. */
export type Mark =
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly line: Line }
  | {
      readonly kind: 'rule';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly weight: number;
      readonly grey: Grey;
    }
  /** A QR code in a square, `side` points wide, with its quiet zone left free by who places it. */
  | {
      readonly kind: 'code';
      readonly x: number;
      readonly y: number;
      readonly side: number;
      readonly modules: readonly (readonly boolean[])[];
    };

/** A place the outline leads to. */
export type Anchor = { readonly level: number; readonly title: string };

/**
 * A horizontal slice of the document, at most a line or two high: pages are filled with these, one below the other.
 * A strip is never cut.
 */
export type Strip = {
  readonly height: number;
  /** Space above, left out at the head of a page. */
  readonly before: number;
  /** Stays on the same page as the next strip, as long as the whole chain fits on one. */
  readonly keep: boolean;
  readonly marks: readonly Mark[];
  readonly anchor?: Anchor;
  /** Drawn again at the head of each further page of its table. */
  readonly header?: readonly Strip[];
  /** Starts a new page. */
  readonly onNewPage?: boolean;
};

/** Marks and how far down the page they go. */
export type Placed = { readonly marks: readonly Mark[]; readonly y: number };

export type Page = {
  readonly placed: readonly Placed[];
  readonly anchors: readonly (Anchor & { readonly y: number })[];
};

export const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, strip) => sum + strip.before + strip.height, 0);

/** Space above the first of the strips, in place of what it had. */
export function spaced(strips: readonly Strip[], before: number): readonly Strip[] {
  return strips.map((strip, index) => (index === 0 ? { ...strip, before } : strip));
}

/** Ties strips together, the last one to nothing: for what must not be torn apart. */
export function together(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, keep: true } : strip));
}

/** Ties the last strip to what follows. */
export function withNext(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, keep: true } : strip));
}

/** No first line alone at the foot of a page, no last line alone at the head of one. */
export function withoutOrphans(strips: readonly Strip[]): readonly Strip[] {
  if (strips.length <= 3) return together(strips);
  return strips.map((strip, index) =>
    index === 0 || index === strips.length - 2 ? { ...strip, keep: true } : strip,
  );
}

/**
 * Fills pages from `top` to `bottom`, in points from the paper's head, and hands each over when it is full: a copy of a
 * large register is never held whole. Ends for any input: a chain too tall for a page is torn.
 */
export function paginator(
  top: number,
  bottom: number,
  onPage: (page: Page) => void,
): { readonly add: (strips: readonly Strip[]) => void; readonly end: () => void } {
  let placed: Placed[] = [];
  let anchors: (Anchor & { y: number })[] = [];
  let y = top;
  let table: readonly Strip[] | undefined;
  let chain: Strip[] = [];
  const put = (strip: Strip): void => {
    if (y > top) y += strip.before;
    if (strip.marks.length > 0) placed.push({ marks: strip.marks, y });
    if (strip.anchor !== undefined) anchors.push({ ...strip.anchor, y });
    y += strip.height;
    table = strip.header;
  };
  const turn = (next: Strip | undefined): void => {
    onPage({ placed, anchors });
    placed = [];
    anchors = [];
    y = top;
    // The head of a table comes again only inside the table, and only where a row still fits below it.
    const head = next?.header;
    if (head === undefined || head !== table || heightOf(head) > (bottom - top) / 3) return;
    for (const strip of head) put({ ...strip, header: head });
  };
  const fits = (need: readonly Strip[]): boolean =>
    y + heightOf(need) - (y > top ? 0 : (need[0]?.before ?? 0)) <= bottom;
  const place = (): void => {
    const [first] = chain;
    if (first === undefined) return;
    if (first.onNewPage === true && y > top) turn(undefined);
    if (!fits(chain) && y > top) turn(first);
    for (const strip of chain) {
      if (!fits([strip]) && y > top) turn(strip);
      put(strip);
    }
    chain = [];
  };
  return {
    add: (strips) => {
      for (const strip of strips) {
        chain.push(strip);
        if (!strip.keep) place();
      }
    },
    end: () => {
      place();
      onPage({ placed, anchors });
    },
  };
}
