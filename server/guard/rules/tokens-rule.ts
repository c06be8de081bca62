import { CAPS } from '../caps.ts';
import { toTooLarge } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import type { SyntaxToken } from '../syntax-tree.ts';

const OPENING = new Set(['LPAREN', 'LBRACKET', 'LCURLY', 'CASE']);
const CLOSING = new Set(['RPAREN', 'RBRACKET', 'RCURLY', 'END']);
const OPERATORS = new Set(
  `PLUS MINUS TIMES DIVIDE PERCENT POW DOUBLEBAR AND OR XOR NOT EQ NEQ LT GT LE GE REGEQ
  CONTAINS STARTS ENDS IN EXCLAMATION_MARK`.split(/\s+/),
);

/** What must hold before the parser, which recurses, and the store see the text. */
export function checkTokens(tokens: readonly SyntaxToken[]): Refusal | null {
  const beyond = tokens[CAPS.tokens];
  if (beyond !== undefined) {
    return toTooLarge(beyond, `The query has more than ${CAPS.tokens} words and signs`);
  }
  return (
    checkNesting(tokens) ??
    checkCount(tokens, ({ type }) => OPERATORS.has(type), [CAPS.operators, 'operators']) ??
    checkCount(tokens, ({ type }) => type === 'XOR', [CAPS.exclusiveOrs, 'XORs'])
  );
}

/** Counted, not by recursion: it is recursion that deep nesting would break. */
function checkNesting(tokens: readonly SyntaxToken[]): Refusal | null {
  let depth = 0;
  for (const token of tokens) {
    if (OPENING.has(token.type)) depth += 1;
    else if (CLOSING.has(token.type) && depth > 0) depth -= 1;
    if (depth > CAPS.nesting) {
      return toTooLarge(
        token,
        `Brackets, braces and CASE stand within one another more than ${CAPS.nesting} deep`,
      );
    }
  }
  return null;
}

function checkCount(
  tokens: readonly SyntaxToken[],
  counts: (token: SyntaxToken) => boolean,
  [most, what]: readonly [number, string],
): Refusal | null {
  const beyond = tokens.filter(counts)[most];
  return beyond === undefined
    ? null
    : toTooLarge(beyond, `The query has more than ${most} ${what}; ask in several steps`);
}
