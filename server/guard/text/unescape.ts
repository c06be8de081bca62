/** A text without its `\uXXXX` escapes, and the way back to what was written. */
export interface Unescaped {
  readonly text: string;
  /** Offset into the text as it was written. */
  toWritten(offset: number): number;
}

export type UnescapeResult = Unescaped | { readonly problem: { readonly at: number } };

/**
 * Replaces `\uXXXX` as Neo4j does before it reads a query: anywhere in the text, also in comments;
 * a pair of backslashes is passed over together, so `\\u0041` stays; what an escape makes is not
 * looked at again. Anything else than four digits after `\u` is a problem, in Neo4j too.
 */
export function unescapeUnicode(written: string): UnescapeResult {
  if (!written.includes('\\u')) return { text: written, toWritten: (offset) => offset };
  const pieces: string[] = [];
  const origins: number[] = [];
  for (let at = 0; at < written.length;) {
    const pair = written.slice(at, at + 2);
    const [piece, length] =
      pair === '\\u' ? [toCharacter(written.slice(at + 2, at + 6)), 6] : [toPlain(pair), 0];
    if (piece === null) return { problem: { at } };
    for (let index = 0; index < piece.length; index += 1) {
      origins.push(length === 0 ? at + index : at);
    }
    pieces.push(piece);
    at += length || piece.length;
  }
  return {
    text: pieces.join(''),
    toWritten: (offset) => origins[offset] ?? written.length,
  };
}

/** Two backslashes are one piece; of everything else the first character. */
function toPlain(pair: string): string {
  return pair === '\\\\' ? pair : pair.charAt(0);
}

function toCharacter(digits: string): string | null {
  return /^[\da-fA-F]{4}$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : null;
}

/** Whether reading the text once more would change it: then no store may get it. */
export function isStable(text: string): boolean {
  const again = unescapeUnicode(text);
  return !('problem' in again) && again.text === text;
}
