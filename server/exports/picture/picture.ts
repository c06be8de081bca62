/** What is drawn, in points from the upper left corner; each picture format draws the same. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly discs: readonly Disc[];
  /** Names beside discs and types beside lines; none touches another, or a disc of another. */
  readonly labels: readonly Text[];
  /** Legend, title and what the picture says about itself. */
  readonly frame: { readonly discs: readonly Disc[]; readonly texts: readonly Text[] };
}

/** A relationship, as a path in SVG's words. */
export interface Line {
  readonly path: string;
  /** A closed path: the arrow's head; none where lines are too many to tell apart. */
  readonly head: string | null;
  readonly opacity: number;
  readonly title: string;
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  /** Id, kind and name of a node; null for what is no node. */
  readonly node: { readonly id: string; readonly kind: string; readonly name: string } | null;
}

export interface Text {
  /** The left end of the text, on the line that letters stand on. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** What the text stands for where letters were left out, or are no letters of the font. */
  readonly whole: string;
  readonly size: number;
  /** So wide it is in the font that comes along. */
  readonly width: number;
  readonly colour: string;
  readonly isBold: boolean;
  readonly link: string | null;
}
