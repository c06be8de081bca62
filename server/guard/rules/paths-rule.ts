import { toTooLarge } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { isRule, textOf, walk } from '../syntax-tree.ts';
import type { SyntaxNode, SyntaxTree } from '../syntax-tree.ts';

/** A piece of the text that another takes the place of. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Bounds {
  readonly node: SyntaxNode;
  readonly least: number;
  /** Infinity where the query gives none. */
  readonly most: number;
  /** The same with another upper bound. */
  readonly write: (most: number) => string;
}

/** Patterns of variable length that go further than they may, from the start. */
export function checkPaths(tree: SyntaxTree, maxPathLength: number): Refusal | null {
  for (const { node, least } of readBounds(tree)) {
    if (least > maxPathLength) {
      return toTooLarge(node, `A path has at most ${maxPathLength} relationships here`);
    }
  }
  return null;
}

/** Gives every pattern of variable length an upper bound of at most `maxPathLength`. */
export function boundPaths(tree: SyntaxTree, maxPathLength: number): readonly Edit[] {
  return readBounds(tree)
    .filter(({ most }) => most > maxPathLength)
    .map(({ node, write }) => ({
      start: node.start,
      end: node.end,
      text: write(maxPathLength),
    }));
}

/** The text with the edits made, which do not overlap and stand in the order of the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (edited, { start, end, text: replacement }) =>
      edited.slice(0, start) + replacement + edited.slice(end),
    text,
  );
}

function readBounds(tree: SyntaxTree): Bounds[] {
  const bounds: Bounds[] = [];
  for (const part of walk(tree.root)) {
    if (isRule(part, 'pathLength')) bounds.push(readPathLength(tree, part));
    else if (isRule(part, 'quantifier')) bounds.push(readQuantifier(tree, part));
  }
  return bounds;
}

/** `*`, `*3`, `*2..`, `*..5`, `*2..5` */
function readPathLength(tree: SyntaxTree, node: SyntaxNode): Bounds {
  const text = textOf(tree, node).replace(/[\s*]/g, '');
  const [from = '', to] = text.split('..');
  const least = from === '' ? 1 : toNumber(from);
  const isFixed = from !== '' && to === undefined;
  const most = isFixed ? least : to === undefined || to === '' ? Infinity : toNumber(to);
  return { node, least, most, write: (bound) => `*${from}..${bound}` };
}

/** `+`, `*`, `{3}`, `{2,}`, `{,5}`, `{2,5}` */
function readQuantifier(tree: SyntaxTree, node: SyntaxNode): Bounds {
  const text = textOf(tree, node).replace(/[\s{}]/g, '');
  const shape = text === '+' ? '1,' : text === '*' ? '0,' : text;
  const [from = '', to] = shape.split(',');
  const least = from === '' ? 0 : toNumber(from);
  const most = to === undefined ? least : to === '' ? Infinity : toNumber(to);
  return { node, least, most, write: (bound) => `{${from || '0'},${bound}}` };
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll('_', ''));
}
