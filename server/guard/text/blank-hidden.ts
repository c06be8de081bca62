import type { SyntaxToken } from '../syntax-tree.ts';

/**
 * The text with comments and unusual space turned into plain space, of the same length: parsers
 * differ in what ends a comment and in what is space, and none of that is to reach a store. Line ends
 * stay, so that places stay.
 */
export function blankHidden(text: string, tokens: readonly SyntaxToken[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of tokens) {
    pieces.push(blank(text.slice(at, start)), text.slice(start, end));
    at = end;
  }
  return [...pieces, blank(text.slice(at))].join('');
}

/** Spaces instead of whatever stands there, but for line ends. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
