import type { SyntaxNode } from '../../guard/syntax-tree.ts';
import { textOf } from '../../guard/syntax-tree.ts';
import { ruleOf } from '../parts.ts';
import { notSupported } from '../refusal.ts';
import type { Scope } from '../scope.ts';
import { BOOLEAN, STRING, isOnly, mayBe, nullLike, orNull } from '../types/value-type.ts';
import { inBrackets, written } from '../written.ts';
import type { Written } from '../written.ts';
import type { WriteExpression } from '../writer.ts';
import { parameterName, readString, toStringText } from './literals.ts';

/**
 * `text =~ pattern`. The two engines' regular expressions agree in what most people write; what they
 * read differently is rewritten or refused, so the pattern must be known.
 */
export function writeRegex(
  scope: Scope,
  patternNode: SyntaxNode,
  { text, write }: { readonly text: Written; readonly write: WriteExpression },
): Written {
  const given = write(patternNode, scope);
  const pattern = readPattern(scope, patternNode);
  if (pattern === null) {
    return mayBe(given.type, 'string')
      ? notSupported(patternNode, 'a regular expression that is worked out')
      : inBrackets('null', orNull(BOOLEAN));
  }
  const known = written(toStringText(toEnginePattern(patternNode, pattern)), STRING, true);
  const type = nullLike(BOOLEAN, text.type);
  const isText = isOnly(text.type, 'string') || text.type.isForeign;
  return inBrackets(`${text.text} =~ ${known.text}`, isText ? type : orNull(type));
}

function readPattern({ tree, parameters }: Scope, node: SyntaxNode): string | null {
  const text = textOf(tree, node);
  if (ruleOf(node) === 'stringLiteral') return readString(text);
  if (ruleOf(node) !== 'parameter') return null;
  const value = parameters[parameterName(text)];
  return typeof value === 'string' ? value : null;
}

/** What one piece of a pattern may be: an escape, a class, a group's head, or any character. */
const PIECE = /\\u[\da-fA-F]{4}|\\[pP]\{\w+\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?[^:)]*[:)]?|./gsu;

/** Classes that hold ASCII only, as Java's do. */
const CLASSES: Readonly<Record<string, string>> = {
  '\\d': '0-9',
  '\\w': 'a-zA-Z0-9_',
  '\\s': ' \\t\\n\\x0B\\f\\r',
};

/** Escapes that both read alike. */
const PLAIN_ESCAPE = /^\\(?:[nrt]|[pP]\{(?:L|Lu|Ll|N|Nd|P|S|Z)\}|[^A-Za-z0-9])$/;

/** What Java's dot does not match; the engine's leaves out `\n` only. */
const DOT = '[^\\n\\r\\x{85}\\x{2028}\\x{2029}]';

function toEnginePattern(node: SyntaxNode, pattern: string): string {
  const isCaseless = pattern.startsWith('(?i)');
  const pieces = (isCaseless ? pattern.slice(4) : pattern).match(PIECE) ?? [];
  return pieces
    .map((piece, index) => {
      const isRepetition = /^[+*?}]$/.test(pieces[index - 1] ?? '');
      if (piece === '+' && isRepetition) {
        return notSupported(node, 'possessive repetition in a pattern');
      }
      return toEnginePiece(node, piece, isCaseless);
    })
    .join('');
}

function toEnginePiece(node: SyntaxNode, piece: string, isCaseless: boolean): string {
  if (piece === '.') return DOT;
  if (piece.startsWith('\\')) return toEngineEscape(node, piece);
  if (piece.startsWith('(?')) {
    return piece === '(?:' ? piece : notSupported(node, `${piece} in a pattern`);
  }
  if (piece.length > 1 && piece.startsWith('[')) return toEngineClass(node, piece, isCaseless);
  // Without regard to case means ASCII letters only.
  const isLetter = /^[a-z]$/i.test(piece);
  return isCaseless && isLetter ? `[${piece.toLowerCase()}${piece.toUpperCase()}]` : piece;
}

function toEngineEscape(node: SyntaxNode, piece: string): string {
  if (piece.startsWith('\\u')) return `\\x{${piece.slice(2)}}`;
  const members = CLASSES[piece.toLowerCase()];
  if (members !== undefined) return CLASSES[piece] === undefined ? `[^${members}]` : `[${members}]`;
  return PLAIN_ESCAPE.test(piece) ? piece : notSupported(node, `${piece} in a pattern`);
}

/** Java reads `[a-z&&[^b]]` and nested brackets in its own way. */
function toEngineClass(node: SyntaxNode, piece: string, isCaseless: boolean): string {
  const inner = piece.slice(1, -1);
  const others = inner.replaceAll(/\\(?:u[\da-fA-F]{4}|[pP]\{\w+\}|.)/gsu, '');
  if (/\[|&&|--|~~/.test(others)) return notSupported(node, 'this character class in a pattern');
  if (isCaseless && /[^\0-\x7f]/.test(inner)) {
    return notSupported(node, '(?i) with letters that are not ASCII in a character class');
  }
  const body = inner.replaceAll(/\\(?:u[\da-fA-F]{4}|[pP]\{\w+\}|.)/gsu, (escape) => {
    const isNegated = CLASSES[escape.toLowerCase()] !== undefined && CLASSES[escape] === undefined;
    if (isNegated) return notSupported(node, `${escape} in a character class of a pattern`);
    return CLASSES[escape] ?? toEngineEscape(node, escape);
  });
  return isCaseless ? `(?i:[${body}])` : `[${body}]`;
}
