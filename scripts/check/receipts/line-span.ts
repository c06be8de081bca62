/** Lines of a file, counted from 1, both included. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

export interface FoundSpan extends LineSpan {
  /** What it is a part of, where places are counted by hand. */
  readonly around?: LineSpan;
}
