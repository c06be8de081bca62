import type { QueryValue } from '../../graph-data/model/api/query-value.ts';
import { toEmbedded } from '../dialect/to-embedded.ts';
import type { EngineName } from '../store/cypher-engine.ts';
import { CAPS } from './caps.ts';
import { parseCypher, readTokens } from './parse-cypher.ts';
import type { SyntaxProblem } from './parse-cypher.ts';
import { toInvalid, toTooLarge } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { checkFunctions } from './rules/functions-rule.ts';
import { checkGrammar } from './rules/grammar-rule.ts';
import { checkGrowth } from './rules/growth-rule.ts';
import { checkNames } from './rules/names-rule.ts';
import { checkParameters } from './rules/parameters-rule.ts';
import { applyEdits, boundPaths, checkPaths } from './rules/paths-rule.ts';
import { checkProcedures } from './rules/procedures-rule.ts';
import { checkStructure } from './rules/structure-rule.ts';
import { checkTokens } from './rules/tokens-rule.ts';
import { findAll, toPosition } from './syntax-tree.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { blank, blankHidden } from './text/blank-hidden.ts';
import { findBadCharacter } from './text/characters.ts';
import { isStable, unescapeUnicode } from './text/unescape.ts';

export interface QueryToCheck {
  readonly query: string;
  readonly parameters: Readonly<Record<string, QueryValue>>;
  readonly engine: EngineName;
  /** Relationships at most in a path of variable length. */
  readonly maxPathLength: number;
}

/** What the store gets: the text that was checked and no other. */
export interface CheckedQuery {
  readonly text: string;
  /** Whether the plan is asked for rather than the rows; the text does not say so any more. */
  readonly isExplain: boolean;
  /** Whether paths of variable length got an upper bound that the query did not give. */
  readonly hasBoundedPaths: boolean;
  /** Names of the columns where the store would give others; null where it gives the right ones. */
  readonly columns: readonly string[] | null;
}

/** A refusal in terms of the query as it was written. */
export interface RefusedQuery {
  readonly code: Refusal['code'];
  /** A sentence for people, with line and column. */
  readonly message: string;
  readonly place: {
    readonly line: number;
    readonly column: number;
    readonly offset: number;
    readonly length: number;
  };
}

export type CheckOutcome = { readonly checked: CheckedQuery } | { readonly refused: RefusedQuery };

/**
 * Whether a query may be run, and in which words. Pure, and bounded by the caps; its parser recurses
 * as deep as they allow.
 */
export function checkQuery(asked: QueryToCheck): CheckOutcome {
  const { query } = asked;
  if (query.length > CAPS.characters) {
    const end = { start: CAPS.characters, end: query.length };
    const reason = `A query has at most ${CAPS.characters.toLocaleString('en')} characters`;
    return { refused: toRefused(toTooLarge(end, reason), query, (offset) => offset) };
  }
  const unescaped = unescapeUnicode(query);
  if ('problem' in unescaped) {
    const { at } = unescaped.problem;
    const refusal = toInvalid(
      { start: at, end: at + 2 },
      'After \\u there must be four digits of a character',
    );
    return { refused: toRefused(refusal, query, (offset) => offset) };
  }
  const outcome = checkText(unescaped.text, asked);
  return 'checked' in outcome
    ? outcome
    : { refused: toRefused(outcome.refusal, query, unescaped.toWritten) };
}

type TextOutcome = { readonly checked: CheckedQuery } | { readonly refusal: Refusal };

function checkText(unescaped: string, asked: QueryToCheck): TextOutcome {
  const character = findBadCharacter(unescaped);
  if (character !== null) return { refusal: character };
  const read = readTokens(unescaped);
  if ('problem' in read) return { refusal: toSyntaxRefusal(read.problem) };
  const tooMuch = checkTokens(read.tokens);
  if (tooMuch !== null) return { refusal: tooMuch };
  const text = blankHidden(unescaped, read.tokens);
  if (!isStable(text)) {
    const whole = { start: 0, end: text.length };
    return {
      refusal: toInvalid(
        whole,
        'An escape makes another escape; write \\\\u for a backslash and a u',
      ),
    };
  }
  const parsed = parseAllowed(text, asked);
  if ('refusal' in parsed) return parsed;
  return bound(parsed.tree, asked);
}

/** A tree that passed every rule. */
function parseAllowed(
  text: string,
  asked: QueryToCheck,
): { readonly tree: SyntaxTree } | { readonly refusal: Refusal } {
  const parsed = parseCypher(text);
  if ('problem' in parsed) return { refusal: toSyntaxRefusal(parsed.problem) };
  const { tree } = parsed;
  const refusal =
    checkGrammar(tree) ??
    checkNames(tree) ??
    checkFunctions(tree) ??
    checkProcedures(tree, asked.engine) ??
    checkStructure(tree) ??
    checkPaths(tree, asked.maxPathLength) ??
    checkParameters(tree, asked.parameters) ??
    checkGrowth(tree, asked.parameters);
  return refusal === null ? { tree } : { refusal };
}

/** Bounds paths and takes away what is not part of the query itself; then all rules are asked anew. */
function bound(tree: SyntaxTree, asked: QueryToCheck): TextOutcome {
  const [explain] = findAll(tree.root, 'preparserOption');
  const around = [explain, ...tree.tokens.filter(({ type }) => type === 'SEMICOLON')];
  const bounds = boundPaths(tree, asked.maxPathLength);
  const edits = [
    ...around.flatMap((part) => (part === undefined ? [] : [{ ...part, text: '' }])),
    ...bounds,
  ].map(({ start, end, text }) => ({
    start,
    end,
    text: text || blank(tree.text.slice(start, end)),
  }));
  const text = applyEdits(
    tree.text,
    edits.toSorted((left, right) => left.start - right.start),
  );
  const final = text === tree.text ? { tree } : parseAllowed(text, asked);
  if ('refusal' in final) return final;
  const checked = { isExplain: explain !== undefined, hasBoundedPaths: bounds.length > 0 };
  if (asked.engine !== 'embedded') {
    return { checked: { ...checked, text: final.tree.text, columns: null } };
  }
  const embedded = toEmbedded(final.tree, asked);
  if (!('refused' in embedded)) return { checked: { ...checked, ...embedded } };
  const { at, end, reason } = embedded.refused;
  return { refusal: toInvalid({ start: at, end }, reason) };
}

function toSyntaxRefusal({ at, found }: SyntaxProblem): Refusal {
  const shown = found.length > 40 ? `${found.slice(0, 40)}…` : found;
  return toInvalid(
    { start: at, end: at + found.length },
    found === '' ? 'The query is not whole' : `This is not Cypher: ${shown} does not fit here`,
  );
}

function toRefused(
  { code, reason, at, end }: Refusal,
  query: string,
  toWritten: (offset: number) => number,
): RefusedQuery {
  const offset = toWritten(at);
  const { line, column } = toPosition(query, offset);
  return {
    code,
    message: `${reason} (line ${line}, column ${column}).`,
    place: { line, column, offset, length: Math.max(0, toWritten(end) - offset) },
  };
}
