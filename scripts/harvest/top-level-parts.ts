/** What stands under one key at the top of a YAML file: a file of its own, but for its place. */
export interface TextPart {
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** A key at the top begins in the first column; a list may stand there too, below its key. */
const BEGINS = /^[^\s#{-]/;
const NOTHING = /^(?:\{\})?$/;

/**
 * A map in YAML, cut at its keys of the top level. The versions of a long list differ in few of its
 * entries, so that most parts need to be read once only. What stands before the first key is left
 * out; a text that has no such key and says something is one part.
 */
export function splitTopLevel(text: string): TextPart[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, index) => (BEGINS.test(line) ? [index] : []));
  if (starts.length === 0) {
    const said = text.replace(/^(?:#.*|---)$/gm, '').trim();
    return NOTHING.test(said) ? [] : [{ line: 1, text }];
  }
  return starts.map((start, index) => ({
    line: start + 1,
    text: `${lines
      .slice(start, starts[index + 1])
      .join('\n')
      .trimEnd()}\n`,
  }));
}
